import { readFile } from 'node:fs/promises'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTable } from '../../functions/shared/clients.ts'
import { keys } from '../../functions/shared/store/keys.ts'
import { unitCodeSchema } from '../../schemas/batch.ts'
import { reception } from '../../schemas/records/reception.ts'
import { upload } from '../pipeline/county.ts'
import { cleanBill, csv } from '../pipeline/sheets.ts'
import { startBrowser } from './support/browser.ts'
import { type ConsoleStack, startConsoleStack } from './support/consoleStack.ts'
import { addressOf, pagePaths, whoOpens } from './support/pages.ts'
import { type Person, signInAs } from './support/person.ts'

const header =
  '凭证号,单位代码,接待日期,公函编号,公函日期,来宾单位,来宾人数,陪餐人数,接待事由,费用项目,金额,支付方式,接待清单齐全'
const meal = (voucher: string, date: string, companions: number, amount = '300') =>
  `${voucher},U001,${date},函${voucher},2025-03-01,某县甲局,6,${companions},调研,工作餐,${amount},公务卡,是`
const good = [
  header,
  meal('凭1', '2025-03-04', 4),
  meal('凭2', '2025-03-05', 5),
  meal('凭3', '2025-03-06', 7),
  '',
].join('\n')
const bad = [header, meal('凭1', '2025-03-04', 4), meal('凭2', '2025-13-05', 3, '"12,34"'), ''].join('\n')

let console: ConsoleStack
let browser: Browser
let clerk: Person
let officer: Person
let second: Person

beforeAll(async () => {
  console = await startConsoleStack()
  await upload(console.stack, 'unit', '单位代码,单位名称\nU001,某局\nU003,某委\n')
  await upload(console.stack, 'official', '人员编号,姓名,单位代码,职务,任职日期\nP0001,王某某,U001,局长,2019-01-06\n')
  await upload(console.stack, 'returnDuty', '报送类别,频次,期后工作日数,生效日期\n公务接待,每月,10,2024-02-01\n')
  browser = await startBrowser()
  clerk = await signInAs(browser, console.address, 'clerk1')
  officer = await signInAs(browser, console.address, 'officer1')
  second = await signInAs(browser, console.address, 'officer2')
})
afterAll(async () => {
  await browser?.close()
  await console?.stop()
})

/** People besides the clerk and the officers, each signed in when first needed. */
const others = new Map<string, Person>()

/** Somebody who may open a page. */
async function personFor(path: string): Promise<Person> {
  const name = whoOpens(path)
  if (name === 'officer1') return officer
  if (name === 'clerk1') return clerk
  const known = others.get(name) ?? (await signInAs(browser, console.address, name))
  others.set(name, known)
  return known
}

/** Alters an entry of the audit trail behind everybody's back; a second time it is as it was. */
async function alterEntry(sequence: number): Promise<void> {
  const { tableName } = console.stack.engines
  const { client } = makeTable(tableName)
  const Key = keys.auditEntry('county', sequence)
  const { Item } = await client.send(new GetCommand({ TableName: tableName, Key }))
  const actor = String(Item?.['actor'])
  const other = actor.startsWith('not-') ? actor.slice(4) : `not-${actor}`
  await client.send(new PutCommand({ TableName: tableName, Item: { ...Item, actor: other } }))
}

/** Opens a list and takes one of its words. */
async function choose(page: Page, name: string, word: string): Promise<void> {
  await page.getByRole('combobox', { name }).click()
  await page.locator('.ant-select-item-option', { hasText: new RegExp(`^${word}$`) }).click()
}

/** Sends a file as a clerk does: chooses it, says what it is, presses the button, and waits for the end. */
async function send(name: string, content: string): Promise<void> {
  const { page } = clerk
  await page.goto(`${console.address}batches`)
  await page.getByLabel('文件').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await choose(page, '报表', '公务接待')
  await page.getByRole('textbox', { name: '期间' }).fill('2025-03')
  await page.getByRole('button', { name: '登记并上传' }).click()
  await page.waitForURL(/\/batches\/./)
}

