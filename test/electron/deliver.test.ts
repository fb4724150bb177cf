import { rm, stat, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { renderExport } from '../../electron/export'
import { retryDelivery, showOutbox } from '../../electron/outbox-run'
import { publish } from '../../electron/publish'
import type { ArticleView, PublishOrder } from '../../shared/ipc'
import { ok } from '../../shared/result'
import { staff } from '../support/article'
import { sealed, testSite, value } from '../support/publish'
import type { TestSite } from '../support/publish'
import { chineseStory } from '../support/stories'

const doubled = { ...chineseStory, headline: '桥通，，车了' }
const stopped = {
  ok: false,
  refusal: { reasons: [{ check: 'proof.doubledMarks', field: 'headline' }] },
}

test('a sealed story stays in the house once the newsroom lets a finding of the proofreader stop it', async () => {
  const site = await testSite()
  const view = await sealed(site.host, doubled)
  await setDoubledMarks(site, 'block')
  expect(await publish(site.host, staff.publisher, order(view))).toMatchObject(stopped)
  expect(site.host.library.outbox().deliveries).toEqual([])
  expect(await renderExport(site.host, view.id, 'page', { draft: false })).toMatchObject(stopped)
  await setDoubledMarks(site, 'warn')
  value(await publish(site.host, staff.publisher, order(view)))
})

test('a delivery that waited brings nothing once a check stops its story', async () => {
  const site = await testSite()
  await writeFile(site.folder, 'a file where the folder should be')
  const view = await sealed(site.host, doubled)
  await publish(site.host, staff.publisher, order(view))
  const [waiting] = showOutbox(site.host).deliveries
  await setDoubledMarks(site, 'block')
  await rm(site.folder)
  const tried = await retryDelivery(site.host, staff.publisher, waiting?.key ?? '')
  expect(tried).toMatchObject(stopped)
  await expect(stat(site.folder)).rejects.toThrow('ENOENT')
})

async function setDoubledMarks({ host }: TestSite, severity: 'warn' | 'block'): Promise<void> {
  const severities = { 'proof.doubledMarks': severity }
  value(await host.library.changeDesk((desk) => ok({ ...desk, severities })))
}

function order({ id }: ArticleView): PublishOrder {
  return { id, target: 'site', operation: 'publish', reason: '' }
}
