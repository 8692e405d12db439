import type { SheetKindName } from '../../schemas/sheetKinds.ts'

/** One field of an uploaded sheet: the template's header first, then the others that are accepted. */
export interface ContractLine {
  readonly field: string
  readonly required: boolean
  readonly headers: readonly string[]
  readonly choices?: readonly string[]
}

/** `field! header,alias,… (word/word/…)`, fields separated by `·`, as the contract of records writes them. */
const lines = (written: string): readonly ContractLine[] =>
  written.split('·').map((part) => {
    const match = /^\s*(\w+)(!?)\s*([^()]*?)\s*(?:\(([^)]*)\))?\s*$/u.exec(part)
    if (match === null) throw new Error(`cannot read ${part}`)
    const [, field = '', required = '', headers = '', choices] = match
    return {
      field,
      required: required === '!',
      headers: headers.split(',').filter((header) => header !== ''),
      ...(choices === undefined ? {} : { choices: choices.split('/') }),
    }
  })

/** What units were told their sheets may look like. A header taken away here breaks somebody's upload. */
export const contract: Readonly<Record<SheetKindName, readonly ContractLine[]>> = {
  reception: lines(`
    voucherNo! 凭证号,记账凭证号,凭证编号 · unitCode! 单位代码,单位编码,统一社会信用代码 · date! 接待日期,用餐日期,日期 ·
    letterNo 公函编号,公函号,来函文号 · letterDate 公函日期,来函日期 · letterPeople 公函人数 ·
    guestUnit! 来宾单位,接待对象,来访单位 · guestRank 来宾级别,最高级别 (厅局级/县处级/乡科级/其他) ·
    guests! 来宾人数,接待人数 · companions! 陪餐人数,陪同人数 · supportStaff 工作人员人数,服务人员人数 ·
    purpose! 接待事由,公务内容 · item! 费用项目 (工作餐/住宿/交通/其他) · mealKind 餐次 (早餐/午餐/晚餐) ·
    guestPaid 来宾缴费,是否缴纳伙食费 (是/否) · vendor 商户名称,接待场所 · vendorRegion 商户所在地 ·
    dishes 菜品酒水明细,消费明细 · amount! 金额,报销金额 ·
    payMethod! 支付方式,结算方式 (公务卡/银行转账/现金/其他) · payerUnit 付款单位代码 · account 经费科目,支出科目 ·
    invoiceNo 发票号码 · invoiceDate 开票日期 · paidOn 报销日期,付款日期 · approvalNo 审批单号 ·
    approvedAt 审批时间 · listComplete 接待清单齐全 (是/否) · host 主要陪同人,接待负责人`),
  trip: lines(`
    unitCode! 单位代码 · plate! 车牌号,号牌号码 · driver 驾驶员,驾驶人 · users 用车人 · purpose! 用车事由,用途 ·
    departAt! 出车时间,出发时间 · returnAt! 收车时间,返回时间 · from 出发地 · to! 目的地,到达地 ·
    odoStart! 出车里程,起始里程 · odoEnd! 收车里程,返回里程 · approvalNo 审批单号 · approvedAt 审批时间 ·
    dutyNote 值班依据,节假日用车依据 · outOfAreaApproval 跨区域审批号`),
  vehicleCost: lines(`
    voucherNo! 凭证号 · unitCode! 单位代码 · plate 车牌号 · at! 消费时间,日期 ·
    costKind! 费用类别 (燃油/充电/维修/保险/过路费/停车/洗车/年检/其他) · product 油品,项目 · litres 数量,加油量 ·
    odo 里程表读数 · cardNo 油卡号,加油卡号 · vendor 商户名称,加油站,维修厂 · amount! 金额 · invoiceNo 发票号码 ·
    invoiceDate 开票日期 · buyer 购买方名称 · payMethod 支付方式`),
  expense: lines(`
    voucherNo! 凭证号 · unitCode! 单位代码 · date! 记账日期,日期 · account! 支出科目,科目名称 · summary 摘要 ·
    vendor 商户名称,收款单位 · items 明细 · amount! 金额 · invoiceNo 发票号码 · payMethod 支付方式`),
  eventReport: lines(`
    officialCode! 人员编号 · officialName! 姓名 · unitCode! 单位代码 · eventKind! 事项类别 (婚嫁/丧事/其他喜庆) ·
    relation! 与本人关系 · eventDate! 操办日期 · venue 地点 · plannedGuests 拟请人数 · plannedTables 拟办桌数 ·
    actualGuests 实际人数 · actualTables 实际桌数 · cars 车辆数 · jointBanquet 双方合办 · cost 费用 ·
    reportedBeforeOn 事前报告日期 · reportedAfterOn 事后报告日期 · serviceTargetGuests 管理服务对象人数 ·
    nonRelativeGifts 非亲属礼金 · publicResources 动用公车公物 (是/否) · approvalNo 批准文号`),
  personalFiling: lines(`
    officialCode! 人员编号 · filingKind! 报告类别 (年度/事项变化/新任职/辞职) · forYear 报告年度 · eventDate 事项发生日期 ·
    filedOn 报送日期 · complete 是否齐全 (是/否)`),
  gift: lines(`
    officialCode! 人员编号 · unitCode! 单位代码 · giver! 赠送方 · foreign! 是否涉外 (是/否) · giftKind! 类别 (礼品/礼金/有价证券) ·
    value! 价值 · receivedOn! 收受日期 · returnedOn 出访归来日期 · registeredOn 登记日期 · handedInOn 上交日期`),
  unit: lines(
    `code! · name! · parent · kind · region · fullTitle · validFrom 生效日期,from · validUntil 失效日期,until`,
  ),
  official: lines(`code! · name! · unit! · post! · rank · from! · until · subsidyMonthly · reportable`),
  vehicle: lines(`
    plate! · unit! · ownerName · category (机要通信/应急保障/执法执勤/特种专业/一般公务/其他) · displacementL ·
    priceExTax · energy · tankL · ratedLPer100km · boughtOn · source (购置/租赁/借用/捐赠) · base · fixedStations ·
    fixedGarages · specialApproval · validFrom 生效日期,from · validUntil 失效日期,until`),
  budget: lines(`
    unit! · year! · line! (公务接待/车辆购置/车辆运行/因公出国/会议/培训) · amount! · adjusted`),
  disclosure: lines(`
    unit! · year! · line! (公务接待/车辆购置/车辆运行/因公出国/会议/培训) · spent! · budget · visits · people · bought · held ·
    publishedOn · source`),
  returnDuty: lines(`
    record! 报送类别 · unitKinds · frequency! (每月/每季/每年) · dueWorkdays! · from! · until · source`),
  standard: lines(`jurisdiction! · name! · from! · until · value! · unit! · source!`),
}
