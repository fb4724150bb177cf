import type { Found } from '../finding'
import { eachMatch, instead } from '../rule'
import type { PassageRules } from '../rule'
import { numberFromHan } from '../script'

const scale: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const han = '〇一二三四五六七八九'
const measures =
  '个|人|名|元|米|公里|千米|厘米|吨|公斤|千克|克|岁|天|小时|分钟|度|℃|户|亩|公顷|周|层|页|条|件|次|辆|台|万|亿|%'

/** How numbers are written (GB/T 15835-2011). */
export const numeralRules: PassageRules = {
  mixedNumeral: ({ plain }) =>
    eachMatch(
      plain,
      /(?<![\d.A-Za-z])(\d+(?:\.\d+)?)([十百千])(?!克|米|瓦|卡|赫|帕|焦|伏|安|字(?!节)|分|姓|货|叶|佳|合|强|里|堰|大|夫|家|草|岁|花|年|日|度|户)/g,
      ([, number = '', word = '']) => ({
        values: { number: String(Math.round(Number(number) * (scale[word] ?? 1))) },
        replacements: [String(Math.round(Number(number) * (scale[word] ?? 1)))],
      }),
    ),
  mixedDate: ({ plain }) => [
    ...eachMatch(
      plain,
      /(\d{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3}|\d{1,2})日)?/g,
      ([, year = '', month = '', day]) => arabicDate(`${year}年`, month, day),
    ),
    ...eachMatch(
      plain,
      /(?<![年\d])([一二三四五六七八九十]{1,3})月(\d{1,2})日/g,
      ([, month = '', day]) => arabicDate('', month, day),
    ),
    ...eachMatch(
      plain,
      /([一二][〇零○一二三四五六七八九]{3})年(\d{1,2})月(?:(\d{1,2})日)?/g,
      ([, year = '', month = '', day]) =>
        arabicDate(`${numberFromHan(year) ?? year}年`, month, day),
    ),
  ],
  dayWord: ({ plain }) =>
    eachMatch(
      plain,
      /(?<=\d月\d{1,2})号(?!线|楼|门|院|店|厅|馆|台|机|文|令|公告|路|桥|井|船|选手)/g,
      () => instead('日'),
    ),
  shortYear: ({ plain }) => [
    ...eachMatch(
      plain,
      /(?<![\d.第近约满逾超至共年之])['’]?(\d{2})(年\d{1,2}月(?:\d{1,2}日)?)/g,
      ([, year = '', rest = '']) => instead(`${Number(year) > 40 ? '19' : '20'}${year}${rest}`),
    ),
    ...eachMatch(plain, /(?<![\d世纪的初末、至到和—～-])([1-9]0)(?=年代)/g, ([decade]) =>
      instead(`20世纪${decade}`),
    ),
  ],
  zero: ({ plain }) =>
    eachMatch(plain, /[一二][零○O0〇一二三四五六七八九]{3}(?=年)/g, ([year]) =>
      /[零○O0]/.test(year) ? instead(year.replace(/[零○O0]/g, '〇')) : null,
    ),
  range: ({ plain }) => [
    ...eachMatch(
      plain,
      new RegExp(
        `(?<![\\d.\\w-])(\\d+(?:\\.\\d+)?)(${measures})?[-~–〜](\\d+(?:\\.\\d+)?)(?=${measures})`,
        'g',
      ),
      ([, low = '', unit = '', high = '']) => instead(`${low}${unit}～${high}`),
    ),
    ...eachMatch(
      plain,
      /(?<![\d.\w-])(\d+(?:\.\d+)?)([～—])(\d+(?:\.\d+)?)([%万亿])/g,
      ([, low = '', mark = '', high = '', unit = '']) =>
        instead(`${low}${unit}${mark}${high}${unit}`),
    ),
    ...eachMatch(
      plain,
      /(?<!\d)((?:19|20)\d{2}年?)[-~～–]((?:19|20)\d{2}年)/g,
      ([, a = '', b = '']) => instead(`${a}—${b}`),
    ),
  ],
  decimal: ({ plain }, { isChinese }) =>
    isChinese
      ? eachMatch(plain, /(?<![\d.\w])\.\d+(?=[%万亿]|\p{Script=Han})/gu, ([number]) =>
          instead(`0${number}`),
        )
      : [],
  roundNumbers: ({ plain }) =>
    eachMatch(
      plain,
      /(?<![第一二三四五六七八九十、])([一二三四五六七八])、([二三四五六七八九])(?=[个天岁里人次]|[十百千万](?!一|二|三|四|五|六|七|八|九))/g,
      ([, low = '', high = '']) =>
        han.indexOf(high) - han.indexOf(low) === 1 ? instead(`${low}${high}`) : null,
    ),
  unitCase: ({ plain }) =>
    eachMatch(plain, /(?<=\d ?)(?:KG|Kg|KM|Km|CM|Cm|MM|ML|Ml)(?![A-Za-z])/g, ([unit]) =>
      instead(unit === 'ML' || unit === 'Ml' ? 'mL' : unit.toLowerCase()),
    ),
  approximate: ({ plain }) => [
    ...eachMatch(
      plain,
      /(?:近|约|大约|将近)(\d+(?:\.\d+)?[万亿]?|[一二三四五六七八九十百千万]+)(余|多)(?=\p{Script=Han})/gu,
      ([, number = '', more = '']) => instead(`${number}${more}`),
    ),
    ...eachMatch(
      plain,
      /(?:约|大约|大概)([\d.]+[万亿]?[\p{Script=Han}]{0,2})左右/gu,
      ([whole, number = '']) => instead(`约${number}`, whole.replace(/^大?[约概]/, '')),
    ),
    ...eachMatch(plain, /(?:超过|超|逾)([\d.]+[万亿]?)多(?=\p{Script=Han})/gu, ([, number = '']) =>
      instead(`超过${number}`),
    ),
  ],
  manyFold: ({ plain }) =>
    eachMatch(
      plain,
      /(?:下降|减少|降低|缩短|缩小|减小)了?(?:近|约|超过)?[\d.一二两三四五六七八九十]+倍/g,
      () => ({}),
    ),
}

function arabicDate(
  year: string,
  month: string,
  day: string | undefined,
): Pick<Found, 'replacements'> {
  const number = (text: string) => (/^\d+$/.test(text) ? text : String(numberFromHan(text) ?? text))
  const end = day === undefined ? '' : `${number(day)}日`
  return instead(`${year}${number(month)}月${end}`)
}
