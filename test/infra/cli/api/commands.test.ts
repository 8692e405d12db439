import { describe, expect, it } from 'vitest'
import { batchCommand } from '../../../../infra/cli/batch/command.ts'
import { dueCommand } from '../../../../infra/cli/due/command.ts'
import { nilCommand } from '../../../../infra/cli/nil/command.ts'
import type { Principal } from '../../../../schemas/principal.ts'
import { UsageError } from '../../../../infra/cli/usage.ts'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { apiBench } from '../../../support/apiBench.ts'
import { batchOf, sha256 } from '../../../support/batchOf.ts'
import { workFolder } from '../program.ts'

const origin = 'https://api.example'

const { unit } = batchOf()
const clerk: Partial<Principal> = { roles: ['financeClerk'], unit }

/** The commands over the API in this process; what goes to another host is an upload. */
function bench(
  start: Parameters<typeof apiBench>[0] = {},
  {
    answers = 200,
    language = 'en_GB.UTF-8',
    onPause = async (_api: ReturnType<typeof apiBench>): Promise<unknown> => undefined,
  } = {},
) {
  const api = apiBench({ as: clerk, ...start })
  const [out, err]: [string[], string[]] = [[], []]
  const uploads: { readonly address: string; readonly sha256: string }[] = []
  const tokens = new Set<string | null>()
  const surroundings = {
    environment: { LIANZHENG_API: `${origin}/`, LIANZHENG_TOKEN: 'token-1', LC_ALL: language },
    fetch: async (address: string, init: RequestInit) => {
      if (address.startsWith(`${origin}/`)) {
        tokens.add(new Headers(init.headers).get('authorization'))
        return api.request(address.slice(origin.length), init)
      }
      uploads.push({ address, sha256: sha256(init.body as Uint8Array) })
      return new Response('', { status: answers })
    },
    print: (line: string) => void out.push(line),
    complain: (line: string) => void err.push(line),
    complaints: { isTTY: false, write: (line: string) => void err.push(line.trimEnd()) },
    pause: async () => onPause(api),
  }
  const told = () => ({ out: out.splice(0).join('\n'), err: err.splice(0).join('\n') })
  return { api, surroundings, told, uploads, tokens }
}

const rows = { read: 3, accepted: 2, rejected: 0, repeats: 1 }
const completed = batchOf({ id: 'b1', state: 'completed', rows, partitionsPlanned: 1, partitionsSettled: 1 })
const { write } = workFolder()

