import { createHash } from 'node:crypto'
import type { Batch } from '../../../schemas/batch.ts'
import type { RowPlace } from '../../../schemas/controlSample.ts'
import type { CoverageSubject } from '../../../rules/kit/placeTally.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'

/** Primary key of an item. Every partition key starts with the jurisdiction. */
export interface ItemKey {
  readonly pk: string
  readonly sk: string
}

/** Whose data: the county, taken only from the environment or the caller's token. */
export type Jurisdiction = string

/** First hexadecimal digits of the SHA-256: plates and codes stay out of keys and so out of logs. */
export const shortHash = (text: string, digits: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits)

const padded = (number: number): string => String(number).padStart(5, '0')
const endOfPrefix = '~'

/** A batch and how many times it has been sent through judging. */
type JudgedBatch = Pick<Batch, 'id' | 'judging'>

/** What is done to a batch part by part: checking chunks, settling partitions, taking partitions out again. */
export type BatchStage = 'chunk' | 'partition' | 'withdrawal'
const partPrefix = { chunk: 'CHUNK#', partition: 'PARTITION#', withdrawal: 'WITHDRAWAL#' } as const

/** Number of parts the county's findings are spread over in the index of changes. */
export const changeShards = 8

/** Entries of the audit trail under one partition key. */
export const auditBlockSize = 10_000

const auditBlock = (county: Jurisdiction, sequence: number): string =>
  `${county}#AUDIT#${padded(Math.floor(sequence / auditBlockSize))}`

/** What the partition keys of a county's trials begin with. */
export const replaysOf = (county: Jurisdiction): string => `${county}#REPLAY#`

/** What the partition keys of a county's reports begin with. */
export const reportsOf = (county: Jurisdiction): string => `${county}#REPORT#`

/** Where the control samples of a county stand, and what was said of the rows of one. */
export const samplesOf = (county: Jurisdiction): string => `${county}#SAMPLES`
export const verdictsOf = (county: Jurisdiction, sample: string): string => `${county}#SAMPLE#${sample}`

/** What the partition keys of a county's audit trail begin with. */
export const auditOf = (county: Jurisdiction): string => `${county}#AUDIT`

/** Where the accounts of a county stand. */
export const accountsOf = (county: Jurisdiction) => ({ pk: `${county}#ACCOUNTS`, prefix: 'ACCOUNT#' })

