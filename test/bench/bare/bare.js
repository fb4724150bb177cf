document.getElementById('bare-editor').focus()
performance.mark('bench:editable')
