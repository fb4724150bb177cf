import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { withFacts } from '../../electron/pdf-file'
import { pdfFacts } from '../../shared/render/pdf/pdf-facts'
import { chineseContent, chineseInput } from '../support/render'

test('a printed page says whose story it is, and stays what it was', async () => {
  const printed = await PDFDocument.create()
  printed.addPage([595, 842])
  const facts = pdfFacts(chineseInput())
  const file = await PDFDocument.load(await withFacts(await printed.save(), facts), {
    updateMetadata: false,
  })
  expect(file.getPageCount()).toBe(1)
  expect(file.getTitle()).toBe(chineseContent.headline)
  expect(file.getAuthor()).toBe('闻若溪、柳望川、清溪县水务局宣教科')
  expect(file.getSubject()).toBe(chineseContent.abstract)
  expect(file.getKeywords()).toBe('古桥, 修缮, 安澜桥, 清溪, 民生要闻')
  expect(file.getCreationDate()?.toISOString()).toBe('2026-03-08T01:30:00.000Z')
  expect(String(file.catalog.get(PDFName.of('Lang')))).toContain('zh-CN')
  const packet = file.context.lookup(file.catalog.get(PDFName.of('Metadata')))
  if (!(packet instanceof PDFRawStream)) throw new Error('no packet')
  expect(new TextDecoder().decode(packet.contents)).toBe(facts.xmp.replace('\ufeff', '\ufeff'))
})
