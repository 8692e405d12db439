import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { kindsQuery } from '../batches/batchesData.ts'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { shownCount, shownInstant } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { DrawSample } from './DrawSample.tsx'
import { type SampleHead, samplesQuery } from './qualityData.ts'
import { qualityWords } from './qualityWords.ts'

/** Samples of what no rule flagged, latest first, and drawing one. */
export function ControlSamplesPage() {
  const say = useWords(qualityWords)
  const both = useBoth()
  const { language } = useLanguage()
  const api = useApi()
  const me = useMe()
  const { data } = useSuspenseQuery(samplesQuery(api))
  const { data: kinds } = useSuspenseQuery(kindsQuery(api))
  const nameOf = (kind: string): string => {
    const known = kinds.find((each) => each.kind === kind)
    return known === undefined ? kind : both(known)
  }
  return (
    <>
      <header className="page-head">
        <h1>{say('title')}</h1>
        <span className="page-note">{say('note')}</span>
      </header>
      {me.may.includes('POST /quality/control-samples') && <DrawSample kinds={kinds} />}
      <Table<SampleHead>
        size="small"
        rowKey="id"
        dataSource={data}
        pagination={false}
        scroll={{ x: 700 }}
        locale={{ emptyText: say('none') }}
        columns={[
          {
            title: say('sample'),
            key: 'sample',
            render: (_, { id, ask }) => (
              <Link to="/control-samples/$id" params={{ id }}>
                {[nameOf(ask.kind), ask.period, ask.unit].filter((part) => part !== undefined).join(' · ')}
              </Link>
            ),
          },
          { title: say('seed'), key: 'seed', width: 180, render: (_, { ask }) => ask.seed },
          {
            title: say('records'),
            key: 'records',
            width: 110,
            className: 'number',
            render: (_, { records }) => shownCount(records),
          },
          {
            title: say('flagged'),
            key: 'flagged',
            width: 110,
            className: 'number',
            render: (_, { flagged }) => shownCount(flagged),
          },
          {
            title: say('drawnAt'),
            key: 'drawnAt',
            width: 180,
            render: (_, { drawnAt }) => shownInstant(drawnAt, language),
          },
          { title: say('drawnBy'), dataIndex: 'drawnBy', width: 140 },
        ]}
      />
    </>
  )
}
