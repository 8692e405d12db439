import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'

/** Guests whom the official supervises or serves in office (law row EV-04, guests). */
export default recordRule({
  id: 'event.service-target-guests',
  version: 1,
  row: 'EV-04',
  kind: 'eventReport',
  severity: 'high',
  title: { zh: '邀请管理服务对象', en: 'Guests under the official’s supervision' },
  purpose: {
    zh: '操办婚丧喜庆事宜不得邀请管理和服务对象。',
    en: 'People under an official’s supervision are not invited.',
  },
  boundary: {
    zh: '管理服务对象人数大于0为疑点；为0合规。',
    en: 'One guest under the official’s supervision is a lead; 0 passes.',
  },
  excludes: {
    zh: '未填为无法判断。',
    en: 'Left blank it is undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'LOCAL', mark: 'local' }],
  reads: ['serviceTargetGuests'],
  judge: ({ eventDate, serviceTargetGuests: guests }) => (guests === 0 ? pass : flag({ eventDate, guests })),
  say: {
    zh: ({ eventDate, guests }) => `${eventDate}操办有管理服务对象${guests}人参加`,
    en: ({ eventDate, guests }) => `${guests} people under the official’s supervision came on ${eventDate}`,
  },
})
