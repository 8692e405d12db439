import type { RegisterRow } from '../../../schemas/registers/kinds.ts'
import { fen } from '../../../schemas/values/fen.ts'
import type { OfficialCode } from '../../../schemas/values/ids.ts'
import { dayText } from '../basis/calendar.ts'
import { officialCodeOf } from '../basis/identity.ts'
import type { Month } from '../basis/period.ts'
import type { Random } from '../basis/random.ts'
import { headOf, officialName } from './officialNames.ts'
import type { CountyUnit } from './units.ts'

/** A post held: one row of the register. */
export interface Stint {
  readonly code: OfficialCode
  readonly name: string
  readonly unit: CountyUnit
  readonly post: string
  readonly rank: string
  /** First and last day in the post, as day numbers; the last is infinite for a post still held. */
  readonly fromDay: number
  readonly untilDay: number
  readonly subsidised: boolean
}

interface Post {
  readonly post: string
  readonly rank: string
}

const countyLeaders: readonly (readonly Post[])[] = [
  [
    { post: '县委书记', rank: '县处级正职' },
    { post: '县委副书记', rank: '县处级副职' },
  ],
  [
    { post: '县长', rank: '县处级正职' },
    { post: '副县长', rank: '县处级副职' },
    { post: '副县长', rank: '县处级副职' },
  ],
]

/** The posts of a unit from the top; the last one is held by everybody further down. */
function postAt(unit: CountyUnit, unitIndex: number, place: number): Post {
  const leaders = countyLeaders[unitIndex] ?? []
  const leader = leaders[place]
  if (leader !== undefined) return leader
  const below = place - leaders.length
  const head = headOf(unit.name)
  if (below === 0) return { post: head, rank: '乡科级正职' }
  if (below <= 2) return { post: `副${head}`, rank: '乡科级副职' }
  return below === 3 ? { post: '综合科科长', rank: '股级' } : { post: '科员', rank: '一级科员' }
}

const subsidyByRank: Readonly<Record<string, number>> = {
  县处级正职: 1040,
  县处级副职: 1040,
  乡科级正职: 650,
  乡科级副职: 650,
}

function postAfterMove(stint: Stint, next: CountyUnit): string {
  if (stint.rank === '乡科级正职') return '四级调研员'
  return stint.rank === '乡科级副职' ? `副${headOf(next.name)}` : stint.post
}

/** About `count` people over the units, one in ten with a change of post on the first of a month within the period. */
export function makeOfficials(
  random: Random,
  units: readonly CountyUnit[],
  count: number,
  months: readonly Month[],
): readonly Stint[] {
  const first = months[0]?.days[0] ?? 0
  return Array.from({ length: count }, (_, index) => index).flatMap((index): Stint[] => {
    const unitIndex = index % units.length
    const unit = units[unitIndex] ?? random.pick(units)
    const { post, rank } = postAt(unit, unitIndex, Math.floor(index / units.length))
    const code = officialCodeOf(`P${String(index + 1).padStart(4, '0')}`)
    const subsidised = unit.kind !== '事业单位' && random.chance(0.7)
    const name = officialName(index)
    const fromDay = first - random.between(200, 2_000)
    const stint: Stint = { code, name, unit, post, rank, fromDay, untilDay: Infinity, subsidised }
    if (rank.startsWith('县处级') || !random.chance(0.1)) return [stint]
    const moved = random.pick(months).days[0] ?? first
    const next = random.pick(units)
    return [
      { ...stint, untilDay: moved - 1 },
      {
        ...stint,
        unit: next,
        post: postAfterMove(stint, next),
        fromDay: moved,
        subsidised: next.kind !== '事业单位' && subsidised,
      },
    ]
  })
}

export const inPost = (stint: Stint, day: number): boolean => stint.fromDay <= day && day <= stint.untilDay

/** The central rule asks personal-matters reports of deputy county level and above. */
export const isReportable = (stint: Stint): boolean => stint.rank.startsWith('县处级')

export const officialRegister = (stints: readonly Stint[]): readonly RegisterRow<'official'>[] =>
  stints.map((stint) => ({
    code: stint.code,
    name: stint.name,
    unit: stint.unit.code,
    post: stint.post,
    rank: stint.rank,
    from: dayText(stint.fromDay),
    until: stint.untilDay === Infinity ? undefined : dayText(stint.untilDay),
    subsidyMonthly: stint.subsidised ? fen((subsidyByRank[stint.rank] ?? 550) * 100) : undefined,
    reportable: isReportable(stint),
  }))
