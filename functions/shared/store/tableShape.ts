const noAttributes: readonly string[] = []
const stateOnly: readonly string[] = ['state']
const summaryOnly: readonly string[] = ['summary']

/**
 * The one table's key attributes and indexes. Key builders, the CDK table and the embedded table all read this,
 * so that an index cannot exist in one place and be missing in another.
 */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Second of the epoch after which the table may forget an item. */
  timeToLive: 'expiresAt',
  indexes: {
    /** The county's batches, newest last, with the state that tells which are at work. */
    queue: { name: 'byQueue', partitionKey: 'queuePk', sortKey: 'queueSk', carries: stateOnly },
    /** Findings by the time they were last written, with the summary that lists read; spread so that no partition runs hot. */
    change: { name: 'byChange', partitionKey: 'changePk', sortKey: 'changeSk', carries: summaryOnly },
    /** The batches of one unit. */
    unit: { name: 'byUnit', partitionKey: 'unitPk', sortKey: 'unitSk', carries: noAttributes },
  },
} as const
