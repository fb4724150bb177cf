import { describe, expect, test } from 'vitest'
import { emptyInternal, parseContent } from '../../../shared/article/draft'
import { openPrompts } from '../../../shared/article/prompts'
import { exampleWriting } from '../../../shared/write/lists'
import {
  contentFromTemplate,
  internalFromTemplate,
  templateFromStory,
} from '../../../shared/write/template'
import { uuid } from '../../support/article'
import { doc, p } from '../../support/document'
import { chineseStory } from '../../support/stories'

const [meeting] = exampleWriting.templates
if (meeting === undefined) throw new Error('no example')
let ids = 0
const newId = () => uuid((ids += 1))

describe('a story from a template', () => {
  test('begins with its language, section, roles, skeleton, plan and prompts', () => {
    const content = contentFromTemplate(meeting, '清溪日报', newId)
    expect(parseContent(content)).toMatchObject({ ok: true })
    expect(content).toMatchObject({ language: 'zh-CN', sections: ['要闻'] })
    expect(
      content.credits.map(({ role, name, showInByline }) => [role, name, showInByline]),
    ).toEqual([
      ['reporter', '', true],
      ['responsibleEditor', '', false],
    ])
    expect(internalFromTemplate(meeting, emptyInternal('news'))).toMatchObject({
      slugline: '会议-',
      plannedLength: 600,
      wanted: ['abstract', 'dateline', 'keywords'],
    })
    expect(openPrompts(content, emptyInternal('news'))).toHaveLength(5)
  })
})

describe('a template from a story', () => {
  test('keeps what the next one needs, and neither names nor pictures nor notes', () => {
    const body = doc(p('导语'), { type: 'note', content: [{ type: 'text', text: '问编辑' }] })
    const template = templateFromStory(
      { ...chineseStory, body },
      { ...emptyInternal('news'), plannedLength: 700 },
      { id: uuid(1), name: '消息' },
    )
    expect(template).toMatchObject({
      name: '消息',
      plannedLength: 700,
      sections: chineseStory.sections,
    })
    expect(template.body).toEqual(doc(p('导语')))
    expect(template.credits.every(({ name }) => name === '')).toBe(true)
    expect(template.credits.map(({ role }) => role)).toEqual(
      chineseStory.credits.map(({ role }) => role),
    )
  })
})
