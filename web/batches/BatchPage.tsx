import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Alert, Descriptions, Skeleton, Steps, Table } from 'antd'
import { Suspense } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { shownCount, shownInstant, shownMoney } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { type Batch, batchQuery, isAtWork } from './batchesData.ts'
import { batchWords } from './batchWords.ts'
import { RejectedRows } from './RejectedRows.tsx'

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
        {rows !== undefined && (
          <p>
            {say('counts', {
              read: shownCount(rows.read),
              accepted: shownCount(rows.accepted),
              rejected: shownCount(rows.rejected),
              repeats: shownCount(rows.repeats),
            })}
          </p>
        )}
        {batch.unknownColumns !== undefined && batch.unknownColumns.length > 0 && (
          <Alert type="warning" showIcon title={say('unknownColumns', { columns: batch.unknownColumns.join('、') })} />
        )}
      </section>
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
      {!isAtWork(batch) && (rows !== undefined || batch.state === 'refused') && (
        <Suspense fallback={<Skeleton />}>
          <RejectedRows id={id} />
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

function ControlTotals({ batch: { controlTotals = [] } }: { readonly batch: Batch }) {
  const say = useWords(batchWords)
  const { language } = useLanguage()
  if (controlTotals.length === 0) return null
  return (
    <section className="panel" aria-labelledby="totals">
      <h2 id="totals">{say('controlTotals')}</h2>
      <Table
        size="small"
        pagination={false}
        rowKey={({ row, field }) => `${row} ${field}`}
        dataSource={controlTotals}
        columns={[
          { title: say('row'), dataIndex: 'row', width: 80 },
          { title: say('column'), dataIndex: 'field' },
          { title: say('stated'), className: 'number', render: (_, { stated }) => shownMoney(stated, language) },
          { title: say('summed'), className: 'number', render: (_, { summed }) => shownMoney(summed, language) },
          {
            title: say('difference'),
            className: 'number',
            render: (_, { stated, summed }) =>
              stated === summed ? say('agrees') : <b className="late">{shownMoney(stated - summed, language)}</b>,
          },
        ]}
      />
    </section>
  )
}
