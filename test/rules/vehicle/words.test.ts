import { describe, expect, it } from 'vitest'
import { commuting, dwelling } from '../../../rules/vehicle/words/commute.ts'
import { luxuryTrim } from '../../../rules/vehicle/words/luxuryTrim.ts'
import { partsIn } from '../../../rules/vehicle/words/parts.ts'
import { namesPlace, placesIn } from '../../../rules/vehicle/words/places.ts'
import { privateUse } from '../../../rules/vehicle/words/privateUse.ts'

describe('private use', () => {
  it.each([
    ['接孩子放学', '接孩子'],
    ['送家属就医', '送家属'],
    ['参加婚礼', '参加婚礼'],
    ['办理私事', '私事'],
    ['周末钓鱼', '钓鱼'],
  ])('%s', (purpose, word) => expect(privateUse.find(purpose)).toBe(word))

  it.each([
    '下乡调研',
    '检查婚宴备案情况',
    '烈士陵园扫墓',
    '走访私人企业',
    '钓鱼执法问题整治',
    '研究探亲休假制度',
    '搬迁群众搬家安置',
  ])('is not %s', (purpose) => expect(privateUse.find(purpose)).toBeUndefined())
})

describe('commuting', () => {
  it.each(['接送上下班', '下班送局长', '通勤'])('is said by %s', (text) => expect(commuting.find(text)).toBeDefined())
  it.each(['通勤班车招标', '调研职工上下班情况', '公务'])('is not said by %s', (text) =>
    expect(commuting.find(text)).toBeUndefined(),
  )
  it.each(['阳光小区', '家属院', '回家'])('%s is a home', (text) => expect(dwelling.find(text)).toBeDefined())
  it.each(['老旧小区改造工地', '县政府', '学生宿舍楼建设现场', '阳光小区居委会'])('%s is no home', (text) =>
    expect(dwelling.find(text)).toBeUndefined(),
  )
})

describe('luxury trim', () => {
  it.each(['加装真皮座椅', '音响升级', '全车改色'])('%s', (product) => expect(luxuryTrim.find(product)).toBeDefined())
  it.each(['真皮座椅清洗', '拆除大包围', '更换轮胎', '修音响'])('is not %s', (product) =>
    expect(luxuryTrim.find(product)).toBeUndefined(),
  )
})

describe('places', () => {
  it.each([
    ['北京', ['北京']],
    ['济南、北京', ['济南', '北京']],
    ['上海南站', ['上海']],
    ['黑龙江哈尔滨', ['黑龙江', '哈尔滨']],
  ])('%s', (text, places) => {
    expect(placesIn(text)).toEqual(places)
    expect(namesPlace(text)).toBe(true)
  })
  it.each(['甲镇', '南京路', '北京东路', '西安银行', '重庆小区', '北京现代4S店'])('none in %s', (text) => {
    expect(placesIn(text)).toEqual([])
    expect(namesPlace(text)).toBe(false)
  })
})

describe('parts of a repair bill', () => {
  it.each([
    ['更换刹车片、机油', ['刹车片']],
    ['前刹车片4片，轮胎2条', ['刹车片', '轮胎']],
    ['刹车片更换', ['刹车片']],
    ['保养；工时费', []],
    ['换机滤+空调滤', []],
    ['维修发电机(含拆装)', ['发电机']],
  ])('%s', (product, parts) => expect([...partsIn(product)]).toEqual(parts))
})
