import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { reportAfterFuneralWorkdays, reportAfterWorkdays } from '../../parameters/event.ts'
import { judgeDeadline } from '../reportDeadline.ts'

const beforeTheEvent = undetermined('notUsable', 'reportedAfterOn')

/** An event whose result was reported too late, or not at all, after it was held (law row EV-01). */
export default recordRule({
  id: 'event.report-after',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-26'],
  row: 'EV-01',
  kind: 'eventReport',
  severity: 'medium',
  title: { zh: '操办后未按时报告', en: 'Not reported in time after the event' },
  purpose: {
    zh: '婚丧喜庆事宜操办后应在本地规定的工作日内报告情况。',
    en: 'After an event its result is reported within the local number of working days.',
  },
  boundary: {
    zh: '事后报告晚于操办日后第N个工作日为违规，没有事后报告为缺少报告；恰在最后一日为合规；本地为丧事另定期限的从其规定。',
    en: 'A report after the Nth working day from the event is a breach, none is a missing report; on the last day it passes. A term of its own for funerals goes first.',
  },
  excludes: {
    zh: '节假日安排未载入的年份，已报告的为无法判断；未载入本地期限、事后报告早于操办日的为无法判断。',
    en: 'Years outside the calendar undetermined if a report was made; without a local term, or dated before the event, undetermined.',
  },
  inForce: [{ grade: 'breach', instrument: 'LOCAL', mark: 'local' }],
  reads: ['eventDate'],
  parameters: { reportAfterWorkdays, reportAfterFuneralWorkdays },
  judge: (
    { eventDate, eventKind, reportedAfterOn },
    { reportAfterWorkdays: general, reportAfterFuneralWorkdays: ofFunerals },
    { calendar },
  ) => {
    if (reportedAfterOn !== undefined && reportedAfterOn < eventDate) return beforeTheEvent
    const days = eventKind === 'funeral' ? (ofFunerals ?? general) : general
    return judgeDeadline(eventDate, days, reportedAfterOn, calendar.addWorkdays(eventDate, days))
  },
  say: {
    zh: ({ eventDate, days, reportedOn, deadline }) =>
      reportedOn === 'never'
        ? `${eventDate}操办，应在操办后${days}个工作日内报告，无事后报告`
        : `${eventDate}操办，应在操办后${days}个工作日内（不晚于${deadline}）报告，实际${reportedOn}报告`,
    en: ({ eventDate, days, reportedOn, deadline }) =>
      reportedOn === 'never'
        ? `Held on ${eventDate}, due within ${days} working days; no report afterwards`
        : `Held on ${eventDate}, due within ${days} working days (by ${deadline}); reported on ${reportedOn}`,
  },
})
