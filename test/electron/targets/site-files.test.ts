import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { folderTarget } from '../../../electron/targets/folder'
import type { FileSteps } from '../../../electron/targets/site-files'
import type { Target } from '../../../shared/target/target'
import { folderModel } from '../../support/disk-faults'
import { must, parcel, removalOf } from '../../support/parcel'
import { chineseSite } from '../../support/render'

const root = '/srv/www'

test('the names of files and folders are on the disk before a delivery is done, also what one before left there', async () => {
  const model = folderModel()
  /** What has a name that a power cut would take. */
  const loose = new Set<string>()
  const made = new Set<string>()
  const above = (path: string): readonly string[] =>
    path === dirname(path) ? [] : [path, ...above(dirname(path))]
  const steps: FileSteps = {
    ...model,
    folder: (path) => {
      for (const one of above(path)) if (!made.has(one)) loose.add(one)
      for (const one of above(path)) made.add(one)
      return model.folder(path)
    },
    rename: (from, to) => {
      loose.add(to)
      return model.rename(from, to)
    },
    remove: (path) => {
      loose.add(path)
      return model.remove(path)
    },
    syncFolder: (path) => {
      for (const one of loose) if (dirname(one) === path) loose.delete(one)
      return model.syncFolder(path)
    },
  }
  // What lies above the folder the site's own lies in is its owner's.
  made.add('/srv')
  const site: Extract<Target, { kind: 'folder' }> = {
    kind: 'folder',
    name: 'site',
    path: root,
    site: chineseSite,
  }
  /** As the program has it after it was started anew. */
  const target = () => folderTarget(site, root, steps)
  const story = parcel({}, 1)
  must(await target().publish(story))
  expect([...loose]).toEqual([])
  for (const path of [story.story.path, 'index.html', 'caibian-site.json'])
    for (const one of above(`${root}/${path}`).filter((one) => one !== '/srv')) loose.add(one)
  must(await target().publish(story))
  expect([...loose]).toEqual([])
  must(await target().withdraw(removalOf(story)))
  expect([...loose]).toEqual([])
})