/** The only place where keys are built. */
export const keys = {
  batch: (county: Jurisdiction, batch: string): ItemKey => ({ pk: `${county}#BATCH#${batch}`, sk: 'BATCH' }),
  partDone: (county: Jurisdiction, batch: JudgedBatch, stage: BatchStage, number: number): ItemKey => {
    const { pk, prefix } = batchParts(county, batch, stage)
    return { pk, sk: `${prefix}${padded(number)}` }
  },
  /** The same bytes for the same unit and kind are the same batch. */
  file: (county: Jurisdiction, unit: UnitCode, kind: string, sha256: string): ItemKey => ({
    pk: `${county}#FILE#${unit}#${kind}#${sha256}`,
    sk: 'FILE',
  }),
  /** The same rows for the same kind, whatever file they came in. */
  content: (county: Jurisdiction, unit: UnitCode, kind: string, digest: string): ItemKey => ({
    pk: `${county}#CONTENT#${unit}#${kind}#${digest}`,
    sk: 'CONTENT',
  }),
  /** What one batch was checked for of one unit or official in one year. */
  coverage: (county: Jurisdiction, subject: CoverageSubject, year: string, batch: string): ItemKey => ({
    pk: coverageOf(county, subject),
    sk: `${year}#${batch}`,
  }),
  /** Whose coverage a batch stands in. */
  covered: (county: Jurisdiction, batch: string): ItemKey => ({ ...keys.batch(county, batch), sk: 'COVERED' }),
  register: (county: Jurisdiction, kind: string): ItemKey => ({ pk: `${county}#REGISTER#${kind}`, sk: 'CURRENT' }),
  registerVersion: (county: Jurisdiction, kind: string, version: string): ItemKey => ({
    pk: `${county}#REGISTER#${kind}`,
    sk: `VERSION#${version}`,
  }),
  /** A trial of other rules or values on the stored records. */
  replay: (county: Jurisdiction, id: string): ItemKey => ({ pk: `${replaysOf(county)}${id}`, sk: 'REPLAY' }),
  /** A random sample of unflagged records. */
  controlSample: (county: Jurisdiction, id: string): ItemKey => ({ pk: samplesOf(county), sk: id }),
  /** What an officer said of a row of a sample. */
  rowVerdict: (county: Jurisdiction, sample: string, { batch, sheet, row }: RowPlace): ItemKey => ({
    pk: verdictsOf(county, sample),
    sk: `${batch}#${String(row).padStart(8, '0')}#${sheet}`,
  }),
  /** A report that was asked for, or made. */
  report: (county: Jurisdiction, id: string): ItemKey => ({ pk: `${reportsOf(county)}${id}`, sk: 'REPORT' }),
  /** What is known of all reports of one subject: the one being made, and the number of the latest. */
  reportSubject: (county: Jurisdiction, subject: string): ItemKey => ({
    pk: `${reportsOf(county)}OF#${subject}`,
    sk: 'SUBJECT',
  }),
  /** The same inputs make the same version. */
  reportInputs: (county: Jurisdiction, subject: string, inputs: string): ItemKey => ({
    pk: `${reportsOf(county)}OF#${subject}`,
    sk: `INPUTS#${inputs}`,
  }),
  /** What an official writes for the duty report of a year. */
  ownText: (county: Jurisdiction, official: string, year: number): ItemKey => ({
    pk: ownTextOf(county, official, year),
    sk: 'CURRENT',
  }),
  ownTextVersion: (county: Jurisdiction, official: string, year: number, revision: number): ItemKey => ({
    pk: ownTextOf(county, official, year),
    sk: `VERSION#${String(revision).padStart(8, '0')}`,
  }),
  /** An entry of the log of comments on an official's departure audit. */
  auditComment: (county: Jurisdiction, official: string, number: number): ItemKey => ({
    pk: auditCommentsOf(county, official),
    sk: `COMMENT#${padded(number)}`,
  }),
  /** What a unit returned of one kind in one year. */
  unitYear: (county: Jurisdiction, { kind, unit, year }: { kind: string; unit: UnitCode; year: number }): ItemKey => ({
    pk: returnsOfYear(county, kind, year),
    sk: `UNIT#${unit}`,
  }),
  /** Head of a page group: its version. */
  pageHead: (pages: string): ItemKey => ({ pk: pages, sk: 'HEAD' }),
  contribution: (pages: string, period: string, batch: string, part: number): ItemKey => ({
    pk: pages,
    sk: `PAGE#${period}#${batch}#${padded(part)}`,
  }),
  /** What was noted of the batches at work. */
  watchNotes: (county: Jurisdiction): ItemKey => ({ pk: `${county}#WATCH`, sk: 'NOTES' }),
  account: (county: Jurisdiction, subject: string): ItemKey => ({
    pk: accountsOf(county).pk,
    sk: `${accountsOf(county).prefix}${subject}`,
  }),
  /** How many active accounts administer. */
  administrators: (county: Jurisdiction): ItemKey => ({ pk: accountsOf(county).pk, sk: 'ADMINISTRATORS' }),
  auditHead: (county: Jurisdiction): ItemKey => ({ pk: `${county}#AUDIT`, sk: 'HEAD' }),
  auditEntry: (county: Jurisdiction, sequence: number): ItemKey => ({
    pk: auditBlock(county, sequence),
    sk: `ENTRY#${String(sequence).padStart(12, '0')}`,
  }),
  finding: (pages: string, identity: string): ItemKey => ({ pk: pages, sk: `FINDING#${identity}` }),
  /** The answer to a request that may be sent again; its name tells nothing of who sent it. */
  answer: (county: Jurisdiction, name: string): ItemKey => ({ pk: `${county}#ANSWER#${name}`, sk: 'ANSWER' }),
  /** The views a person saved. */
  views: (county: Jurisdiction, subject: string): ItemKey => ({
    pk: `${county}#VIEWS#${shortHash(subject, 32)}`,
    sk: 'VIEWS',
  }),
  /** A file handed in with a finding, beside it. */
  attachment: (finding: ItemKey, id: string): ItemKey => ({
    pk: finding.pk,
    sk: `${attachmentPrefix(finding)}${id}`,
  }),
  /** What was done to a finding, beside it: one entry a revision. */
  history: (finding: ItemKey, revision: number): ItemKey => ({
    pk: finding.pk,
    sk: `${historyPrefix(finding)}${String(revision).padStart(8, '0')}`,
  }),
}

export const attachmentPrefix = ({ sk }: ItemKey): string => `ATTACHMENT#${sk}#`
export const historyPrefix = ({ sk }: ItemKey): string => `HISTORY#${sk}#`

/** Where the coverage of a unit or an official stands, by year and batch. */
export const coverageOf = (county: Jurisdiction, { of, code }: CoverageSubject): string =>
  `${county}#COVERAGE#${shortHash(`${of}|${code}`, 16)}`

