exports.data = {
  layout: null,
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }) => `${list.path}index.html`,
}

exports.render = ({ list }) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${list.base}</title></head>
<body>
<ul>
${list.stories.map(({ url, data }) => `<li><a href="${url}">${data.title}</a></li>`).join('\n')}
</ul>
</body>
</html>
`
