import type { Draw } from './draw'
import type { Credited, Story } from './story'

/** How a site prints who made a story: where the words stand, and what they say. */
export interface Signing {
  /** Before the first sentence, in the first paragraph. */
  readonly head?: string
  /** Paragraphs above the first and below the last. */
  readonly above?: readonly string[]
  readonly below?: readonly string[]
  /** Behind the last sentence, in the last paragraph. */
  readonly tail?: string
  readonly byline: readonly Credited[]
  readonly desk?: readonly Credited[]
}

/** Ways of signing a Chinese story, of the fourth round. */
export function signingFourth({ people, outlet, month, day }: Story, draw: Draw): Signing {
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const reporter = ['reporter', a] as const
  return draw.of<Signing>([
    {
      head: `本报讯（记者 ${a} 通讯员 ${b}）`,
      below: [`责任编辑：${c}`],
      byline: [reporter, ['correspondent', b]],
      desk: [['responsibleEditor', c]],
    },
    {
      head: `${outlet}讯（全媒体记者${a} ${b}）`,
      below: [`编辑：${c}\u3000审核：${d}`],
      byline: [reporter, ['reporter', b]],
      desk: [
        ['editor', c],
        ['reviewer', d],
      ],
    },
    {
      above: [`本报记者 ${a} 本报通讯员 ${b}`],
      byline: [reporter, ['correspondent', b]],
    },
    { head: `河阳融媒讯（记者：${a}）`, byline: [reporter] },
    {
      below: [`文丨记者 ${a}`, `图丨${b}`, `编辑丨${c}`, `审核丨${d}`],
      byline: [reporter, ['photographer', b]],
      desk: [
        ['editor', c],
        ['reviewer', d],
      ],
    },
    {
      below: [`采写：本报记者 ${a} 实习生 ${b}`, `摄影：本报记者 ${c}（署名除外）`],
      byline: [reporter, ['internReporter', b], ['photographer', c]],
    },
    { tail: `（记者 ${a} 文/图）`, byline: [reporter, ['photographer', a]] },
    { below: [`■记者 ${a} 文/图`], byline: [reporter, ['photographer', a]] },
    {
      below: [
        `记\u3000\u3000者：${a}`,
        `编\u3000\u3000辑：${b}`,
        `一\u3000\u3000审：${c}`,
        `二\u3000\u3000审：${d}`,
        `三\u3000\u3000审：${e}`,
      ],
      byline: [reporter],
      desk: [
        ['editor', b],
        ['reviewer', c],
        ['reviewer', d],
        ['reviewer', e],
      ],
    },
    {
      below: [`统筹：${d}｜记者：${a} ${b}｜剪辑：${c}｜校对：${e}`],
      byline: [reporter, ['reporter', b], ['video', c]],
      desk: [
        ['producer', d],
        ['proofreader', e],
      ],
    },
    {
      head: `新华社河阳${month}月${day}日电（记者${a}、${b}）`,
      byline: [reporter, ['reporter', b]],
    },
    {
      below: [`供稿：河阳县水利局\u3000撰稿：${a}\u3000摄影：${b}`],
      byline: [['contributor', '河阳县水利局'], reporter, ['photographer', b]],
    },
    { tail: `（${a} ${b}）`, byline: [reporter, ['reporter', b]] },
    { above: [`图文：${a}`], byline: [reporter, ['photographer', a]] },
    { below: [`（责编：${c}）`], byline: [], desk: [['responsibleEditor', c]] },
    { byline: [] },
  ])
}
