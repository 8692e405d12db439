import type { Block } from '../../../../schemas/reports/document.ts'
import { type FigureSheet } from '../figures/figureSheet.ts'
import { paragraph } from '../writing.ts'
import { sumOf } from './scope.ts'

/** How many checks were due in the county's year and how many could be judged. */
export function checkBlocks(sheet: FigureSheet, year: number): readonly Block[] {
  const ask = (name: string, zh: string, en: string): string =>
    sheet.query({
      id: `checks/${year}/${name}`,
      zh,
      en,
      unit: 'count',
      query: { of: 'coverage', where: {}, from: `${year}-01-01`, until: `${year}-12-31`, measure: sumOf(name) },
      none: 'noRecords',
    })
  return [
    paragraph(
      `全县${year}年记录应查{due|项次}，已判断{judged|项次}，无法判断{undetermined|项次}。无法判断的不视为合格。`,
      `Checks due on the county’s rows of ${year}: {due}; judged {judged}, undetermined {undetermined}. An undetermined check is never a pass.`,
      {
        due: ask('due', '应查项次', 'Checks due'),
        judged: ask('judged', '已判断项次', 'Checks judged'),
        undetermined: ask('undetermined', '无法判断项次', 'Checks undetermined'),
      },
    ),
  ]
}
