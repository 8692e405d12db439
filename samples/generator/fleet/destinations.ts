import type { Random } from '../basis/random.ts'

/** Somewhere a vehicle goes: kilometres there and back, and whether it lies outside the county. */
export interface Destination {
  readonly to: string
  readonly km: number
  readonly outside: boolean
}

const townships =
  '东河镇、西岭镇、南塘镇、北桥镇、柳林镇、石门镇、清溪镇、龙泉镇、白云乡、红旗乡、双河乡、青山乡、大湾乡、新集镇、古城镇'.split(
    '、',
  )
const within: readonly Destination[] = townships.flatMap((name, index) => [
  { to: `${name}政府`, km: 36 + index * 6, outside: false },
  { to: `${name}${['前', '后', '东', '西'][index % 4] ?? '前'}村`, km: 48 + index * 7, outside: false },
])
/** Inside the zone that the transport subsidy covers. */
export const town: Destination = { to: '县城区', km: 14, outside: false }
const outside: readonly Destination[] = [
  { to: '市政府', km: 176, outside: true },
  { to: '市行政中心', km: 184, outside: true },
  { to: '甲县', km: 132, outside: true },
  { to: '乙县', km: 148, outside: true },
  { to: '省城', km: 468, outside: true },
]

export const purposes =
  '下乡调研、项目现场督导、送阅文件、参加市级会议、安全生产检查、防汛巡查、信访接访、执法检查、应急处置、走访群众、报送材料、工作对接'.split(
    '、',
  )

/** Minutes a trip takes: driving at 42 km/h on the whole, and the business there. */
export const minutesFor = (destination: Destination): number => Math.ceil(destination.km / 0.7) + 30

/** A destination that can be reached and left within `minutes`; the town when nothing else can. */
export function destinationWithin(random: Random, minutes: number): Destination {
  const chosen = random.chance(0.3) ? random.pick(outside) : random.pick(within)
  if (minutesFor(chosen) <= minutes && !random.chance(0.06)) return chosen
  return town
}
