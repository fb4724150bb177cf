import { expect, test } from 'vitest'
import { newContent } from '../../../shared/article/draft'
import { hasField, wantedFields } from '../../../shared/article/wanted'
import { entry } from '../../support/render'

test('a new story has none of the fields a kind of story may ask for; what is filled counts', () => {
  const empty = newContent('zh-CN', '清溪日报')
  expect(wantedFields.filter((field) => hasField(empty, field))).toEqual([])
  const content = {
    ...empty,
    abstract: '一句话。',
    kicker: '  ',
    sections: ['', '要闻'],
    keywords: ['桥'],
    dateline: { agency: '', place: '清溪', text: '' },
    related: [{ id: entry(1), title: '前情', teaser: '', rel: 'previous' as const }],
  }
  expect(wantedFields.filter((field) => hasField(content, field))).toEqual([
    'abstract',
    'dateline',
    'sections',
    'keywords',
    'related',
  ])
})
