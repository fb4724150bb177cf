import JsZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { addClip } from '../../electron/add-clip'
import { bringIn, viewPacket } from '../../electron/bring-in'
import { doRequest } from '../../electron/desk'
import { createArticle, openArticle, saveDraft } from '../../electron/drafts'
import { handOff } from '../../electron/hand-off'
import type { Actor, Host } from '../../electron/host'
import { acceptReadings, readFiles } from '../../electron/import'
import type { Packet } from '../../electron/packet/packet'
import { InlineReader } from '../../electron/reading/inline-reader'
import { verifyLibrary } from '../../electron/verify'
import type { Content } from '../../shared/article/content'
import { contentFromDraft } from '../../shared/article/draft'
import type { ArticleId } from '../../shared/article/ids'
import type { Internal } from '../../shared/article/internal'
import { fold } from '../../shared/desk/fold'
import { textOf } from '../../shared/document/text'
import type { ArticleView } from '../../shared/ipc'
import { hashContent } from '../../shared/seal/hash'
import { newsroom, staff, unopenable, uuid } from '../support/article'
import { away, awayHost, packetIn } from '../support/away'
import { doc, p } from '../support/document'
import { wavClip } from '../support/clips'
import { testHost } from '../support/host'
import { codeOf, must } from '../support/library'
import { pictureBytes } from '../support/render'
import { chineseStory } from '../support/stories'

interface Place {
  readonly host: Host
  readonly actor: Actor
}

function two(): { readonly here: Place; readonly there: Place } {
  return {
    here: { host: testHost(newsroom('solo')), actor: staff.chief },
    there: { host: awayHost(), actor: away },
  }
}

async function storyIn({ host, actor }: Place, internal: Partial<Internal> = {}) {
  const asset = must(await host.library.writeMedia(pictureBytes, 'image/png'))
  const use: Content['media'][number] = {
    id: uuid(31),
    asset,
    type: 'image/png',
    width: 1,
    height: 1,
    caption: '灯',
    alt: '',
    credit: '',
  }
  const {
    hash,
    name: _,
    ...facts
  } = must(await addClip(host, { name: '钟声.wav', bytes: wavClip(1) }))
  const bell = { ...facts, id: uuid(32), asset: hash, caption: '钟声', alt: '', credit: '' }
  const content = { ...chineseStory, media: [use, bell] }
  const made = must(
    await createArticle(host, actor, { content, language: 'zh-CN', cause: 'created' }),
  )
  await changed({ host, actor }, made.id, {}, internal)
  return made.id
}

async function viewIn({ host, actor }: Place, id: ArticleId): Promise<ArticleView> {
  return must(await openArticle(host, actor.person, id))
}

async function changed(
  place: Place,
  id: ArticleId,
  draft: Partial<Content>,
  internal: Partial<Internal> = {},
): Promise<void> {
  const view = await viewIn(place, id)
  must(
    await saveDraft(place.host, place.actor, {
      id,
      base: view.generation,
      draft: { ...view.draft, ...draft },
      internal: { ...view.internal, ...internal },
    }),
  )
}

async function packed(place: Place, id: ArticleId): Promise<Packet> {
  const { bytes } = must(await handOff(place.host, place.actor, { id, despiteEmbargo: null }))
  return packetIn(bytes)
}

async function carried(from: Place, to: Place, id: ArticleId, trust = true) {
  const packet = await packed(from, id)
  return { packet, result: await bringIn(to.host, to.actor, packet, trust) }
}

async function isSound({ host }: Place): Promise<void> {
  expect((await verifyLibrary(host, null)).problems).toEqual([])
}

const changedFirst = doc(p('3月7日傍晚，老街的路灯亮了。'), chineseStory.body.content[1]!)
const changedSecond = doc(chineseStory.body.content[0]!, p('“不用摸黑了。”叶春和说。'))

