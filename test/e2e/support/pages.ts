import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Route } from '../../../functions/api/route.ts'
import { routeName } from '../../../functions/api/route.ts'
import { routes } from '../../../functions/api/routes.ts'
import type { Request } from '../../../infra/local/batchClient.ts'
import { people } from '../../../infra/local/signIn/people.ts'
import { navigation } from '../../../web/frame/navigation.ts'

const source = readFileSync(join(import.meta.dirname, '../../../web/start/routes.tsx'), 'utf8')

/** Every page of the console, as its router lists them; `/` only leads on. */
export const pagePaths: readonly string[] = [...source.matchAll(/ path: '(\/[^']+)'/gu)].flatMap(
  ([, path]) => path ?? [],
)

const all: readonly Route[] = routes

/** Whose pages some are, of all who may open them. */
const usuals = [
  ['/batches', 'clerk1'],
  ['/reports', 'reporting1'],
] as const

/** The account of somebody who may open a page: the menu says what its page reads first, the API who may read that. */
export function whoOpens(path: string): string {
  const needs = navigation.find(({ to }) => path === to || path.startsWith(`${to}/`))?.needs
  const roles = all.find((route) => routeName(route) === needs)?.roles ?? []
  const able = Object.entries(people).filter(([, person]) => person.roles.some((role) => roles.includes(role)))
  const [, usual = 'officer1'] = usuals.find(([start]) => path.startsWith(start)) ?? []
  const [name] = able.find(([each]) => each === usual) ?? able[0] ?? []
  if (name === undefined) throw new Error(`nobody of the sample county may open ${path}: no menu entry, or no account`)
  return name
}

/** The address of a page with something in it, without its first slash. @throws for a page of which nobody said what to show */
export async function addressOf(path: string, request: Request): Promise<string> {
  const idOf = async (route: string, list: string): Promise<string> => {
    const answer = await request(route)
    const items = ((await answer.json()) as Record<string, { readonly id: string }[]>)[list]
    return items?.[0]?.id ?? ''
  }
  switch (path) {
    case '/findings/$id':
      return `findings/${
        (await idOf('/findings?rule=reception.meal-cap&sort=-amount', 'findings')) ||
        (await idOf('/findings?grade=breach', 'findings'))
      }`
    case '/batches/$id':
      return `batches/${await idOf('/batches', 'batches')}`
    case '/rules/$id':
      return 'rules/reception.accompanying-diners'
    case '/reports/$id':
      return `reports/${await idOf('/reports', 'reports')}?figure=1`
    case '/control-samples/$id':
      return `control-samples/${await idOf('/quality/control-samples', 'samples')}`
    case '/registers/$kind':
      return 'registers/unit'
    default:
      if (path.includes('$')) throw new Error(`say here what ${path} is to show`)
      return path.slice(1)
  }
}
