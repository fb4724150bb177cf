import { describe, expect, it } from 'vitest'
import { evidenceText } from '../../../renderer/import/evidence'
import { fieldName } from '../../../renderer/field-names'

const content = { source: { kind: 'reprint', name: '清溪晚报' } } as const

describe('what a field was read from', () => {
  it('is told in words where only a machine wrote it', () => {
    expect(evidenceText({ field: 'source.kind', text: '清溪晚报' }, content)).toBe('转载')
    expect(evidenceText({ field: 'language', text: 'zh-CN' }, content)).toBe('简体中文')
    expect(evidenceText({ field: 'language', text: 'fr' }, content)).toBe('fr')
    const time = evidenceText({ field: 'dateline.date', text: '2026-03-06T10:20:00.000Z' }, content)
    expect(time).toMatch(/^2026年3月6日/)
  })

  it('stays as it is printed otherwise', () => {
    for (const text of ['3月6日', '2026-03-06', '清溪晚报 2026-03-06T10:20'])
      expect(evidenceText({ field: 'dateline.date', text }, content)).toBe(text)
  })

  it('has a name of its own for each part of a source', () => {
    const names = ['source.name', 'source.kind', 'source.url', 'source.original.publishedAt'].map(
      fieldName,
    )
    expect(new Set(names).size).toBe(names.length)
  })
})
