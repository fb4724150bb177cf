/**
 * What the runtime's decoder made of Windows-1252, with its signs in 80 to 9F put right (WHATWG Encoding,
 * index windows-1252): Node since 20.18.3 reads them as Latin-1 does, as controls (nodejs/node#56542).
 */
export function withSigns1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => signs[sign.charCodeAt(0) - 0x80] ?? sign)
}

const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
