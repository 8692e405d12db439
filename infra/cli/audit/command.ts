import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { ApiProblem, apiClient } from '../../../functions/api/client.ts'
import { actNames } from '../../../schemas/audit.ts'
import { UsageError } from '../usage.ts'

type Api = ReturnType<typeof apiClient>

const text = { type: 'string' } as const

function parse<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  words: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], options }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the words are off')
  }
}

function connect(address: string | undefined): Api {
  const origin = z.url({ protocol: /^https?$/u }).safeParse(address ?? process.env['LIANZHENG_API'])
  if (!origin.success) throw new UsageError('audit needs the address of the API: --api URL, or LIANZHENG_API')
  const token = process.env['LIANZHENG_TOKEN']
  if (token === undefined || token === '') throw new UsageError('audit needs an access token in LIANZHENG_TOKEN')
  return apiClient({ origin: origin.data.replace(/\/+$/u, ''), token: async () => token })
}

async function verify(words: readonly string[]): Promise<number> {
  const { api, json } = parse(words, { api: text, json: { type: 'boolean' } })
  const { value } = await connect(api)('GET /audit/verify')
  const { sound, anchors, broken } = value
  if (json === true) console.log(JSON.stringify(value))
  else if (broken === undefined) {
    console.log(`审计记录完整 whole: ${sound} entries, compared with ${anchors} hashes kept elsewhere`)
  } else {
    console.log(
      `审计记录第 ${broken.sequence} 条有问题：${broken.zh}\nentry ${broken.sequence} is the first broken one: ${broken.en} (${broken.fault}); ${sound} before it are sound`,
    )
  }
  return broken === undefined ? 0 : 1
}

const actSchema = z.enum(actNames).optional()

async function exportTrail(words: readonly string[]): Promise<number> {
  const { api, out, act, ...filter } = parse(words, {
    api: text,
    out: text,
    act: text,
    actor: text,
    subject: text,
    from: text,
    until: text,
  })
  const asked = actSchema.safeParse(act)
  if (!asked.success) throw new UsageError(`--act must be one of ${actNames.join(', ')}`)
  const { value } = await connect(api)('GET /audit/export', { query: { ...filter, act: asked.data } })
  const file = out ?? value.fileName ?? 'audit.csv'
  // Evidence is not written over.
  await writeFile(file, value.bytes, { flag: 'wx' })
  console.log(file)
  return 0
}

/** What a person can do something about; undefined for a fault of ours. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof ApiProblem) {
    const { code, zh, en, errors = [] } = error.problem
    return [`${code} ${zh} · ${en}`, ...errors.map(({ path, message }) => `  ${path}: ${message}`)].join('\n')
  }
  if (error instanceof TypeError && error.message === 'fetch failed') {
    return '无法连接接口服务 · the API cannot be reached; is the address right?'
  }
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
    return '文件已存在，请另选文件名 · the file exists already; name another with --out'
  }
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')
    ? '文件不能写入 · the file cannot be written'
    : undefined
}

/** `lianzheng audit verify | export`. */
export async function auditCommand([name, ...words]: readonly string[]): Promise<number> {
  if (name !== 'verify' && name !== 'export') {
    throw new UsageError(`audit has the commands verify and export; not "${name ?? ''}"`)
  }
  try {
    return await (name === 'verify' ? verify(words) : exportTrail(words))
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    console.error(`lianzheng: ${reason}`)
    return 2
  }
}