describe('a clerk', () => {
  it('uploads a workbook with errors and sees every one with its row, column and cure', async () => {
    await send('接待.csv', bad)
    const { page } = clerk
    await page.getByText('1 行未被接受').waitFor()
    const errors = page.getByRole('region', { name: '须更正的行' })
    await errors.getByText('2025-13-05').waitFor()
    await errors.getByText('12,34').waitFor()
    await page.getByText('读取 2 行 = 接受 1 + 拒收 1 + 重复 0').waitFor()
  })

  it('mends it, uploads again, and sees that all was taken', async () => {
    await send('接待-改.csv', good)
    const { page } = clerk
    await page.getByText('没有被拒收的行').waitFor()
    await page
      .getByText(/新增 \d+ 条|不变 \d+ 条/)
      .first()
      .waitFor()
  })
})

describe('officers', () => {
  it('find what the upload brought, open it by keyboard and confirm it with a reason', async () => {
    const { page } = officer
    await page.goto(`${console.address}findings?grade=breach&text=${encodeURIComponent('陪餐5人')}`)
    await page.getByText('共 1 条').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/findings\/unitMonth/)
    await page.getByRole('region', { name: '上报的行' }).getByText('凭2', { exact: true }).waitFor()
    await page.getByRole('button', { name: '开始核查' }).click()
    await page.getByRole('form').getByRole('button', { name: '开始核查' }).click()
    await page.getByRole('button', { name: '认定属实' }).click()
    await page.getByLabel('说明理由').fill('陪餐人数超过规定上限，经核属实。')
    await page.getByRole('form').getByRole('button', { name: '认定属实' }).click()
    await page.getByRole('region', { name: '办理过程' }).getByText('认定属实').waitFor()
  })

  it('save what they look at under a name, open it again, rename and delete it', async () => {
    const { page } = officer
    await page.goto(`${console.address}findings?grade=breach&sort=-due`)
    const views = page.getByRole('navigation', { name: '视图' })
    await views.getByRole('button', { name: '保存当前条件' }).click()
    await page.getByRole('textbox', { name: '视图名称' }).fill('违规按期限')
    await page.keyboard.press('Enter')
    await views.getByRole('button', { name: '违规按期限', exact: true }).waitFor()
    await page.goto(`${console.address}findings`)
    await views.getByRole('button', { name: '违规按期限', exact: true }).click()
    await page.waitForURL(/grade=breach.*sort=-due|sort=-due.*grade=breach/)
    await views.getByRole('button', { name: /改名或删除/ }).click()
    await page.getByRole('menuitem', { name: '改名' }).click()
    await page.getByRole('textbox', { name: '视图名称' }).fill('全部违规')
    // By the key: a pointer may meet the button while the dialog still moves.
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^保\s?存$/ })
      .press('Enter')
    await views.getByRole('button', { name: '全部违规', exact: true }).waitFor()
    await views.getByRole('button', { name: /改名或删除/ }).click()
    await page.getByRole('menuitem', { name: '删除' }).click()
    await views.getByRole('button', { name: '保存当前条件' }).waitFor()
    await expect.poll(() => views.getByRole('button', { name: '全部违规', exact: true }).count()).toBe(0)
  })

  it('ask the unit, whose clerk explains with a file, and read that file', async () => {
    const { page } = officer
    await page.goto(`${console.address}findings?grade=breach&text=${encodeURIComponent('陪餐4人')}`)
    await page.getByText('共 1 条').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '开始核查' }).click()
    await page.getByRole('form').getByRole('button', { name: '开始核查' }).click()
    await page.getByRole('button', { name: '要求说明' }).click()
    await page.getByLabel('说明理由').fill('请说明陪餐人员的身份，并附签到表。')
    await page.getByRole('form').getByRole('button', { name: '要求说明' }).click()
    await page.getByRole('region', { name: '办理过程' }).getByText('要求说明').waitFor()

    const answer = clerk.page
    await answer.goto(page.url())
    await answer.getByRole('button', { name: '提交说明' }).click()
    await answer.getByLabel('说明理由').fill('其中一人为工作人员，附签到表为证。')
    const files = answer.locator('input[type=file]')
    await files.setInputFiles({ name: '网页.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
    await answer.getByText('文件内容与其类型不符').waitFor()
    await answer.getByRole('button', { name: '移除 网页.pdf' }).click()
    await files.setInputFiles({ name: '签到表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 签到') })
    await answer.getByText('已核验').waitFor()
    await answer.getByRole('form').getByRole('button', { name: '提交说明' }).click()
    await answer
      .getByRole('region', { name: '办理过程' })
      .getByRole('button', { name: '下载附件 签到表.pdf' })
      .waitFor()

    await page.reload()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载附件 签到表.pdf' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('签到表.pdf')
    expect(await readFile(await saved.path(), 'utf8')).toBe('%PDF-1.7 签到')
  })

  it('dismiss a breach only with a second person, who is another', async () => {
    const { page } = officer
    await page.goto(`${console.address}findings?grade=breach&text=${encodeURIComponent('陪餐4人')}`)
    await page.getByText('共 1 条').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^排\s?除$/ }).click()
    await page.getByText('此项须由另一名办案人员复核同意后才生效').waitFor()
    await choose(page, '排除理由', '合规有据')
    await page.getByLabel('说明理由').fill('其中一人为工作人员，不计入陪餐人数。')
    await page
      .getByRole('form')
      .getByRole('button', { name: /^排\s?除$/ })
      .click()
    await page.getByText('拟排除待复核').first().waitFor()
    expect(await page.getByRole('button', { name: '同意排除' }).count()).toBe(0)

    await second.page.goto(page.url())
    await second.page.getByRole('button', { name: '同意排除' }).click()
    await second.page.getByRole('form').getByRole('button', { name: '同意排除' }).click()
    await second.page.getByText('已排除').first().waitFor()
  })
})

