import { holidayCoverage } from './generator/basis/calendar.ts'
import { OptionsError } from './generator/options.ts'
import { UsageError, usage, wishesOf } from './writing/usage.ts'
import { FolderError } from './writing/outFolder.ts'
import { writeCounty } from './writeCounty.ts'

/** `node samples/generate.ts --out DIR …`: writes a county and says what it wrote. Exit code 2 for a wrong wish. */
try {
  const wishes = wishesOf(process.argv.slice(2))
  if (wishes === 'help') console.log(usage)
  else {
    console.error(holidayCoverage)
    const manifest = await writeCounty(wishes.out, wishes.options, ({ kind, rows }) =>
      console.error(`${kind}: ${rows} rows`),
    )
    const rows = manifest.batches.reduce((sum, batch) => sum + batch.rows, 0)
    console.log(
      `${wishes.out}: ${rows} rows in ${manifest.batches.length} batches, expected flags ${JSON.stringify(manifest.answers)}`,
    )
  }
} catch (error) {
  if (!(error instanceof OptionsError || error instanceof FolderError || error instanceof UsageError)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}