describe('a story handed off', () => {
  it('arrives with its text, hash, history and pictures, and is sound there', async () => {
    const { here, there } = two()
    const id = await storyIn(here, { slugline: '路灯', editorNote: '等图', sample: true })
    const before = await viewIn(here, id)
    expect((await carried(here, there, id)).result).toEqual({ ok: true, value: id })
    const after = await viewIn(there, id)
    expect(after.draft).toEqual(before.draft)
    expect(after.draftHash).toBe(before.draftHash)
    expect(after.internal).toMatchObject({ slugline: '路灯', editorNote: '等图', desk: 'county' })
    expect(after.internal.sample).toBeUndefined()
    expect(after.log.map(({ happening }) => happening.type)).toEqual([
      'created',
      'handedOff',
      'broughtIn',
    ])
    expect(after.standing.owner).toBe(away.person.id)
    const kept = after.draft.media.map(({ asset }) => there.host.library.readMedia(asset))
    expect((await Promise.all(kept)).map((one) => must(one).type)).toEqual([
      'image/png',
      'audio/wav',
    ])
    await isSound(here)
    await isSound(there)
  })

  it('says nothing of itself where the person then cancelled', async () => {
    const { here } = two()
    const id = await storyIn(here)
    const order = { id, despiteEmbargo: null }
    const made = await handOff(here.host, here.actor, order, () => Promise.resolve(false))
    expect(codeOf(made)).toBe('refusal.cancelled')
    expect((await viewIn(here, id)).log).toHaveLength(1)
  })

  it('comes back with what was written there, where nothing was changed here', async () => {
    const { here, there } = two()
    const id = await storyIn(here)
    await carried(here, there, id)
    await changed(there, id, { headline: '老街亮灯', body: changedSecond }, { slugline: '灯' })
    must((await carried(there, here, id)).result)
    const view = await viewIn(here, id)
    expect(view.draft).toMatchObject({ headline: '老街亮灯', body: changedSecond })
    expect(view.internal).toMatchObject({ slugline: '灯', desk: 'news' })
    expect(view.standing.owner).toBe(staff.chief.person.id)
    await isSound(here)
  })

  it('brings the approvals given there back, where their signer is trusted here', async () => {
    const { here, there } = two()
    const id = await storyIn(here)
    await carried(here, there, id)
    must(await doRequest(there.host, there.actor, id, { type: 'submit' }))
    must(await doRequest(there.host, there.actor, id, { type: 'claim' }))
    must(await doRequest(there.host, there.actor, id, { type: 'approve', opinion: '可发' }))
    const { packet } = await carried(there, here, id)
    const view = await viewIn(here, id)
    expect(view.standing.work).toBe('approved')
    expect(view.standing.seal?.hash).toBe(view.draftHash)
    expect(packet.manifest.logHead).toBe(fold(packet.article.log).head)
    await isSound(here)
  })

  it('counts no approval of somebody this library does not trust', async () => {
    const { here, there } = two()
    const id = await storyIn(here)
    must(await doRequest(here.host, here.actor, id, { type: 'submit' }))
    must(await doRequest(here.host, here.actor, id, { type: 'claim' }))
    must(await doRequest(here.host, here.actor, id, { type: 'approve', opinion: '' }))
    const packet = await packed(here, id)
    expect(await viewPacket(there.host, packet)).toMatchObject({
      meeting: 'new',
      approvals: 1,
      strangers: [{ name: staff.chief.person.name }],
    })
    must(await bringIn(there.host, there.actor, packet, false))
    const view = await viewIn(there, id)
    expect(view.standing).toMatchObject({ work: 'drafting', approvals: [], seal: null })
    await isSound(there)
    const reporter = { ...there.actor, person: { ...away.person, roles: ['reporter' as const] } }
    const withoutRights = awayHost({ people: [{ person: reporter.person, key: unopenable }] })
    expect(codeOf(await bringIn(withoutRights, reporter, packet, true))).toBe('refusal.notAllowed')
    expect(withoutRights.library.desk().outsiders).toBeUndefined()
  })
})