describe('an officer who may not judge', () => {
  /** Does one thing to the finding that is open, saying why where that is asked for. */
  async function act(page: Page, name: string, text?: string): Promise<void> {
    const called = new RegExp(`^${[...name].join('\\s?')}$`, 'u')
    await page.getByRole('button', { name: called }).first().click()
    if (text !== undefined) await page.getByLabel('说明理由').fill(text)
    await page.getByRole('form').getByRole('button', { name: called }).click()
    await page.getByRole('region', { name: '办理过程' }).getByText(name).first().waitFor()
  }
  const evidence = { name: '退款凭证.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 退款') }

  it('declares it and no longer sees the finding; another confirms it, the unit puts it right, and it is closed', async () => {
    const { page } = officer
    const list = `${console.address}findings?grade=breach&text=${encodeURIComponent('陪餐7人')}`
    await page.goto(list)
    await page.getByText('共 1 条').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/findings\/unitMonth/)
    const address = page.url()
    await page.getByRole('button', { name: '申请回避' }).click()
    await page.getByLabel('说明理由').fill('本人与该单位负责人系近亲属。')
    await page.getByRole('form').getByRole('button', { name: '申请回避' }).click()
    await page.getByText('您应当回避，不能查看或办理').waitFor()
    await page.goto(list)
    await page.getByText('因回避规定对您隐藏').waitFor()
    await page.getByText('共 0 条').waitFor()

    await second.page.goto(address)
    await act(second.page, '开始核查')
    await act(second.page, '认定属实', '陪餐人数超过规定上限，经核属实。')
    await act(second.page, '要求整改', '请退回超出部分并附退款凭证。')
    await clerk.page.goto(address)
    await clerk.page.getByRole('button', { name: '提交整改材料' }).click()
    await clerk.page.locator('input[type=file]').setInputFiles(evidence)
    await clerk.page.getByText('已核验').waitFor()
    await clerk.page.getByLabel('说明理由').fill('超出部分已由陪餐人员退回，附凭证。')
    await clerk.page.getByRole('form').getByRole('button', { name: '提交整改材料' }).click()
    await clerk.page.getByRole('button', { name: '下载附件 退款凭证.pdf' }).waitFor()
    await second.page.reload()
    await act(second.page, '办结', '整改到位，退款凭证经核无误。')
    await second.page.getByText('已办结').first().waitFor()
  })
})

