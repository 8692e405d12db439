import type { ReplayMessage } from '../../../schemas/messages.ts'
import type { PermanentFault } from '../../shared/permanentFault.ts'
import type { ReplayMeans } from './runReplay.ts'

/** What is done with a trial that no further try can help: whoever asked for it is told, with the code to pass on. */
export const failReplay = (
  { replay }: ReplayMessage,
  { code }: PermanentFault,
  { replays, now }: Pick<ReplayMeans, 'replays' | 'now'>,
): Promise<void> => {
  const refusal = {
    code,
    zh: `试算出错（${code}）。未写入任何数据；请将此代码告知运维人员。`,
    en: `The trial failed (${code}). Nothing was written; tell operations this code.`,
  }
  return replays.end(replay, { state: 'failed', refusal }, now().toISOString())
}
