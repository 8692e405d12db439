import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Alert, Descriptions, Table, Tag } from 'antd'
import { gradeNames } from '../../rules/kit/vocabulary.ts'
import { useApi } from '../data/ApiContext.tsx'
import { gradeColours } from '../findings/queueColumns.tsx'
import { useBoth, useWords } from '../words/words.ts'
import { ParameterTable } from './ParameterTable.tsx'
import { RulePrecision } from './RulePrecision.tsx'
import { RuleExamples } from './RuleExamples.tsx'
import { ruleWords } from './ruleWords.ts'
import { ruleQuery } from './rulesData.ts'

const route = getRouteApi('/rules/$id')

/** One rule: what it forbids, by which text and since when, its limits over time, and the examples that are its tests. */
export function RulePage() {
  const say = useWords(ruleWords)
  const both = useBoth()
  const { id } = route.useParams()
  const { data: rule } = useSuspenseQuery(ruleQuery(useApi(), id))
  const about = [
    { key: 'purpose', label: say('purpose'), children: both(rule.purpose) },
    ...(rule.boundary ? [{ key: 'boundary', label: say('boundary'), children: both(rule.boundary) }] : []),
    ...(rule.excludes ? [{ key: 'excludes', label: say('excludes'), children: both(rule.excludes) }] : []),
    {
      key: 'inputs',
      label: say('inputs'),
      children: rule.inputs.map((input) => <Tag key={`${input.sheet.name}${input.field}`}>{both(input)}</Tag>),
    },
  ]
  return (
    <>
      <header className="page-head">
        <Link to="/rules">{say('back')}</Link>
        <h1>{both(rule.title)}</h1>
        <span className="page-note">
          {rule.rows.join('、')} · <code>{rule.id}</code> v{rule.version}
        </span>
      </header>
      {rule.notCollected !== undefined && <Alert type="info" showIcon title={say('notCollected')} />}
      {rule.statistical !== undefined && (
        <Alert type="info" showIcon title={say('statistical')} description={both(rule.statistical.measure)} />
      )}
      <section className="panel">
        <Descriptions size="small" column={1} bordered items={about} />
      </section>
      <section className="panel" aria-labelledby="basis">
        <h2 id="basis">{say('basis')}</h2>
        <Table
          size="small"
          pagination={false}
          rowKey={({ from, instrument }) => `${from} ${instrument.id}`}
          dataSource={rule.inForce}
          scroll={{ x: 700 }}
          columns={[
            { title: say('from'), dataIndex: 'from', width: 110, render: (from?: string) => from ?? say('always') },
            { title: say('until'), dataIndex: 'until', width: 110, render: (until?: string) => until ?? say('always') },
            {
              title: say('grade'),
              key: 'grade',
              width: 110,
              render: (_, { grade }) => <Tag color={gradeColours[grade]}>{both(gradeNames[grade])}</Tag>,
            },
            { title: say('instrument'), key: 'instrument', render: (_, { instrument }) => both(instrument) },
            { title: say('article'), dataIndex: 'article', width: 90 },
            { title: say('mark'), key: 'mark', width: 140, render: (_, { mark }) => say(mark) },
          ]}
        />
      </section>
      {rule.parameters.map((parameter) => (
        <ParameterTable key={parameter.id} parameter={parameter} />
      ))}
      {rule.words.length > 0 && (
        <section className="panel" aria-labelledby="words">
          <h2 id="words">{say('words')}</h2>
          {rule.words.map((list) => (
            <div key={list.zh}>
              <b>{both(list)}</b>
              <p>{list.words.join('、')}</p>
              {list.except.length > 0 && (
                <p className="page-note">{say('except', { words: list.except.join('、') })}</p>
              )}
            </div>
          ))}
        </section>
      )}
      <RulePrecision id={id} />
      <RuleExamples examples={rule.examples} />
    </>
  )
}
