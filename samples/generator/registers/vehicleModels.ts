import type { RegisterRow } from '../../../schemas/registers/kinds.ts'

type Category = NonNullable<RegisterRow<'vehicle'>['category']>

/** What a vehicle of a category is like; every one within the national limits on displacement and price. */
export interface VehicleModel {
  readonly category: Category
  readonly energy: '汽油' | '柴油' | '纯电动'
  /** Hundredths of a litre; 0 for an electric car. */
  readonly displacement: number
  readonly priceYuan: number
  readonly tankL: number
  /** Hundredths of a litre per 100 km. */
  readonly rated: number
  readonly special: boolean
}

const petrol = { energy: '汽油', special: false } as const

export const models = {
  confidentialMail: {
    ...petrol,
    category: 'confidentialMail',
    displacement: 160,
    priceYuan: 115_800,
    tankL: 50,
    rated: 720,
  },
  emergency: { ...petrol, category: 'emergency', displacement: 180, priceYuan: 172_000, tankL: 60, rated: 860 },
  lawEnforcement: {
    ...petrol,
    category: 'lawEnforcement',
    displacement: 160,
    priceYuan: 112_600,
    tankL: 50,
    rated: 750,
  },
  general: { ...petrol, category: 'general', displacement: 180, priceYuan: 163_500, tankL: 55, rated: 800 },
  electric: {
    category: 'general',
    energy: '纯电动',
    displacement: 0,
    priceYuan: 148_900,
    tankL: 0,
    rated: 0,
    special: false,
  },
  van: {
    category: 'specialPurpose',
    energy: '柴油',
    displacement: 240,
    priceYuan: 238_000,
    tankL: 75,
    rated: 1080,
    special: true,
  },
  minibus: {
    category: 'other',
    energy: '柴油',
    displacement: 280,
    priceYuan: 246_000,
    tankL: 80,
    rated: 1250,
    special: true,
  },
} as const satisfies Readonly<Record<string, VehicleModel>>

const enforcing = /公安|市场监督|行政执法|交通|自然资源|应急/
const medical = /医院|疾病|保健|环境卫生/

/** Models a unit would have; one named twice is twice as likely. */
export function modelsFor(unitName: string): readonly VehicleModel[] {
  if (/办公室|组织部|档案/.test(unitName)) return [models.confidentialMail, models.emergency, models.electric]
  if (enforcing.test(unitName)) return [models.lawEnforcement, models.lawEnforcement, models.emergency, models.electric]
  if (medical.test(unitName)) return [models.van, models.van, models.general]
  return [models.general, models.general, models.general, models.emergency, models.electric, models.minibus]
}
