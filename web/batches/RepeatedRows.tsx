import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Space, Table } from 'antd'
import { useState } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { shownCount } from '../words/shown.ts'
import { useWords } from '../words/words.ts'
import { type Batch, problemPageSize, repeatsQuery } from './batchesData.ts'
import { batchWords } from './batchWords.ts'

/** The rows that say what an earlier row of the file says, or the batch that already brought them all. */
export function RepeatedRows({ batch: { id, repeatOf } }: { readonly batch: Batch }) {
  const say = useWords(batchWords)
  const [page, setPage] = useState(0)
  const { data } = useSuspenseQuery(repeatsQuery(useApi(), id, page))
  if (data.total === 0 && repeatOf === undefined) return null
  return (
    <section className="panel" aria-labelledby="repeats">
      <h2 id="repeats">{say('repeats')}</h2>
      {repeatOf !== undefined && (
        <p>
          {say('repeatOf')}{' '}
          <Link to="/batches/$id" params={{ id: repeatOf }}>
            {repeatOf}
          </Link>
        </p>
      )}
      {data.total > 0 && (
        <>
          <p>{say('repeatCount', { count: shownCount(data.total), groups: shownCount(data.groups) })}</p>
          <Table
            size="small"
            rowKey={({ sheet, row }) => `${sheet} ${row}`}
            dataSource={data.repeats}
            pagination={false}
            columns={[
              { title: say('row'), key: 'row', width: 160, render: (_, { sheet, row }) => `${sheet} ${row}` },
              {
                title: say('firstRow'),
                key: 'first',
                render: (_, { first }) => (first === undefined ? '' : `${first.sheet} ${first.row}`),
              },
              { title: say('times'), dataIndex: 'times', width: 120, className: 'number' },
            ]}
          />
        </>
      )}
      {data.total > problemPageSize && (
        <Space className="no-print">
          <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {say('previous')}
          </Button>
          <Button size="small" disabled={(page + 1) * problemPageSize >= data.total} onClick={() => setPage(page + 1)}>
            {say('next')}
          </Button>
        </Space>
      )}
    </section>
  )
}
