import { parameter } from '../kit/parameter.ts'
import { measured, people, yuan } from '../kit/parameterTypes.ts'
import { fen } from '../../schemas/values/fen.ts'
import { hundredths } from '../../schemas/values/hundredths.ts'

/** The 2011 caps are recalled: the text itself was not seen. */
const from2011 = { from: '2011-01-06', until: '2017-12-04', instrument: 'VEH-2011', mark: 'recalledHigh' } as const
const from2017 = { from: '2017-12-05', instrument: 'VEH-2017', mark: 'verified' } as const

/** 万元 */
const tenThousand = (value: number) => fen(value * 1_000_000)

export const mailCarDisplacement = parameter({
  id: 'vehicle.mailCarDisplacement',
  zh: '机要通信用车排气量上限',
  en: 'Displacement cap of confidential-mail cars',
  unit: 'L',
  type: measured,
  values: [
    { ...from2011, source: 'V01', value: hundredths(160) },
    { ...from2017, article: '7(1)', source: 'V01', value: hundredths(160) },
  ],
})

export const mailCarPrice = parameter({
  id: 'vehicle.mailCarPrice',
  zh: '机要通信用车价格上限（不含购置税）',
  en: 'Price cap of confidential-mail cars, without purchase tax',
  unit: 'yuan',
  type: yuan,
  values: [
    { ...from2011, source: 'V01', value: tenThousand(12) },
    { ...from2017, article: '7(1)', source: 'V01', value: tenThousand(12) },
  ],
})

export const generalCarDisplacement = parameter({
  id: 'vehicle.generalCarDisplacement',
  zh: '一般公务等用车排气量上限',
  en: 'Displacement cap of general cars',
  unit: 'L',
  type: measured,
  values: [
    { ...from2011, source: 'V02', value: hundredths(180) },
    { ...from2017, article: '7(2)', source: 'V02', value: hundredths(180) },
  ],
})

export const generalCarPrice = parameter({
  id: 'vehicle.generalCarPrice',
  zh: '一般公务等用车价格上限（不含购置税）',
  en: 'Price cap of general cars, without purchase tax',
  unit: 'yuan',
  type: yuan,
  values: [
    { ...from2011, source: 'V02', value: tenThousand(18) },
    { ...from2017, article: '7(2)', source: 'V02', value: tenThousand(18) },
  ],
})

export const specialCarDisplacement = parameter({
  id: 'vehicle.specialCarDisplacement',
  zh: '特批越野车、中小型客车排气量上限',
  en: 'Displacement cap of specially approved cars',
  unit: 'L',
  type: measured,
  values: [{ ...from2017, article: '7(2)', source: 'V02', value: hundredths(300) }],
})

export const specialCarPrice = parameter({
  id: 'vehicle.specialCarPrice',
  zh: '特批中小型客车价格上限',
  en: 'Price cap of specially approved cars and small or medium buses',
  unit: 'yuan',
  type: yuan,
  values: [{ ...from2017, article: '7(2)', source: 'V02', value: tenThousand(25) }],
})

export const specialBusPrice = parameter({
  id: 'vehicle.specialBusPrice',
  zh: '特批大型客车价格上限',
  en: 'Price cap of specially approved large buses',
  unit: 'yuan',
  type: yuan,
  values: [{ ...from2017, article: '7(2)', source: 'V02', value: tenThousand(45) }],
})

export const enforcementCarDisplacement = parameter({
  id: 'vehicle.enforcementCarDisplacement',
  zh: '执法执勤用车排气量上限',
  en: 'Displacement cap of law-enforcement cars',
  unit: 'L',
  type: measured,
  values: [{ ...from2017, article: '7(3)', source: 'V03', value: hundredths(160) }],
})

export const enforcementCarPrice = parameter({
  id: 'vehicle.enforcementCarPrice',
  zh: '执法执勤用车价格上限（不含购置税）',
  en: 'Price cap of law-enforcement cars, without purchase tax',
  unit: 'yuan',
  type: yuan,
  values: [{ ...from2017, article: '7(3)', source: 'V03', value: tenThousand(12) }],
})

export const enforcementNeedDisplacement = parameter({
  id: 'vehicle.enforcementNeedDisplacement',
  zh: '因工作需要的执法执勤用车排气量上限',
  en: 'Displacement cap of law-enforcement cars where the work needs it',
  unit: 'L',
  type: measured,
  values: [{ ...from2017, article: '7(3)', source: 'V03', value: hundredths(180) }],
})

export const enforcementNeedPrice = parameter({
  id: 'vehicle.enforcementNeedPrice',
  zh: '因工作需要的执法执勤用车价格上限',
  en: 'Price cap of law-enforcement cars where the work needs it',
  unit: 'yuan',
  type: yuan,
  values: [{ ...from2017, article: '7(3)', source: 'V03', value: tenThousand(18) }],
})

export const newEnergyCarPrice = parameter({
  id: 'vehicle.newEnergyCarPrice',
  zh: '新能源轿车价格上限',
  en: 'Price cap of new-energy sedans',
  unit: 'yuan',
  type: yuan,
  values: [{ ...from2017, source: 'V04', value: tenThousand(18) }],
})

export const replacementYears = parameter({
  id: 'vehicle.replacementYears',
  zh: '车辆更新年限',
  en: 'Years a car must have served before it may be replaced',
  unit: 'years',
  type: people,
  values: [
    { ...from2011, mark: 'recalledMedium', source: 'V07', value: 8 },
    { ...from2017, article: '22', source: 'V07', value: 8 },
  ],
})