describe('a story that both sides went on with', () => {
  it('is merged where the changes do not touch', async () => {
    const { here, there } = two()
    const id = await storyIn(here)
    await carried(here, there, id)
    await changed(there, id, { body: changedSecond, abstract: '灯亮了。' })
    await changed(here, id, { body: changedFirst, keywords: ['路灯', '老街'] })
    const { packet, result } = await carried(there, here, id)
    must(result)
    const view = await viewIn(here, id)
    expect(view.draft.body).toEqual(doc(changedFirst.content[0]!, changedSecond.content[1]!))
    expect(view.draft).toMatchObject({ abstract: '灯亮了。', keywords: ['路灯', '老街'] })
    const last = view.log.at(-1)!.happening
    expect(last.type === 'broughtIn' && last.beside).toHaveLength(2)
    // Their text is kept as it came, under its own hash.
    const theirs = hashContent(contentFromDraft(packet.article.draft))
    expect(view.revisions.some(({ hash }) => hash === theirs)).toBe(true)
    await isSound(here)
  })

  it('keeps ours and shows theirs where they touch, and may not be approved before that is decided', async () => {
    const { here, there } = two()
    const id = await storyIn(here)
    await carried(here, there, id)
    await changed(there, id, {
      headline: '老街亮灯',
      body: doc(p('灯亮了。'), changedSecond.content[1]!),
    })
    await changed(here, id, { headline: '路灯亮了', body: changedFirst })
    const packet = await packed(there, id)
    const seen = await viewPacket(here.host, packet)
    expect(seen).toMatchObject({ meeting: 'apart' })
    expect(seen.conflicts).toContainEqual({
      field: 'headline',
      ours: '路灯亮了',
      theirs: '老街亮灯',
    })
    must(await bringIn(here.host, here.actor, packet, false))
    const { draft } = await viewIn(here, id)
    expect(draft.headline).toBe('路灯亮了')
    const notes = draft.body.content.filter(({ type }) => type === 'note').map(textOf)
    expect(notes).toHaveLength(2)
    expect(notes[0]).toContain('老街亮灯')
    expect(notes[1]).toContain('灯亮了。')
    must(await doRequest(here.host, here.actor, id, { type: 'submit' }))
    must(await doRequest(here.host, here.actor, id, { type: 'claim' }))
    const approved = await doRequest(here.host, here.actor, id, { type: 'approve', opinion: '' })
    expect(codeOf(approved)).toBe('refusal.checksFailed')
    await isSound(here)
  })

  it('voids approvals here when the merge changes what they approved', async () => {
    const { here, there } = two()
    const id = await storyIn(here)
    await carried(here, there, id)
    await changed(there, id, { abstract: '灯亮了。' })
    must(await doRequest(here.host, here.actor, id, { type: 'submit' }))
    must(await doRequest(here.host, here.actor, id, { type: 'claim' }))
    must(await doRequest(here.host, here.actor, id, { type: 'approve', opinion: '' }))
    must((await carried(there, here, id)).result)
    const view = await viewIn(here, id)
    expect(view.standing.seal).toBeNull()
    expect(view.standing.work).toBe('submitted')
    await isSound(here)
  })

  it('is not brought in twice, and an older packet brings nothing', async () => {
    const { here, there } = two()
    const id = await storyIn(here)
    const { packet } = await carried(here, there, id)
    expect(codeOf(await bringIn(there.host, there.actor, packet, false))).toBe(
      'refusal.packetKnown',
    )
    expect(codeOf(await bringIn(here.host, here.actor, packet, false))).toBe('refusal.packetKnown')
  })
})

describe('an embargoed story', () => {
  const embargo = { active: true, zone: 'Asia/Shanghai', reason: '会议未开' }

  it('leaves only with a reason, which the desk log keeps, and stays under embargo', async () => {
    const { here, there } = two()
    const id = await storyIn(here, { embargo })
    const order = (despiteEmbargo: string | null) =>
      handOff(here.host, here.actor, { id, despiteEmbargo })
    expect(codeOf(await order(null))).toBe('refusal.embargoed')
    expect(codeOf(await order('  '))).toBe('refusal.reasonNeeded')
    expect((await viewIn(here, id)).log).toHaveLength(1)
    const packet = await packetIn(must(await order('提前送审')).bytes)
    expect(packet.manifest.embargoed).toBe(true)
    expect((await viewIn(here, id)).log.at(-1)!.happening).toMatchObject({
      type: 'handedOff',
      embargoed: true,
      reason: '提前送审',
    })
    must(await bringIn(there.host, there.actor, packet, true))
    expect((await viewIn(there, id)).internal.embargo).toEqual(embargo)
    const onward = await handOff(there.host, there.actor, { id, despiteEmbargo: null })
    expect(codeOf(onward)).toBe('refusal.embargoed')
  })

  it('is let out no earlier by what comes back', async () => {
    const { here, there } = two()
    const id = await storyIn(here, { embargo })
    const first = must(await handOff(here.host, here.actor, { id, despiteEmbargo: '送审' }))
    must(await bringIn(there.host, there.actor, await packetIn(first.bytes), true))
    await changed(there, id, {}, { embargo: { ...embargo, active: false } })
    must((await carried(there, here, id)).result)
    expect((await viewIn(here, id)).internal.embargo).toEqual(embargo)
  })
})

