import * as z from 'zod'
import { type PublicMoney, overviewSchema, publicMoneySchema } from '../../../schemas/overview.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import { loadRegisters } from '../../shared/files/registerFiles.ts'
import { dateInChina } from '../../shared/findings/life/dueDates.ts'
import { overviewOf } from '../core/overview.ts'
import { publicMoneyOf } from '../core/publicMoney.ts'
import type { ApiMeans } from '../means.ts'
import { route } from '../route.ts'
import { readerOf } from './findings/lookAt.ts'
import { filterOf, filterQuery, orderOf } from './findings/query.ts'
import { findingReaders } from './findings/read.ts'

const { from, until, unit, rule } = filterQuery

/** The registers of these kinds that are in force now; one nobody uploaded is absent. */
async function registersNow({ currentRegisters, objects, jurisdiction }: ApiMeans, kinds: readonly string[]) {
  const versions = Object.entries(await currentRegisters()).filter(([kind]) => kinds.includes(kind))
  return loadRegisters(objects, jurisdiction, Object.fromEntries(versions))
}

const stateOf = (register: object | undefined): PublicMoney['budget'] =>
  register === undefined ? 'notLoaded' : 'loaded'

/** The county from above: what was found where, and public money against its budget. */
export const overviewRoutes = [
  route({
    method: 'GET',
    path: '/overview',
    zh: '总览：按单位、月份、规则统计问题线索',
    en: 'The overview: findings counted by unit, month and rule, of everything the caller may see',
    roles: findingReaders,
    query: z.object({ from, until, unit, rule }),
    response: overviewSchema,
    handle: async ({ query }, { means, principal, scope }) => {
      const today = dateInChina(means.now().toISOString())
      const reader = readerOf(scope, principal)
      const filter = filterOf(query, principal.subject)
      const rows = await means.findings.rows(reader, filter, today)
      const { counts } = await means.findings.list(reader, { filter, order: orderOf('date'), limit: 0, today })
      const overview = overviewOf(rows, today)
      const { unit: register } = await registersNow(means, ['unit'])
      const names = [...new Set(rows.map((row) => row.unit))].flatMap(
        (code): readonly (readonly [UnitCode, string])[] => {
          const name = register?.on(code, today)?.name
          return name === undefined ? [] : [[code, name]]
        },
      )
      return { ...overview, hidden: counts.hidden, unitNames: Object.fromEntries(names) }
    },
  }),
  route({
    method: 'GET',
    path: '/overview/public-money',
    zh: '“三公”经费：预算登记册与公开决算登记册对照',
    en: 'The three public lines: the budget register beside what the units published as spent',
    roles: ['financeClerk', 'disciplineOfficer', 'reporting', 'auditor'],
    response: publicMoneySchema,
    handle: async (_input, { means, scope }) => {
      const { budget, disclosure } = await registersNow(means, ['budget', 'disclosure'])
      const within = <Each extends { readonly unit: UnitCode }>(rows: readonly Each[] = []): readonly Each[] =>
        rows.filter((row) => scope.mayReach({ unit: row.unit }))
      return {
        budget: stateOf(budget),
        disclosure: stateOf(disclosure),
        rows: [...publicMoneyOf(within(budget?.rows), within(disclosure?.rows))],
      }
    },
  }),
] as const
