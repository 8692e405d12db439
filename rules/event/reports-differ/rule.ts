import { showHundredths } from '../../../schemas/values/hundredths.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { reportDifference } from '../../parameters/event.ts'

/** Whether what was held differs from what was planned by more than a share of the plan, in hundredths of a per cent. */
const differs = (planned: number, actual: number, share: number): boolean =>
  Math.abs(actual - planned) * 10_000 > planned * share

const nothingToCompare = undetermined('inputMissing', 'actualGuests')

/** Guests or tables after the event far from what was reported before it (law row EV-06). */
export default recordRule({
  id: 'event.reports-differ',
  version: 1,
  row: 'EV-06',
  kind: 'eventReport',
  severity: 'medium',
  title: { zh: '事前事后报告不一致', en: 'The two reports differ' },
  purpose: {
    zh: '事后报告的人数或桌数与事前报告相差超过20%的为疑点。',
    en: 'Guests or tables more than a fifth off the plan are a reason to look.',
  },
  boundary: {
    zh: '事后人数或桌数与事前相差超过事前的比例为疑点；恰为比例不算。',
    en: 'Guests or tables apart from the plan by more than the share of it is a lead; exactly the share is not.',
  },
  excludes: {
    zh: '丧事没有事前报告，不适用；人数和桌数都缺一方的为无法判断。',
    en: 'Funerals; with neither pair of numbers undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'LOCAL', mark: 'local' }],
  // A funeral has no report beforehand.
  applies: ({ eventKind }) => eventKind !== 'funeral',
  reads: [],
  parameters: { reportDifference },
  judge: (event, { reportDifference: share }) => {
    const { eventDate, plannedGuests, actualGuests, plannedTables, actualTables } = event
    const guests = plannedGuests !== undefined && actualGuests !== undefined
    const tables = plannedTables !== undefined && actualTables !== undefined
    const values = (what: 'guests' | 'tables', planned: number, actual: number) => ({
      eventDate,
      what,
      planned,
      actual,
      share,
    })
    if (guests && differs(plannedGuests, actualGuests, share))
      return flag(values('guests', plannedGuests, actualGuests))
    if (tables && differs(plannedTables, actualTables, share))
      return flag(values('tables', plannedTables, actualTables))
    return guests || tables ? pass : nothingToCompare
  },
  say: {
    zh: ({ eventDate, what, planned, actual, share }) =>
      `${eventDate}操办事前报告${planned}${what === 'guests' ? '人' : '桌'}，事后报告${actual}${what === 'guests' ? '人' : '桌'}，相差超过${showHundredths(share)}%`,
    en: ({ eventDate, what, planned, actual, share }) =>
      `${planned} ${what} were reported before ${eventDate} and ${actual} after; more than ${showHundredths(share)}% apart`,
  },
})
