import { daysBetween } from '../../../schemas/values/calendarArithmetic.ts'
import { dateOf } from '../../../schemas/values/isoDate.ts'
import { judgeEach } from '../../kit/judgeEach.ts'
import { flag } from '../../kit/outcome.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { officialYear } from '../../pages/families.ts'
import { splitDays } from '../../parameters/event.ts'

/** Two banquets of one official for one kind of event and relation within weeks: one event held in parts (law row EV-03). */
export default windowRule({
  id: 'event.split-banquet',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'EV-03',
  family: officialYear,
  severity: 'medium',
  title: { zh: '分批操办', en: 'Split banquets' },
  purpose: {
    zh: '同一事项化整为零、分批宴请的为疑点。',
    en: 'One event held as several banquets is a reason to look.',
  },
  boundary: {
    zh: '同一人、同一类别、同一关系的两次操办相隔不超过天数为疑点；恰为该天数算，多一天不算。',
    en: 'Two events of one official, kind and relation at most so many days apart are a lead; exactly that many counts, one more does not.',
  },
  excludes: {
    zh: '不同类别或不同关系的操办不算；同一天的是同一次操办的事前、事后报告。',
    en: 'Events of another kind or relation; two reports of one day are of one event.',
  },
  inForce: [{ grade: 'lead', instrument: 'LOCAL', mark: 'local' }],
  reads: { eventReport: ['officialCode', 'eventKind', 'relation'] },
  key: ({ fields }) => `${fields.officialCode} ${fields.eventKind} ${fields.relation}`,
  keyName: 'officialCode',
  parameters: { splitDays },
  judge: (events, { parametersOn }) =>
    judgeEach(events, (event, index) => {
      const before = events[index - 1]
      const on = dateOf(event.on)
      const parameters = parametersOn(on)
      if ('outcome' in parameters) return parameters
      const { splitDays: limit } = parameters.values
      if (before === undefined) return undefined
      const days = daysBetween(before.on, on)
      // One day is one event, reported before it and again after it.
      if (days === 0 || days > limit) return undefined
      const { officialCode, eventKind, relation } = event.fields
      const values = { officialCode, relation, before: dateOf(before.on), on, days, limit }
      return {
        ...flag(values),
        at: event,
        records: [before, event],
        window: `${officialCode} ${eventKind} ${relation} ${on}`,
      }
    }),
  say: {
    zh: ({ officialCode, relation, before, on, days }) =>
      `${officialCode}为${relation}在${before}和${on}两次操办同类事宜，相隔${days}天`,
    en: ({ officialCode, relation, before, on, days }) =>
      `${officialCode} held two events of one kind (${relation}) on ${before} and ${on}, ${days} days apart`,
  },
})
