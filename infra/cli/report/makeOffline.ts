import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeReports, reportDigest } from '../../../functions/report/core/makeReports.ts'
import { SubjectUnknown } from '../../../functions/report/core/parts/officials.ts'
import { planReport } from '../../../functions/report/core/planReport.ts'
import { sourceFacts } from '../../../functions/report/core/reportSources.ts'
import { fontFolders } from '../../../functions/report/formats/fontFolders.ts'
import { render } from '../../../functions/report/formats/render.ts'
import { reportName } from '../../../functions/shared/reports/reportName.ts'
import type { Surroundings } from '../api/surroundings.ts'
import { InputRefused } from '../inputRefused.ts'
import { progress as progressOn } from '../progress.ts'
import type { OfflineWords } from './command.ts'
import { offlineInputs, offlineSources } from './offlineSources.ts'
import { readCounty } from './readCounty.ts'

/** Makes a report from a folder of sheets; nothing leaves this machine. 0 made, 2 bad input. */
export async function makeOffline(
  wanted: OfflineWords,
  { print, complain, complaints }: Surroundings,
): Promise<number> {
  const progress = progressOn(complaints)
  try {
    const county = await readCounty(wanted.sheets, wanted.registers, (file) => progress.show(undefined, file))
    const sources = offlineSources(county, wanted.county, wanted.cutOff)
    const plan = planReport(sources, wanted.subject)
    const [made] = await makeReports([plan], offlineInputs(sources), [...sourceFacts(sources, [plan]), ...county.facts])
    progress.clear()
    if (made === undefined) throw new Error('no report came of a plan')
    await mkdir(wanted.out, { recursive: true })
    for (const format of wanted.formats) {
      const path = join(wanted.out, `${reportName(wanted.subject)}.${format}`)
      await writeFile(path, await render(made, format, wanted.language, fontFolders(wanted.fonts)))
      print(path)
    }
    print(`sha256 ${reportDigest(made)}`)
    return 0
  } catch (error) {
    progress.clear()
    if (error instanceof SubjectUnknown) complain(error.told[wanted.language])
    else if (error instanceof InputRefused)
      complain(`${error.file}: ${error.refusal[wanted.language]} [${error.refusal.code}]`)
    else throw error
    return 2
  }
}
