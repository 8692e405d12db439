import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'

/** A public car, staff or venue used for a private event, as the report itself says (law row EV-05). */
export default recordRule({
  id: 'event.public-resources',
  version: 1,
  row: 'EV-05',
  kind: 'eventReport',
  severity: 'high',
  title: { zh: '动用公车公物操办', en: 'Public car, staff or venue used' },
  purpose: {
    zh: '不得使用公车、公物、公款操办婚丧喜庆事宜。',
    en: 'No public car, property or money serves a private event.',
  },
  boundary: {
    zh: '报告注明动用公车公物即为疑点。',
    en: 'A report that says public resources were used is a lead.',
  },
  excludes: {
    zh: '未填为无法判断。',
    en: 'Left blank it is undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'LOCAL', mark: 'local' }],
  reads: ['publicResources'],
  judge: ({ eventDate, publicResources }) => (publicResources ? flag({ eventDate }) : pass),
  say: {
    zh: ({ eventDate }) => `${eventDate}操办动用公车公物`,
    en: ({ eventDate }) => `Public resources were used for the event of ${eventDate}`,
  },
})