describe('lianzheng batch', () => {
  it('lists batches with their counts, in both languages, and asks with the token', async () => {
    const { surroundings, told, tokens } = bench({ batches: [completed, batchOf({ id: 'b2', content: 'other' })] })
    expect(await batchCommand(['list'], surroundings)).toBe(0)
    const { out } = told()
    expect(out).toMatch(/^b1 +reception +U001 +2025-03 +completed +3 +2 +0 +1 +接待\.csv$/mu)
    // Not read yet is a dash, not zero.
    expect(out).toMatch(/^b2 .* - +- +- +- +接待\.csv$/mu)
    expect(out).toContain('2 of 2 batches')
    expect([...tokens]).toEqual(['Bearer token-1'])
    await batchCommand(['list', '--language', 'zh', '--limit', '1'], surroundings)
    expect(told().out).toContain('显示 1 个批次，共 2 个')
  })

  it('gives the answer as it came with --json', async () => {
    const { surroundings, told } = bench({ batches: [completed] })
    expect(await batchCommand(['status', 'b1', '--json'], surroundings)).toBe(0)
    expect(JSON.parse(told().out)).toEqual(completed)
  })

  it.each([
    ['completed', rows, 0],
    ['completed', { read: 3, accepted: 2, rejected: 1, repeats: 0 }, 1],
    ['repeat', { read: 3, accepted: 0, rejected: 0, repeats: 3 }, 1],
    ['refused', undefined, 1],
    ['failed', undefined, 1],
    ['checking', rows, 0],
  ] as const)('ends a look at a %s batch with %j by %i', async (state, counts, code) => {
    const { surroundings, told } = bench({ batches: [batchOf({ state, ...(counts && { rows: counts }) })] })
    expect(await batchCommand(['status', 'b1'], surroundings)).toBe(code)
    if (counts) expect(told().out).toContain(`3 rows read = ${counts.accepted} accepted`)
  })

  it('tells in one language, with the code, what the API refused', async () => {
    const { surroundings, told } = bench()
    expect(await batchCommand(['status', 'b9'], surroundings)).toBe(2)
    expect(told()).toEqual({ out: '', err: 'There is no such batch [LZ-0003]' })
    expect(await batchCommand(['status', 'b9', '--language', 'zh', '--json'], surroundings)).toBe(2)
    const { out, err } = told()
    expect(err).toBe('没有这个批次 [LZ-0003]')
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'LZ-0003', status: 404 } })
  })

  it('withdraws with a reason, and again changes nothing', async () => {
    const { api, surroundings, told } = bench({ batches: [completed] })
    const words = ['withdraw', 'b1', '--reason', '报错期间']
    expect(await batchCommand(words, surroundings)).toBe(0)
    expect(told().out).toContain('withdrawn because: 报错期间')
    expect(await batchCommand(['withdraw', 'b1', '--reason', '另一理由'], surroundings)).toBe(0)
    expect((await api.means.batches.get('b1'))?.withdrawal?.reason).toBe('报错期间')
    await expect(batchCommand(['withdraw', 'b1'], surroundings)).rejects.toThrow(UsageError)
  })

  it('sends a corrected file in the place of a batch: same unit, kind and period, the very bytes', async () => {
    const { api, surroundings, told, uploads } = bench({ batches: [completed] })
    const file = write('更正.csv', '更正后的内容')
    expect(await batchCommand(['supersede', 'b1', file, '--json', '--no-wait'], surroundings)).toBe(0)
    const { batch, uploaded } = JSON.parse(told().out) as { batch: { id: string }; uploaded: boolean }
    expect(batch).toMatchObject({ supersedes: 'b1', kind: 'reception', unit: 'U001', period: '2025-03' })
    expect(batch).toMatchObject({ fileName: '更正.csv', sha256: sha256('更正后的内容') })
    expect(uploaded).toBe(true)
    expect(uploads).toEqual([
      { address: `https://bucket.example/uploads/county/${batch.id}`, sha256: sha256('更正后的内容') },
    ])
    // Again: the same batch.
    expect(await batchCommand(['supersede', 'b1', file, '--json', '--no-wait'], surroundings)).toBe(0)
    expect(JSON.parse(told().out)).toMatchObject({ batch: { id: batch.id } })
    expect(await api.means.batches.ids()).toHaveLength(2)
  })

  it('uploads a file and tells every stage until the machine is done, on the error stream', async () => {
    const stages = [
      { state: 'checking', rows: { read: 3, accepted: 2, rejected: 1, repeats: 0 }, flagsRaised: 0 },
      { state: 'settling', flagsRaised: 4 },
      { state: 'completed', findings: { created: 5, unchanged: 0, changed: 0, reopened: 0, noLongerDetected: 0 } },
    ] as const
    let looks = 0
    const onPause = async ({ means }: ReturnType<typeof apiBench>) => {
      const [id = ''] = await means.batches.ids()
      const { state } = (await means.batches.get(id))!
      await means.batches.move({ id }, [state], stages[looks++]!)
    }
    const { surroundings, told, uploads } = bench({}, { onPause })
    const file = write('三月.csv', '三月的内容')
    const words = ['upload', file, '--kind', 'reception', '--unit', 'U001', '--period', '2025-03']
    // Rows of it were rejected: 0 would say that all is well.
    expect(await batchCommand(words, surroundings)).toBe(1)
    expect(uploads).toHaveLength(1)
    const { out, err } = told()
    expect(err.split('\n')).toEqual([
      '5% waiting for the file or being read',
      '20% being checked · 3 rows read = 2 accepted + 1 rejected + 0 repeats · 0 flags so far',
      '60% being brought together · 3 rows read = 2 accepted + 1 rejected + 0 repeats · 4 flags so far',
    ])
    expect(out).toContain('findings: 5 new')
    // Again: the file is known, and its batch has ended.
    expect(await batchCommand([...words, '--language', 'zh'], surroundings)).toBe(1)
    expect(told()).toMatchObject({ err: '', out: expect.stringContaining('该文件已登记并上传') })
    await expect(batchCommand(['upload', file, '--kind', 'reception'], surroundings)).rejects.toThrow(UsageError)
  })

  it('says when the file is not there or was not taken', async () => {
    const { surroundings, told } = bench({ batches: [completed] }, { answers: 503 })
    expect(await batchCommand(['supersede', 'b1', '/nowhere/更正.csv'], surroundings)).toBe(2)
    expect(told().err).toBe('/nowhere/更正.csv: there is no such file [FILE_ENOENT]')
    expect(await batchCommand(['supersede', 'b1', write('b.csv', 'x')], surroundings)).toBe(2)
    expect(told().err).toMatch(/b\.csv: The file was not taken \(503\).*\[UPLOAD_FAILED\]$/u)
  })

  it('says when nothing answers', async () => {
    const { surroundings, told } = bench()
    const fetch = async () => Promise.reject(new TypeError('fetch failed'))
    expect(await batchCommand(['list'], { ...surroundings, fetch })).toBe(2)
    expect(told().err).toBe(
      `Nothing answers at ${origin}; check the address and the network and try again [UNREACHABLE]`,
    )
  })

  it.each([[[]], [['status']], [['list', 'x']], [['supersede', 'b1']], [['list', '--api', 'nowhere']]])(
    'refuses the words %j',
    async (words) => {
      await expect(batchCommand(words, bench().surroundings)).rejects.toThrow(UsageError)
    },
  )

  it('needs an address', async () => {
    const { surroundings } = bench()
    await expect(batchCommand(['list'], { ...surroundings, environment: {} })).rejects.toThrow('LIANZHENG_API')
  })
})

