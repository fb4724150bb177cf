import { hasLoneSurrogate } from '../article/well-formed'

/**
 * The canonical JSON of a value, as RFC 8785 (JSON Canonicalization Scheme) lays it down: no white space,
 * keys in the order of their UTF-16 code units, numbers and strings written as ECMAScript writes them.
 *
 * Two values that JSON cannot tell apart have the same canonical form, whatever the order of their keys.
 * Throws a TypeError for what I-JSON (RFC 7493) has no form for: NaN, infinities, lone surrogates,
 * `undefined`, functions, symbols, big integers, and objects that are not plain. A value that came
 * through a schema never holds one of these, so a throw here is a bug and not an expected failure.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`no canonical form for the number ${value}`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? arrayJson(value) : objectJson(value)
    default:
      throw new TypeError(`no canonical form for a value of type ${typeof value}`)
  }
}

/**
 * The canonical JSON of an object, and that of the same object without one of its keys: each member is
 * written once for both. Throws as `canonicalJson` does.
 */
export function canonicalPair(
  value: object,
  key: string,
): { readonly whole: string; readonly without: string } {
  const members = membersOf(value)
  const rest = members.filter((member) => member.key !== key)
  return { whole: braced(members), without: braced(rest) }
}

/**
 * Whether two values have the same canonical form. Cheaper than making both; never throws, and says no to
 * what has none.
 */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' || one === null || typeof one === 'boolean') return one === other
  if (typeof one === 'number') return one === other && Number.isFinite(one)
  if (typeof one !== 'object' || typeof other !== 'object' || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((entry, place) => isSameJson(entry, other[place]))
  }
  const fields = one as Readonly<Record<string, unknown>>
  const others = other as Readonly<Record<string, unknown>>
  const keys = Object.keys(fields)
  return (
    keys.length === Object.keys(others).length &&
    keys.every((key) => Object.hasOwn(others, key) && isSameJson(fields[key], others[key]))
  )
}

function quoted(text: string): string {
  if (hasLoneSurrogate(text)) throw new TypeError('no canonical form for a lone surrogate')
  return JSON.stringify(text)
}

function arrayJson(list: readonly unknown[]): string {
  let json = '['
  // An index loop, since `map` would skip the holes of a sparse array without a word.
  for (let index = 0; index < list.length; index += 1) {
    if (index > 0) json += ','
    json += canonicalJson(list[index])
  }
  return json + ']'
}

function objectJson(value: object): string {
  return braced(membersOf(value))
}

interface Member {
  readonly key: string
  /** The key, a colon, the value. */
  readonly json: string
}

function membersOf(value: object): readonly Member[] {
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    throw new TypeError('no canonical form for an object that is not plain')
  }
  const fields = value as Readonly<Record<string, unknown>>
  // Array sort without a comparison compares UTF-16 code units: the order the RFC asks for.
  const keys = Object.keys(fields).sort()
  return keys.map((key) => ({ key, json: quoted(key) + ':' + canonicalJson(fields[key]) }))
}

function braced(members: readonly Member[]): string {
  let json = '{'
  for (const [index, member] of members.entries()) {
    if (index > 0) json += ','
    json += member.json
  }
  return json + '}'
}
