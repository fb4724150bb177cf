const site = 'https://news.qingxi.example'

exports.data = {
  layout: null,
  pagination: {
    data: 'collections.lists',
    size: 1,
    alias: 'list',
    before: (lists) => lists.filter(({ base, path }) => path === base),
  },
  permalink: ({ list }) => `${list.path}index.xml`,
}

exports.render = ({ list }) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${list.base}</title><link>${site}/${list.base}</link>
<description>${list.base}</description>
${list.stories.slice(0, 50).map(item).join('\n')}
</channel></rss>
`

function item({ url, data, date }) {
  const link = `<link>${site}${url}</link>`
  return `<item><title>${data.title}</title>${link}<pubDate>${date.toUTCString()}</pubDate></item>`
}
