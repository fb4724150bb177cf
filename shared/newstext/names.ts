/** What a piece of a credit line may be. */
export type NameKind = 'person' | 'organisation' | 'nobody'

/** A name as it was read, with its kind. */
export interface ReadName {
  readonly name: string
  readonly kind: NameKind
  readonly unsure: boolean
  /** A role in brackets behind the name, as `（实习生）`; '' without. */
  readonly remark: string
}

/**
 * The names in a piece of a credit line, without its role word.
 *
 * Any of the separators in print parts them; two-character names that were padded with a space to
 * match their neighbours are joined again (`王 明 李小红` is two people). Staff codes go.
 */
export function readNames(text: string): readonly ReadName[] {
  const cleaned = text
    .replace(/[:：]/g, ' ')
    .replace(/(?<=[\u3400-\u9fff])\s*[_\-－—]?\s*[A-Z]{1,4}\d{2,}/g, ' ')
    .replace(/(?<=[\u3400-\u9fff])等(?=\s|$|[)）])/g, '')
    .trim()
  if (cleaned === '') return []
  if (!han.test(cleaned)) return readLatinNames(cleaned)
  const pieces = cleaned
    .split(/[、，,／/&|｜︱;；\n]+|\s(?:和|与|及|暨)\s/)
    .flatMap((piece) => joinPadded(piece.trim().split(/[\s\u00a0\u3000]+/)))
  return pieces.filter((piece) => piece.name !== '').map((piece) => named(piece.name, piece.unsure))
}

/** The names in an English byline: `Ann Lee and Bo Chen`, `ANN LEE, BO CHEN & TOM HAY`. */
export function readLatinNames(text: string): readonly ReadName[] {
  return text
    .split(/\s*(?:,|;|\||&|\band\b)\s*/i)
    .map((piece) => piece.trim().replace(/\.$/, (dot) => (/\b(?:Jr|Sr)\.$/.test(piece) ? dot : '')))
    .filter((piece) => piece !== '')
    .map((piece) => ({
      name: properCase(piece),
      kind: latinKind(piece),
      unsure: !latinName.test(piece),
      remark: '',
    }))
}

/** What a name is: a person, a unit in a person's place, or nobody (佚名, a bare staff code). */
export function nameKind(name: string): NameKind {
  if (nobody.test(name) || isPostWord(name)) return 'nobody'
  if (unit.test(name) && !(name.length <= 3 && surname.test(name) && !outlet.test(name)))
    return 'organisation'
  return han.test(name) || /[\p{L}]/u.test(name) ? 'person' : 'nobody'
}

/** Whether a text is a medium by its name: 某某晚报, 某某网, 某某客户端. */
export function isOutlet(text: string): boolean {
  if (/云$/.test(text) && isShortName(text)) return false
  // `李禾 周小满/清溪新闻`: people, and whose they are.
  if (text.length > 24) return false
  if (/[\s/／]/.test(text) && text.split(/[\s/／]+/).some(isPlainName)) return false
  return outlet.test(text) && !/[，。；！？,;!?]/.test(text)
}

/** Whether an English text is what an outlet calls itself: words with capitals, the last of those papers use. */
export function isLatinOutlet(text: string): boolean {
  if (
    !/^(?:\p{Lu}[\p{L}\p{N}’'.&-]*|of|and|the|&)(?:\s(?:\p{Lu}[\p{L}\p{N}’'.&-]*|of|and|the|&)){1,5}$/u.test(
      text,
    )
  )
    return false
  return latinOutlet.test(text) || (/^The\s\S+(?:\s\S+)?$/.test(text) && !ofOffice.test(text))
}

const latinOutlet =
  /\b(?:times|post|herald|courier|ledger|gazette|tribune|journal|news|daily|weekly|press|radio|observer|chronicle|standard|review|examiner|register|dispatch|sentinel|bulletin|inquirer|echo|argus|tv|record|sun|star|globe|mirror|mail|telegraph|guardian|express|advertiser|independent|monitor|mercury|beacon|pilot|pioneer|leader|citizen|democrat|eagle|voice|current|reporter|newsletter|wire|today|online|media|network|magazine|packet|bugle|clarion|gleaner|intelligencer|messenger|outlook|patriot|progress|republic|spectator|statesman|tidings|news-press)$/i
