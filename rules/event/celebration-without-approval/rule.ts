import { flag, notApplicable, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { celebrationsNeedApproval } from '../../parameters/event.ts'

/** A celebration that is neither wedding nor funeral, held without approval (law row EV-07). */
export default recordRule({
  id: 'event.celebration-without-approval',
  version: 1,
  row: 'EV-07',
  kind: 'eventReport',
  severity: 'medium',
  title: { zh: '操办不允许的喜庆事宜', en: 'Event of a kind not allowed' },
  purpose: {
    zh: '除婚嫁、丧事外的其他喜庆事宜一般不得操办，经批准的除外；本地可另行规定。',
    en: 'Celebrations other than weddings and funerals are not held without approval; a county may rule otherwise.',
  },
  boundary: {
    zh: '婚丧之外的喜庆事宜没有批准文号为疑点。',
    en: 'A celebration that is neither wedding nor funeral, without an approval number, is a lead.',
  },
  excludes: {
    zh: '婚嫁、丧事不适用本规则；本地规定不要求批准的不适用。',
    en: 'Weddings and funerals; places that need no approval.',
  },
  inForce: [{ grade: 'lead', instrument: 'LOCAL', mark: 'local' }],
  reads: [],
  parameters: { celebrationsNeedApproval },
  judge: ({ eventKind, eventDate, relation, approvalNo }, { celebrationsNeedApproval: needed }) => {
    if (!needed) return notApplicable
    return eventKind !== 'celebration' || approvalNo !== undefined ? pass : flag({ eventDate, relation })
  },
  say: {
    zh: ({ eventDate, relation }) => `${eventDate}为${relation}操办其他喜庆事宜，无批准文号`,
    en: ({ eventDate, relation }) => `A celebration (${relation}) was held on ${eventDate} without approval`,
  },
})
