/**
 * How much a character speaks for a text being Chinese that was read in the right encoding, from 3 (every
 * other sentence has it) to -3 (no newspaper prints it); null for what says nothing, as Latin letters.
 *
 * The commonest characters are written out below in both scripts; what is common at all is known from the
 * character sets themselves: level 1 of GB 2312-80 (3,755 characters) and of Big5 (5,401), which decoding
 * a wrong encoding leaves more often than not.
 */
export function hanWeight(character: string, level1: ReadonlySet<string>): number | null {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return null
  if (first.has(character)) return 3
  if (second.has(character)) return 2
  if (level1.has(character)) return 0.3
  if (code >= 0x4e00 && code <= 0x9fff) return -1.5
  if (code >= 0xff01 && code <= 0xff5e) return 0.3
  return -3
}

/** Level 1 of GB 2312-80: rows 16 to 55. */
export function levelOfGb(): ReadonlySet<string> {
  return (gb ??= charactersOf('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]))
}

/** Level 1 of Big5: A440 to C67E. */
export function levelOfBig5(): ReadonlySet<string> {
  return (big5 ??= charactersOf(
    'big5',
    [0xa4, 0xc6],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  ))
}

/** Either of them: for encodings that hold both scripts. */
export function levelOfBoth(): ReadonlySet<string> {
  return (both ??= new Set([...levelOfGb(), ...levelOfBig5()]))
}

let gb: ReadonlySet<string> | null = null
let big5: ReadonlySet<string> | null = null
let both: ReadonlySet<string> | null = null

type Range = readonly [from: number, to: number]

function charactersOf(encoding: string, leads: Range, trails: readonly Range[]) {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail += 1)
        found.add(decoder.decode(Uint8Array.of(lead, trail)))
    }
  }
  found.delete('\ufffd')
  return found
}

const first = new Set(
  '的一是了在不人有这中大国上个我们来到时会地出就年生为对说要和以发作成可用家学多方后行同经工进动面第日月本记者新市民政区县报讯通社高建业服务全部门' +
    '下过得着把分于之自前开里去能而主又最重没其所如被从将与及等还好长理点现水两问都只心制体应加日间力并各机实量因外入内公员事情天二三四五六七八九十百千万亿省' +
    '这裡裏個們來時會對說發學後經進動記報訊業務門區縣長國為電車員過還與於實開關點現間將從應體機問題總統黨' +
    '，。、：；“”‘’《》（）！？—…·　「」『』',
)

const second = new Set(
  '北南东西京海江河山城镇村街路桥学校医院院校法案件安全局长书记委员主任党代表议会议政府府总统理院士教授师生老百姓居农商企业产品市场价格钱元收入增长消费投资银贷款资金项目设计划施工程技术科研究数据网信息智能环保护生态污染气候雨雪风暴洪灾害救援消防警察院判决诉讼罪犯违规定条例管理监督检查' +
    '平开办活动举行赛冠军队球运员比分金牌文化艺术旅游景客票演出节春夏秋冬早午晚晨夜周星期今明昨日天气温度强弱升降高低快慢大小多少轻重左右先再次已正当由则该此何什么吗吧呢很更比较非常特别几每某别另但却虽然因此所以如果只使让请把向给跟同' +
    '名字称号声音話话语言意思想知道见看听读写走跑站坐住吃喝买卖送接受取得变化改革创造提供需求支持组织参加参与建设发展推进完成实现解决处理加强提升打造推动落实责任联合合作交流共' +
    '起手头身命眼口目回被关系结果原因情况条件问题标准水平作用影响关注公布宣布表示认为指出介绍据悉了解目前近期截至累计达到超过约占比例率百分之' +
    '李王张刘陈杨赵黄吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚' +
    '美英法德俄日韩华港澳台湾亚欧洲际世界战争军队防空海陆兵武器导弹核选举投票民主自由权利外交部长访问双边贸易关税' +
    '东車馬鳥魚龍風飛頭開無書見貝見長門雲電黃麥齊亞專業東絲兩嚴喪個豐臨為麗舉義烏樂喬習鄉書買亂爭於虧雲產畝親億僅從侖倉儀們價眾優會傘偉傳傷倫偽體餘傭儂兒內岡冊寫軍農馮沖決況凍淨涼減湊幾鳳憑凱擊則剛創刪別劇勸辦務動勵勁勞勢勳匯區醫華協單賣盧衛卻廠廳歷厲壓厭縣參雙發變敘葉號嘆聽啟吳員嗎' +
    '嘗國圖圓聖場壞塊堅壇壩塵聲處備復夠頭奪奮婦媽孫學寧寶實審憲宮寬賓對尋導壽將爾尚層屆屬歲島嶺幣師帳幫帶廣慶庫應廟廢開異棄張彈強歸當錄徹徑後憂懷態總惡戀懸戰戲戶擇擔據擁換損搶護報擬擴攝數敵斷無舊時晉曉暫術機殺雜權條來楊極構樣標樹橋檔檢歡歐殘氣沒滬決況漢灣濟濃災為爐點煉煙煩熱愛爺牆狀獨獎獲現環產畢畫異療癥監蓋盤睜礎確禮離種積稱穩窮競筆簡籌糧糾級紀約紅純紙紛組細終結給絡統絕經綠維網綜緊線練縮績織繼續纜羅罰習聯職聯肅膚臉臨舉藝節莊蘇蘭處蟲補裝觀規視覺覽計訂討訓議記講許論設訪評識訴診詞試詩話該詳語說請諸調談謀謝證譯護讀變讓負財責敗貨質貴費資賽贊趨車軍軌轉輪軟輕載較輛輸辭邊達遷過運還這進遠連遲適選遺鄰鄧鄭釋鎮針釘鋼錢鐵銀銷鋪錯錦鍵鐘長門閉問間聞閣闊隊陽陰階際陸陳險隨隱雖難電霧靜響頁頂項順須預領頻題額顧顯風飛飯飲館馬駐駛驗驚高鬆鬥魚鮮鳥鹽麥黃黨點齊齡龍' +
    '０１２３４５６７８９％',
)
