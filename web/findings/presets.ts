import type { Dictionary } from '../words/words.ts'
import type { QueueSearch } from './queueSearch.ts'

/** Views everybody has. */
export const presetWords = {
  all: { zh: '全部', en: 'Everything' },
  mine: { zh: '我的待办', en: 'My work' },
  unassigned: { zh: '未分派', en: 'Unassigned' },
  overdue: { zh: '已超期', en: 'Overdue' },
  secondPerson: { zh: '待复核人审批', en: 'Waiting for a second person' },
  stale: { zh: '依据已变、需重看', en: 'Evidence changed, to be looked at again' },
} as const satisfies Dictionary

const atWork = 'open,reopened,underReview,awaitingExplanation,confirmed,awaitingRectification,rectified'

export const presets: Readonly<Record<keyof typeof presetWords, QueueSearch>> = {
  all: {},
  mine: { assignee: 'me', state: atWork, sort: 'due' },
  unassigned: { assignee: 'nobody', state: 'open,reopened', sort: 'due' },
  overdue: { overdue: 'true', sort: 'due' },
  secondPerson: { state: 'dismissalProposed', sort: 'due' },
  stale: { stale: 'true', sort: '-changed' },
}
