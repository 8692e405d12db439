import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { homeArea } from '../../parameters/vehicle.ts'
import { knownPlaces, namesPlace, placesIn } from '../words/places.ts'

/** A trip to a named city or province outside the home area without special approval (law row VF-14). */
export default recordRule({
  id: 'vehicle.out-of-area',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'VF-14',
  kind: 'trip',
  severity: 'medium',
  title: { zh: '跨区域用车未经审批', en: 'Trip outside the area without approval' },
  purpose: {
    zh: '公务用车驶出本地区域应经专门审批；目的地写明的外地城市不在本地区域名称之内且无跨区域审批号的为疑点。',
    en: 'A trip beyond the home area needs an approval of its own; only destinations that name a known city are judged.',
  },
  boundary: {
    zh: '目的地出现本地区域之外的地名且无跨区域审批为疑点；地名包含本地名称的视为本地，写在本地名称之前的省市名不算。',
    en: 'A place outside the home area in the destination, without approval, is a lead; names that hold a home place are home, and so are the province and city written before one.',
  },
  excludes: {
    zh: '路名、饭店、车型中的地名不算；没有已知地名的不适用；本地区域未设定为无法判断。',
    en: 'Streets, hotels and makes named after places; destinations without a known place; without a home area undetermined.',
  },
  words: [knownPlaces],
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'recalledMedium' }],
  applies: ({ to }) => namesPlace(to),
  reads: [],
  parameters: { homeArea },
  judge: ({ plate, departAt, to, outOfAreaApproval }, { homeArea: home }) => {
    if (outOfAreaApproval !== undefined) return pass
    // A home place may stand inside a longer name, as in 山东济南; only places that are no part of home count.
    const away = placesIn(to, home).find((name) => !home.some((own) => own.includes(name) || name.includes(own)))
    return away === undefined ? pass : flag({ plate, departAt, to, away })
  },
  say: {
    zh: ({ plate, departAt, to, away }) => `${plate}于${departAt}前往“${to}”，${away}不在本地区域，无跨区域审批号`,
    en: ({ plate, departAt, to, away }) =>
      `${plate} left for “${to}” at ${departAt}; ${away} is outside the home area and no approval is given`,
  },
})
