import * as z from 'zod'
import type { ProblemCode } from '../../../schemas/problem.ts'
import { type SavedView, savedViewSchema } from '../../../schemas/savedView.ts'
import { dropView, keepView, type ViewRefused } from '../../shared/views/viewBook.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'
import { filterQuery, sortSchema } from './findings/query.ts'
import { findingReaders } from './findings/read.ts'

const listed = z.strictObject({ ...filterQuery, sort: sortSchema })

/** What the list itself would take: a view that it would refuse is refused when it is saved. */
const viewQuery = z.record(z.string(), z.string()).superRefine((query, context) => {
  for (const { path, message } of listed.safeParse(query).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
})

const viewBody = z.strictObject({ name: z.string().trim().min(1).max(60), query: viewQuery })
const params = z.object({ id: z.string().regex(/^[\w-]{1,40}$/u, { error: 'letters, digits, - and _ are taken' }) })
const response = z.object({ views: z.array(savedViewSchema) })

const problemOf: Readonly<Record<ViewRefused, ProblemCode>> = {
  nameTaken: 'LZ-0231',
  tooMany: 'LZ-0232',
  missing: 'LZ-0230',
}

function kept(outcome: readonly SavedView[] | ViewRefused): { views: SavedView[] } {
  if (typeof outcome === 'string') throw new ProblemError(problemOf[outcome])
  return { views: [...outcome] }
}

/** The filters a person keeps under names of their own. Nobody reads another's. */
export const viewRoutes = [
  route({
    method: 'GET',
    path: '/me/views',
    zh: '本人保存的视图',
    en: 'The views the caller has saved',
    roles: findingReaders,
    response,
    handle: async (_input, { means, principal }) => ({ views: [...(await means.views.of(principal.subject))] }),
  }),
  route({
    method: 'PUT',
    path: '/me/views/:id',
    zh: '保存、改名或改条件',
    en: 'Saves a view, or gives it another name or other filters',
    roles: findingReaders,
    act: 'viewSaved',
    params,
    body: viewBody,
    response,
    problems: ['LZ-0231', 'LZ-0232'],
    handle: async ({ params: { id }, body }, { means, principal, entry }) =>
      kept(await means.views.change(principal.subject, keepView({ id, ...body }), entry([id], body))),
  }),
  route({
    method: 'DELETE',
    path: '/me/views/:id',
    zh: '删除视图',
    en: 'Deletes a view',
    roles: findingReaders,
    act: 'viewDeleted',
    params,
    response,
    problems: ['LZ-0230'],
    handle: async ({ params: { id } }, { means, principal, entry }) =>
      kept(await means.views.change(principal.subject, dropView(id), entry([id], {}))),
  }),
] as const
