import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Alert, Descriptions, Skeleton, Steps } from 'antd'
import { Suspense } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { shownCount, shownInstant } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { type Batch, batchQuery, isAtWork } from './batchesData.ts'
import { BatchActs } from './BatchActs.tsx'
import { batchWords } from './batchWords.ts'
import { ControlTotals } from './ControlTotals.tsx'
import { Overlaps } from './Overlaps.tsx'
import { ProblemRows } from './ProblemRows.tsx'
import { RepeatedRows } from './RepeatedRows.tsx'

const route = getRouteApi('/batches/$id')
const stages = ['registered', 'checking', 'settling', 'completed'] as const

/** One batch: how far the machine is, what could not be read, whether the totals agree, what the check brought. */
export function BatchPage() {
  const say = useWords(batchWords)
  const both = useBoth()
  const { language } = useLanguage()
  const { id } = route.useParams()
  const { data: batch } = useSuspenseQuery(batchQuery(useApi(), id))
  const { rows, findings, refusal } = batch
  const isRead = !isAtWork(batch) && (rows !== undefined || batch.state === 'refused')
  return (
    <>
      <header className="page-head">
        <Link to="/batches">{say('back')}</Link>
        <h1>{batch.fileName}</h1>
        <span className="page-note">
          {batch.unit} · {batch.period} · {shownInstant(batch.registeredAt, language)} · <b>{say(batch.state)}</b>
        </span>
      </header>
      {refusal !== undefined && (
        <Alert type="error" showIcon title={say('refusedWhy')} description={`${both(refusal)} (${refusal.code})`} />
      )}
      <section className="panel" aria-label={say('progress')} aria-live="polite">
        <Progress batch={batch} />
        <Counts batch={batch} />
        <Places batch={batch} />
        {batch.unknownColumns !== undefined && batch.unknownColumns.length > 0 && (
          <Alert type="warning" showIcon title={say('unknownColumns', { columns: batch.unknownColumns.join('、') })} />
        )}
      </section>
      <BatchActs key={`acts ${id}`} batch={batch} />
      <Overlaps batch={batch} />
      {findings !== undefined && (
        <section className="panel" aria-labelledby="settlement">
          <h2 id="settlement">{say('settlement')}</h2>
          {(batch.loudRules ?? []).map((loud) => (
            <Alert key={loud.rule} type="warning" showIcon title={both(loud)} />
          ))}
          <Descriptions
            size="small"
            items={[
              { key: 'created', children: say('created', { count: findings.created }) },
              { key: 'changed', children: say('changed', { count: findings.changed }) },
              { key: 'unchanged', children: say('unchanged', { count: findings.unchanged }) },
              { key: 'gone', children: say('gone', { count: findings.noLongerDetected }) },
              { key: 'reopened', children: say('reopened', { count: findings.reopened }) },
            ]}
          />
          <Link to="/findings" search={{ batch: id }}>
            {say('seeFindings')}
          </Link>
        </section>
      )}
      <ControlTotals batch={batch} />
      {isRead && (
        <Suspense key={`rows ${id}`} fallback={<Skeleton />}>
          <ProblemRows id={id} kind="rejected" />
          {batch.warnedRows !== undefined && batch.warnedRows > 0 && <ProblemRows id={id} kind="warned" />}
          {rows !== undefined && rows.repeats > 0 && <RepeatedRows batch={batch} />}
        </Suspense>
      )}
    </>
  )
}

function Progress({ batch }: { readonly batch: Batch }) {
  const say = useWords(batchWords)
  const at = stages.findIndex((stage) => stage === batch.state)
  if (at < 0) return <p>{say(batch.state)}</p>
  return (
    <Steps
      size="small"
      current={at === 3 ? 4 : at}
      items={[
        { title: say('stageRead') },
        { title: say('stageCheck', { done: batch.chunksChecked, all: batch.chunksPlanned }) },
        { title: say('stageSettle', { done: batch.partitionsSettled, all: batch.partitionsPlanned }) },
        { title: say('stageDone') },
      ]}
    />
  )
}

/** Rows so far, and the flags raised while the machine is at work. */
function Counts({ batch }: { readonly batch: Batch }) {
  const say = useWords(batchWords)
  const rows = batch.rows ?? batch.reading
  if (rows === undefined) return null
  const counts = {
    read: shownCount(rows.read),
    accepted: shownCount(rows.accepted),
    rejected: shownCount(rows.rejected),
    repeats: shownCount(rows.repeats),
  }
  return (
    <p>
      {say('counts', counts)}
      {isAtWork(batch) && batch.flagsRaised !== undefined && (
        <> · {say('flagsSoFar', { count: shownCount(batch.flagsRaised) })}</>
      )}
    </p>
  )
}

/** Whose place it took, who took its place, and why it was taken back. */
function Places({ batch: { supersedes, supersededBy, withdrawal } }: { readonly batch: Batch }) {
  const say = useWords(batchWords)
  const { language } = useLanguage()
  const link = (id: string) => (
    <Link to="/batches/$id" params={{ id }}>
      {id}
    </Link>
  )
  return (
    <>
      {supersedes !== undefined && (
        <p>
          {say('takesPlaceOf')} {link(supersedes)}
        </p>
      )}
      {supersededBy !== undefined && (
        <p>
          {say('placeTakenBy')} {link(supersededBy)}
        </p>
      )}
      {withdrawal !== undefined && (
        <Alert
          type="info"
          showIcon
          title={say('withdrawnWhy', { reason: withdrawal.reason })}
          description={shownInstant(withdrawal.at, language)}
        />
      )}
    </>
  )
}