describe('a packet that was tampered with', () => {
  it('is refused with what is wrong, whatever was changed in it', async () => {
    const { here, there } = two()
    const id = await storyIn(here)
    const { bytes } = must(await handOff(here.host, here.actor, { id, despiteEmbargo: null }))
    const names = Object.keys((await JsZip.loadAsync(bytes)).files)
    expect(names[0]).toBe('mimetype')
    for (const name of names.filter((one) => one !== 'mimetype')) {
      const zip = await JsZip.loadAsync(bytes)
      const inside = await zip.file(name)!.async('uint8array')
      inside[Math.floor(inside.length / 2)]! ^= 1
      zip.file(name, inside)
      expect(await refusalOf(there, await zipped(zip)), name).toMatch(/packetBroken|importDamaged/)
      const without = await JsZip.loadAsync(bytes)
      without.remove(name)
      expect(await refusalOf(there, await zipped(without)), name).toMatch(
        /packetBroken|importDamaged/,
      )
    }
    const more = await JsZip.loadAsync(bytes)
    more.file('media/more', 'more')
    expect(await refusalOf(there, await zipped(more))).toBe('refusal.packetBroken')
    expect(there.host.library.summaries()).toEqual([])
  })

  it('is refused cut off, blown up, or signed by somebody else', async () => {
    const { here, there } = two()
    const id = await storyIn(here)
    const { bytes } = must(await handOff(here.host, here.actor, { id, despiteEmbargo: null }))
    for (const share of [0.2, 0.5, 0.9, 0.99])
      expect(await refusalOf(there, bytes.subarray(0, bytes.length * share))).toBe(
        'refusal.importDamaged',
      )
    const bomb = await JsZip.loadAsync(bytes)
    bomb.file('media/bomb', new Uint8Array(64 * 1024 * 1024))
    expect(await refusalOf(there, await zipped(bomb))).toBe('refusal.importUnpacks')
    const forged = await JsZip.loadAsync(bytes)
    const manifest = JSON.parse(await forged.file('manifest.json')!.async('string')) as {
      by: { publicKey: string }
    }
    manifest.by.publicKey = away.signer.publicKey
    forged.file('manifest.json', JSON.stringify(manifest))
    expect(await refusalOf(there, await zipped(forged))).toBe('refusal.packetBroken')
  })

  it('is refused where it brings another key for somebody who is known here', async () => {
    const { here, there } = two()
    const id = await storyIn(here)
    const packet = await packed(here, id)
    const other = { ...staff.chief.person, publicKey: away.signer.publicKey }
    must(
      await there.host.library.changeDesk((desk) => ({
        ok: true,
        value: { ...desk, people: [...desk.people, { person: other, key: unopenable }] },
      })),
    )
    expect(codeOf(await bringIn(there.host, there.actor, packet, true))).toBe('refusal.otherKey')
    expect(there.host.library.summaries()).toEqual([])
  })
})

describe('a packet among the files of an import', () => {
  it('is shown with what a person should know, and brought in when they accept it', async () => {
    const { here, there } = two()
    const id = await storyIn(here)
    const { bytes, suggestedName } = must(
      await handOff(here.host, here.actor, { id, despiteEmbargo: null }),
    )
    expect(suggestedName).toBe('qingxi-taiyangneng-ludeng.caibian')
    const reader = new InlineReader(there.host.newId)
    const [reading] = await readFiles(there.host, reader, [{ name: suggestedName, bytes }])
    expect(must(reading!.result)).toMatchObject({
      content: { headline: chineseStory.headline },
      packet: { newsroom: '清溪日报', by: staff.chief.person.name, meeting: 'new' },
    })
    const ids = must(await acceptReadings(there.host, there.actor, [reading!.token]))
    expect(ids).toEqual([id])
  })
})

function zipped(zip: JsZip): Promise<Uint8Array> {
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

async function refusalOf({ host }: Place, bytes: Uint8Array): Promise<string | null> {
  const reader = new InlineReader(host.newId)
  const [reading] = await readFiles(host, reader, [{ name: 'p.caibian', bytes }])
  return codeOf(reading!.result)
}
