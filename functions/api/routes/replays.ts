import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { catalogue } from '../../../rules/catalogue.ts'
import { TrialRefused } from '../../../rules/kit/setParameter.ts'
import {
  type Replay,
  type ReplayAsk,
  keptResultSchema,
  replayAskSchema,
  replayResultSchema,
  replaySchema,
} from '../../../schemas/replay.ts'
import type { Problem } from '../../../schemas/problem.ts'
import { isSheetKindName } from '../../../schemas/sheetKinds.ts'
import { DraftRefused, readDraft } from '../../replay/core/readDraft.ts'
import { readTrialValues } from '../../replay/core/readTrialValues.ts'
import { dateInChina } from '../../shared/findings/life/dueDates.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { batchId } from '../core/newBatch.ts'
import { seenReplay } from '../core/seenReplay.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

type Faults = NonNullable<Problem['errors']>

/** What cannot be tried, each with where it stands. */
function faultsOf({ set = {}, kinds = [], asOf, draft }: ReplayAsk, today: string): Faults {
  const faults: Faults = []
  for (const [id, value] of Object.entries(set)) {
    try {
      readTrialValues({ [id]: value }, catalogue)
    } catch (error) {
      if (!(error instanceof TrialRefused)) throw error
      faults.push({ path: `set.${id}`, message: error.told.en, zh: error.told.zh })
    }
  }
  for (const [index, kind] of kinds.entries()) {
    if (!isSheetKindName(kind))
      faults.push({ path: `kinds.${index}`, message: `there is no sheet ${kind}`, zh: `没有报表“${kind}”` })
  }
  if (asOf !== undefined && asOf > today)
    faults.push({ path: 'asOf', message: `${asOf} is in the future`, zh: `${asOf}尚未到来` })
  if (draft !== undefined) faults.push(...draftFaultsOf(draft))
  return faults
}

function draftFaultsOf(draft: string): Faults {
  try {
    readDraft(draft)
    return []
  } catch (error) {
    if (!(error instanceof DraftRefused)) throw error
    return error.faults.map(({ path, line, zh, en }) => ({
      path: ['draft', path].filter((step) => step !== '').join('.'),
      message: line === undefined ? en : `line ${line}: ${en}`,
      zh: line === undefined ? zh : `第${line}行：${zh}`,
    }))
  }
}

/** Trying other limits, or the catalogue of another day, on what is stored. Nothing is written to any finding. */
export const replayRoutes = [
  route({
    method: 'POST',
    path: '/replays',
    zh: '试算：以另一标准或某日的规则重新判断已存记录，不写入任何问题线索',
    en: 'Tries another limit, or the rules of a day, on the stored records; writes nothing to any finding',
    roles: ['ruleKeeper'],
    act: 'replayRequested',
    body: replayAskSchema,
    status: 202,
    response: z.object({ replay: replaySchema }),
    problems: ['LZ-0403'],
    handle: async ({ body: ask }, { means, principal, entry }) => {
      const now = means.now()
      const faults = faultsOf(ask, dateInChina(now.toISOString()))
      if (faults.length > 0) throw new ProblemError('LZ-0403', faults)
      const { jurisdiction, audit } = means
      const id = batchId(now, means.random())
      const about = { id, jurisdiction, requestedAt: now.toISOString(), requestedBy: principal.subject }
      const replay: Replay = { ...about, ask, state: 'queued' }
      await means.replays.add(replay, { trail: audit, entry: entry([id], ask) })
      await means.replayQueue.sendAll([{ jurisdiction, replay: id }])
      return { replay }
    },
  }),
  route({
    method: 'GET',
    path: '/replays/:id',
    zh: '一次试算：进度，完成后为新增、消失、变化的问题线索及会触及的办理结论',
    en: 'A trial: how far it is, and then the findings gained, lost and changed, and the decisions it would touch',
    roles: ['ruleKeeper', 'disciplineOfficer', 'auditor'],
    response: z.object({
      replay: replaySchema,
      result: replayResultSchema.extend({ hidden: z.int() }).optional(),
    }),
    problems: ['LZ-0402'],
    handle: async ({ params: { id } }, { means, principal }) => {
      const replay = await means.replays.get(id)
      if (replay === undefined) throw new ProblemError('LZ-0402')
      if (replay.state !== 'completed') return { replay }
      const bytes = await means.objects.get(objectKeys.replay(means.jurisdiction, id))
      const kept = keptResultSchema.parse(JSON.parse(gunzipSync(bytes).toString('utf8')))
      return { replay, result: seenReplay(kept, principal) }
    },
  }),
] as const
