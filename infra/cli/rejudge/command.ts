import { parseArgs } from 'node:util'
import { catalogue } from '../../../rules/catalogue.ts'
import { outdatedBy, rejudgeBatch } from '../../../functions/shared/batches/rejudge.ts'
import { ruleSetName } from '../../../functions/shared/ruleSet.ts'
import { currentRegisters } from '../../../functions/shared/store/registers.ts'
import { makeTable } from '../../../functions/shared/clients.ts'
import { resumeEnv, resumeMeans } from '../../operations/resumeMeans.ts'
import { tableLines } from '../table.ts'
import { UsageError } from '../usage.ts'

interface Wish {
  readonly ids: readonly string[]
  readonly list: boolean
  readonly outdated: boolean
}

function readWords(words: readonly string[]): Wish {
  const flag = { type: 'boolean', default: false } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { list: flag, outdated: flag },
    })
    const wishes = [positionals.length > 0, values.list, values.outdated].filter(Boolean).length
    if (wishes !== 1) throw new UsageError('rejudge takes batches, or --outdated, or --list')
    return { ids: positionals, ...values }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(error instanceof Error ? error.message : 'the words are off')
  }
}

/**
 * `lianzheng rejudge`: 0 done, 1 a batch does not exist, 2 usage. Settings and credentials come from the environment, as
 * for resuming a batch (docs/operations.md).
 */
export async function rejudgeCommand(words: readonly string[]): Promise<number> {
  const { ids, list } = readWords(words)
  const env = resumeEnv.safeParse(process.env)
  if (!env.success) {
    const missing = env.error.issues.map(({ path }) => path.join('.')).join(', ')
    throw new UsageError(`rejudge works on a running county; the environment lacks ${missing} (docs/operations.md)`)
  }
  const { batches, checkQueue } = resumeMeans(env.data)
  const table = makeTable(env.data.TABLE_NAME)
  const basis = async () => ({
    registers: await currentRegisters(table, env.data.JURISDICTION),
    ruleSet: ruleSetName(catalogue),
  })
  const now = await basis()
  const rows: (readonly string[])[] = []
  let missing = 0
  for (const id of ids.length > 0 ? ids : await batches.ids()) {
    const batch = await batches.get(id)
    if (batch === undefined) {
      missing++
      console.error(`${id}: there is no such batch`)
      continue
    }
    const because = outdatedBy(batch, now)
    if (because.length === 0 && ids.length === 0) continue
    const sent = !list && (await rejudgeBatch(id, { batches, checkQueue, basis }))
    const outcome = list ? 'outdated' : sent ? 'sent' : `left alone (${batch.state})`
    rows.push([id, batch.kind, batch.unit, batch.period, because.join('、'), outcome])
  }
  console.log(tableLines(['Batch', 'Kind', 'Unit', 'Period', 'Changed since', 'Outcome'], rows).join('\n'))
  return missing > 0 ? 1 : 0
}