describe('the queue', () => {
  const here = '.queue-here'
  const openQueue = async (): Promise<Page> => {
    const { page } = officer
    await page.goto(`${console.address}findings`)
    await page.locator(here).waitFor()
    return page
  }
  const keyOfHere = (page: Page) => page.locator(here).getAttribute('data-row-key')

  it('is gone through by keyboard, tells its keys, and lets them be turned off', async () => {
    const page = await openQueue()
    const first = await keyOfHere(page)
    await page.keyboard.press('j')
    await expect.poll(() => keyOfHere(page)).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(() => keyOfHere(page)).toBe(first)
    await page.keyboard.press('/')
    // What is typed into the search is no command.
    await page.keyboard.type('jk')
    await expect.poll(() => page.getByRole('textbox', { name: '搜索内容' }).inputValue()).toBe('jk')
    await page.getByRole('button', { name: '清除条件' }).click()
    await page.locator(here).waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: '键盘操作' })
    await help.getByText('要求说明').waitFor()
    await help.getByRole('switch').click()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
    const before = await keyOfHere(page)
    await page.keyboard.press('j')
    await page.getByRole('button', { name: /键盘操作/ }).click()
    expect(await keyOfHere(page)).toBe(before)
    await help.getByRole('switch').click()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
    await page.keyboard.press('j')
    await expect.poll(() => keyOfHere(page)).not.toBe(before)
  })

  it('shows the columns chosen, and remembers them', async () => {
    const page = await openQueue()
    const column = page.getByRole('columnheader', { name: '轻重' })
    expect(await column.count()).toBe(0)
    await choose(page, '列', '轻重')
    await column.waitFor()
    await page.reload()
    await column.click()
    await page.waitForURL(/sort=severity/)
  })

  it('acts on many at once: first what it would do to each, then doing it to those it can', async () => {
    const { page } = officer
    await page.goto(`${console.address}findings?state=open`)
    await page.locator(here).waitFor()
    await page.locator('thead').getByRole('checkbox').check()
    const bulk = page.getByRole('region', { name: '批量办理' })
    await choose(page, '选择办理事项', '领取')
    await bulk.getByRole('button', { name: '预览结果' }).click()
    await bulk.getByText('将变为').first().waitFor()
    await bulk.getByRole('button', { name: /^办理 \d+ 条$/ }).click()
    await bulk.waitFor({ state: 'hidden' })
    await page.goto(`${console.address}findings?assignee=me`)
    await page.getByText(/共 [1-9]\d* 条/).waitFor()
  })

  it('leads back from a finding under the same filters', async () => {
    const { page } = officer
    await page.goto(`${console.address}findings?grade=breach`)
    await page.locator(here).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/findings\/unitMonth/)
    await page.getByRole('link', { name: '返回列表' }).click()
    await page.waitForURL(/findings\?grade=breach/)
  })

  it('says when what a key asks for is not open', async () => {
    const { page } = officer
    await page.goto(`${console.address}findings?state=dismissed`)
    await page.locator(here).waitFor()
    await page.keyboard.press('c')
    await page.getByText('“认定属实”现在不能办理').waitFor()
  })
})

describe('the administrator', () => {
  it('proves the trail whole, and is told the first entry that somebody altered', async () => {
    const { page } = await personFor('/audit')
    await page.goto(`${console.address}audit`)
    const verify = page.getByRole('button', { name: '核验完整性' })
    await verify.click()
    await page.getByText('链条完整').waitFor()
    await alterEntry(2)
    await verify.click()
    await page.getByText('第 2 条起链条断裂').waitFor()
    await alterEntry(2)
  })
})

describe('the rule keeper', () => {
  it('slides a limit one step further and sees which findings that would lose, without losing them', async () => {
    const { page } = await personFor('/what-if')
    const before = await console.stack
      .as('reporting1')('/findings/counts')
      .then((answer) => answer.json())
    await page.goto(`${console.address}what-if?parameter=reception.companionsUpToTen&from=2025-03&to=2025-03`)
    await page.getByRole('slider').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.getByRole('spinbutton', { name: '试算值' }).inputValue()).toBe('4')
    await page.getByRole('button', { name: /^试\s*算$/ }).click()
    const result = page.getByRole('region', { name: '结果' })
    await result.getByText('reception.companionsUpToTen = 4').waitFor()
    expect(await result.locator('.ant-statistic', { hasText: '消失' }).innerText()).toMatch(/消失\s+1$/)
    await page.getByRole('region', { name: '所依据的行' }).getByText('陪餐4人').waitFor()
    expect(
      await console.stack
        .as('reporting1')('/findings/counts')
        .then((answer) => answer.json()),
    ).toEqual(before)
  })
})

