/**
 * Text with the traditional forms of the words that labels, roles and datelines are made of as simplified
 * ones, character by character: positions stay, so that what is read is cut from the text as printed.
 */
export function folded(text: string): string {
  return text.replace(traditional, (character) => simplified[forms.indexOf(character)] ?? character)
}

const forms = Array.from(
  '記訊報電員攝圖編譯責輯來關讀標題時間發佈實習網臺導綜聞審對開閱鏈熱門點數覽轉載聲號體專譯執筆統籌監製據總視頻廣達鎮縣區鄉見駐約業務',
)
const simplified = Array.from(
  '记讯报电员摄图编译责辑来关读标题时间发布实习网台导综闻审对开阅链热门点数览转载声号体专译执笔统筹监制据总视频广达镇县区乡见驻约业务',
)
const traditional = new RegExp(`[${forms.join('')}]`, 'g')
