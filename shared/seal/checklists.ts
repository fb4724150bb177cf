import type { ChecklistLine, Level } from './policy'

type List = NonNullable<Level['checklist']>

/**
 * What the levels of the shipped policies look at, to begin with: data that a newsroom rewrites. No line is
 * required as shipped, so that nobody learns to tick without looking.
 */
export const shippedLists: Readonly<
  Record<'first' | 'second' | 'final' | 'proof' | 'edit' | 'copy', List>
> = {
  first: [
    line(
      'facts',
      '事实、数字、时间、地点已逐一核对',
      'Facts, figures, times and places checked one by one',
    ),
    line(
      'sources',
      '消息来源可靠，转载稿源在许可范围内',
      'Sources are sound, and what is reprinted may be',
    ),
    line('names', '人名、职务、机构名称无误', 'Names, titles and organisations are right'),
    line('rights', '图片与引文有权使用', 'Pictures and quotations may be used'),
  ],
  second: [
    line(
      'report',
      '已阅初审报告，所提问题已解决',
      'The first report was read, and what it raised is settled',
    ),
    line('direction', '导向、角度、标题得当', 'Angle and headline do the story justice'),
    line('fairness', '涉事各方的说法均已呈现', 'All sides concerned are heard'),
    line('law', '法律与隐私方面没有问题', 'Nothing against the law or against privacy'),
  ],
  final: [
    line('whole', '已通读全文', 'Read in full'),
    line('headline', '标题与正文一致', 'The headline says what the story says'),
    line('when', '发布时间与渠道已定', 'When and where it goes out is settled'),
  ],
  proof: [
    line('characters', '错别字、漏字、衍字', 'Wrong, missing and doubled characters'),
    line('marks', '标点与数字用法', 'Punctuation and figures'),
    line('lines', '标题、署名、图说、电头', 'Headline, credits, captions, dateline'),
  ],
  edit: [
    line('facts', '事实、数字、人名已核对', 'Facts, figures and names checked'),
    line('sides', '涉事各方的说法均已呈现', 'Those concerned had their say'),
    line('law', '法律与版权方面没有问题', 'Nothing against the law, rights cleared'),
  ],
  copy: [
    line('style', '符合体例', 'House style kept'),
    line('headline', '标题与正文一致', 'The headline says what the story says'),
    line('captions', '图说、署名、链接已查', 'Captions, credits and links checked'),
  ],
}

function line(key: string, zh: string, en: string): ChecklistLine {
  return { key, name: { zh, en }, required: false }
}
