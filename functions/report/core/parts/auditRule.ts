import { type InstrumentId, instruments } from '../../../../rules/instruments/instruments.ts'
import { type Instrument, inForceOn } from '../../../../rules/instruments/instrument.ts'
import type { BothLanguages } from '../../../../rules/kit/vocabulary.ts'

/** The classes of responsibility a text knows, and where; the numbers are recalled, not read. */
interface ResponsibilityRule {
  readonly instrument: InstrumentId
  readonly articles: string
  readonly classes: readonly BothLanguages[]
}

const direct = { zh: '直接责任', en: 'direct responsibility' }
const managing = { zh: '主管责任', en: 'managing responsibility' }
const leading = { zh: '领导责任', en: 'leading responsibility' }

const rules: readonly ResponsibilityRule[] = [
  { instrument: 'AUDIT-2010', articles: '35—37', classes: [direct, managing, leading] },
  { instrument: 'AUDIT-2019', articles: '40—41', classes: [direct, leading] },
]

export interface ResponsibilityText extends BothLanguages {
  readonly classes: readonly BothLanguages[]
}

/** The texts in force on any day of a span, with the classes each knows. The tool names them and assigns none. */
export const responsibilityTexts = (from: string, until: string): readonly ResponsibilityText[] =>
  rules
    .filter(({ instrument }) => {
      const text: Instrument = instruments[instrument]
      return (
        inForceOn(text, until) ||
        inForceOn(text, from) ||
        (text.from !== undefined && text.from >= from && text.from <= until)
      )
    })
    .map(({ instrument, articles, classes }) => {
      const { zh, en } = instruments[instrument]
      return {
        zh: `《${zh}》第${articles}条（条文号凭记忆，引用前请核对原文）`,
        en: `${en}, Articles ${articles} (recalled; check against the text before citing)`,
        classes,
      }
    })
