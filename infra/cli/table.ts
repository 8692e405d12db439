const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu

/** Columns a text takes on a terminal: Chinese and full-width characters take two. */
const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0)

/** Lines of a table whose columns stand under each other; numbers to the right. */
export function tableLines(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] {
  const texts = [header, ...rows.map((row) => row.map(String))]
  const widths = header.map((_, column) => Math.max(...texts.map((row) => widthOf(row[column] ?? ''))))
  const isNumber = header.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'))
  return texts.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)))
        return isNumber[column] === true ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd(),
  )
}
