import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { useApi } from '../data/ApiContext.tsx'
import { shownCount, shownInstant } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { registerWords } from './registerWords.ts'
import { type Register, registersQuery } from './registersData.ts'

/** The county's own lists: which version of each is in force, since when, and where to see and replace it. */
export function RegistersPage() {
  const say = useWords(registerWords)
  const both = useBoth()
  const { language } = useLanguage()
  const { data } = useSuspenseQuery(registersQuery(useApi()))
  return (
    <>
      <header className="page-head">
        <h1>{say('title')}</h1>
        <span className="page-note">{say('note')}</span>
      </header>
      <Table<Register>
        size="small"
        rowKey="kind"
        dataSource={data}
        pagination={false}
        scroll={{ x: 700 }}
        columns={[
          {
            title: say('kind'),
            key: 'kind',
            render: (_, register) => (
              <Link to="/registers/$kind" params={{ kind: register.kind }}>
                {both(register)}
              </Link>
            ),
          },
          {
            title: say('inForce'),
            key: 'inForce',
            render: (_, { inForce, versions }) => {
              if (inForce === undefined) return say(versions === 0 ? 'never' : 'withdrawn')
              return (
                <Link to="/batches/$id" params={{ id: inForce.batch }}>
                  {inForce.batch}
                </Link>
              )
            },
          },
          {
            title: say('since'),
            key: 'since',
            width: 200,
            render: (_, { inForce }) => (inForce === undefined ? '' : shownInstant(inForce.registeredAt, language)),
          },
          {
            title: say('rows'),
            key: 'rows',
            width: 100,
            className: 'number',
            render: (_, { inForce }) => (inForce === undefined ? '' : shownCount(inForce.rows)),
          },
          { title: say('versions'), dataIndex: 'versions', width: 100, className: 'number' },
        ]}
      />
    </>
  )
}
