import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { Input, Table, Tag } from 'antd'
import { severityNames } from '../../rules/kit/vocabulary.ts'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { shownCount } from '../words/shown.ts'
import { useBoth, useWords } from '../words/words.ts'
import { ruleWords } from './ruleWords.ts'
import { FiringShare, PrecisionShare } from './RuleShares.tsx'
import { type RuleSummary, firingQuery, precisionsQuery, rulesQuery } from './rulesData.ts'

const route = getRouteApi('/rules')

const matches = (rule: RuleSummary, text: string): boolean =>
  [rule.id, rule.title.zh, rule.title.en, rule.purpose.zh, ...rule.rows].some((each) =>
    each.toLowerCase().includes(text.toLowerCase()),
  )

/** Below every share: a rule that judged nothing has none. */
const shareOf = (firing: { readonly flagged: number; readonly judged: number } | undefined): number =>
  firing === undefined || firing.judged === 0 ? -1 : firing.flagged / firing.judged

/** Every rule the county's records are judged by. */
export function RulesPage() {
  const say = useWords(ruleWords)
  const both = useBoth()
  const navigate = useNavigate()
  const { text = '' } = route.useSearch()
  const api = useApi()
  const { may } = useMe()
  const { data } = useSuspenseQuery(rulesQuery(api))
  const seesShares = may.includes('GET /quality/firing') && may.includes('GET /quality/precision')
  const { data: firing } = useQuery({ ...firingQuery(api), enabled: seesShares })
  const { data: precisions } = useQuery({ ...precisionsQuery(api), enabled: seesShares })
  const fires = new Map(firing?.rules.map((each) => [each.rule, each]))
  const upheld = new Map(precisions?.map((each) => [each.group, each]))
  const shareColumns = [
    {
      title: say('firing'),
      key: 'firing',
      width: 150,
      sorter: (a: RuleSummary, b: RuleSummary) => shareOf(fires.get(a.id)) - shareOf(fires.get(b.id)),
      render: (_: unknown, { id }: RuleSummary) => firing && <FiringShare firing={fires.get(id)} />,
    },
    {
      title: say('precision'),
      key: 'precision',
      width: 150,
      sorter: (a: RuleSummary, b: RuleSummary) => (upheld.get(a.id)?.share ?? -1) - (upheld.get(b.id)?.share ?? -1),
      render: (_: unknown, { id }: RuleSummary) => precisions && <PrecisionShare group={upheld.get(id)} />,
    },
  ]
  const shown = data.filter((rule) => matches(rule, text))
  const shapes = [...new Set(data.map(({ shape }) => shape))]
  return (
    <>
      <header className="page-head">
        <h1>{say('title')}</h1>
        <span className="page-note" role="status">
          {say('count', { count: shownCount(shown.length) })}
        </span>
      </header>
      <search className="page-tools no-print">
        <Input
          allowClear
          className="rule-search"
          aria-label={say('search')}
          placeholder={say('search')}
          value={text}
          onChange={({ target: { value } }) =>
            void navigate({ to: '/rules', search: value === '' ? {} : { text: value }, replace: true })
          }
        />
      </search>
      <Table
        size="small"
        rowKey="id"
        dataSource={shown}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: seesShares ? 1050 : 800 }}
        locale={{ emptyText: say('none') }}
        columns={[
          { title: say('rows'), dataIndex: 'rows', width: 130, render: (rows: readonly string[]) => rows.join('、') },
          {
            title: say('name'),
            key: 'title',
            render: (_, rule) => (
              <>
                <Link to="/rules/$id" params={{ id: rule.id }}>
                  {both(rule.title)}
                </Link>
                <div className="page-note">{both(rule.purpose)}</div>
              </>
            ),
          },
          {
            title: say('shape'),
            dataIndex: 'shape',
            width: 120,
            filters: shapes.map((value) => ({ value, text: say(value) })),
            onFilter: (value, rule) => rule.shape === value,
            render: (shape: RuleSummary['shape']) => <Tag>{say(shape)}</Tag>,
          },
          {
            title: say('sheets'),
            key: 'sheets',
            width: 180,
            render: (_, rule) => rule.sheets.map((sheet) => both(sheet)).join('、'),
          },
          {
            title: say('severity'),
            dataIndex: 'severity',
            width: 90,
            render: (severity: RuleSummary['severity']) => both(severityNames[severity]),
          },
          ...(seesShares ? shareColumns : []),
        ]}
      />
    </>
  )
}
