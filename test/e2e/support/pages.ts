import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Route } from '../../../functions/api/route.ts'
import { routeName } from '../../../functions/api/route.ts'
import { routes } from '../../../functions/api/routes.ts'
import { people } from '../../../infra/local/signIn/people.ts'
import { navigation } from '../../../web/frame/navigation.ts'

const source = readFileSync(join(import.meta.dirname, '../../../web/start/routes.tsx'), 'utf8')

/** Every page of the console, as its router lists them; `/` only leads on. */
export const pagePaths: readonly string[] = [...source.matchAll(/ path: '(\/[^']+)'/gu)].flatMap(
  ([, path]) => path ?? [],
)

const all: readonly Route[] = routes

/** The account of somebody who may open a page: the menu says what its page reads first, the API who may read that. */
export function whoOpens(path: string): string {
  const needs = navigation.find(({ to }) => path === to || path.startsWith(`${to}/`))?.needs
  const roles = all.find((route) => routeName(route) === needs)?.roles ?? []
  const able = Object.entries(people).filter(([, person]) => person.roles.some((role) => roles.includes(role)))
  const [name] = able.find(([each]) => each === 'officer1') ?? able[0] ?? []
  if (name === undefined) throw new Error(`nobody of the sample county may open ${path}: no menu entry, or no account`)
  return name
}
