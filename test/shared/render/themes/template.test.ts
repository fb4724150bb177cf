import { describe, expect, test } from 'vitest'
import { page } from '../../../../shared/render/page'
import { neededParts } from '../../../../shared/render/themes/part-names'
import { shippedThemes } from '../../../../shared/render/themes/shipped'
import { readTemplate } from '../../../../shared/render/themes/template'
import fc from '../../../support/properties'
import { chineseInput, englishContent, englishSite, inputOf } from '../../../support/render'

const { template: news } = shippedThemes.news

describe('a template', () => {
  test.each(neededParts)('without {{%s}} is refused by its name', (name) => {
    expect(problemsOf(news.replace(`{{${name}}}`, ''))).toContainEqual({
      in: 'template',
      line: expect.any(Number) as number,
      key: 'theme.problem.missing',
      values: { what: `{{${name}}}` },
    })
  })

  test.each([
    ['<script>alert(1)</script>', 'theme.problem.element'],
    ['<ScRiPt src=//a.example></ScRiPt>', 'theme.problem.element'],
    ['<iframe src="https://a.example"></iframe>', 'theme.problem.element'],
    ['<style>p { color: red }</style>', 'theme.problem.element'],
    ['<svg onload="alert(1)"></svg>', 'theme.problem.element'],
    ['<form action="https://a.example"></form>', 'theme.problem.element'],
    ['<p onclick="alert(1)">a</p>', 'theme.problem.attribute'],
    ['<p style="display: none">a</p>', 'theme.problem.attribute'],
    ['<p><a href="javascript:alert(1)">a</a></p>', 'theme.problem.attribute'],
    ['<p><a href=" java&#115;cript:alert(1)">a</a></p>', 'theme.problem.attribute'],
    ['<p><a href="//a.example">a</a></p>', 'theme.problem.attribute'],
    ['<div><img src="http://a.example/b.png" alt=""></div>', 'theme.problem.attribute'],
    ['<div><img src="/b.png"></div>', 'theme.problem.picture'],
    ['<p class="byline">a</p>', 'theme.problem.attribute'],
    ['<p itemprop="author">a</p>', 'theme.problem.attribute'],
    ['words alone', 'theme.problem.loose'],
    ['{{headline', 'theme.problem.html'],
    ['{{title}}', 'theme.problem.noPart'],
    ['{{rights}}', 'theme.problem.twice'],
    ['{{series}}', 'theme.problem.twice'],
    ['{{lead}}', 'theme.problem.outside'],
    ['<ul><p>a</p></ul>', 'theme.problem.place'],
    ['<div>', 'theme.problem.unclosed'],
    ['</div>', 'theme.problem.closing'],
    ['<p><div></div></p>', 'theme.problem.place'],
    ['<main></main>', 'theme.problem.twice'],
    ['<!doctype html>', 'theme.problem.html'],
  ])('with %s is refused on its line', (added, key) => {
    const problems = problemsOf(`${news}${added}`)
    expect(problems.map((one) => one.key)).toContain(key)
    const line = news.split('\n').length
    expect(problems.every((one) => one.line === line)).toBe(true)
  })

  test('keeps words of its own, and other stories, out of the story', () => {
    for (const added of ['<p>Advertisement</p>', '{{sections}}', '<img src="/a.png" alt="">'])
      expect(problemsOf(news.replace('{{staff}}', `${added}{{staff}}`))).not.toEqual([])
    const inLine = news.replaceAll(/header class="masthead"|\/header(?=>\n<main)/g, 'p')
    expect(problemsOf(inLine)).not.toEqual([])
    const late = news
      .replace('{{corrections-above}}', '')
      .replace('{{body}}', '{{body}}{{corrections-above}}')
    expect(problemsOf(late).map(({ key }) => key)).toEqual(['theme.problem.order'])
  })

  test('has words, links and pictures of its own round the story', () => {
    const foot =
      '<footer class="imprint">\n<p>Mill Lane 12 &amp; 14<br><a href="/about.html">About</a> <a href="https://a.example">A</a></p>\n</footer>'
    const template = `${news}${foot}`
    expect(problemsOf(template)).toEqual([])
    const html = page({ ...chineseInput(), theme: { ...shippedThemes.news, template } })
    expect(html).toContain(foot)
  })

  test('leaves out an element round parts that a story does not have', () => {
    const template = news.replace('{{staff}}', '<div class="people">{{staff}}</div>')
    const of = (credits: typeof englishContent.credits) =>
      page({
        ...inputOf({ ...englishContent, credits }, englishSite),
        theme: { ...shippedThemes.news, template },
      })
    expect(of(englishContent.credits)).toContain('<div class="people"><p class="staff">')
    expect(of([])).not.toContain('class="people"')
  })

  test('never becomes what runs, whatever is written', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<a href="',
      'javascript:',
      '">',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '{{body}}',
      '{{',
      '}}',
      '<div class="',
      '<img src=x onerror=a>',
      '&lt;script&gt;',
      '\0',
      '<svg>',
      '</main>',
      '<article>',
      '</article>',
      'a',
      '\n',
      "'",
      '<p title="',
      '&quot; onclick=&quot;a',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const template = news.replace('{{reading}}', pieces.join(''))
        const html = page({ ...chineseInput(), theme: { ...shippedThemes.news, template } })
        expect(html).not.toMatch(
          /<script(?! type="application\/ld\+json">)|<[a-z]+ [^>]*\bon\w+=|href="javascript|<svg/i,
        )
        expect(html.match(/<article /g)).toHaveLength(1)
      }),
      { numRuns: 200 },
    )
  })
})

function problemsOf(template: string) {
  const read = readTemplate(template)
  return read.ok ? [] : read.problems
}
