/** What a car runs on and a bill sells, as bits, so that a car with two kinds is their sum. */
export const energy = { petrol: 1, diesel: 2, gas: 4, electricity: 8 } as const

/** Sold at the pump, often named after the fuel, and yet no fuel: urea, engine oil, additives, services. */
const notFuel =
  /(?:车用|汽油|柴油)?机?(?:尿素|尾气处理液|添加剂|清洁剂|清洗剂|机?油滤[清芯]?器?|机油|润滑油|齿轮油|液压油|刹车油|制动液|变速箱油)|燃油宝|防冻液|冷却液|玻璃水|服务费|手续费|工本费|押金/u
const everyNotFuel = new RegExp(notFuel, 'gu')

/** `92号汽油`, `95#`, `V-Power 98`; not `92.5`, `192`, `90元`. */
const petrol = /汽油|(?<![\d.])(?:89|9[0-8])(?![\d.]|\s*[元升L])/u
/** `0号柴油`, `-10#`, `负20号`. */
const diesel = /柴油|(?<![\d.])(?:[-－负]\s*(?:10|20|35|50)|0|5)\s*[号#＃]/u
const gas = /天然气|液化石?油?气|压缩气|燃气|CNG|LNG|LPG/iu
const electricity = /充电|电费|电量/u

const energyOf = (words: string): number =>
  (petrol.test(words) ? energy.petrol : 0) |
  (diesel.test(words) ? energy.diesel : 0) |
  (gas.test(words) ? energy.gas : 0) |
  (electricity.test(words) ? energy.electricity : 0)

/** What a product is, as bits of {@link energy}; 0 when its words do not say. */
export const energyOfProduct = (product: string): number =>
  energyOf(notFuel.test(product) ? product.replace(everyNotFuel, '') : product)

/** Whether everything named on the bill is something else than fuel. */
export const isNotFuel = (product: string): boolean => notFuel.test(product) && energyOfProduct(product) === 0

const hybrid = /混|增程/u

/** What a car of the register can be filled with, as bits; 0 when its words do not say. */
export function energyOfVehicle(words: string): number {
  const burns =
    (/汽油|汽\/|\/汽|petrol|gasoline/iu.test(words) ? energy.petrol : 0) |
    (/柴/u.test(words) || /diesel/iu.test(words) ? energy.diesel : 0) |
    (gas.test(words) || words.includes('双燃料') ? energy.gas : 0)
  // A hybrid whose register row does not name its fuel may burn either; a bi-fuel car burns petrol besides gas.
  const unnamed = words.includes('双燃料') ? energy.petrol : hybrid.test(words) ? energy.petrol | energy.diesel : 0
  const liquid = (burns & (energy.petrol | energy.diesel)) === 0 ? unnamed : 0
  return burns | liquid | (/电|混|增程/u.test(words) ? energy.electricity : 0)
}
