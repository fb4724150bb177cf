import { describe, expect, test } from 'vitest'
import { styleProblems } from '../../../../shared/render/themes/style-check'

describe('a style sheet', () => {
  test.each([
    ['@import "https://a.example/a.css";', 'theme.problem.load'],
    ['p { background: url(https://a.example/a.png) }', 'theme.problem.load'],
    ['p { background: url( "/a.png" ) }', 'theme.problem.load'],
    ['p { width: expression(alert(1)) }', 'theme.problem.load'],
    ['</style><script>alert(1)</script>', 'theme.problem.load'],
    ['p { color: red', 'theme.problem.brace'],
    ['p { color: red } }', 'theme.problem.brace'],
  ])('with %s is refused on its line', (text, key) => {
    const [first] = styleProblems(`/* a\n b */\n${text}\n`)
    expect(first).toMatchObject({ in: 'style', line: 3, key })
  })

  test('may say in a comment or show in a text what it may not do', () => {
    expect(styleProblems('/* @import { */ p::after { content: "}{/*" } q { color: red }')).toEqual(
      [],
    )
    expect(styleProblems('p { background: url(data:image/png;base64,AA==) }')).toEqual([])
  })
})
