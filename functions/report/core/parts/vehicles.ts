import type { Block, Cell } from '../../../../schemas/reports/document.ts'
import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import type { RegisterRow } from '../../../../schemas/registers/kinds.ts'
import { type FigureSheet, mention } from '../figures/figureSheet.ts'
import { vehicle } from '../../../../schemas/registers/vehicle.ts'
import type { ReadFigure } from '../plannedReport.ts'
import { plain, sentence, table } from '../writing.ts'
import { type Scope, rows, sumOf, within } from './scope.ts'

interface CarFigures {
  readonly car: RegisterRow<'vehicle'>
  readonly trips: string
  readonly distance: string
  readonly cost: string
  readonly perKilometre: string
  readonly over: string
}

export interface FleetFigures {
  readonly held: string
  readonly overStandard: string
  readonly bought: string
  readonly cars: readonly CarFigures[]
}

/** Asks for a unit's cars within a span: how many at its end, and what each did and cost. */
export function fleetFigures(sheet: FigureSheet, scope: Scope, { vehicle: fleet }: RegisterLookup): FleetFigures {
  const { prefix, unit, from, until } = scope
  const none = fleet === undefined ? 'notLoaded' : 'zero'
  const ofUnit = unit === undefined ? {} : { unit: [unit] }
  const held = (name: string, zh: string, en: string, where: Record<string, (string | boolean)[]>): string =>
    sheet.query({
      id: `${prefix}/fleet/${name}`,
      zh,
      en,
      unit: 'count',
      query: { of: 'vehicle', where: { asOf: [until], ...ofUnit, ...where }, measure: rows },
      none,
    })
  const cars = (fleet?.rows ?? []).filter(
    (row) =>
      row.unit === unit &&
      (row.validFrom === undefined || row.validFrom <= until) &&
      (row.validUntil === undefined || row.validUntil >= from),
  )
  return {
    held: held('held', `${until}公务用车保有量`, `Vehicles held on ${until}`, {}),
    overStandard: held('overStandard', `${until}超标准公务用车`, `Vehicles over standard on ${until}`, {
      overStandard: [true],
    }),
    bought: sheet.query({
      id: `${prefix}/fleet/bought`,
      zh: '购置公务用车',
      en: 'Vehicles bought',
      unit: 'count',
      query: within(scope, 'purchase', rows),
      none,
    }),
    cars: cars.toSorted((a, b) => (a.plate < b.plate ? -1 : 1)).map((car) => carFigures(sheet, scope, car, held)),
  }
}

function carFigures(
  sheet: FigureSheet,
  scope: Scope,
  car: RegisterRow<'vehicle'>,
  held: (name: string, zh: string, en: string, where: Record<string, (string | boolean)[]>) => string,
): CarFigures {
  const { plate } = car
  const id = `${scope.prefix}/car/${plate}/${car.validFrom ?? ''}`
  const where = { plate: [plate] }
  const distance = sheet.query({
    id: `${id}/distance`,
    zh: `${plate}行驶里程`,
    en: `${plate}: distance`,
    unit: 'hundredthKilometres',
    query: within(scope, 'trip', sumOf('distance'), where),
    none: 'noRecords',
  })
  const cost = sheet.query({
    id: `${id}/cost`,
    zh: `${plate}运行费`,
    en: `${plate}: running costs`,
    unit: 'fen',
    query: within(scope, 'vehicleCost', sumOf('amount'), where),
    none: 'noRecords',
  })
  return {
    car,
    distance,
    cost,
    trips: sheet.query({
      id: `${id}/trips`,
      zh: `${plate}出车次数`,
      en: `${plate}: trips`,
      unit: 'count',
      query: within(scope, 'trip', rows, where),
      none: 'noRecords',
    }),
    perKilometre: sheet.formula({
      id: `${id}/perKilometre`,
      zh: `${plate}每公里运行费`,
      en: `${plate}: cost per km`,
      unit: 'fenPerKilometre',
      formula: { operation: 'perKilometre', of: [cost, distance] },
    }),
    over: held(`over/${plate}/${car.validFrom ?? ''}`, `${plate}是否超标准`, `${plate}: over standard`, {
      ...where,
      overStandard: [true],
    }),
  }
}

/** Whole years since a car was bought, or nothing when the register does not say. */
const ageAt = ({ boughtOn }: RegisterRow<'vehicle'>, until: string): string => {
  if (boughtOn === undefined) return '—'
  const years = Number(until.slice(0, 4)) - Number(boughtOn.slice(0, 4))
  return String(until.slice(5) < boughtOn.slice(5) ? years - 1 : years)
}

export function fleetTable({ cars }: FleetFigures, until: string, name: string, figure: ReadFigure): readonly Block[] {
  if (cars.length === 0) return []
  const category = (car: RegisterRow<'vehicle'>): string =>
    car.category === undefined ? '—' : vehicle.fields.category.show(car.category)
  return [
    table(
      sentence(`${name}公务用车情况（任职期间）`, `Vehicles of ${name} during the post`),
      [
        ['车牌号', 'Plate', 2],
        ['类别', 'Category', 1.8],
        ['车龄', 'Age', 1, 'numeric'],
        ['超标准', 'Over', 1.1],
        ['出车', 'Trips', 1.1, 'numeric'],
        ['里程（公里）', 'Distance (km)', 1.9, 'numeric'],
        ['运行费（元）', 'Cost (yuan)', 2, 'numeric'],
        ['元/公里', 'Yuan/km', 1.4, 'numeric'],
      ],
      cars.map(({ car, trips, distance, cost, perKilometre, over }): readonly Cell[] => [
        plain(car.plate),
        plain(category(car)),
        plain(ageAt(car, until)),
        (figure(over).value ?? 0) > 0 ? sentence('是', 'yes') : sentence('—', '—'),
        mention(trips),
        mention(distance),
        mention(cost),
        mention(perKilometre),
      ]),
    ),
  ]
}
