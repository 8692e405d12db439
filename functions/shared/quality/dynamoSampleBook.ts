import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { controlSampleSchema, rowVerdictSchema, type RowVerdict } from '../../../schemas/controlSample.ts'
import { type ItemKey, type Jurisdiction, keys, samplesOf, verdictsOf } from '../store/keys.ts'
import { type Table, getItem, parseItem, queryItems } from '../store/table.ts'
import type { AuditedBy } from '../batches/batchStore.ts'
import type { SampleBook } from './sampleBook.ts'

/** The control samples of one county in the table. */
export function dynamoSampleBook(table: Table, county: Jurisdiction): SampleBook {
  const putNew = async (key: ItemKey, value: object, { trail, entry }: AuditedBy): Promise<boolean> => {
    const Put = {
      TableName: table.name,
      Item: { ...key, ...value },
      ConditionExpression: 'attribute_not_exists(pk)',
    }
    return (await trail.append(entry, [{ Put }])).appended
  }
  return {
    get: (id) => getItem(table, keys.controlSample(county, id), controlSampleSchema),
    async latest(Limit) {
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': samplesOf(county) },
          ScanIndexForward: false,
          ConsistentRead: true,
          Limit,
        }),
      )
      return Items.map((item) => parseItem(controlSampleSchema, item))
    },
    async add(sample, audited) {
      if (!(await putNew(keys.controlSample(county, sample.id), sample, audited)))
        throw new Error(`a control sample ${sample.id} is there already`)
    },
    async verdicts(sample) {
      const items = queryItems(table, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': verdictsOf(county, sample) },
        ConsistentRead: true,
      })
      const found: RowVerdict[] = []
      for await (const item of items) found.push(parseItem(rowVerdictSchema, item))
      return found
    },
    judge: (sample, verdict, audited) => putNew(keys.rowVerdict(county, sample, verdict), verdict, audited),
  }
}
