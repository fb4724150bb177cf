import { eachMatch, instead } from '../rule'
import type { PassageRules } from '../rule'
import { hasHan } from '../script'

/** Ellipsis, dash, runs of marks, marks and spaces where none may stand (GB/T 15834-2011). */
export const markRules: PassageRules = {
  ellipsis: ({ plain }) =>
    hasHan(plain)
      ? [
          ...eachMatch(plain, /(?<![\w.…])[，、；：]?(?:\.{3,}|。{2,}|·{3,}|…\.+)(?![\w.])/g, () =>
            instead('……'),
          ),
          ...eachMatch(plain, /[，、；：]?…+/g, ([run]) =>
            /^(?:……|…{4})$/.test(run) ? null : instead('……'),
          ),
          ...eachMatch(plain, /等……/g, () => instead('等', '……')),
        ]
      : [],
  dash: ({ plain }) =>
    eachMatch(
      plain,
      /(?<=[\p{Script=Han}”’》），。！？]) ?(?:-{2,}|[－–―─]{2,}|—{3,}|[―─]) ?(?=[\p{Script=Han}“‘《（]|$)/gu,
      () => instead('——'),
    ),
  doubledMarks: ({ plain }, { isChinese }) => [
    ...eachMatch(plain, /(?!。{2})[，。、；：]{2,}/g, ([run]) =>
      /^。+$/.test(run) ? null : instead(run.includes('。') ? '。' : run.charAt(0)),
    ),
    ...eachMatch(plain, /[！？]{4,}/g, ([run]) => instead(run.slice(0, 3))),
    ...eachMatch(plain, /[！？][，。；：]|[，。；：][！？]/g, ([run]) =>
      instead(/[！？]/.exec(run)?.[0] ?? ''),
    ),
    ...(isChinese
      ? []
      : eachMatch(plain, /,[,;:]+|;[,;:]+|:[,;]+|(?<![.\d])\.\.(?![.\d/])|[!?]{4,}/g, ([run]) =>
          instead(run.charAt(0)),
        )),
  ],
  strayMark: ({ plain }) => [
    ...eachMatch(plain, /[，、；：]+(?=[）》〉】」』])|、(?=[”’])/g, () => instead('')),
    ...eachMatch(plain, /(?<=[（《〈【“‘「『])[，。、；：]+/g, () => instead('')),
    ...eachMatch(plain, /^[，。、；：！？]+(?=\p{Script=Han})/gu, () => instead('')),
  ],
  noEnd: ({ plain, kind }) => {
    const isProse = kind === 'prose' && /[，。！？；]/.test(plain.slice(0, -1))
    const last = /\p{Script=Han}\s*$/u.exec(plain)
    if (!isProse || last === null || countHan(plain) < 20) return []
    const from = last.index
    return [{ from, to: from + 1, replacements: [`${plain.charAt(from)}。`] }]
  },
  ordinals: ({ plain }, { isChinese }) => [
    ...eachMatch(plain, /(?<=^[一二三四五六七八九十]{1,3})[,，.．](?=\p{Script=Han})/gu, () =>
      instead('、'),
    ),
    ...eachMatch(
      plain,
      /(?<=(?:^|[。；])第[一二三四五六七八九十]{1,2})、(?=\p{Script=Han})/gu,
      () => instead('，'),
    ),
    ...eachMatch(plain, /(?<=^[（(][一二三四五六七八九十\d]{1,3}[）)]|^[①-⑳])[、，.]/g, () =>
      instead(''),
    ),
    ...(isChinese
      ? eachMatch(plain, /(?<=^\d{1,2})、(?=\p{Script=Han})/gu, () => instead('.'))
      : []),
  ],
  extraSpace: ({ plain }, { isChinese }) => [
    ...eachMatch(plain, /(?<=[\p{Script=Han}\d]) +(?=[，。、；：！？”’）》】])/gu, () =>
      instead(''),
    ),
    ...eachMatch(plain, /(?<=[，。、；：！？“‘（《【]) +(?=[\p{Script=Han}\d“‘《（])/gu, () =>
      instead(''),
    ),
    ...(isChinese
      ? []
      : [
          ...eachMatch(plain, /(?<=[\p{L}\p{N}”’)]) +(?=[,;:!?](?:\s|$)|\.(?:\s|$))/gu, () =>
            instead(''),
          ),
          ...eachMatch(plain, /(?<=[^\s\n]) {2,}(?=\S)/g, () => instead(' ')),
        ]),
  ],
}

function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}
