/** Pages of sixty for the front page and each section, author and topic. */
module.exports = (config) => {
  config.addGlobalData('layout', 'story.11ty.cjs')
  config.addCollection('lists', (api) => {
    const stories = api.getFilteredByGlob('content/**/*.md').reverse()
    const parts = new Map([['', stories]])
    for (const story of stories) {
      for (const key of ['authors', 'sections', 'topics']) {
        for (const name of story.data[key]) {
          const path = `${key}/${name}/`
          if (!parts.has(path)) parts.set(path, [])
          parts.get(path).push(story)
        }
      }
    }
    return [...parts].flatMap(([path, all]) => pagesOf(path, all))
  })
  return {
    dir: { input: '.', output: 'eleventy', layouts: '_layouts' },
    templateFormats: ['md', '11ty.js'],
    markdownTemplateEngine: false,
  }
}

function pagesOf(base, all) {
  return Array.from({ length: Math.ceil(all.length / 60) }, (_, at) => ({
    base,
    path: at === 0 ? base : `${base}page/${at + 1}/`,
    stories: all.slice(at * 60, at * 60 + 60),
  }))
}
