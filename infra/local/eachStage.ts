import type { Stage } from '../queues.ts'

/** The same for every stage, at the same time. The record is written out so that a new stage cannot be forgotten. */
export const eachStage = async <T>(make: (stage: Stage) => Promise<T>): Promise<Record<Stage, T>> => {
  const [ingest, check, settle, replay, report] = await Promise.all([
    make('ingest'),
    make('check'),
    make('settle'),
    make('replay'),
    make('report'),
  ])
  return { ingest, check, settle, replay, report }
}
