/** Any character that NFKC might change; plain ASCII, common Chinese characters and their punctuation it leaves alone. */
const needsNormalising = /[^\x20-\x7e\u00b7\u3001-\u3029\u4e00-\u9fff]/
const outerSpace = /^[\s\u00a0\u3000\u200b\ufeff]+|[\s\u00a0\u3000\u200b\ufeff]+$/gu

/** Whether a character may be white space of any kind a sheet carries; a cheap look before the expression decides. */
const isOuterSpace = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x205f) ||
  code === 0x3000 ||
  code === 0xfeff

/** Removes outer white space of every kind a sheet carries, leaving the inside alone. */
export const trimCell = (cell: string): string =>
  isOuterSpace(cell.charCodeAt(0)) || isOuterSpace(cell.charCodeAt(cell.length - 1))
    ? cell.replace(outerSpace, '')
    : cell

/** A text in compatible characters (NFKC), which most texts are written in already. */
export const compatible = (text: string): string => (needsNormalising.test(text) ? text.normalize('NFKC') : text)

/** Full-width letters, digits and signs become half-width (NFKC); for numbers, dates and codes, never for names. */
export const halfWidth = (cell: string): string =>
  needsNormalising.test(cell) ? trimCell(cell.normalize('NFKC')) : cell

/** How header texts are compared: half-width, no spaces, no bracketed unit, one case. */
export const headerKey = (header: string): string =>
  halfWidth(header)
    .replace(/[\s\u200b\ufeff*]+/gu, '')
    .replace(/[([{【〔](?:[^)\]}】〕]*)[)\]}】〕]/gu, '')
    .toLowerCase()