describe('reports', () => {
  const year = '2025'
  /** Has a report made as somebody in reporting does, and waits until it can be read. */
  async function make(kind: string): Promise<Page> {
    const { page } = await personFor('/reports')
    await page.goto(`${console.address}reports`)
    await choose(page, '报告种类', kind)
    await page.getByLabel('人员代码').fill('P0001')
    if (kind === '述责述廉报告') await page.getByLabel('年度').fill(year)
    else await page.getByLabel('任期自（可空）').fill(`${year}-01-01`)
    await page.getByRole('button', { name: '开始生成' }).click()
    await page.waitForURL(/\/reports\/./)
    await page.getByText('第1版').waitFor()
    return page
  }

  it('begin with what the official writes, kept as it is written and locked once submitted', async () => {
    const { page } = await personFor('/own-text')
    await page.goto(`${console.address}own-text?year=${year}`)
    const study = page.getByRole('textbox', { name: '学习与政治纪律' })
    await study.fill('参加集中学习十二次。')
    await page.getByText('第1稿已保存').waitFor()
    await page.reload()
    await expect.poll(() => study.inputValue()).toBe('参加集中学习十二次。')
    await page.getByRole('button', { name: '提交并锁定' }).click()
    await page.getByRole('button', { name: '确定提交' }).click()
    await page.getByText(/已于 .+ 提交/).waitFor()
    await expect.poll(() => study.count()).toBe(0)
  })

  it('are made by reporting, say what the official wrote, and are taken along', async () => {
    const page = await make('述责述廉报告')
    await page.getByRole('article').getByText('参加集中学习十二次。').waitFor()
    await page.getByText('所依据的数据没有变化').waitFor()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载 DOCX' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe(`duty-P0001-${year}-v1.docx`)
    expect((await readFile(await saved.path())).subarray(0, 2).toString()).toBe('PK')
  })

  it('lead the auditor from a figure of the departure audit to the row it counts', async () => {
    const { id } = /reports\/(?<id>[^/?]+)/u.exec((await make('离任审计资料摘要')).url())!.groups!
    others.set('auditor1', await signInAs(browser, console.address, 'auditor1'))
    const { page } = others.get('auditor1')!
    await page.goto(`${console.address}reports/${id}`)
    const batches = page.getByRole('article').getByRole('row', { name: /^公务接待 / })
    await batches.getByRole('link').first().click()
    const rows = page.getByRole('complementary')
    await rows.getByText('凭1', { exact: true }).first().waitFor()
    await rows.getByText('2025年3月4日').first().waitFor()

    const log = page.getByRole('region', { name: '征求意见' })
    await log.getByText('尚未送达').first().waitFor()
    await log.getByLabel('日期').fill('2025-12-01')
    await log.getByRole('button', { name: /^登\s?记$/ }).click()
    await log.getByText('逾期未提出，视为无异议').waitFor()
    await page.getByText('所依据的数据已有变化').waitFor()
  })
})

