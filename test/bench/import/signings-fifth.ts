import type { Draw } from './draw'
import type { Signing } from './signings-fourth'
import type { Story } from './story'

/** Ways of signing a Chinese story, of the fifth round: none of them is in the fourth. */
export function signingFifth({ people, outlet, month, day }: Story, draw: Draw): Signing {
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const reporter = ['reporter', a] as const
  return draw.of<Signing>([
    {
      below: [`【记者】${a} ${b}`, `【通讯员】${c}`, `【编辑】${d}`],
      byline: [reporter, ['reporter', b], ['correspondent', c]],
      desk: [['editor', d]],
    },
    {
      below: [`记者 | ${a}`, `编辑 | ${b}`, `校对 | ${c}`],
      byline: [reporter],
      desk: [
        ['editor', b],
        ['proofreader', c],
      ],
    },
    {
      head: `本报讯 记者${a}报道 `,
      below: [`初审：${b}\u3000复审：${c}\u3000终审：${d}`],
      byline: [reporter],
      desk: [
        ['reviewer', b],
        ['reviewer', c],
        ['reviewer', d],
      ],
    },
    {
      below: [`${a}/文\u3000${b}/图`],
      byline: [reporter, ['photographer', b]],
    },
    {
      tail: `（本报记者 ${a} 本报通讯员 ${b} ${c}）`,
      byline: [reporter, ['correspondent', b], ['correspondent', c]],
    },
    { head: `${outlet}河阳${month}月${day}日讯 （记者 ${a}）`, byline: [reporter] },
    {
      below: [`撰文／${a}\u3000摄影／${b}\u3000编辑／${c}`],
      byline: [reporter, ['photographer', b]],
      desk: [['editor', c]],
    },
    {
      above: [`◎本报首席记者 ${a} 实习记者 ${b}`],
      byline: [reporter, ['internReporter', b]],
    },
    {
      head: `央广网河阳${month}月${day}日消息（记者${a} 通讯员${b}）`,
      byline: [reporter, ['correspondent', b]],
    },
    {
      above: [`记者 ${d}`],
      below: [`责编 ${a}\u3000校对 ${b}\u3000审核 ${c}`],
      byline: [['reporter', d]],
      desk: [
        ['responsibleEditor', a],
        ['proofreader', b],
        ['reviewer', c],
      ],
    },
    {
      below: [`总策划：${c}\u3000监制：${b}\u3000执行：${d}`, `记者：${a} ${e}`],
      byline: [reporter, ['reporter', e]],
      desk: [
        ['producer', c],
        ['producer', b],
        ['producer', d],
      ],
    },
    {
      below: [`（河阳融媒记者 ${a} 特约记者 ${b}）`],
      byline: [reporter, ['specialCorrespondent', b]],
    },
    { below: [`记者：${a}\u3000图片由受访者提供`], byline: [reporter] },
    { tail: `本报记者 ${a} 摄影报道`, byline: [reporter, ['photographer', a]] },
    { head: `据新华社河阳${month}月${day}日电 `, byline: [] },
    { above: [`作者：${a}（作者系河阳县作协会员）`], byline: [reporter] },
    { byline: [] },
  ])
}
