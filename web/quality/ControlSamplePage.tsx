import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Table } from 'antd'
import { useApi } from '../data/ApiContext.tsx'
import { shownCount, shownDate, shownInstant } from '../words/shown.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { JudgeRow } from './JudgeRow.tsx'
import { RowCells } from './RowCells.tsx'
import { SampleResult } from './SampleResult.tsx'
import { type SampleRow, rowName, sampleQuery } from './qualityData.ts'
import { qualityWords } from './qualityWords.ts'
import './quality.css'

const route = getRouteApi('/control-samples/$id')

/** A sample: what it tells so far, and its rows to be judged one by one. */
export function ControlSamplePage() {
  const say = useWords(qualityWords)
  const { language } = useLanguage()
  const { id } = route.useParams()
  const { data } = useSuspenseQuery(sampleQuery(useApi(), id))
  const { sample, verdicts, result, keptFrom } = data
  const said = new Map(verdicts.map((verdict) => [rowName(verdict), verdict]))
  const kept = new Set(keptFrom)
  const { ask, batches, records, flagged } = sample
  return (
    <>
      <header className="page-head">
        <Link to="/control-samples">{say('back')}</Link>
        <h1>
          {say('sample')} {ask.period}
        </h1>
        <span className="page-note">
          {say('about', {
            batches: shownCount(batches),
            records: shownCount(records),
            flagged: shownCount(flagged),
            population: shownCount(result.population),
            drawn: shownCount(result.drawn),
            seed: ask.seed,
          })}
        </span>
      </header>
      <SampleResult result={result} />
      <section className="panel" aria-labelledby="rows-drawn">
        <h2 id="rows-drawn">{say('rows')}</h2>
        <Table<SampleRow>
          size="small"
          rowKey={rowName}
          dataSource={sample.strata.flatMap(({ drawn }) => drawn)}
          pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          expandable={{
            expandedRowRender: (row) => (
              <div className="beside">
                <RowCells kind={ask.kind} place={row} />
                {!said.has(rowName(row)) && !kept.has(rowName(row)) && <JudgeRow sample={id} place={row} />}
              </div>
            ),
          }}
          columns={[
            { title: say('unitColumn'), dataIndex: 'unit', width: 100 },
            { title: say('date'), key: 'on', width: 130, render: (_, { on }) => shownDate(on, language) },
            {
              title: say('sample'),
              key: 'place',
              render: (_, { batch, sheet, row }) => say('source', { batch, sheet, row }),
            },
            {
              title: say('verdict'),
              key: 'verdict',
              render: (_, row) => {
                const verdict = said.get(rowName(row))
                if (verdict === undefined) return say(kept.has(rowName(row)) ? 'kept' : 'open')
                const { by, at, text, rule } = verdict
                return (
                  <>
                    <strong>{say(verdict.verdict)}</strong>{' '}
                    <span className="page-note">{say('by', { by, at: shownInstant(at, language) })}</span>
                    {text !== '' && <div>{text}</div>}
                    {rule !== undefined && (
                      <Link to="/rules/$id" params={{ id: rule }}>
                        {rule}
                      </Link>
                    )}
                  </>
                )
              },
            },
          ]}
        />
      </section>
    </>
  )
}