const ofOffice =
  /\b(?:council|county|city|town|village|department|office|committee|board|university|college|school|hospital|government|ministry|company|trust|mayor|governor|president)$/i

/** A surname and one or two characters: `云` ends given names as well as outlets. */
function isShortName(text: string): boolean {
  return new RegExp(`^(?:(?:${doubleSurnames})|[${singleSurnames}])[\\u3400-\\u9fff]{1,2}$`).test(
    text,
  )
}

/**
 * Whether a text is a person's name by its form alone: a surname with one or two characters behind it, or
 * parts round a dot. Four characters behind a simple surname are more often something else (`云上清溪`), and
 * three that end like a place are one (`石家庄`).
 */
export function isPlainName(text: string): boolean {
  if (/^..[区市县镇乡村州港界庄路街]$/.test(text)) return false
  return isChineseName(text) && (text.includes('·') || isShortName(text))
}

/**
 * The people of a list without the unit before one of them, with only a space between: `校记者团 李禾`. It is
 * where they work.
 */
export function atTheirUnit(
  names: readonly ReadName[],
  text: string,
): { readonly names: readonly ReadName[]; readonly unit: string } {
  const units = names.filter(({ name, kind }, index) => {
    const next = names[index + 1]
    if (kind !== 'organisation' || next?.kind !== 'person' || next.name.length > 6) return false
    const behind = text.slice(text.indexOf(name) + name.length)
    return /^\s/.test(behind) && behind.trimStart().startsWith(next.name)
  })
  return { names: names.filter((name) => !units.includes(name)), unit: units[0]?.name ?? '' }
}

/** Whether a text can be the name of a Chinese person: a known surname and two to four characters, or with a dot. */
export function isChineseName(text: string): boolean {
  if (/^[\u3400-\u9fff\u{20000}-\u{2ffff}]{1,8}(?:[·•‧・][\u3400-\u9fff]{1,8}){1,4}$/u.test(text))
    return true
  return (
    /^[\u3400-\u9fff\u{20000}-\u{2ffff}]{2,4}$/u.test(text) &&
    surname.test(text) &&
    nameKind(text) === 'person'
  )
}

/** What somebody is, in the place of a name: `清溪师范学院教授`. */
function isPostWord(name: string): boolean {
  return postWord.test(name) && !isShortName(name)
}

const postWord =
  /(?:教授|研究员|讲师|学者|博士生?|硕士生?|教师|老师|院长|所长|会长|校长|主任|律师|医师|医生|作家|诗人|评论员|工程师|总监|经理|董事长|顾问|专家|委员|书记|局长|处长|科长|主席|秘书长|负责人|志愿者|撰稿人|创始人)$/

const han = /[\u3400-\u9fff]/

const nobody =
  /^(?:未知|佚名|无名|匿名|网络|网络整理|本站|本站原创|原创|日期|日期时间|发布|字体|者|系统管理员|管理员|admin|administrator|编辑部|综合|整合|小编|受访者(?:供图|提供)?|受访单位(?:供图|提供)?|采访对象|视觉中国|图虫(?:创意)?|东方IC|[\u3400-\u9fff]{0,6}图库|AI(?:生成|制图)|资料图?片?|网络图片|暂无|无|不详|点击|浏览|阅读|来源|时间|人气|评论|打印|分享|字号|复制链接|返回顶部|收藏|关注|转发|举报|纠错|[^\p{L}]*|[A-Z]{1,4}\d+)$/iu

const unit =
  /(?:局|委|委员会|办|办公室|中心|部|处|科|股|院|校|学|学校|大学|公司|集团|协会|学会|商会|联合会|政府|党委|报社|通讯社|网|报|台|社|刊|团|队|站|所|厂|矿|行|店|馆|会|组|室|街道|镇|乡|村|社区|融媒体|融媒|宣传部|法院|检察院|分局|支队|大队|医院|编辑部|工作室|客户端|公众号|平台|发布|(?<=.{2})新闻|在线|传媒|周刊|杂志|受访者|受访单位|单位|提供)$/

