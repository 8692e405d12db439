import { Link } from '@tanstack/react-router'
import { Alert, Table } from 'antd'
import { useMe } from '../data/me.ts'
import { unitWords } from '../../rules/reference/unitWords.ts'
import { useBoth, useWords } from '../words/words.ts'
import { ruleWords } from './ruleWords.ts'
import type { Rule } from './rulesData.ts'

interface Span {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** A limit of the law as it changed over time, and what this county set. */
export function ParameterTable({
  parameter,
  on,
}: {
  readonly parameter: Rule['parameters'][number]
  /** The day whose values are marked, when it is about one. */
  readonly on?: string
}) {
  const say = useWords(ruleWords)
  const both = useBoth()
  const mayTry = useMe().may.includes('POST /replays')
  const isInForce = ({ from, until }: Span): boolean => {
    const day = on?.slice(0, 10)
    return day !== undefined && (from === undefined || from <= day) && (until === undefined || day <= until)
  }
  return (
    <section className="panel" aria-label={both(parameter)}>
      <h2>
        {both(parameter)} <code>{parameter.id}</code>{' '}
        {mayTry && (
          <Link to="/what-if" search={{ parameter: parameter.id }}>
            {say('tryIt')}
          </Link>
        )}
      </h2>
      {parameter.values.length === 0 ? (
        <Alert type="info" showIcon title={say('unset')} />
      ) : (
        <Table
          size="small"
          pagination={false}
          rowKey={({ jurisdiction, from, value }) => `${jurisdiction} ${from} ${value}`}
          dataSource={parameter.values}
          scroll={{ x: 700 }}
          rowClassName={(value) => (isInForce(value) ? 'value-in-force' : '')}
          columns={[
            { title: say('from'), dataIndex: 'from', width: 110, render: (from?: string) => from ?? say('always') },
            { title: say('until'), dataIndex: 'until', width: 110, render: (until?: string) => until ?? say('always') },
            {
              title: say('value'),
              key: 'value',
              render: (_, { value }) => `${value} ${both(unitWords(parameter.unit))}`,
            },
            {
              title: say('instrument'),
              key: 'instrument',
              render: (_, { instrument, article }) =>
                instrument === undefined ? '' : `${both(instrument)} ${article ?? ''}`,
            },
            { title: say('mark'), key: 'mark', width: 140, render: (_, { mark }) => say(mark) },
            { title: say('source'), dataIndex: 'source' },
          ]}
        />
      )}
    </section>
  )
}
