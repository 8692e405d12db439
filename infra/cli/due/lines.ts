import type { DueAnswer, DueReturn } from '../../../schemas/returns.ts'
import { apiWords } from '../api/words.ts'
import type { Language } from '../check/words.ts'
import { tableLines } from '../table.ts'

/** The due list as a table; where nobody can say what is due, that. `all`: the returns before any were left out. */
export function dueLines(
  { today, duties, units, returns }: DueAnswer,
  all: readonly DueReturn[],
  language: Language,
): readonly string[] {
  const say = apiWords[language]
  if (units === 'notLoaded') return [say.noUnits]
  if (duties === 'notSet') return [say.noDuties]
  const late = all.filter(({ state }) => state === 'late').length
  const rows = returns.map((each) => [
    each.unit,
    each.unitName,
    each.kind,
    each.period,
    stateText(each, language),
    each.dueOn ?? '',
    each.receivedOn ?? '',
    each.missing.join(' '),
    each.batches.join(' '),
  ])
  return [...(rows.length === 0 ? [] : tableLines(say.due, rows)), say.today(today, all.length, late)]
}

function stateText({ state, reason, onTime }: DueReturn, language: Language): string {
  const say = apiWords[language]
  if (reason !== undefined) return `${say.states[state]}: ${say.reasons[reason]}`
  return onTime === false ? `${say.states[state]}${say.lateReceived}` : say.states[state]
}