describe('what the rules miss', () => {
  it('is looked for in a random sample, row by row, and estimated with how sure that is', async () => {
    const { page } = officer
    // A row that no rule flags: the sample is drawn from those.
    const clean = {
      ...cleanBill,
      unitCode: 'U001',
      date: '2025-02-11',
      letterDate: '2025-02-03',
      guestUnit: '某县乙局',
    }
    const more = Array.from({ length: 4 }, (_, index) => ({
      ...clean,
      voucherNo: `净${index}`,
      letterNo: `函净${index}`,
      approvedAt: '2025-02-03 09:00',
      guestUnit: `某县乙局${index}`,
      vendor: `某食堂${index}`,
      amount: `${501 + index}`,
      invoiceNo: `4000000${index}`,
      invoiceDate: clean.date,
      paidOn: '2025-02-25',
    }))
    await upload(console.stack, 'reception', csv(reception, more), {
      unit: unitCodeSchema.parse('U001'),
      period: '2025-02',
    })
    await page.goto(`${console.address}control-samples`)
    await page.getByLabel('期间').fill('2025-02')
    await page.getByRole('button', { name: '开始抽取' }).click()
    await page.getByText('尚未复核，一无所知').waitFor()
    const rows = page.getByRole('region', { name: '抽出的行' })
    await rows.getByRole('button', { name: /展开/ }).first().click()
    await rows.getByText('某县乙局').first().waitFor()
    await rows.getByRole('button', { name: /^无\s?问\s?题$/ }).click()
    const result = page.getByRole('region', { name: '结果' })
    await result.getByText('95% 区间').waitFor()
  })
})

describe('a clerk who errs', () => {
  it('is told which rows came before, replaces the sheet, and takes it back with a reason', async () => {
    const { page } = clerk
    const more = [meal('凭2', '2025-03-05', 3, '299'), meal('凭9', '2025-03-06', 3), meal('凭9', '2025-03-06', 3)]
    await send('补报.csv', [header, ...more, ''].join('\n'))
    await page.getByRole('region', { name: '此前已报送的行' }).getByText('已报送其中 1 行，1 行内容不同').waitFor()
    await page.getByRole('region', { name: '重复的行' }).getByText('1 行与本文件中更早的行完全相同').waitFor()
    await page.getByRole('button', { name: '替换本批次' }).click()
    const corrected = Buffer.from([header, meal('凭9', '2025-03-06', 2), ''].join('\n'))
    const form = page.getByRole('form', { name: '替换本批次' })
    await form.getByLabel('文件').setInputFiles({ name: '补报-改.csv', mimeType: 'text/csv', buffer: corrected })
    await form.getByRole('button', { name: '确认替换并上传' }).click()
    await page.getByText('替换了批次').waitFor()
    await page.getByText('没有被拒收的行').waitFor()

    await page.getByRole('button', { name: '撤回批次' }).click()
    const withdrawal = page.getByRole('form', { name: '撤回批次' })
    await withdrawal.getByRole('button', { name: '确认撤回' }).click()
    await withdrawal.getByText('必填').waitFor()
    await withdrawal.getByLabel('撤回理由').fill('应由下月报送')
    await withdrawal.getByRole('button', { name: '确认撤回' }).click()
    await page.getByText('撤回理由：应由下月报送').waitFor()
    await page.getByText('已撤回').first().waitFor()
    await page.getByRole('button', { name: '撤回批次' }).waitFor({ state: 'detached' })
  })

  it('declares that there is nothing to report, and takes that back', async () => {
    const { page } = clerk
    await page.goto(`${console.address}due?period=2025-04`)
    await page.getByRole('button', { name: '申报无发生额' }).click()
    await page.getByRole('button', { name: '确认申报' }).click()
    await page.getByRole('button', { name: '撤回申报' }).click()
    await page.getByLabel('撤回理由').fill('漏报一笔')
    await page.getByRole('button', { name: '确认撤回' }).click()
    await page.getByRole('button', { name: '申报无发生额' }).waitFor()
  })
})

describe('every page', () => {
  it.each(pagePaths)('%s is free of what axe finds, in both themes', async (path) => {
    const { page } = await personFor(path)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`${console.address}${await addressOf(path, console.stack.request)}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.locator(`html.${colorScheme}`).waitFor()
      // Between two themes every colour is neither.
      await page.evaluate(() =>
        Promise.allSettled(
          document.getAnimations().flatMap((each) => (each instanceof CSSTransition ? [each.finished] : [])),
        ),
      )
      const { violations } = await new AxeBuilder({ page })
        // The table's own copy of its header, by which it measures columns; nobody can reach it.
        .exclude('.ant-table-measure-row')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
        colorScheme,
      ).toEqual([])
    }
  })

  it('fails nobody without a word', () => {
    expect([clerk, officer, second, ...others.values()].flatMap(({ failures }) => failures)).toEqual([])
  })
})
