import type { RecordCheck } from '../../../schemas/coverage.ts'
import type { DueReturn } from '../../../schemas/returns.ts'
import type { Language } from '../check/words.ts'

/** What the commands that talk to the API say of themselves. */
export const apiWords = {
  zh: {
    unreachable: (address: string) => `无法连接 ${address}；请检查地址和网络后重试`,
    batches: ['批次', '类别', '单位', '期间', '状态', '读取', '接受', '拒收', '重复', '文件'],
    shown: (shown: number, total: number) => `显示 ${shown} 个批次，共 ${total} 个`,
    counts: (read: number, accepted: number, rejected: number, repeats: number) =>
      `读取 ${read} 行 = 接受 ${accepted} + 拒收 ${rejected} + 重复 ${repeats}`,
    parts: (done: number, all: number) => `检查 ${done}/${all} 块`,
    settled: (done: number, all: number) => `汇总 ${done}/${all} 部分`,
    findings: (created: number, changed: number, unchanged: number, gone: number) =>
      `问题线索：新增 ${created}，变化 ${changed}，不变 ${unchanged}，不再检出 ${gone}`,
    repeatOf: (batch: string) => `与批次 ${batch} 内容相同`,
    overlaps: (batch: string, rows: number, differing: number) =>
      `${rows} 行此前已由批次 ${batch} 报送${differing === 0 ? '，内容相同，只计一次' : `，其中 ${differing} 行内容不同，两边都计入：如属更正，请替代或撤回其一`}`,
    supersedes: (batch: string) => `替代批次 ${batch}`,
    supersededBy: (batch: string) => `由批次 ${batch} 替代`,
    withdrawal: (reason: string) => `撤回理由：${reason}`,
    flagsSoFar: (flags: number) => `已发现 ${flags} 条`,
    uploaded: '文件已上传，系统正在处理；用 batch status 查看结果',
    sent: '文件已上传，处理完成后替代原批次',
    known: '该文件已登记并上传，无需再传',
    uploadFailed: (status: number) => `文件上传未成功（${status}）；再次执行同一命令即可重传`,
    due: ['单位', '名称', '类别', '期间', '状态', '期限', '收到', '缺少月份', '批次'],
    states: {
      notDue: '期间未结束',
      due: '待报',
      late: '逾期未报',
      received: '已报',
      nil: '无发生额',
      partly: '已报，有拒收行',
      undetermined: '无法判断',
    },
    lateReceived: '（迟报）',
    reasons: { calendarUnknown: '该日的工作日历尚未公布', unitKindMissing: '单位登记册未填单位性质' },
    today: (today: string, returns: number, late: number) => `截至 ${today}：应报 ${returns} 份，逾期 ${late} 份`,
    coverage: ['月份', '记录', '应查', '已查', '发现', '无法判断', '完成率'],
    checks: ['法条', '规则', '结果', '原因'],
    whole: '合计',
    outcomes: { pass: '通过', flagged: '发现', notApplicable: '不适用', undetermined: '无法判断' },
    undetermined: '无法判断的原因',
    times: (count: number) => `${count} 项次`,
    covered: (code: string, from: string, until: string, batches: number) =>
      `${code}，${from} 至 ${until}，已完成的批次 ${batches} 个`,
    noDuties: '尚未上传报送义务登记册，无法判断应报什么',
    noUnits: '尚未上传单位登记册，无法判断谁应报送',
    nil: (kind: string, unit: string, period: string) => `已申报：${unit} ${period} ${kind} 无发生额`,
    nilWithdrawn: (kind: string, unit: string, period: string) => `已撤回：${unit} ${period} ${kind} 的无发生额申报`,
    nilKnown: (kind: string, unit: string, period: string) => `此前已申报：${unit} ${period} ${kind} 无发生额`,
  },
  en: {
    unreachable: (address: string) => `Nothing answers at ${address}; check the address and the network and try again`,
    batches: ['Batch', 'Kind', 'Unit', 'Period', 'State', 'Read', 'Accepted', 'Rejected', 'Repeats', 'File'],
    shown: (shown: number, total: number) => `${shown} of ${total} batches`,
    counts: (read: number, accepted: number, rejected: number, repeats: number) =>
      `${read} rows read = ${accepted} accepted + ${rejected} rejected + ${repeats} repeats`,
    parts: (done: number, all: number) => `checked ${done} of ${all} chunks`,
    settled: (done: number, all: number) => `brought together ${done} of ${all} parts`,
    findings: (created: number, changed: number, unchanged: number, gone: number) =>
      `findings: ${created} new, ${changed} changed, ${unchanged} unchanged, ${gone} no longer detected`,
    repeatOf: (batch: string) => `brings the same rows as batch ${batch}`,
    overlaps: (batch: string, rows: number, differing: number) =>
      `batch ${batch} had brought ${rows} of the rows before${differing === 0 ? ', the same in every cell: they count once' : `; ${differing} of them differ and count in both: if one is a correction, supersede or withdraw the other`}`,
    supersedes: (batch: string) => `takes the place of batch ${batch}`,
    supersededBy: (batch: string) => `batch ${batch} takes its place`,
    withdrawal: (reason: string) => `withdrawn because: ${reason}`,
    flagsSoFar: (flags: number) => `${flags} flags so far`,
    uploaded: 'The file is uploaded and being worked on; batch status tells what became of it',
    sent: 'The file is uploaded; it takes the other batch’s place once it is settled',
    known: 'The file was registered and uploaded before; nothing to send',
    uploadFailed: (status: number) => `The file was not taken (${status}); run the same command again to send it`,
    due: ['Unit', 'Name', 'Kind', 'Period', 'State', 'Due', 'Received', 'Months missing', 'Batches'],
    states: {
      notDue: 'period not over',
      due: 'due',
      late: 'late',
      received: 'received',
      nil: 'nothing to report',
      partly: 'received, rows rejected',
      undetermined: 'undetermined',
    },
    lateReceived: ' (came late)',
    reasons: {
      calendarUnknown: 'the workday calendar of that day is not published',
      unitKindMissing: 'the unit register does not tell the kind of unit',
    },
    today: (today: string, returns: number, late: number) => `On ${today}: ${returns} returns owed, ${late} late`,
    coverage: ['Month', 'Records', 'Due', 'Done', 'Flagged', 'Undetermined', 'Share'],
    checks: ['Law row', 'Rule', 'Outcome', 'Why'],
    whole: 'all',
    outcomes: { pass: 'pass', flagged: 'flagged', notApplicable: 'not applicable', undetermined: 'undetermined' },
    undetermined: 'Why rules could not judge',
    times: (count: number) => `${count} times`,
    covered: (code: string, from: string, until: string, batches: number) =>
      `${code}, ${from} to ${until}, ${batches} completed batches`,
    noDuties: 'The register of reporting duties is not uploaded: nobody can say what is due',
    noUnits: 'The unit register is not uploaded: nobody can say who owes returns',
    nil: (kind: string, unit: string, period: string) => `Filed: ${unit} has no ${kind} to report for ${period}`,
    nilWithdrawn: (kind: string, unit: string, period: string) =>
      `Withdrawn: the nil return of ${unit} for ${kind}, ${period}`,
    nilKnown: (kind: string, unit: string, period: string) =>
      `Filed before: ${unit} has no ${kind} to report for ${period}`,
  },
} as const satisfies Record<
  Language,
  Readonly<Record<string, unknown>> & {
    readonly states: Record<DueReturn['state'], string>
    readonly outcomes: Record<RecordCheck['outcome'], string>
    readonly reasons: Record<NonNullable<DueReturn['reason']>, string>
  }
>
