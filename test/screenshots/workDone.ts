import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Request, uploadBatch, whenFinished } from '../../infra/local/batchClient.ts'
import * as z from 'zod'
import { unitCodeSchema } from '../../schemas/batch.ts'
import { controlSampleSchema, rowPlaceSchema } from '../../schemas/controlSample.ts'
import { isReportOver, keptReportSchema } from '../../schemas/reports/keptReport.ts'

const sampleAnswer = z.object({ sample: controlSampleSchema })
const keptReportAnswer = z.object({ report: keptReportSchema })

const sheet = [
  '凭证号,单位代码,接待日期,公函编号,公函日期,来宾单位,来宾人数,陪餐人数,接待事由,费用项目,金额,支付方式,接待清单齐全',
  '2025-12-001,U001,2025-12-04,某农函〔2025〕12号,2025-12-01,某县农业农村局,6,3,调研高标准农田,工作餐,268,公务卡,是',
  '2025-12-002,U001,2025-13-05,某水函〔2025〕7号,2025-12-02,某县水利局,5,2,检查水库除险,工作餐,"12,34",公务卡,是',
  '2025-12-003,U001,2025-12-09,某教函〔2025〕3号,2025-12-05,某县教育局,八,3,督导检查,工作餐,310,公务卡,是',
  '2025-12-004,U002,2025-12-11,某交函〔2025〕9号,2025-12-08,某县交通运输局,7,3,路网规划对接,工作餐,295,公务卡,是',
  '',
].join('\n')

/** A sheet with what clerks get wrong, so that a batch's page shows how it is told. */
export async function sendWithMistakes(request: Request): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lianzheng-sheet-'))
  try {
    const file = join(folder, '公务接待-2025-12.csv')
    await writeFile(file, sheet)
    const about = { kind: 'reception', unit: unitCodeSchema.parse('U001'), period: '2025-12' } as const
    const { id } = await uploadBatch(request, file, { ...about, fileName: basename(file) })
    await whenFinished(request, id, () => wait(50))
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Listed {
  readonly id: string
}

const acts = {
  upheld: [{ act: 'startReview' }, { act: 'confirm', text: '经核对原始凭证，情况属实。' }],
  notUpheld: [{ act: 'startReview' }, { act: 'dismiss', reason: 'lawful', text: '有审批单佐证，属正常公务。' }],
  asked: [{ act: 'startReview' }, { act: 'askExplanation', text: '请说明当日用车事由并附审批单。' }],
} as const

async function perform(request: Request, { id }: Listed, steps: readonly object[]): Promise<void> {
  let seen = (await request(`/findings/${id}`)).headers.get('etag') ?? ''
  for (const step of steps) {
    const answer = await request(`/findings/${id}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': seen },
      body: JSON.stringify(step),
    })
    if (!answer.ok) throw new Error(`${JSON.stringify(step)}: ${await answer.text()}`)
    seen = answer.headers.get('etag') ?? ''
  }
}

/** Some findings worked as officers would, so that pages show more than a beginning. */
export async function workSome(request: Request): Promise<void> {
  const listed = async (query: string): Promise<readonly Listed[]> =>
    ((await (await request(`/findings?${query}`)).json()) as { readonly findings: readonly Listed[] }).findings
  for (const finding of await listed('grade=breach&sort=-amount&limit=24')) await perform(request, finding, acts.upheld)
  for (const finding of await listed('grade=lead&sort=-date&limit=60&state=open')) {
    await perform(request, finding, finding.id.endsWith('0') ? acts.asked : acts.notUpheld)
  }
}

/** A sample of unflagged receptions, two of its rows judged as an officer would. */
export async function drawSample(request: Request): Promise<void> {
  const send = async (path: string, body: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' }
    const answer = await request(path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return answer.json()
  }
  const ask = { kind: 'reception', period: '2025', perUnit: 1, seed: '2025-1' }
  const { sample } = sampleAnswer.parse(await send('/quality/control-samples', ask))
  const rows = sample.strata.flatMap(({ drawn }) => drawn).filter(({ unit }) => unit !== 'U003')
  for (const row of rows.slice(0, 12)) {
    const body = { ...rowPlaceSchema.parse(row), verdict: 'nothingWrong' }
    await send(`/quality/control-samples/${sample.id}/verdicts`, body)
  }
}

/** Reports as somebody in reporting has them made: a departure audit last, which the lists then show first. */
export async function makeReports(request: Request): Promise<void> {
  for (const ask of [
    { kind: 'annual', year: 2025 },
    { kind: 'duty', official: 'P0001', year: 2025 },
    { kind: 'departure', official: 'P0001', from: '2024-01-01', until: '2025-12-31' },
  ]) {
    const answer = await request('/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ask),
    })
    if (!answer.ok) throw new Error(`${JSON.stringify(ask)}: ${await answer.text()}`)
    const { id } = keptReportAnswer.parse(await answer.json()).report
    const stateOf = async () => keptReportAnswer.parse(await (await request(`/reports/${id}`)).json()).report.state
    while (!isReportOver(await stateOf())) await wait(50)
  }
}
