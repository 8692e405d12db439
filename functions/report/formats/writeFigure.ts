import type { FigureStyle } from '../../../schemas/reports/document.ts'
import { absences } from '../../../schemas/reports/absences.ts'
import type { Figure } from '../../../schemas/reports/figure.ts'
import { showYuan, fen } from '../../../schemas/values/fen.ts'
import { hundredthsOfTenThousandYuan } from '../core/figures/rounding.ts'

export type Language = 'zh' | 'en'

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
/** An integer of hundredths with two decimals: 1368 → 13.68. */
const hundredths = (value: number): string => showYuan(fen(value))

/** A figure as it stands in a text or table; without a value it says why. */
export function writeFigure(
  { value, absent = 'noRecords', unit }: Pick<Figure, 'value' | 'absent' | 'unit'>,
  style: FigureStyle,
  language: Language,
): string {
  if (value === null) return absent === 'notApplicable' ? '—' : absences[absent][language]
  const plus = (style === 'signed' || style === 'signedTenThousandYuan') && value > 0 ? '+' : ''
  return plus + magnitude(value, unit, style)
}

function magnitude(value: number, unit: Figure['unit'], style: FigureStyle): string {
  switch (unit) {
    case 'fen':
      return hundredths(
        style === 'tenThousandYuan' || style === 'signedTenThousandYuan' ? hundredthsOfTenThousandYuan(value) : value,
      )
    case 'fenPerKilometre':
      return hundredths(value)
    case 'basisPoints':
      return `${hundredths(value)}%`
    case 'hundredthKilometres':
      return hundredths(value).replace(/\.?0+$/, '')
    case 'count':
      return value < 0 ? `-${grouped(-value)}` : grouped(value)
  }
}
