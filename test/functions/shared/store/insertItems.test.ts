import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, it } from 'vitest'
import { insertItems, queryItems } from '../../../../functions/shared/store/table.ts'
import { engineTable } from '../../../support/engineTable.ts'

const { table } = await engineTable()

const noWait = async (): Promise<void> => undefined
const itemOf = (pk: string) => (number: number) => ({
  pk,
  sk: String(number).padStart(4, '0'),
  "it's": { nested: [number, '茅台', { data: new Uint8Array([number % 256]) }] },
  absent: undefined,
  told: false,
})
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

async function stored(pk: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const items = []
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk }, ConsistentRead: true }
  for await (const item of queryItems(table, query)) items.push(item)
  return items
}

describe('inserting items', () => {
  it.each([0, 1, 25, 26, 120])('writes %i of them whole, each once', async (count) => {
    const pk = `whole${count}`
    expect(await insertItems(table, numbers(count), itemOf(pk), noWait)).toBe(true)
    expect(await stored(pk)).toEqual(
      numbers(count).map((number) => {
        const { absent: _absent, ...kept } = itemOf(pk)(number)
        return kept
      }),
    )
  })

  it('leaves what is there as it is, writes the others and says so', async () => {
    const there = { pk: 'twice', sk: '0007', decided: 'by an officer' }
    await table.client.send(new PutCommand({ TableName: table.name, Item: there }))
    expect(await insertItems(table, numbers(30), itemOf('twice'), noWait)).toBe(false)
    const items = await stored('twice')
    expect(items).toHaveLength(30)
    expect(items[7]).toEqual(there)
    expect(await insertItems(table, numbers(30), itemOf('twice'), noWait)).toBe(false)
    expect(await stored('twice')).toEqual(items)
  })

  it('asks for an item when it is sent, not before', async () => {
    let asked = 0
    const item = (number: number) => ({ ...itemOf('late')(number), order: ++asked })
    await insertItems(table, numbers(10), item, noWait)
    expect(asked).toBe(10)
    expect((await stored('late')).map(({ order }) => order)).toEqual(numbers(10).map((index) => index + 1))
  })

  it('fails on an item the table refuses for another reason', async () => {
    const keyless = (number: number) => ({ pk: 'refused', told: number })
    await expect(insertItems(table, [1], keyless, noWait)).rejects.toThrow()
    expect(await stored('refused')).toEqual([])
  })
})
