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
  if (nobody.test(name)) return 'nobody'
  if (unit.test(name) && !(name.length <= 3 && surname.test(name) && !outlet.test(name)))
    return 'organisation'
  return han.test(name) || /[\p{L}]/u.test(name) ? 'person' : 'nobody'
}

/** Whether a text is a medium by its name: 某某晚报, 某某网, 某某客户端. */
export function isOutlet(text: string): boolean {
  if (/云$/.test(text) && isShortName(text)) return false
  return outlet.test(text) && text.length <= 24 && !/[，。；！？,;!?]/.test(text)
}

/** A surname and one or two characters: `云` ends given names as well as outlets. */
function isShortName(text: string): boolean {
  return new RegExp(`^(?:(?:${doubleSurnames})|[${singleSurnames}])[\\u3400-\\u9fff]{1,2}$`).test(
    text,
  )
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

const han = /[\u3400-\u9fff]/

const nobody =
  /^(?:未知|佚名|无名|匿名|网络|网络整理|本站|本站原创|原创|系统管理员|管理员|admin|administrator|编辑部|综合|整合|小编|暂无|无|不详|点击|浏览|阅读|来源|时间|人气|评论|打印|分享|字号|[^\p{L}]*|[A-Z]{1,4}\d+)$/iu

const unit =
  /(?:局|委|委员会|办|办公室|中心|部|处|科|股|院|校|学|学校|大学|公司|集团|协会|学会|商会|联合会|政府|党委|报社|通讯社|网|报|台|社|刊|团|队|站|所|厂|矿|行|店|馆|会|组|室|街道|镇|乡|村|社区|融媒体|融媒|宣传部|法院|检察院|分局|支队|大队|医院|编辑部|工作室|客户端|公众号|平台|发布|受访者|受访单位|单位|提供)$/

const outlet =
  /(?:报|网|社|台|客户端|新闻|在线|传媒|电视|广播|融媒|融媒体|融媒体中心|通讯社|发布|频道|新闻中心|周刊|杂志|视点|快报|公众号|云)$/

const doubleSurnames =
  '欧阳|上官|司马|诸葛|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|端木|南宫|百里|呼延|独孤|拓跋|西门|申屠|太史|闻人|公冶|澹台|濮阳|淳于|单于|轩辕|钟离|闾丘|仲孙'

const singleSurnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付闫代仝玄覃冼苑佟宾阳但展辜佘亓揭逄郄缑操占粟麦鄢邸苟矫鹿雒冀郗呼税续慈撒綦迟禤仉佴俎凃涂原商岳楼檀漆牟睢硕禚种笪缴肇苌萨谯豆郇鄞銮陀麴晋洛泮'

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
