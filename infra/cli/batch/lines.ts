import type { Batch } from '../../../schemas/batch.ts'
import { batchStateNames } from '../../../schemas/batchStateNames.ts'
import { apiWords } from '../api/words.ts'
import type { Language } from '../check/words.ts'
import { tableLines } from '../table.ts'
import { workingLine } from './watchBatch.ts'

const notRead = '-'

/** One line a batch; rows not counted yet are a dash, which is not zero. */
export function batchTable(batches: readonly Batch[], total: number, language: Language): readonly string[] {
  const say = apiWords[language]
  const rows = batches.map(({ id, kind, unit, period, state, rows: counts, fileName }) => [
    id,
    kind,
    unit,
    period,
    batchStateNames[state][language],
    counts?.read ?? notRead,
    counts?.accepted ?? notRead,
    counts?.rejected ?? notRead,
    counts?.repeats ?? notRead,
    fileName,
  ])
  return [...tableLines(say.batches, rows), say.shown(batches.length, total)]
}

/** What became of one batch, in words. */
export function batchLines(batch: Batch, language: Language): readonly string[] {
  const say = apiWords[language]
  const { id, kind, unit, period, fileName, state, rows, findings, refusal, withdrawal } = batch
  return [
    `${id}  ${kind} ${unit} ${period}  ${fileName}`,
    batchStateNames[state][language],
    ...(rows ? [say.counts(rows.read, rows.accepted, rows.rejected, rows.repeats)] : []),
    ...(rows === undefined && batch.reading !== undefined ? [workingLine(batch, language)] : []),
    ...(findings === undefined && batch.flagsRaised !== undefined ? [say.flagsSoFar(batch.flagsRaised)] : []),
    ...(state === 'checking' ? [say.parts(batch.chunksChecked, batch.chunksPlanned)] : []),
    ...(state === 'settling' ? [say.settled(batch.partitionsSettled, batch.partitionsPlanned)] : []),
    ...(findings
      ? [
          say.findings(
            findings.created,
            findings.changed + findings.reopened,
            findings.unchanged,
            findings.noLongerDetected,
          ),
        ]
      : []),
    ...(batch.loudRules ?? []).map((loud) => loud[language]),
    ...(refusal ? [`${refusal[language]} [${refusal.code}]`] : []),
    ...(batch.overlaps ?? []).map(({ batch: other, rows: met, differing }) => say.overlaps(other, met, differing)),
    ...(batch.repeatOf === undefined ? [] : [say.repeatOf(batch.repeatOf)]),
    ...(batch.supersedes === undefined ? [] : [say.supersedes(batch.supersedes)]),
    ...(batch.supersededBy === undefined ? [] : [say.supersededBy(batch.supersededBy)]),
    ...(withdrawal ? [say.withdrawal(withdrawal.reason)] : []),
  ]
}
