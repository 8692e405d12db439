import { QueryClient, queryOptions } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { keepAnswer } from '../../../web/data/keepAnswer.ts'

describe('the answer to a change', () => {
  it('is not overwritten by a question that was asked before it', async () => {
    const queries = new QueryClient()
    const answering = Promise.withResolvers<string>()
    const asked = queryOptions({ queryKey: ['views'], queryFn: () => answering.promise, retry: false })
    const older = queries.fetchQuery(asked).catch(() => 'called off')
    await keepAnswer(queries, asked, 'renamed')
    answering.resolve('as it was')
    await older
    expect(queries.getQueryData(asked.queryKey)).toBe('renamed')
  })

  it('leaves other questions alone', async () => {
    const queries = new QueryClient()
    const answering = Promise.withResolvers<string>()
    const other = queryOptions({ queryKey: ['views', 'mine'], queryFn: () => answering.promise })
    const asked = queryOptions({ queryKey: ['views'], queryFn: () => 'as it was' })
    const otherAnswer = queries.fetchQuery(other)
    await keepAnswer(queries, asked, 'renamed')
    answering.resolve('mine')
    expect(await otherAnswer).toBe('mine')
    expect(queries.getQueryData(other.queryKey)).toBe('mine')
  })
})
