import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { shownCount, shownInstant } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { type Batch, batchesPageSize, batchesQuery, kindsQuery } from './batchesData.ts'
import { batchWords } from './batchWords.ts'

const UploadPanel = lazy(() => import('./UploadPanel.tsx'))

/** Sheets sent in and what became of them; a clerk sends the next one from here. */
export function BatchesPage() {
  const say = useWords(batchWords)
  const both = useBoth()
  const { language } = useLanguage()
  const api = useApi()
  const me = useMe()
  const [page, setPage] = useState(0)
  const { data } = useSuspenseQuery(batchesQuery(api, page))
  const { data: kinds } = useSuspenseQuery(kindsQuery(api))
  const kindName = (kind: string): string => {
    const known = kinds.find((each) => each.kind === kind)
    return known === undefined ? kind : both(known)
  }
  return (
    <>
      <header className="page-head">
        <h1>{say('title')}</h1>
        <span className="page-note">{say('total', { count: shownCount(data.total) })}</span>
      </header>
      {me.may.includes('POST /batches') && (
        <Suspense fallback={<div className="panel upload-waiting" />}>
          <UploadPanel />
        </Suspense>
      )}
      <Table
        size="small"
        rowKey="id"
        dataSource={data.batches}
        pagination={false}
        scroll={{ x: 900 }}
        locale={{ emptyText: say('none') }}
        columns={[
          {
            title: say('file'),
            key: 'file',
            render: (_, { id, fileName }) => (
              <Link to="/batches/$id" params={{ id }}>
                {fileName}
              </Link>
            ),
          },
          { title: say('kind'), key: 'kind', width: 150, render: (_, { kind }) => kindName(kind) },
          { title: say('unit'), dataIndex: 'unit', width: 110 },
          { title: say('period'), dataIndex: 'period', width: 100 },
          { title: say('state'), key: 'state', width: 180, render: (_, { state }) => say(state) },
          {
            title: say('rows'),
            key: 'rows',
            width: 110,
            className: 'number',
            render: (_, { rows }) => (rows === undefined ? '' : shownCount(rows.read)),
          },
          {
            title: say('registeredAt'),
            key: 'registeredAt',
            width: 190,
            render: (_: unknown, { registeredAt }: Batch) => shownInstant(registeredAt, language),
          },
        ]}
      />
      {data.total > batchesPageSize && (
        <footer className="queue-foot no-print">
          <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {say('previous')}
          </Button>
          <Button size="small" disabled={(page + 1) * batchesPageSize >= data.total} onClick={() => setPage(page + 1)}>
            {say('next')}
          </Button>
        </footer>
      )}
    </>
  )
}
