import { recordRule } from '../../kit/recordRule.ts'
import { reportAfterWorkdays } from '../../parameters/event.ts'
import { judgeDeadline } from '../reportDeadline.ts'

/** An event whose result was reported too late, or not at all, after it was held (law row EV-01). */
export default recordRule({
  id: 'event.report-after',
  version: 1,
  row: 'EV-01',
  kind: 'eventReport',
  severity: 'medium',
  title: { zh: '操办后未按时报告', en: 'Not reported in time after the event' },
  purpose: {
    zh: '婚丧喜庆事宜操办后应在本地规定的工作日内报告情况。',
    en: 'After an event its result is reported within the local number of working days.',
  },
  boundary: {
    zh: '事后报告晚于操办日后第N个工作日，或没有事后报告，为疑点；恰在最后一日为合规。',
    en: 'A report after the Nth working day from the event, or none, is a lead; on the last day it passes.',
  },
  excludes: {
    zh: '节假日安排未载入的年份，已报告的为无法判断；未载入本地期限为无法判断。',
    en: 'Years outside the calendar undetermined if a report was made; without a local term undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'LOCAL', mark: 'local' }],
  reads: ['eventDate'],
  parameters: { reportAfterWorkdays },
  judge: ({ eventDate, reportedAfterOn }, { reportAfterWorkdays: days }, { calendar }) =>
    judgeDeadline(eventDate, days, reportedAfterOn, calendar.addWorkdays(eventDate, days)),
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
