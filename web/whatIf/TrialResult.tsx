import { useQuery } from '@tanstack/react-query'
import { Alert, Statistic } from 'antd'
import { rulesQuery } from '../rules/rulesData.ts'
import { useApi } from '../data/ApiContext.tsx'
import { shownCount } from '../words/shown.ts'
import { useBoth, useWords } from '../words/words.ts'
import { CellTable } from './CellTable.tsx'
import { RowTable } from './RowTable.tsx'
import { TouchedTable } from './TouchedTable.tsx'
import type { TrialAnswer, TrialResult as Result } from './whatIfData.ts'
import { whatIfWords } from './whatIfWords.ts'

const counts = ['gained', 'lost', 'changed', 'unchanged'] as const

/** What a trial says, from the sums down to the rows. */
export function TrialResult({ replay, result }: { readonly replay: TrialAnswer['replay']; readonly result: Result }) {
  const say = useWords(whatIfWords)
  const both = useBoth()
  const { data: rules = [] } = useQuery(rulesQuery(useApi()))
  const ruleName = (id: string): string => {
    const rule = rules.find((each) => each.id === id)
    return rule === undefined ? id : both(rule.title)
  }
  const { from, to, set = {}, asOf, units = [] } = replay.ask
  const tried = [
    ...Object.entries(set).map(([id, value]) => `${id} = ${value}`),
    ...(asOf === undefined ? [] : [asOf]),
    say('span', { from, to }),
    ...units,
  ]
  const { gained, lost, changed } = result.totals
  return (
    <>
      <section className="panel" aria-labelledby="result">
        <h2 id="result">{say('result')}</h2>
        <p className="page-note">
          {say('tried')}：{tried.join(' · ')}
          <br />
          {say('judged', {
            batches: shownCount(result.batches),
            records: shownCount(result.records),
            rules: shownCount(result.rules.length),
          })}
        </p>
        <div className="what-if-sums">
          {counts.map((way) => (
            <Statistic key={way} title={say(way)} value={result.totals[way]} />
          ))}
        </div>
        {result.notes.map((note) => (
          <Alert key={note.zh} type="info" showIcon title={both(note)} />
        ))}
        {gained + lost + changed === 0 && <Alert type="success" showIcon title={say('same')} />}
        {result.hidden > 0 && (
          <Alert type="info" showIcon title={say('hidden', { count: shownCount(result.hidden) })} />
        )}
      </section>
      {gained + lost + changed > 0 && (
        <>
          <TouchedTable result={result} ruleName={ruleName} />
          <CellTable cells={result.cells} ruleName={ruleName} />
          <RowTable result={result} ruleName={ruleName} />
        </>
      )}
    </>
  )
}
