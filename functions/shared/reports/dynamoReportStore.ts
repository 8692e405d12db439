import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type KeptReport, isReportOver, keptReportSchema } from '../../../schemas/reports/keptReport.ts'
import type { ReportSubject } from '../../../schemas/reports/report.ts'
import type { TransactItem } from '../audit/auditTrail.ts'
import { inParallel } from '../inParallel.ts'
import { type Jurisdiction, batchIdOf, keys, reportList, shortHash } from '../store/keys.ts'
import { type Table, getItem, holds, queryItems } from '../store/table.ts'
import { tableShape } from '../store/tableShape.ts'
import { type ReportPlace, type ReportStore, positionOf, subjectName } from './reportStore.ts'

const subjectSchema = z.object({ pending: z.string().optional(), version: z.int().default(0) })
const pointerSchema = z.object({ report: z.string() })

const attempts = 10
const notOver = '#state IN (:queued, :making)'
const states = { ':queued': 'queued', ':making': 'making' }

/** Index attributes of a report: where it is listed. */
function listed(county: Jurisdiction, report: KeptReport): Readonly<Record<string, string>> {
  const { subject } = report
  const position = positionOf(report)
  const every = { queuePk: reportList.every(county), queueSk: position }
  const own =
    subject.kind !== 'annual'
      ? reportList.official(county, subject.official)
      : subject.unit === undefined
        ? undefined
        : reportList.unit(county, subject.unit)
  return own === undefined ? every : { ...every, unitPk: own, unitSk: `${reportList.prefix}${position}` }
}

/** The reports of one county in the table. */
export function dynamoReportStore(table: Table, county: Jurisdiction): ReportStore {
  const hashOf = (subject: ReportSubject): string => shortHash(subjectName(subject), 16)
  const subjectOf = async (subject: ReportSubject) =>
    (await getItem(table, keys.reportSubject(county, hashOf(subject)), subjectSchema)) ?? { version: 0 }

  /** An update of a report that is not over. */
  const changing = (id: string, changes: Readonly<Record<string, unknown>>, without: readonly string[] = []) => {
    const entries = Object.entries(changes)
    return {
      TableName: table.name,
      Key: keys.report(county, id),
      UpdateExpression: [
        `SET ${entries.map((_, index) => `#n${index} = :v${index}`).join(', ')}`,
        ...(without.length === 0 ? [] : [`REMOVE ${without.join(', ')}`]),
      ].join(' '),
      ConditionExpression: notOver,
      ExpressionAttributeNames: {
        '#state': 'state',
        ...Object.fromEntries(entries.map(([name], index) => [`#n${index}`, name])),
      },
      ExpressionAttributeValues: {
        ...states,
        ...Object.fromEntries(entries.map(([, value], index) => [`:v${index}`, value])),
      },
    }
  }
  const change = async (...words: Parameters<typeof changing>): Promise<boolean> =>
    holds(table.client.send(new UpdateCommand(changing(...words))))

  const need = async (id: string): Promise<KeptReport> => {
    const report = await store.get(id)
    if (report === undefined) throw new Error(`report ${id} does not exist`)
    return report
  }

  const store: ReportStore = {
    get: (id) => getItem(table, keys.report(county, id), keptReportSchema),

    async ask(report, { trail, entry }) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const { pending } = await subjectOf(report.subject)
        const known = pending === undefined ? undefined : await store.get(pending)
        if (known !== undefined && !isReportOver(known.state) && known.decisionCutOff === report.decisionCutOff)
          return { report: known, created: false }
        const written: TransactItem[] = [
          {
            Put: {
              TableName: table.name,
              Item: { ...keys.report(county, report.id), ...report, ...listed(county, report) },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          {
            Update: {
              TableName: table.name,
              Key: keys.reportSubject(county, hashOf(report.subject)),
              UpdateExpression: 'SET pending = :id',
              ConditionExpression: pending === undefined ? 'attribute_not_exists(pending)' : 'pending = :known',
              ExpressionAttributeValues: { ':id': report.id, ...(pending !== undefined && { ':known': pending }) },
            },
          },
        ]
        if ((await trail.append(entry, written)).appended) return { report, created: true }
      }
      throw new Error(`a report could not be asked for in ${attempts} attempts`)
    },

    async progress(id, progress) {
      await change(id, { state: 'making', progress })
    },

    async repeat(id, inputs, finishedAt) {
      const { subject } = await need(id)
      const same = await getItem(table, keys.reportInputs(county, hashOf(subject), inputs), pointerSchema)
      if (same === undefined) return false
      // It is found by its id; no list shows a version twice.
      const away = ['queuePk', 'queueSk', 'unitPk', 'unitSk', 'progress']
      await change(id, { state: 'repeat', sameAs: same.report, finishedAt }, away)
      return true
    },

    async keep(id, version, finishedAt, { trail, entry }) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const report = await need(id)
        if (isReportOver(report.state)) return report
        if (await store.repeat(id, version.inputs, finishedAt)) return need(id)
        const hash = hashOf(report.subject)
        const inputs = keys.reportInputs(county, hash, version.inputs)
        const { version: latest } = await subjectOf(report.subject)
        const made = { ...version, number: latest + 1 }
        const written: TransactItem[] = [
          { Update: changing(id, { state: 'made', version: made, finishedAt }, ['progress']) },
          {
            Put: {
              TableName: table.name,
              Item: { ...inputs, report: id },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          {
            Update: {
              TableName: table.name,
              Key: keys.reportSubject(county, hash),
              UpdateExpression: 'SET #version = :next, latest = :id',
              ConditionExpression: 'attribute_not_exists(#version) OR #version = :latest',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':next': latest + 1, ':latest': latest, ':id': id },
            },
          },
        ]
        if ((await trail.append(entry, written)).appended) return need(id)
      }
      throw new Error(`a report could not be kept in ${attempts} attempts`)
    },

    async end(id, state, refusal, finishedAt) {
      await change(id, { state, refusal, finishedAt }, ['progress'])
    },

    async list(place, { limit, after }) {
      const { index, pk, prefix } = indexOf(county, place)
      const positions: { readonly id: string; readonly position: string }[] = []
      const items = queryItems(table, {
        IndexName: index.name,
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :first AND :last',
        ExpressionAttributeNames: { '#pk': index.partitionKey, '#sk': index.sortKey },
        ExpressionAttributeValues: {
          ':pk': pk,
          ':first': prefix === '' ? '0' : prefix,
          ':last': `${prefix}${after ?? '~'}`,
        },
        ScanIndexForward: false,
        Limit: limit + 2,
      })
      for await (const item of items) {
        const position = String(item[index.sortKey]).slice(prefix.length)
        // The bounds of a query include the position itself.
        if (position === after) continue
        positions.push({ id: batchIdOf(String(item['pk'])), position })
        if (positions.length > limit) break
      }
      const shown = positions.slice(0, limit)
      const reports = await inParallel(shown, 8, ({ id }) => need(id))
      return { reports, next: positions.length > limit ? shown.at(-1)?.position : undefined }
    },
  }
  return store
}

function indexOf(county: Jurisdiction, place: ReportPlace) {
  const { queue, unit } = tableShape.indexes
  if (place === 'every') return { index: queue, pk: reportList.every(county), prefix: '' }
  const pk = 'unit' in place ? reportList.unit(county, place.unit) : reportList.official(county, place.official)
  return { index: unit, pk, prefix: reportList.prefix }
}
