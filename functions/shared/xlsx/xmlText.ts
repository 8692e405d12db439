const special = /[&<>"]/g
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold is stored as _x000B_; a text that looks like that gets its underscore stored so. */
const forbidden = /[^\t\n\r\x20-\ufffd]|_(?=x[0-9A-Fa-f]{4}_)/g
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const stored = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** A text as it stands in a part of a workbook. */
export const xmlText = (text: string): string =>
  text
    .replaceAll(forbidden, stored)
    .replaceAll(loneSurrogate, '\ufffd')
    .replaceAll(special, (character) => names[character] ?? '')
    .replaceAll('\r', '&#13;')
