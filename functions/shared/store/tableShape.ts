/**
 * The one table's key attributes and indexes. Key builders, the CDK table and the embedded table all read this,
 * so that an index cannot exist in one place and be missing in another.
 */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: {
    /** Officers' queue over the whole county, spread over shards so that no partition runs hot. */
    queue: { name: 'byQueue', partitionKey: 'queuePk', sortKey: 'queueSk' },
    /** The findings and batches of one unit. */
    unit: { name: 'byUnit', partitionKey: 'unitPk', sortKey: 'unitSk' },
  },
} as const
