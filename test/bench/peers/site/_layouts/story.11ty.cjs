exports.render = ({ title, authors, page, content }) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
<article>
<h1>${title}</h1>
<p>${authors.join('、')} <time>${page.date.toISOString()}</time></p>
${content}
</article>
</body>
</html>
`
