import * as v from 'valibot'
import { partPath } from '../../shared/render/site/part'
import type { Part } from '../../shared/render/site/part'
import { Stopped } from './attempted'
import {
  articlesSchema,
  monthSchema,
  noticesSchema,
  pagesSchema,
  partFileSchema,
  picturesSchema,
} from './site-forms'
import type { Articles, Notices, PartFile, Pictures, SiteMonth } from './site-forms'
import type { SiteStore } from './site-store'

/** Makes anew what is lost of the state, from what else the site keeps. */
export interface Mending {
  isMonthLost(month: string): boolean
  isPartLost(part: Part): Promise<boolean>
  areNoticesLost(): Promise<boolean>
  month(month: string): Promise<SiteMonth>
  part(none: PartFile): Promise<PartFile>
  articles(isNear: (article: string) => boolean): Promise<Articles>
  pictures(isNear: (path: string) => boolean): Promise<Pictures>
  notices(): Promise<Notices>
}

/** One file of the state: where it lies, and what is in it where there is none. */
interface Form<Value> {
  readonly path: string
  readonly schema: v.GenericSchema<unknown, Value>
  readonly none: () => Value
  /** Whether it was there and is so no longer. */
  readonly isLost?: () => boolean | Promise<boolean>
  /** What it held, where it is lost or cannot be read. */
  readonly mended?: () => Promise<Value>
}

/**
 * What a site remembers of itself, each file read once in a delivery. A file that cannot be read, or that somebody
 * deleted, is made anew, once it is known how.
 */
export class SiteState {
  readonly #files: SiteStore
  readonly #read = new Map<string, Promise<unknown>>()
  readonly #newPictures = new Set<string>()
  #mending: Mending | null = null

  constructor(files: SiteStore) {
    this.#files = files
  }

  mendWith(mending: Mending): void {
    this.#mending = mending
  }

  month(month: string): Promise<SiteMonth> {
    const mending = this.#mending
    return this.#load({
      path: monthFile(month),
      schema: monthSchema,
      none: () => ({ schema: 1, stories: [], gone: [] }),
      ...(mending && {
        isLost: () => mending.isMonthLost(month),
        mended: () => mending.month(month),
      }),
    })
  }

  writeMonth(month: string, value: SiteMonth): Promise<void> {
    return this.#save(monthFile(month), value)
  }

  /** Where it cannot be read, the pages of the month are made as if they never had been. */
  pages(month: string): Promise<Record<string, string>> {
    const none = () => ({})
    const path = `caibian/${month}-pages.json`
    return this.#load({ path, schema: pagesSchema, none, mended: () => Promise.resolve({}) })
  }

  writePages(month: string, value: Record<string, string>): Promise<void> {
    return this.#save(`caibian/${month}-pages.json`, sorted(value))
  }

  part(part: Part): Promise<PartFile> {
    const mending = this.#mending
    return this.#load({
      path: partFile(part),
      schema: partFileSchema,
      none: () => noneIn(part),
      ...(mending && {
        isLost: () => mending.isPartLost(part),
        mended: () => mending.part(noneIn(part)),
      }),
    })
  }

  /** What is listed in a part, if it can be read. */
  async partAsItIs(part: Part): Promise<PartFile | null> {
    const bytes = await this.#files.read(partFile(part))
    return bytes === null ? null : valueIn(partFileSchema, bytes)
  }

  writePart(value: PartFile): Promise<void> {
    return this.#save(partFile(value.part), value)
  }

  notices(): Promise<Notices> {
    const mending = this.#mending
    return this.#load({
      path: noticesFile,
      schema: noticesSchema,
      none: () => [],
      ...(mending && {
        isLost: () => mending.areNoticesLost(),
        mended: () => mending.notices(),
      }),
    })
  }

  writeNotices(value: Notices): Promise<void> {
    return this.#save(noticesFile, value)
  }

  articlesNear(article: string): Promise<Articles> {
    const mending = this.#mending
    const path = articlesFile(article)
    const isNear = (other: string) => articlesFile(other) === path
    return this.#load({
      path,
      schema: articlesSchema,
      none: () => ({}),
      ...(mending && { mended: () => mending.articles(isNear) }),
    })
  }

  writeArticlesNear(article: string, value: Articles): Promise<void> {
    return this.#save(articlesFile(article), sorted(value))
  }

  /** That this delivery brought a picture: nobody can have shown it before. */
  notePicture(path: string): void {
    this.#newPictures.add(path)
  }

  picturesNear(path: string): Promise<Pictures> {
    const mending = this.#mending
    const isNear = (other: string) => picturesFile(other) === picturesFile(path)
    return this.#load({
      path: picturesFile(path),
      schema: picturesSchema,
      none: () => ({}),
      ...(mending && {
        isLost: () => !this.#newPictures.has(path),
        mended: () => mending.pictures(isNear),
      }),
    })
  }

  writePicturesNear(path: string, value: Pictures): Promise<void> {
    return this.#save(picturesFile(path), sorted(value))
  }

  #load<Value>(form: Form<Value>): Promise<Value> {
    const known = this.#read.get(form.path) ?? this.#found(form)
    this.#read.set(form.path, known)
    return known as Promise<Value>
  }

  async #found<Value>(form: Form<Value>): Promise<Value> {
    const bytes = await this.#files.read(form.path)
    const value = bytes === null ? null : valueIn(form.schema, bytes)
    if (value !== null) return value
    if (bytes === null && (await form.isLost?.()) !== true) return form.none()
    if (form.mended === undefined) throw new Stopped('publish.reason.manifest')
    const mended = await form.mended()
    await this.#files.write(form.path, textOf(mended))
    return mended
  }

  async #save(path: string, value: unknown): Promise<void> {
    this.#read.set(path, Promise.resolve(value))
    await this.#files.write(path, textOf(value))
  }
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

/** Null where the bytes are not of this form. */
function valueIn<Value>(schema: v.GenericSchema<unknown, Value>, bytes: Uint8Array): Value | null {
  const parsed = v.safeParse(schema, jsonIn(bytes))
  return parsed.success ? parsed.output : null
}

function noneIn(part: Part): PartFile {
  return { schema: 1, part: changeable(part), months: [], newest: [], gone: [] }
}

/** What these bytes are as JSON; null where they are none. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/** 4096 files each: at a hundred thousand articles some twenty-five to a file. */
function articlesFile(article: string): string {
  return `caibian/articles/${article.slice(-3).toLowerCase()}.json`
}

function picturesFile(path: string): string {
  return `caibian/pictures/${path.slice(path.lastIndexOf('/') + 1).slice(0, 3)}.json`
}

function monthFile(month: string): string {
  return `caibian/${month}.json`
}

function partFile(part: Part): string {
  return `${partPath(part)}caibian-part.json`
}

const noticesFile = 'caibian/corrections.json'

function changeable(part: Part): PartFile['part'] {
  return part.kind === 'section' ? { kind: 'section', names: [...part.names] } : { ...part }
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
