import { Statistic, Table } from 'antd'
import { shownCount, shownShare } from '../words/shown.ts'
import { useWords } from '../words/words.ts'
import type { SeenSample } from './qualityData.ts'
import { qualityWords } from './qualityWords.ts'

type Result = SeenSample['result']
const rounded = (value: number): string => shownCount(Math.round(value))

/** What the rows reviewed so far tell of all that were not: how much the rules miss, with how sure that is. */
export function SampleResult({
  result: { drawn, reviewed, missedRows, estimate, units, rules },
}: {
  readonly result: Result
}) {
  const say = useWords(qualityWords)
  const interval = say('interval', { low: rounded(estimate.low), high: rounded(estimate.high) })
  return (
    <section className="panel" aria-labelledby="sample-result">
      <h2 id="sample-result">{say('result')}</h2>
      <div className="sample-numbers">
        <Statistic title={say('reviewed')} value={`${shownCount(reviewed)} / ${shownCount(drawn)}`} />
        <Statistic title={say('missedRows')} value={shownCount(missedRows)} />
        <div>
          <Statistic title={say('estimate')} value={reviewed === 0 ? '—' : rounded(estimate.missed)} />
          <p className="page-note">{reviewed === 0 ? say('nothingKnown') : interval}</p>
        </div>
      </div>
      {reviewed > 0 && (
        <Table<Result['units'][number]>
          size="small"
          title={() => say('units')}
          rowKey="unit"
          dataSource={[...units]}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: say('unitColumn'), dataIndex: 'unit' },
            {
              title: say('population'),
              key: 'population',
              className: 'number',
              render: (_, unit) => shownCount(unit.population),
            },
            { title: say('reviewed'), dataIndex: 'reviewed', className: 'number' },
            { title: say('missedRows'), dataIndex: 'missed', className: 'number' },
            {
              title: say('estimate'),
              key: 'share',
              className: 'number',
              render: (_, { share, low, high }) =>
                share === undefined ? '—' : `${shownShare(share)} (${shownShare(low)}–${shownShare(high)})`,
            },
          ]}
        />
      )}
      {rules.length > 0 && (
        <>
          <h3>{say('rules')}</h3>
          <ul>
            {rules.map(({ rule, missed }) => (
              <li key={rule}>
                {rule === '' ? say('noRule') : rule}: {missed}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
