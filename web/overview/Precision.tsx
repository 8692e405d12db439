import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { shownCount, shownShare } from '../words/shown.ts'
import { useWords } from '../words/words.ts'
import { type OverviewSearch, precisionByRuleQuery } from './overviewData.ts'
import { overviewWords } from './overviewWords.ts'

/** How far the rules can be trusted, always with how many decisions that rests on. */
export function Precision({
  search,
  nameOf,
}: {
  readonly search: OverviewSearch
  readonly nameOf: (rule: string) => string
}) {
  const say = useWords(overviewWords)
  const enabled = useMe().may.includes('GET /quality/precision')
  const { data } = useQuery({ ...precisionByRuleQuery(useApi(), search), enabled })
  if (!enabled || data === undefined) return null
  return (
    <section className="panel" aria-labelledby="precision">
      <h2 id="precision">{say('precision')}</h2>
      <p className="page-note">{data.length === 0 ? say('noDecisions') : say('precisionNote')}</p>
      {data.length > 0 && (
        <Table
          size="small"
          rowKey="group"
          scroll={{ x: 440 }}
          pagination={{ defaultPageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={data}
          columns={[
            {
              title: say('rule'),
              key: 'rule',
              render: (_, { group }) => (
                <Link to="/rules/$id" params={{ id: group }}>
                  {nameOf(group)}
                </Link>
              ),
            },
            {
              title: say('decided'),
              key: 'decided',
              className: 'number',
              render: (_, { yes, of }) => `${shownCount(yes)} / ${shownCount(of)}`,
            },
            {
              title: say('share'),
              key: 'share',
              className: 'number',
              render: (_, { share }) => (share === undefined ? '—' : shownShare(share)),
            },
            {
              title: say('interval'),
              key: 'interval',
              className: 'number',
              render: (_, { low, high }) => `${shownShare(low)}–${shownShare(high)}`,
            },
          ]}
        />
      )}
    </section>
  )
}