describe('lianzheng nil', () => {
  it('files a nil return once, and is refused where rows stand', async () => {
    const { surroundings, told } = bench()
    const words = ['--kind', 'reception', '--unit', 'U001', '--period', '2025-02']
    expect(await nilCommand(words, surroundings)).toBe(0)
    expect(told().out).toBe('Filed: U001 has no reception to report for 2025-02')
    expect(await nilCommand(words, surroundings)).toBe(0)
    expect(told().out).toContain('Filed before')
    expect(await nilCommand([...words.slice(0, -1), '2025'], surroundings)).toBe(2)
    expect(told().err).toMatch(/filed for 2025-02 \[LZ-0131\]$/u)
    await expect(nilCommand(words.slice(2), surroundings)).rejects.toThrow(UsageError)
  })
})

describe('lianzheng nil withdraw', () => {
  it('takes a nil return back with a reason, once', async () => {
    const { surroundings, told } = bench()
    const words = ['--kind', 'reception', '--unit', 'U001', '--period', '2025-02']
    await nilCommand(words, surroundings)
    told()
    const back = ['withdraw', ...words, '--reason', '漏报一笔']
    expect(await nilCommand(back, surroundings)).toBe(0)
    expect(told().out).toBe('Withdrawn: the nil return of U001 for reception, 2025-02')
    expect(await nilCommand([...back, '--language', 'zh'], surroundings)).toBe(2)
    expect(told().err).toBe('没有这份无发生额申报 [LZ-0133]')
    await expect(nilCommand(['withdraw', ...words], surroundings)).rejects.toThrow('--reason')
  })
})

describe('lianzheng due', () => {
  const line = (value: object) => packLines([JSON.stringify(value)])
  const start = (frequency: string) => ({
    objects: {
      [objectKeys.register('county', 'unit', 'v1')]: line({ code: 'U001', name: '财政局', validFrom: '2020-01-01' }),
      [objectKeys.register('county', 'returnDuty', 'v1')]: line({
        record: 'reception',
        frequency,
        dueWorkdays: 10,
        from: '2020-01-01',
      }),
    },
    changes: { currentRegisters: async () => ({ unit: 'v1', returnDuty: 'v1' }) },
  })

  it('lists what is owed; 1 when something is late, and with --late only that', async () => {
    const { surroundings, told } = bench(start('monthly'))
    expect(await dueCommand(['--period', '2025'], surroundings)).toBe(1)
    const { out } = told()
    expect(out).toMatch(/^U001 +财政局 +reception +2025-01 +late /mu)
    expect(out).toMatch(/^On 2025-04-01: 12 returns owed, 2 late$/mu)
    await dueCommand(['--period', '2025', '--late', '--json'], surroundings)
    const late = (JSON.parse(told().out) as { returns: { period: string }[] }).returns
    expect(late.map(({ period }) => period)).toEqual(['2025-01', '2025-02'])
  })

  it('is 0 when nothing is late, and 2 when nobody can say what is due', async () => {
    const { surroundings } = bench(start('yearly'))
    expect(await dueCommand(['--period', '2025-11'], surroundings)).toBe(0)
    const bare = bench()
    expect(await dueCommand(['--period', '2025'], bare.surroundings)).toBe(2)
    expect(bare.told().out).toBe('The unit register is not uploaded: nobody can say who owes returns')
    await expect(dueCommand([], surroundings)).rejects.toThrow(UsageError)
  })
})
