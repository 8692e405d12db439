import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ApiRoutes } from '../../../functions/api/client.ts'
import type { ReportFormat } from '../../../schemas/reports/formats.ts'
import { type KeptReport, isReportOver } from '../../../schemas/reports/keptReport.ts'
import { type Asking, askApi, reaching } from '../api/askApi.ts'
import type { Surroundings } from '../api/surroundings.ts'
import type { Language } from '../check/words.ts'
import { progress as progressOn } from '../progress.ts'

const words = {
  zh: {
    queued: '排队中',
    reading: '正在读取记录',
    writing: '正在写成文件',
    version: (number: number) => `第${number}版`,
    repeat: (number: number) => `数据没有变化，即第${number}版`,
    failed: '报告没有生成，请重试',
    damaged: (file: string) => `${file} 下载不完整，请重试`,
  },
  en: {
    queued: 'queued',
    reading: 'reading records',
    writing: 'writing files',
    version: (number: number) => `version ${number}`,
    repeat: (number: number) => `nothing has changed: version ${number}`,
    failed: 'the report was not made; try again',
    damaged: (file: string) => `${file} did not arrive whole; try again`,
  },
} as const

interface Wanted {
  readonly ask: ApiRoutes['POST /reports']['body']
  readonly out: string
  readonly formats: readonly ReportFormat[]
}

/** Has the running county make a report, waits for it, and fetches its files, each as its digest says: 0, or 2 refused. */
export const askReport = (
  told: Parameters<typeof askApi>[0],
  { ask, out, formats }: Wanted,
  surroundings: Surroundings,
): Promise<number> =>
  askApi(told, surroundings, async ({ call, language, tell }) => {
    const say = words[language]
    const { id } = (await call('POST /reports', { body: ask })).value.report
    const over = await whenOver(id, call, language, surroundings)
    const { version } = over.sameAs === undefined ? over : await reportOf(over.sameAs, call)
    if (version === undefined) {
      const { code = 'REPORT_FAILED', ...refusal } = over.refusal ?? { zh: words.zh.failed, en: words.en.failed }
      tell({ report: over }, [])
      surroundings.complain(`${refusal[language]} [${code}]`)
      return 2
    }
    await mkdir(out, { recursive: true })
    const paths: string[] = []
    for (const format of formats) {
      const params = { id, format }
      const { url, fileName, file } = (await call('GET /reports/:id/files/:format', { params, query: { language } }))
        .value
      const fetched = await reaching(surroundings.fetch, url)(url, {})
      const bytes = new Uint8Array(await fetched.arrayBuffer())
      if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
        surroundings.complain(`${say.damaged(fileName)} [FILE_DAMAGED]`)
        return 2
      }
      paths.push(join(out, fileName))
      await writeFile(join(out, fileName), bytes)
    }
    const which = over.state === 'repeat' ? say.repeat(version.number) : say.version(version.number)
    tell({ report: over, version, files: paths }, [which, ...paths, `sha256 ${version.sha256}`])
    return 0
  })

const reportOf = async (id: string, call: Asking['call']): Promise<KeptReport> =>
  (await call('GET /reports/:id', { params: { id } })).value.report

async function whenOver(
  id: string,
  call: Asking['call'],
  language: Language,
  { complaints, pause }: Surroundings,
): Promise<KeptReport> {
  const progress = progressOn(complaints)
  const say = words[language]
  try {
    for (;;) {
      const report = await reportOf(id, call)
      if (isReportOver(report.state)) return report
      const { step, done = 0, of = 0 } = report.progress ?? {}
      progress.show(of === 0 ? undefined : done / of, step === undefined ? say.queued : `${say[step]} ${done}/${of}`)
      await pause()
    }
  } finally {
    progress.clear()
  }
}
