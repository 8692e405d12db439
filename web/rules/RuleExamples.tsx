import { Table } from 'antd'
import { outcomeLabels } from '../../rules/kit/labels.ts'
import { useBoth, useWords } from '../words/words.ts'
import { ruleWords } from './ruleWords.ts'
import type { Rule } from './rulesData.ts'

/** The labelled examples of a rule on both sides of its boundary. */
export function RuleExamples({ examples }: { readonly examples: Rule['examples'] }) {
  const say = useWords(ruleWords)
  const both = useBoth()
  const outcomeNamed = (name: string): string => {
    const found = Object.entries(outcomeLabels).find(([outcome]) => outcome === name)
    return found === undefined ? name : both(found[1])
  }
  if (examples.cases.length === 0) return null
  return (
    <section className="panel" aria-labelledby="examples">
      <h2 id="examples">{say('examples')}</h2>
      <Table
        size="small"
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        rowKey="name"
        dataSource={examples.cases}
        columns={[
          { title: say('example'), dataIndex: 'name' },
          {
            title: say('exampleCells'),
            key: 'records',
            render: (_, { records }) => records.map((record) => <div key={record.zh}>{both(record)}</div>),
          },
          {
            title: say('expected'),
            key: 'expect',
            width: 220,
            render: (_, { expect }) =>
              expect.map(({ row, outcome }) => <div key={row}>{`${row} ${outcomeNamed(outcome)}`}</div>),
          },
        ]}
      />
    </section>
  )
}
