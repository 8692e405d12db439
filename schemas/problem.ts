import * as z from 'zod'
import type { BothLanguages } from '../rules/kit/vocabulary.ts'

/**
 * Every error the API answers with: its HTTP status and what it says. Codes are stable; machines read them. 00xx the
 * frame and the first routes, 01xx batches, 02xx findings, 03xx documents, 04xx rules and replay, 05xx people and audit.
 */
export const problems = {
  'LZ-0001': { status: 400, zh: '请求内容不符合要求', en: 'The request does not have the right form' },
  'LZ-0002': { status: 404, zh: '没有这个地址', en: 'There is no such address' },
  'LZ-0003': { status: 404, zh: '没有这个批次', en: 'There is no such batch' },
  'LZ-0004': { status: 404, zh: '没有这个问题线索', en: 'There is no such finding' },
  'LZ-0005': { status: 500, zh: '系统内部出错，请稍后再试', en: 'The system failed; try again later' },
  'LZ-0007': { status: 404, zh: '没有这个列对应配置', en: 'There is no such column profile' },
  'LZ-0006': { status: 409, zh: '批次尚未完成', en: 'The batch is not completed yet' },
  'LZ-0140': {
    status: 404,
    zh: '没有可标注的问题，或文件尚未读取',
    en: 'Nothing in it needed marking, or it has not been read yet',
  },
  'LZ-0141': {
    status: 409,
    zh: '标注后的文件过大，不能直接返回；请改用 /batches/{批次}/annotated 取得下载地址',
    en: 'The marked file is too large to be answered; ask /batches/{batch}/annotated where to download it',
  },
  'LZ-0008': { status: 401, zh: '请先登录，或登录已失效', en: 'Sign in first, or sign in again' },
  'LZ-0009': { status: 403, zh: '您的角色不能进行此操作', en: 'None of your roles may do this' },
  'LZ-0010': { status: 403, zh: '超出您可以查看或办理的范围', en: 'This is outside what you may see or do' },
  'LZ-0011': { status: 428, zh: '请注明所依据的版本（If-Match）', en: 'Say which revision you saw (If-Match)' },
  'LZ-0012': {
    status: 412,
    zh: '内容已被他人更改，请刷新后再办',
    en: 'It was changed meanwhile; look again before you act',
  },
  'LZ-0013': { status: 422, zh: '同一幂等键已用于另一请求', en: 'The idempotency key was used for another request' },
  'LZ-0014': { status: 413, zh: '请求内容过大', en: 'The request is too large' },
  'LZ-0015': { status: 415, zh: '不接受这种内容类型', en: 'This content type is not taken' },
  'LZ-0017': { status: 403, zh: '您没有本系统账号，或账号已停用', en: 'You have no account here, or it is disabled' },
  'LZ-0016': {
    status: 409,
    zh: '相同请求正在处理，请稍候',
    en: 'The same request is still being worked on; wait a little',
  },
  'LZ-0018': {
    status: 409,
    zh: '该请求已办理，但答复过大未予保存，请查询结果',
    en: 'The request was done; its answer was too large to keep. Look up what became of it',
  },
  'LZ-0120': { status: 409, zh: '没有所指的被替代批次', en: 'There is no such batch to supersede' },
  'LZ-0121': {
    status: 409,
    zh: '只能替代同一单位、同一类别的批次',
    en: 'Only a batch of the same unit and kind can be superseded',
  },
  'LZ-0122': {
    status: 409,
    zh: '所属期间与被替代批次不重叠，不能替代',
    en: 'The period has no day in common with that of the batch to supersede',
  },
  'LZ-0123': {
    status: 409,
    zh: '被替代批次不是已完成状态：正在处理的请待其完成；已撤回、已被替代或未被采用的无需替代',
    en: 'The batch to supersede is not completed: wait until it is; one withdrawn, superseded or refused needs no replacement',
  },
  'LZ-0124': {
    status: 409,
    zh: '登记册以新版本自动取代旧版本，不必指明被替代批次',
    en: 'A new upload of a register takes the place of the one before by itself; leave out supersedes',
  },
  'LZ-0125': {
    status: 409,
    zh: '该文件已登记为另一批次，不能再用于替代；请上传更正后的文件',
    en: 'This file is registered as a batch already and replaces nothing; upload the corrected file',
  },
  'LZ-0126': {
    status: 409,
    zh: '该文件所属批次已被更正件替代；如要恢复，请在登记时指明所替代的批次',
    en: 'The batch of this file was superseded by a correction; to go back to it, name the correction in supersedes',
  },
  'LZ-0127': {
    status: 409,
    zh: '批次正在处理，请待其完成后再撤回',
    en: 'The batch is being worked on; withdraw it when it is completed',
  },
  'LZ-0128': {
    status: 409,
    zh: '该批次没有可撤回的内容（未被采用、重复或已被替代）',
    en: 'The batch brought nothing that could be withdrawn (refused, a repeat, or superseded)',
  },
  'LZ-0130': {
    status: 409,
    zh: '该期间已有报送记录的批次，不能申报无发生额；请先撤回该批次',
    en: 'A batch with rows stands for this period; withdraw it before filing a nil return',
  },
  'LZ-0131': {
    status: 409,
    zh: '已有一份无发生额申报与该期间重叠；请先撤回它',
    en: 'A nil return for an overlapping period stands; withdraw it first',
  },
  'LZ-0132': {
    status: 409,
    zh: '该期间已申报无发生额，不能报送批次；请先撤回该申报',
    en: 'A nil return stands for this period; withdraw it before sending a batch',
  },
  'LZ-0133': { status: 404, zh: '没有这份无发生额申报', en: 'There is no such nil return' },
  'LZ-0201': { status: 409, zh: '当前状态下不能这样办理', en: 'This cannot be done in its present state' },
  'LZ-0202': {
    status: 409,
    zh: '作出决定所依据的内容已变化，请先重新核查',
    en: 'The evidence changed since the decision; look at it again first',
  },
  'LZ-0203': {
    status: 409,
    zh: '决定的依据没有变化，无需重作',
    en: 'The decision still rests on the evidence there is',
  },
  'LZ-0204': {
    status: 409,
    zh: '正由他人办理，请先办理移交',
    en: 'Somebody else works on it; ask for it to be handed over',
  },
  'LZ-0205': { status: 409, zh: '已被领取', en: 'It has been claimed already' },
  'LZ-0206': {
    status: 403,
    zh: '您应当回避，不能查看或办理',
    en: 'You are recused: you may neither see nor decide it',
  },
  'LZ-0207': { status: 403, zh: '须由提出人以外的人复核', en: 'Somebody other than the proposer must decide this' },
  'LZ-0208': { status: 422, zh: '不能分派给此人', en: 'It cannot be assigned to this person' },
  'LZ-0209': {
    status: 422,
    zh: '附件不存在、未核验或不是您上传的',
    en: 'An attachment is missing, not confirmed, or not yours',
  },
  'LZ-0211': {
    status: 422,
    zh: '批量排除只限同一规则、同一单位',
    en: 'Findings dismissed together must be of one rule and one unit',
  },
  'LZ-0215': {
    status: 422,
    zh: '超过一次可导出的数量，请缩小筛选范围',
    en: 'Too many for one export; narrow the filter',
  },
  'LZ-0213': { status: 404, zh: '没有这一行', en: 'There is no such row' },
  'LZ-0220': { status: 404, zh: '没有这个附件', en: 'There is no such file' },
  'LZ-0221': { status: 409, zh: '附件尚未上传', en: 'The file has not been uploaded yet' },
  'LZ-0222': {
    status: 422,
    zh: '上传的文件与登记的大小或摘要不符，请重新上传',
    en: 'What was uploaded is not the file that was announced; upload it again',
  },
  'LZ-0223': {
    status: 422,
    zh: '文件内容与其类型不符，或含有宏',
    en: 'The content is not of the type it is said to be, or holds a macro',
  },
  'LZ-0224': { status: 409, zh: '该线索的附件已达上限', en: 'This finding has as many files as it may have' },
  'LZ-0240': { status: 404, zh: '没有这个对照样本', en: 'There is no such control sample' },
  'LZ-0241': {
    status: 422,
    zh: '记录或单位过多，请缩小期间、指定单位或减少每单位抽取数',
    en: 'Too many records or units; take a shorter period, one unit, or fewer rows of each unit',
  },
  'LZ-0242': { status: 404, zh: '样本中没有这一行', en: 'The sample has no such row' },
  'LZ-0243': { status: 409, zh: '该行已有人复核', en: 'Somebody has judged this row already' },
  'LZ-0244': { status: 404, zh: '该期间没有未标记的记录可抽', en: 'There is no unflagged record to draw' },
  'LZ-0230': { status: 404, zh: '没有这个视图', en: 'There is no such view' },
  'LZ-0231': { status: 409, zh: '您已有同名的视图', en: 'You have a view of this name already' },
  'LZ-0232': {
    status: 409,
    zh: '保存的视图已达上限，请先删除',
    en: 'You have as many views as you may; delete one first',
  },
  'LZ-0301': { status: 404, zh: '没有这份报告', en: 'There is no such report' },
  'LZ-0302': { status: 409, zh: '报告尚未生成', en: 'The report is not made yet' },
  'LZ-0303': { status: 404, zh: '报告中没有这个数据', en: 'The report has no such figure' },
  'LZ-0304': { status: 404, zh: '没有这份自述材料', en: 'There is no such own text' },
  'LZ-0305': {
    status: 409,
    zh: '自述材料已提交，不能再改',
    en: 'The own text was submitted and cannot be changed any more',
  },
  'LZ-0307': { status: 422, zh: '日期尚未到来', en: 'The date is in the future' },
  'LZ-0306': { status: 409, zh: '自述材料尚无内容，不能提交', en: 'The own text is empty and cannot be submitted' },
  'LZ-0401': { status: 404, zh: '没有这条规则', en: 'There is no such rule' },
  'LZ-0402': { status: 404, zh: '没有这次试算', en: 'There is no such trial' },
  'LZ-0403': { status: 422, zh: '要试算的内容有误', en: 'What is to be tried is wrong' },
  'LZ-0404': { status: 404, zh: '没有这类登记册', en: 'There is no such register' },
  'LZ-0405': { status: 404, zh: '没有登记册的这个版本', en: 'There is no such version of the register' },
  'LZ-0501': { status: 404, zh: '没有这个账号', en: 'There is no such account' },
  'LZ-0502': { status: 409, zh: '该账号已存在', en: 'There is an account of this subject already' },
  'LZ-0503': { status: 409, zh: '至少须保留一名系统管理员', en: 'One administrator must be left' },
} as const satisfies Record<string, BothLanguages & { readonly status: number }>

export type ProblemCode = keyof typeof problems

/** An RFC 9457 problem document. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  /** What is wrong with which part of the request. */
  errors: z
    .array(
      z.object({
        path: z.string(),
        message: z.string(),
        /** The same in Chinese, where it is told to people. */
        zh: z.string().optional(),
      }),
    )
    .optional(),
})
export type Problem = z.infer<typeof problemSchema>

export const problem = (code: ProblemCode, errors?: Problem['errors']): Problem => {
  const { status, zh, en } = problems[code]
  return { type: `urn:lianzheng:problem:${code}`, title: en, status, code, zh, en, ...(errors && { errors }) }
}
