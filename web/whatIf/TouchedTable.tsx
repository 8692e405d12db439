import { Link } from '@tanstack/react-router'
import { Alert, Table, Tag } from 'antd'
import { useMe } from '../data/me.ts'
import { shownCount, shownDate, shownInstant } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import type { TrialResult } from './whatIfData.ts'
import { whatIfWords } from './whatIfWords.ts'

const touchWords = { lost: 'touchLost', changed: 'touchChanged', returns: 'touchReturns' } as const
const colours = { lost: 'red', changed: 'gold', returns: 'blue' } as const

interface TouchedTableProps {
  readonly result: Pick<TrialResult, 'touched' | 'touchedTotal'>
  readonly ruleName: (id: string) => string
}

/** The findings people have worked on that the trial would take away, change, or bring back. */
export function TouchedTable({ result: { touched, touchedTotal }, ruleName }: TouchedTableProps) {
  const say = useWords(whatIfWords)
  const both = useBoth()
  const { language } = useLanguage()
  const mayOpen = useMe().may.includes('GET /findings/:id')
  if (touchedTotal === 0)
    return <Alert className="what-if-touched" type="success" showIcon title={say('touchedNone')} />
  return (
    <section className="panel" aria-labelledby="touched">
      <h2 id="touched">{say('touched', { count: shownCount(touchedTotal) })}</h2>
      <Table
        size="small"
        rowKey="id"
        dataSource={touched}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 800 }}
        columns={[
          {
            title: '',
            key: 'touch',
            width: 110,
            render: (_, { touch }) => <Tag color={colours[touch]}>{say(touchWords[touch])}</Tag>,
          },
          { title: say('rule'), key: 'rule', width: 200, render: (_, { rule }) => ruleName(rule) },
          { title: say('unitColumn'), dataIndex: 'unit', width: 90 },
          { title: say('on'), key: 'on', width: 130, render: (_, { on }) => shownDate(on.slice(0, 10), language) },
          {
            title: say('says'),
            key: 'says',
            render: (_, each) => (
              <>
                {mayOpen ? (
                  <Link to="/findings/$id" params={{ id: each.id }}>
                    {both(each)}
                  </Link>
                ) : (
                  both(each)
                )}
                <div className="page-note">
                  {each.decision === undefined
                    ? say('underWay')
                    : say('decided', { at: shownInstant(each.decision.at, language) })}
                </div>
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
