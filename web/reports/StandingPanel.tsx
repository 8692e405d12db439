import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useApi } from '../data/ApiContext.tsx'
import { useWords } from '../words/words.ts'
import { reportWords } from './reportWords.ts'
import { type Standing, standingQuery } from './reportsData.ts'

const titles = { no: 'standsNo', perhaps: 'standsPerhaps', yes: 'standsYes' } as const
const kinds = { no: 'success', perhaps: 'info', yes: 'warning' } as const

/** Whether a version would be another one if it were made now, and what of the data says so. */
export function StandingPanel({ id }: { readonly id: string }) {
  const say = useWords(reportWords)
  const { data: standing } = useQuery(standingQuery(useApi(), id))
  if (standing === undefined) return null
  return (
    <section className="report-standing no-print" aria-label={say('standing')}>
      <Alert
        type={kinds[standing.wouldChange]}
        showIcon
        title={say(titles[standing.wouldChange])}
        {...(standing.wouldChange !== 'no' && { description: <Changes standing={standing} /> })}
      />
    </section>
  )
}

function Changes({ standing: { batches, findings, registers, ruleSet, others } }: { readonly standing: Standing }) {
  const say = useWords(reportWords)
  const { came, gone, changed } = findings
  return (
    <ul>
      {batches.map(({ batch, kind, period, change }) => (
        <li key={batch}>
          {say(change === 'new' ? 'batchNew' : 'batchGone')} {kind} {period}{' '}
          <Link to="/batches/$id" params={{ id: batch }}>
            {batch}
          </Link>
        </li>
      ))}
      {came + gone + changed > 0 && <li>{say('findingsMoved', { came, gone, changed })}</li>}
      {registers.length > 0 && <li>{say('registersMoved', { names: registers.join('、') })}</li>}
      {ruleSet && <li>{say('rulesMoved')}</li>}
      {others.length > 0 && <li>{say('othersMoved', { names: others.join('、') })}</li>}
    </ul>
  )
}
