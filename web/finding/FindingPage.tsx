import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Alert, Skeleton, Tag } from 'antd'
import { Suspense } from 'react'
import { actNames, acts as everyAct } from '../../schemas/findingLife/acts.ts'
import { stateNames } from '../../schemas/findingLife/states.ts'
import { useApi } from '../data/ApiContext.tsx'
import { lastQueue } from '../findings/lastQueue.ts'
import { shownDate, shownInstant, shownPlate } from '../words/shown.ts'
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
  const { review } = finding
  /** The decision that the changed evidence puts in question. */
  const earlier = 'decision' in review ? review.decision : review.earlier
  const concerned = [...officials, ...(plate === undefined ? [] : [shownPlate(plate)]), ...(vendor ? [vendor] : [])]
  return (
    <>
      <header className="page-head">
        <Link to="/findings" search={lastQueue()} className="no-print">
          {say('back')}
        </Link>
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
      {finding.stale && (
        <Alert
          type="warning"
          showIcon
          title={say('stale')}
          className="queue-hidden"
          {...(earlier && {
            description: `${both(actNames[earlier.act])} · ${earlier.by} · ${shownInstant(earlier.at, language)} · ${earlier.text}`,
          })}
        />
      )}
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
              first={everyAct.find((each) => each === act)}
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