/** Sort-key bounds of every year from `first` to `last`. */
export const coverageRange = (first: string, last: string): readonly [string, string] => [
  first,
  `${last}${endOfPrefix}`,
]

const ownTextOf = (county: Jurisdiction, official: string, year: number): string =>
  `${county}#OWNTEXT#${shortHash(official, 12)}#${year}`

/** Where the comments on an official's departure audit stand. */
export const auditCommentsOf = (county: Jurisdiction, official: string): string =>
  `${county}#AUDITCOMMENTS#${shortHash(official, 12)}`

/** Where every kept state of an own text stands. */
export const ownTextVersions = (county: Jurisdiction, official: string, year: number) => ({
  pk: ownTextOf(county, official, year),
  prefix: 'VERSION#',
})

/** Where reports are listed: the county's, a unit's, an official's. */
export const reportList = {
  every: (county: Jurisdiction): string => `${county}#REPORTS`,
  unit: (county: Jurisdiction, unit: UnitCode): string => `${county}#UNIT#${unit}`,
  official: (county: Jurisdiction, official: string): string => `${county}#OFFICIAL#${shortHash(official, 12)}`,
  prefix: 'REPORT#',
} as const

/** Where every version of a register stands. */
export const registerVersions = (county: Jurisdiction, kind: string) => ({
  pk: keys.register(county, kind).pk,
  prefix: 'VERSION#',
})

/** Where the returns of every unit stand, kind by kind and year by year. */
export const returnsOfYear = (county: Jurisdiction, kind: string, year: number): string =>
  `${county}#RETURNS#${kind}#${year}`

/** Partition key of a group of pages: one unit, vehicle, official or bucket of one family. */
export const pagesKey = (county: Jurisdiction, family: string, groupHash: string): string =>
  `${county}#PAGES#${family}#${groupHash}`

export const groupHash = (family: string, group: string): string => shortHash(`${family}|${group}`, 12)

/** Sort-key bounds of every contribution to the periods from `first` to `last`. */
export const contributionRange = (first: string, last: string): readonly [string, string] => [
  `PAGE#${first}`,
  `PAGE#${last}${endOfPrefix}`,
]

/** A finding's public id holds its place, so that it is read by key and reveals nothing. */
export const findingId = (family: string, group: string, identity: string): string => `${family}-${group}-${identity}`

/** Hexadecimal digits of a finding's identity: 96 bits, which no county's findings will ever meet by chance. */
export const identityDigits = 24

const findingIdShape = new RegExp(`^([a-zA-Z]+)-([0-9a-f]{12})-([0-9a-f]{${identityDigits}})$`)

export function findingKey(county: Jurisdiction, id: string): ItemKey | undefined {
  const match = findingIdShape.exec(id)
  if (match === null) return undefined
  const [, family = '', group = '', identity = ''] = match
  return keys.finding(pagesKey(county, family, group), identity)
}

const shardOf = (id: string): number => Number.parseInt(shortHash(id, 4), 16) % changeShards

/** One shard of the county's findings, by the time they were last written. */
export const changesOf = (county: Jurisdiction, shard: number): string => `${county}#CHANGES#${shard}`

/** Index attributes of a finding by when it is written. */
export const changeIndexes = (county: Jurisdiction, id: string, writtenAt: string) => ({
  changePk: changesOf(county, shardOf(id)),
  changeSk: `${writtenAt}#${id.slice(-identityDigits)}`,
})

/** Where the marks of a batch's finished parts stand. A batch that is judged again starts with none. */
export const batchParts = (county: Jurisdiction, { id, judging }: JudgedBatch, stage: BatchStage) => ({
  pk: keys.batch(county, id).pk,
  prefix: `${judging === 1 ? '' : `JUDGING${judging}#`}${partPrefix[stage]}`,
})

export const countyBatches = (county: Jurisdiction): string => `${county}#BATCHES`
export const batchIdOf = (partitionKey: string): string => partitionKey.split('#').at(-1) ?? ''

/** The batches of one unit. */
export const unitBatches = (county: Jurisdiction, unit: UnitCode) => ({
  pk: `${county}#UNIT#${unit}`,
  prefix: 'BATCH#',
})

/** Index attributes of a batch: the county's batches and the unit's, newest last. */
export const batchIndexes = (county: Jurisdiction, batch: { id: string; unit: UnitCode; registeredAt: string }) => ({
  queuePk: countyBatches(county),
  queueSk: `${batch.registeredAt}#${batch.id}`,
  unitPk: `${county}#UNIT#${batch.unit}`,
  unitSk: `BATCH#${batch.registeredAt}#${batch.id}`,
})
