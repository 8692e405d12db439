import { flag, notApplicable, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { celebrationsNeedApproval } from '../../parameters/event.ts'

/** Most places ask for approval; whether this county does, nobody has loaded. */
const asElsewhere = { grade: 'lead', basis: { instrument: 'PRACTICE', mark: 'inferred' } } as const

/** A celebration that is neither wedding nor funeral, held without approval (law row EV-07). */
export default recordRule({
  id: 'event.celebration-without-approval',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'EV-07',
  kind: 'eventReport',
  severity: 'medium',
  title: { zh: '操办不允许的喜庆事宜', en: 'Event of a kind not allowed' },
  purpose: {
    zh: '除婚嫁、丧事外的其他喜庆事宜一般不得操办，经批准的除外；本地可另行规定。',
    en: 'Celebrations other than weddings and funerals are not held without approval; a county may rule otherwise.',
  },
  boundary: {
    zh: '婚丧之外的喜庆事宜没有批准文号，本地规定要求批准的为违规；未载入本地规定的为疑点。',
    en: 'A celebration that is neither wedding nor funeral, without an approval number, is a breach where the county asks for approval; without a loaded rule a lead.',
  },
  excludes: {
    zh: '婚嫁、丧事不适用本规则；本地规定不要求批准的不适用。',
    en: 'Weddings and funerals; places that need no approval.',
  },
  inForce: [{ grade: 'breach', instrument: 'LOCAL', mark: 'local' }],
  reads: [],
  parameters: { celebrationsNeedApproval },
  judge: ({ eventKind, eventDate, relation, approvalNo }, { celebrationsNeedApproval: needed }) => {
    if (needed === false) return notApplicable
    if (eventKind !== 'celebration' || approvalNo !== undefined) return pass
    return flag({ eventDate, relation }, needed === undefined ? asElsewhere : {})
  },
  say: {
    zh: ({ eventDate, relation }) => `${eventDate}为${relation}操办其他喜庆事宜，无批准文号`,
    en: ({ eventDate, relation }) => `A celebration (${relation}) was held on ${eventDate} without approval`,
  },
})
