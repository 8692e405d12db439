import type { Finding, Flag } from '../../../schemas/finding.ts'
import type { KeptResult, KeptRow } from '../../../schemas/replay.ts'
import type { IdentifiedFlag } from '../../settle/core/identity.ts'
import { concernOf } from '../../shared/findings/life/people.ts'
import { otherUnits } from '../../shared/findings/withinUnit.ts'
import { type Comparison, compareIdentified } from './compareFlags.ts'

/** What both sides say of some pages or a register. */
export interface Judged {
  readonly family: string
  readonly group: string
  readonly before: readonly IdentifiedFlag[]
  readonly after: readonly IdentifiedFlag[]
}

export interface TallyMeans {
  readonly within: (flag: Flag) => boolean
  readonly findingId: (family: string, group: string, identity: string) => string
  /** The findings there are of some ids. */
  readonly known: (ids: readonly string[]) => Promise<readonly Finding[]>
  readonly submitterOf: (batch: string) => string | undefined
}

export type Tallied = Pick<KeptResult, 'totals' | 'cells' | 'gained' | 'lost' | 'changed' | 'touched' | 'touchedTotal'>
type Way = 'gained' | 'lost' | 'changed'
type Counts = { gained: number; lost: number; changed: number; unchanged: number }

/** Rows kept behind the counts, each way. */
export const mostRows = 200
/** Findings kept by name that officers have worked on. */
export const mostTouched = 500

const noCounts = (): Counts => ({ gained: 0, lost: 0, changed: 0, unchanged: 0 })

/** Adds up what a trial does, group by group, and keeps only what is shown of it. */
export function tally({ within, findingId, known, submitterOf }: TallyMeans) {
  const totals = noCounts()
  const cells = new Map<string, Tallied['cells'][number] & Counts>()
  const rows: { readonly [Each in Way]: KeptRow[] } = { gained: [], lost: [], changed: [] }
  const touched: KeptResult['touched'] = []
  let touchedTotal = 0

  const count = (way: keyof Counts, { rule, unit }: Flag): void => {
    const cell = cells.get(`${rule}|${unit}`) ?? { rule, unit, ...noCounts() }
    cells.set(`${rule}|${unit}`, cell)
    cell[way]++
    totals[way]++
  }

  const concern = ({ subjects, sources }: Flag, finding: Finding | undefined): KeptRow['concern'] => {
    const submitters = [...new Set(sources.flatMap(({ batch }) => submitterOf(batch) ?? []))]
    const { recused = [], admitted = [] } = finding === undefined ? {} : concernOf(finding, [])
    const others = [...otherUnits({ sources })]
    return { others, officials: subjects.officials ?? [], recused: [...recused], admitted: [...admitted], submitters }
  }

  function add(way: Way, id: string, flag: Flag, finding: Finding | undefined, was?: Flag): void {
    count(way, flag)
    const { rule, unit, on, zh, en, grade, severity, excess, limits, sources } = flag
    if (rows[way].length < mostRows) {
      rows[way].push({
        id,
        rule,
        unit,
        on,
        grade,
        severity,
        zh,
        en,
        limits,
        sources,
        ...(excess !== undefined && { excess }),
        ...(was && { was: { zh: was.zh, en: was.en, grade: was.grade, limits: was.limits } }),
        concern: concern(flag, finding),
      })
    }
    if (finding === undefined || !isWorkedOn(finding)) return
    touchedTotal++
    if (touched.length >= mostTouched) return
    const { review, state } = finding
    const decision = 'decision' in review ? review.decision : review.earlier
    touched.push({
      id,
      rule,
      unit,
      on,
      state,
      zh,
      en,
      touch: way === 'gained' ? 'returns' : way,
      ...(decision && { decision: { act: decision.act, at: decision.at } }),
      concern: concern(flag, finding),
    })
  }

  return {
    async take(judged: readonly Judged[]): Promise<void> {
      const compared = judged.map(({ family, group, before, after }) => {
        const own = (flags: readonly IdentifiedFlag[]) => flags.filter(({ flag }) => within(flag))
        const idOf = ({ identity }: IdentifiedFlag): string => findingId(family, group, identity)
        return { idOf, ...compareIdentified(own(before), own(after)) }
      })
      const ids = compared.flatMap(({ idOf, ...each }) => differing(each).map(idOf))
      const findings = new Map((await known(ids)).map((finding) => [finding.id, finding]))
      for (const { idOf, gained, lost, changed, unchanged } of compared) {
        for (const { flag } of unchanged) count('unchanged', flag)
        for (const each of gained) add('gained', idOf(each), each.flag, findings.get(idOf(each)))
        for (const each of lost) add('lost', idOf(each), each.flag, findings.get(idOf(each)))
        for (const { before, after } of changed)
          add('changed', idOf(after), after.flag, findings.get(idOf(after)), before.flag)
      }
    },
    end: (): Tallied => ({
      totals,
      cells: [...cells.values()]
        .filter(({ gained, lost, changed }) => gained + lost + changed > 0)
        .toSorted((a, b) => (`${a.rule}|${a.unit}` < `${b.rule}|${b.unit}` ? -1 : 1)),
      ...rows,
      touched,
      touchedTotal,
    }),
  }
}

const differing = ({ gained, lost, changed }: Comparison<IdentifiedFlag>): readonly IdentifiedFlag[] => [
  ...gained,
  ...lost,
  ...changed.map(({ after }) => after),
]

/** Whether an officer has done anything about it that a trial would touch. */
const isWorkedOn = ({ review }: Finding): boolean =>
  review.state !== 'open' || review.earlier !== undefined || review.assignee !== undefined
