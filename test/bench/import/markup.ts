import type { Story } from './story'

/** A page with a head; `title` is its title tag as sites print it. */
export function whole(story: Story, title: string, head: string, body: string): string {
  const language = /[\u3400-\u9fff]/.test(story.headline) ? 'zh-CN' : 'en'
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${head}<style>.x{color:red}</style></head><body>${body}<script>var t = 1</script></body></html>`
}

export function paragraphs(texts: readonly string[], indent = ''): string {
  return texts.map((text) => `<p>${indent}${text}</p>`).join('\n')
}

export function listed(titles: readonly string[]): string {
  return titles.map((title, place) => `<li><a href="/n/${place}.html">${title}</a></li>`).join('')
}

/** A two-character name padded to three, as columns of names are set: `张\u3000三`. */
export function padded(name: string): string {
  return name.length === 2 ? `${name[0]!}\u3000${name[1]!}` : name
}
