import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { replaySchema } from '../../../schemas/replay.ts'
import { type Jurisdiction, keys } from '../store/keys.ts'
import { type Table, getItem, holds } from '../store/table.ts'
import type { ReplayStore } from './replayStore.ts'

/** The trials of one county in the table. */
export function dynamoReplayStore(table: Table, county: Jurisdiction): ReplayStore {
  /** Sets fields of a trial that is not over. */
  const set = async (id: string, changes: Readonly<Record<string, unknown>>): Promise<void> => {
    const entries = Object.entries(changes)
    await holds(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.replay(county, id),
          UpdateExpression: `SET ${entries.map((_, index) => `#n${index} = :v${index}`).join(', ')}`,
          ConditionExpression: '#state IN (:queued, :running)',
          ExpressionAttributeNames: {
            '#state': 'state',
            ...Object.fromEntries(entries.map(([name], index) => [`#n${index}`, name])),
          },
          ExpressionAttributeValues: {
            ':queued': 'queued',
            ':running': 'running',
            ...Object.fromEntries(entries.map(([, value], index) => [`:v${index}`, value])),
          },
        }),
      ),
    )
  }
  return {
    get: (id) => getItem(table, keys.replay(county, id), replaySchema),
    async add(replay, { trail, entry }) {
      const Put = {
        TableName: table.name,
        Item: { ...keys.replay(county, replay.id), ...replay },
        ConditionExpression: 'attribute_not_exists(pk)',
      }
      const { appended } = await trail.append(entry, [{ Put }])
      if (!appended) throw new Error(`a replay ${replay.id} is there already`)
    },
    progress: (id, progress) => set(id, { state: 'running', progress }),
    end: (id, end, finishedAt) => set(id, { ...end, finishedAt }),
  }
}
