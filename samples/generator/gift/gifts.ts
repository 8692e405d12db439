import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { addMonths, dayNumber } from '../../../schemas/values/calendarArithmetic.ts'
import { fen } from '../../../schemas/values/fen.ts'
import { dayText } from '../basis/calendar.ts'
import { spread } from '../basis/period.ts'
import { type Generated, ordinary, plantSchedule } from '../basis/planted.ts'
import { type Random, randomStream, shuffled } from '../basis/random.ts'
import type { County } from '../makeCounty.ts'
import type { CountyOptions } from '../options.ts'
import { type Stint, inPost } from '../registers/officials.ts'

type Gift = RecordRow<'gift'>
type GiftPlant = 'registered late' | 'kept'

const givers = ['某公司', '某行业协会', '某县来访代表团', '某建设公司', '某企业家代表', '某校友会']
const foreignGivers = ['某国友好城市代表团', '某外国商会']

const kindOf = (random: Random): Gift['giftKind'] =>
  random.chance(0.85) ? 'goods' : random.chance(0.6) ? 'cash' : 'securities'

/** A gift that was registered within the month, and handed in where its kind or value asks for it. */
function giftRow(random: Random, { code, unit }: Stint, day: number): Gift {
  const foreign = random.chance(0.2)
  const giftKind = kindOf(random)
  const value = fen(random.between(5, 90) * 1_000 + random.below(100))
  const receivedOn = dayText(day)
  const away = foreign && random.chance(0.5) ? random.between(3, 10) : 0
  const from = dayText(day + away)
  const lastDay = dayNumber(addMonths(from, 1))
  const inTime = () => (random.chance(0.1) ? lastDay : random.between(dayNumber(from), lastDay))
  const registered = inTime()
  const mustHandIn = giftKind !== 'goods' || value >= 20_000
  return {
    officialCode: code,
    unitCode: unit.code,
    giver: random.pick(foreign ? foreignGivers : givers),
    foreign,
    giftKind,
    value,
    receivedOn,
    returnedOn: away > 0 ? from : undefined,
    registeredOn: dayText(registered),
    handedInOn: mustHandIn ? dayText(random.between(registered, lastDay)) : undefined,
  }
}

function broken(random: Random, plant: GiftPlant, gift: Gift): Generated<'gift'> {
  if (plant === 'kept')
    return { row: { ...gift, handedInOn: undefined }, planted: ['GI-02'], note: 'never handed in', pair: undefined }
  const late = addMonths(gift.returnedOn ?? gift.receivedOn, 1)
  return {
    row: { ...gift, registeredOn: dayText(dayNumber(late) + random.between(1, 60)) },
    planted: ['GI-01'],
    note: 'registered more than a month after it was received',
    pair: undefined,
  }
}

/** Gifts in order of the day they were received, exactly `options.gifts` rows; officials take turns in random order. */
export function* gifts(county: County, options: CountyOptions): Generator<Generated<'gift'>, void> {
  const random = randomStream(options.seed, 'gifts')
  const slotOf = spread(county.months, ({ days }) => days, options.gifts)
  const schedule = plantSchedule<GiftPlant>(random, options.plantedOthers, ['registered late', 'kept'])
  const turns = shuffled(random, [...Map.groupBy(county.stints, ({ code }) => code).values()])
  for (let row = 0; row < options.gifts; row++) {
    const { day } = slotOf(row)
    const stint = (turns[row % turns.length] ?? []).find((post) => inPost(post, day)) ?? random.pick(county.stints)
    const gift = giftRow(random, stint, day)
    const plant = schedule.take(() => gift.handedInOn !== undefined)
    yield plant === undefined ? ordinary<'gift'>(gift) : broken(random, plant, gift)
    schedule.grow(1)
  }
}
