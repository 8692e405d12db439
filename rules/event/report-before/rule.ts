import { recordRule } from '../../kit/recordRule.ts'
import { reportBeforeWorkdays } from '../../parameters/event.ts'
import { judgeDeadline } from '../reportDeadline.ts'

/** A wedding or celebration reported too late, or not at all, before it was held (law row EV-01). */
export default recordRule({
  id: 'event.report-before',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'EV-01',
  kind: 'eventReport',
  severity: 'medium',
  title: { zh: '操办前未按时报告', en: 'Not reported in time before the event' },
  purpose: {
    zh: '婚嫁等喜庆事宜应在操办前按本地规定的工作日报告；丧事只作事后报告。',
    en: 'A wedding or celebration is reported the local number of working days ahead; a funeral only afterwards.',
  },
  boundary: {
    zh: '事前报告晚于操办日前第N个工作日（操办当日不计）为违规，没有事前报告为缺少报告；恰在最后一日为合规。',
    en: 'A report after the Nth working day before the event (its own day not counted) is a breach, none is a missing report; on the last day it passes.',
  },
  excludes: {
    zh: '丧事不要求事前报告；节假日安排或本地期限未载入为无法判断。',
    en: 'Funerals; without the calendar or a local term undetermined.',
  },
  inForce: [{ grade: 'breach', instrument: 'LOCAL', mark: 'local' }],
  applies: ({ eventKind }) => eventKind !== 'funeral',
  reads: ['eventDate'],
  parameters: { reportBeforeWorkdays },
  // The last day in time is so many working days back from the event, the event's own day not counted.
  judge: ({ eventDate, reportedBeforeOn }, { reportBeforeWorkdays: days }, { calendar }) =>
    judgeDeadline(eventDate, days, reportedBeforeOn, calendar.addWorkdays(eventDate, -days)),
  say: {
    zh: ({ eventDate, days, reportedOn, deadline }) =>
      reportedOn === 'never'
        ? `${eventDate}操办，应提前${days}个工作日报告，无事前报告`
        : `${eventDate}操办，应提前${days}个工作日（不晚于${deadline}）报告，实际${reportedOn}报告`,
    en: ({ eventDate, days, reportedOn, deadline }) =>
      reportedOn === 'never'
        ? `Held on ${eventDate}, due ${days} working days ahead; no report beforehand`
        : `Held on ${eventDate}, due ${days} working days ahead (by ${deadline}); reported on ${reportedOn}`,
  },
})
