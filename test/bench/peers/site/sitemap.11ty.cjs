exports.data = { layout: null, permalink: 'sitemap.xml' }

exports.render = ({ collections }) => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${collections.all.map(({ url }) => `<url><loc>https://news.qingxi.example${url}</loc></url>`).join('\n')}
</urlset>
`
