import { useQuery } from '@tanstack/react-query'
import { Chart } from '../charts/Chart.tsx'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { shownCount } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { type PublicMoneyAnswer, publicMoneyQuery } from './overviewData.ts'
import { overviewWords } from './overviewWords.ts'

/** Budget and published spending of the three public lines in one year; says plainly when there is nothing to compare. */
export function PublicMoney({
  year: wanted,
  nameOf,
}: {
  readonly year: string | undefined
  readonly nameOf: (unit: string) => string
}) {
  const say = useWords(overviewWords)
  const enabled = useMe().may.includes('GET /overview/public-money')
  const { data } = useQuery({ ...publicMoneyQuery(useApi()), enabled })
  if (!enabled) return <Plain text={say('moneyNotYours')} />
  if (data === undefined) return <Plain text="" />
  const absent = [
    ...(data.budget === 'loaded' ? [] : [say('budgetRegister')]),
    ...(data.disclosure === 'loaded' ? [] : [say('disclosureRegister')]),
  ]
  if (absent.length > 0) return <Plain text={say('moneyNotLoaded', { what: absent.join(say('and')) })} />
  // Without a year chosen, the last one that a unit has both numbers of.
  const year = wanted === undefined ? data.rows.findLast(({ units }) => units > 0)?.year : Number(wanted)
  const rows = data.rows.filter((row) => row.year === year)
  if (year === undefined || rows.length === 0) return <Plain text={say('moneyNotForYear', { year: year ?? '—' })} />
  return <Compared year={year} rows={rows} nameOf={nameOf} />
}

function Plain({ text }: { readonly text: string }) {
  const say = useWords(overviewWords)
  return (
    <section className="panel" aria-labelledby="money">
      <h2 id="money">{say('money')}</h2>
      <p className="page-note">{text}</p>
    </section>
  )
}

/** In fen. */
const tenThousandYuan = 1_000_000
const thousandYuan = 100_000

function Compared({
  year,
  rows,
  nameOf,
}: {
  readonly year: number
  readonly rows: PublicMoneyAnswer['rows']
  readonly nameOf: (unit: string) => string
}) {
  const say = useWords(overviewWords)
  const both = useBoth()
  const { language } = useLanguage()
  const amount = (value: number): string =>
    language === 'zh' ? `${shownCount(value / tenThousandYuan)} 万元` : `¥${shownCount(value / thousandYuan)}k`
  const over = [...new Set(rows.flatMap((row) => row.over.map(({ unit }) => unit)))]
  const incomplete = new Set(rows.flatMap((row) => row.incomplete)).size
  return (
    <Chart
      title={say('money')}
      note={
        <>
          {say('moneyNote', { year })}{' '}
          {over.length === 0 ? say('noneOver') : say('over', { units: over.map(nameOf).join('、') })}{' '}
          {incomplete > 0 && say('incomplete', { count: incomplete })}
        </>
      }
      of={say('line')}
      data={{
        shape: 'columns',
        categories: rows.map((row) => both(row)),
        series: [
          { name: say('budget'), meaning: 'first', values: rows.map(({ budget }) => budget) },
          { name: say('spent'), meaning: 'second', values: rows.map(({ spent }) => spent) },
        ],
        shown: amount,
      }}
    />
  )
}
