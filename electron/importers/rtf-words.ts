/** Where text of a group goes: into the story, nowhere, or to one of the few places of its own. */
export type RtfTarget =
  'story' | 'nowhere' | 'fonts' | 'styles' | 'link' | 'bullet' | 'picture' | 'comment' | 'note'

/** Words for the look of Chinese and its like, by the word for other letters. */
export const asianLook: Readonly<Record<string, string>> = {
  ab: 'b',
  ai: 'i',
  aul: 'ul',
  astrike: 'strike',
}

/** Groups that hold no text of the story, and those whose text goes to a place of its own. */
export const destinations: Readonly<Record<string, RtfTarget>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  fldinst: 'link',
  listtext: 'bullet',
  pntext: 'bullet',
  pict: 'picture',
  shppict: 'story',
  annotation: 'comment',
  footnote: 'note',
  nonshppict: 'nowhere',
  atnid: 'nowhere',
  atnauthor: 'nowhere',
  colortbl: 'nowhere',
  info: 'nowhere',
  header: 'nowhere',
  headerl: 'nowhere',
  headerr: 'nowhere',
  headerf: 'nowhere',
  footer: 'nowhere',
  footerl: 'nowhere',
  footerr: 'nowhere',
  footerf: 'nowhere',
  listtable: 'nowhere',
  themedata: 'nowhere',
  bkmkstart: 'nowhere',
  bkmkend: 'nowhere',
  pgdsctbl: 'nowhere',
  object: 'story',
  objdata: 'nowhere',
  sn: 'nowhere',
  sv: 'nowhere',
}

/** Words that stand for a letter. */
export const letters: Readonly<Record<string, string>> = {
  tab: ' ',
  nbsp: '\u00a0',
  nbhyphen: '\u2011',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
}

/** Names of the WHATWG Encoding Standard for Windows code pages. */
export const codePages: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
  10000: 'macintosh',
  ...Object.fromEntries(
    [1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`]),
  ),
}

/** The same for the character sets of fonts (`\fcharset`); 1 is the document's own. */
export const charsets: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
