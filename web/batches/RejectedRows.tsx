import { useSuspenseQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useState } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import { shownCount } from '../words/shown.ts'
import { useBoth, useWords } from '../words/words.ts'
import { rejectedQuery } from './batchesData.ts'
import { batchWords } from './batchWords.ts'

const pageSize = 100

/** Every row that was not accepted: where, what stood there, what to do. None is left out. */
export function RejectedRows({ id }: { readonly id: string }) {
  const say = useWords(batchWords)
  const both = useBoth()
  const [page, setPage] = useState(0)
  const api = useApi()
  const { data } = useSuspenseQuery(rejectedQuery(api, id, page))
  const problems = data.rejected.flatMap(({ sheet, row, problems: all }) =>
    all.map((problem) => ({ key: `${sheet} ${row} ${problem.column} ${problem.code}`, sheet, row, problem })),
  )
  return (
    <section className="panel" aria-labelledby="errors">
      <h2 id="errors">{say('errors')}</h2>
      <p>{data.total === 0 ? say('noErrors') : say('errorCount', { count: shownCount(data.total) })}</p>
      {data.total > 0 && (
        <p className="no-print">
          <FileButton
            label={say('annotated')}
            name={`${id}.xlsx`}
            fetchFile={async () => (await api('GET /batches/:id/annotated.xlsx', { params: { id } })).value}
          />
        </p>
      )}
      {data.total > 0 && (
        <Table
          size="small"
          rowKey="key"
          dataSource={problems}
          scroll={{ x: 800 }}
          pagination={
            data.total > pageSize && {
              current: page + 1,
              pageSize: problems.length,
              total: Math.ceil(data.total / pageSize) * problems.length,
              showSizeChanger: false,
              onChange: (wanted) => setPage(wanted - 1),
            }
          }
          columns={[
            { title: say('row'), key: 'row', width: 110, render: (_, { sheet, row }) => `${sheet} ${row}` },
            {
              title: say('column'),
              key: 'column',
              width: 160,
              render: (_, { problem }) => `${problem.column} ${problem.header}`,
            },
            { title: say('cell'), key: 'cell', width: 180, render: (_, { problem }) => problem.cell },
            { title: say('problem'), key: 'problem', render: (_, { problem }) => both(problem) },
          ]}
        />
      )}
    </section>
  )
}
