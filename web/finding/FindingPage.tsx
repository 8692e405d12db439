import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Alert, Skeleton, Tag } from 'antd'
import { Suspense } from 'react'
import { stateNames } from '../../schemas/findingLife/states.ts'
import { useApi } from '../data/ApiContext.tsx'
import { shownDate, shownPlate } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { ActForm } from './ActForm.tsx'
import { findingQuery } from './findingData.ts'
import { findingWords } from './findingWords.ts'
import './finding.css'
import { RelatedFindings } from './RelatedFindings.tsx'
import { RulePanel } from './RulePanel.tsx'
import { SourceRow } from './SourceRow.tsx'
import { Timeline } from './Timeline.tsx'

const route = getRouteApi('/findings/$id')

/** One finding: the row as uploaded beside the rule, what was done, and what may be done now. */
export function FindingPage() {
  const say = useWords(findingWords)
  const both = useBoth()
  const { language } = useLanguage()
  const { id } = route.useParams()
  const { act } = route.useSearch()
  const { data } = useSuspenseQuery(findingQuery(useApi(), id))
  const { finding, acts, tag } = data
  const { officials = [], plate, vendor } = finding.subjects
  const concerned = [...officials, ...(plate === undefined ? [] : [shownPlate(plate)]), ...(vendor ? [vendor] : [])]
  return (
    <>
      <header className="page-head">
        <Link to="/findings">{say('back')}</Link>
        <h1>{both(finding)}</h1>
        <Tag>{both(stateNames[finding.state])}</Tag>
        <span className="page-note">
          {finding.unit} · {shownDate(finding.on, language)}
          {concerned.length > 0 && ` · ${say('people')} ${concerned.join('、')}`}
          {finding.due !== undefined && (
            <span className={finding.overdue ? 'late' : undefined}>
              {` · ${say('dueOn')} ${shownDate(finding.due, language)}`}
            </span>
          )}
        </span>
      </header>
      {finding.stale && <Alert type="warning" showIcon title={say('stale')} className="queue-hidden" />}
      <div className="beside">
        <div>
          <Suspense fallback={<Skeleton />}>
            <SourceRow finding={finding} />
          </Suspense>
          <Suspense fallback={<Skeleton />}>
            <RelatedFindings id={finding.id} />
          </Suspense>
        </div>
        <div>
          <section className="panel no-print" aria-labelledby="acts">
            <h2 id="acts">{say('acts')}</h2>
            <ActForm
              key={finding.revision}
              id={finding.id}
              tag={tag}
              acts={acts}
              first={acts.find((each) => each === act)}
              needsSecond={finding.grade === 'breach' || finding.severity === 'high'}
            />
          </section>
          <RulePanel finding={finding} />
          <Suspense fallback={<Skeleton />}>
            <Timeline finding={finding} />
          </Suspense>
        </div>
      </div>
    </>
  )
}
