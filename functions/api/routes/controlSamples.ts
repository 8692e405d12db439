import * as z from 'zod'
import type { Batch } from '../../../schemas/batch.ts'
import {
  type ControlSample,
  type SampledRow,
  controlSampleAskSchema,
  controlSampleSchema,
  rowVerdictBodySchema,
  rowVerdictSchema,
} from '../../../schemas/controlSample.ts'
import type { Principal } from '../../../schemas/principal.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { recusalOf } from '../../shared/findings/life/people.ts'
import type { Scope } from '../../shared/people/scope.ts'
import { type SampleRefused, drawSample, placeName } from '../core/drawSample.ts'
import { batchId } from '../core/newBatch.ts'
import { sampleResult } from '../core/sampleResult.ts'
import type { ApiMeans } from '../means.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

/** Who sees how good the rules are. */
const readers = ['disciplineOfficer', 'reporting', 'auditor', 'ruleKeeper'] as const
const mostListed = 50

const proportion = { population: z.int(), missed: z.int(), reviewed: z.int(), low: z.number(), high: z.number() }
const resultSchema = z.object({
  drawn: z.int(),
  population: z.int(),
  reviewed: z.int(),
  missedRows: z.int(),
  /** Unflagged records that a rule should have flagged, with the interval of 95 %. */
  estimate: z.object({ missed: z.number(), low: z.number(), high: z.number() }),
  units: z.array(z.object({ unit: z.string(), ...proportion, share: z.number().optional() })),
  rules: z.array(z.object({ rule: z.string(), missed: z.int() })),
})
const seenSchema = z.object({
  sample: controlSampleSchema,
  verdicts: z.array(rowVerdictSchema),
  result: resultSchema,
  /** Rows that the caller must keep out of (回避). */
  keptFrom: z.array(z.string()),
})

const problemOf = { tooMany: 'LZ-0241', nothing: 'LZ-0244' } as const satisfies Record<SampleRefused, string>
const batchesAtOnce = 500

async function everyBatch(scope: Scope, { batches }: ApiMeans): Promise<readonly Batch[]> {
  const all: Batch[] = []
  for (;;) {
    const { batches: some, total } = await batches.list(scope, { limit: batchesAtOnce, offset: all.length })
    all.push(...some)
    if (some.length === 0 || all.length >= total) return all
  }
}

/**
 * A finding that rests on more rows speaks of a unit's habits (round sums, the same headcount again and again), of which
 * no single row tells: its rows are not flagged by it.
 */
const mostRowsOfOne = 10

/** Rows on which findings stand; nobody is kept from counting them by recusal. */
async function flaggedRows(scope: Scope, { findings }: ApiMeans, batches: ReadonlySet<string>) {
  const everybody = { scope, principal: { subject: 'machine:controlSample', unit: undefined } }
  const found = await findings.where(
    everybody,
    (row) => row.state !== 'superseded' && row.batches.some((batch) => batches.has(batch)),
    Number.POSITIVE_INFINITY,
  )
  return new Set(found.flatMap(({ sources }) => (sources.length > mostRowsOfOne ? [] : sources.map(placeName))))
}

async function see(sample: ControlSample, principal: Principal, scope: Scope, means: ApiMeans) {
  const verdicts = await means.samples.verdicts(sample.id)
  const rows = sample.strata.flatMap(({ drawn }) => drawn)
  const sent = new Map<string, string>()
  for (const id of new Set(rows.map(({ batch }) => batch))) {
    const by = (await means.batches.find(scope, id))?.registeredBy
    if (by !== undefined) sent.set(id, by)
  }
  const isKept = ({ unit, officials, batch }: SampledRow): boolean => {
    const concern = { unit, officials, others: [], recused: [], admitted: [], submitters: [sent.get(batch) ?? ''] }
    return recusalOf(concern, principal) !== undefined
  }
  return {
    sample,
    verdicts: [...verdicts],
    result: sampleResult(sample, verdicts),
    keptFrom: rows.filter(isKept).map(placeName),
  }
}