const outlet =
  /(?:报|网|社|台|广电|客户端|新闻|在线|传媒|电视|广播|融媒|融媒体|融媒体中心|通讯社|发布|频道|新闻中心|周刊|杂志|视点|快报|公众号|云|[\u3400-\u9fff]\+)$/

const doubleSurnames =
  '欧阳|上官|司马|诸葛|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|端木|南宫|百里|呼延|独孤|拓跋|西门|申屠|太史|闻人|公冶|澹台|濮阳|淳于|单于|轩辕|钟离|闾丘|仲孙'

const singleSurnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付闫代仝玄覃冼苑佟宾阳但展辜佘亓揭逄郄缑操占粟麦鄢邸苟矫鹿雒冀郗呼税续慈撒綦迟禤仉佴俎凃涂原商岳楼檀漆牟睢硕禚种笪缴肇苌萨谯豆郇鄞銮陀麴晋洛泮' +
  // The same in traditional characters.
  '錢吳鄭馮陳衛蔣沈韓楊許呂張嚴華謝鄒竇雲蘇範魯韋馬鳳鮑費賀湯羅畢鄔樂時齊顧黃蕭紀龐項祝閔賈婁顏鍾鐘駱樊萬盧繆應鄧單龔榮於甄厲劉葉黎溫莊喬藍簡賴譚連欒鄺關聶饒歐陸龍賓塗練紐儲趙孫閻鄒鄔聞黨貢勞雙東荊遊權蓋過'

const surname = new RegExp(`^(?:${doubleSurnames}|[${singleSurnames}])`)

function named(piece: string, unsure: boolean): ReadName {
  const remarked = /^(.+?)[（(]([^（）()]+)[)）]$/.exec(piece)
  const name = (remarked?.[1] ?? piece)
    .replace(/^[（(]+|[)）。.]+$/g, '')
    .replace(/(?:摄影报道|报道)$/, '')
  const kind = nameKind(name)
  const odd = kind === 'person' && han.test(name) && !isChineseName(name)
  return { name, kind, unsure: unsure || odd, remark: remarked?.[2] ?? '' }
}

/** Single characters side by side are one padded name; three in a row could be parted in two ways. */
function joinPadded(pieces: readonly string[]): readonly { name: string; unsure: boolean }[] {
  const joined: { name: string; unsure: boolean }[] = []
  let singles: string[] = []
  const flush = () => {
    const isThree = singles.length === 3
    for (let at = 0; at < singles.length; at += isThree ? 3 : 2) {
      const name = singles.slice(at, at + (isThree ? 3 : 2)).join('')
      joined.push({ name, unsure: isThree || name.length === 1 })
    }
    singles = []
  }
  for (const piece of pieces) {
    if (isSingle(piece)) {
      singles.push(piece)
    } else {
      flush()
      joined.push({ name: piece, unsure: false })
    }
  }
  flush()
  return joined
}

function isSingle(piece: string): boolean {
  return /^[\u3400-\u9fff]$/.test(piece)
}

const latinName =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:de|da|del|van|von|der|den|bin|al|la|le|y|\p{Lu}[\p{L}'’.-]*)){1,4}$/u

function latinKind(name: string): NameKind {
  if (nobody.test(name)) return 'nobody'
  const isUnit =
    /\b(?:staff|desk|newsroom|reporters?|writers?|editors?|press|news|office|council|team|agency|association|university|company|ltd|inc|department|service|services|correspondents?|times|herald|post|tribune|gazette|wire|network|media|group|radio|television|tv|review|journal|courier|ledger|chronicle|observer|bureau|foundation|institute|board|AP|AFP|Reuters)\b\.?$/i
  return isUnit.test(name) ? 'organisation' : 'person'
}

/** `ANN LEE` as `Ann Lee`; a name that is not all capitals stays. */
export function properCase(name: string): string {
  if (!/^[\p{Lu}\s.'’-]{5,}$/u.test(name)) return name
  return name.replace(/\p{Lu}{2,}/gu, (word) =>
    /^(?:II|III|IV)$/.test(word)
      ? word
      : (word.slice(0, 1) + word.slice(1).toLowerCase()).replace(
          /^Mc(\p{Ll})(?=\p{Ll}{2})/u,
          (_, letter: string) => `Mc${letter.toUpperCase()}`,
        ),
  )
}