async function findSample(id: string, { samples }: ApiMeans): Promise<ControlSample> {
  const sample = await samples.get(id)
  if (sample === undefined) throw new ProblemError('LZ-0240')
  return sample
}

/** Random samples of what no rule flagged, reviewed beside the flags: how much the rules miss. */
export const controlSampleRoutes = [
  route({
    method: 'POST',
    path: '/quality/control-samples',
    zh: '抽取对照样本：从未被标记的记录中按单位随机抽取，供人工复核以估计漏判',
    en: 'Draws unflagged records at random, unit by unit, to be reviewed for what the rules miss',
    roles: ['disciplineOfficer', 'ruleKeeper'],
    act: 'controlSampleDrawn',
    body: controlSampleAskSchema,
    status: 201,
    response: z.object({ sample: controlSampleSchema }),
    problems: ['LZ-0241', 'LZ-0244'],
    handle: async ({ body }, { means, principal, scope, entry }) => {
      const now = means.now()
      const ask = { ...body, seed: body.seed ?? means.random() }
      const { jurisdiction, objects } = means
      const drawn = await drawSample(ask, {
        batches: await everyBatch(scope, means),
        chunk: (batch, chunk) => objects.get(objectKeys.chunk(jurisdiction, batch, chunk)),
        flagged: (batches) => flaggedRows(scope, means, batches),
      })
      if ('refused' in drawn) throw new ProblemError(problemOf[drawn.refused])
      const about = { id: batchId(now, means.random()), drawnAt: now.toISOString(), drawnBy: principal.subject }
      const sample: ControlSample = { ...about, ask, ...drawn }
      await means.samples.add(sample, { trail: means.audit, entry: entry([sample.id], ask) })
      return { sample }
    },
  }),
  route({
    method: 'GET',
    path: '/quality/control-samples',
    zh: '对照样本列表，最近的在前',
    en: 'The latest control samples',
    roles: readers,
    response: z.object({ samples: z.array(controlSampleSchema.omit({ strata: true })) }),
    handle: async (_input, { means }) => ({ samples: [...(await means.samples.latest(mostListed))] }),
  }),
  route({
    method: 'GET',
    path: '/quality/control-samples/:id',
    zh: '一个对照样本：抽出的行、复核结论与漏判估计',
    en: 'A control sample: the rows drawn, what was said of them, and what the rules are estimated to miss',
    roles: readers,
    response: seenSchema,
    problems: ['LZ-0240'],
    handle: async ({ params: { id } }, { means, principal, scope }) =>
      see(await findSample(id, means), principal, scope, means),
  }),
  route({
    method: 'POST',
    path: '/quality/control-samples/:id/verdicts',
    zh: '复核样本中的一行：无问题，或规则漏判',
    en: 'Says of a drawn row that nothing is wrong with it, or that a rule missed it',
    roles: ['disciplineOfficer'],
    act: 'sampleRowJudged',
    body: rowVerdictBodySchema,
    status: 201,
    response: seenSchema,
    problems: ['LZ-0240', 'LZ-0242', 'LZ-0243', 'LZ-0206'],
    handle: async ({ params: { id }, body }, { means, principal, scope, entry }) => {
      const sample = await findSample(id, means)
      const name = placeName(body)
      if (!sample.strata.some(({ drawn }) => drawn.some((row) => placeName(row) === name)))
        throw new ProblemError('LZ-0242')
      if ((await see(sample, principal, scope, means)).keptFrom.includes(name)) throw new ProblemError('LZ-0206')
      const verdict = { ...body, by: principal.subject, at: means.now().toISOString() }
      const audited = { trail: means.audit, entry: entry([id, name], body) }
      if (!(await means.samples.judge(id, verdict, audited))) throw new ProblemError('LZ-0243')
      return see(sample, principal, scope, means)
    },
  }),
] as const
