import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, InputNumber, Space, Table } from 'antd'
import { useState } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { DownloadButton } from '../parts/DownloadButton.tsx'
import { shownCount } from '../words/shown.ts'
import { useBoth, useWords } from '../words/words.ts'
import { type ProblemKind, type ProblemPlace, problemPageSize, problemsQuery } from './batchesData.ts'
import { batchWords } from './batchWords.ts'

const about = {
  rejected: { title: 'errors', count: 'errorCount', none: 'noErrors' },
  warned: { title: 'warnings', count: 'warningCount', none: 'noWarnings' },
} as const

/** Every row that was not accepted, or should be looked at again: where, what stood there, what to do. None is left out. */
export function ProblemRows({ id, kind }: { readonly id: string; readonly kind: ProblemKind }) {
  const say = useWords(batchWords)
  const both = useBoth()
  const [place, setPlace] = useState<ProblemPlace>({ offset: 0 })
  const [wanted, setWanted] = useState<number | null>(null)
  const api = useApi()
  const { data } = useSuspenseQuery(problemsQuery(api, id, kind, place))
  const problems = data.rows.flatMap(({ sheet, row, problems: all }) =>
    all.map((problem) => ({ key: `${sheet} ${row} ${problem.column} ${problem.code}`, sheet, row, problem })),
  )
  const { title, count, none } = about[kind]
  const jump = (): void => {
    if (wanted !== null) setPlace({ row: wanted })
  }
  return (
    <section className="panel" aria-labelledby={kind}>
      <h2 id={kind}>{say(title)}</h2>
      <p>{data.total === 0 ? say(none) : say(count, { count: shownCount(data.total) })}</p>
      {data.total > 0 && (
        <Space wrap className="no-print">
          <DownloadButton
            label={say('annotated')}
            addressOf={async () => (await api('GET /batches/:id/annotated', { params: { id } })).value.download.url}
          />
          <DownloadButton
            label={say('errorList')}
            addressOf={async () => (await api('GET /batches/:id/errors', { params: { id } })).value.download.url}
          />
          {data.total > 1 && (
            <Space.Compact>
              <InputNumber
                aria-label={say('jumpRow')}
                placeholder={say('jumpRow')}
                min={1}
                precision={0}
                value={wanted}
                onChange={setWanted}
                onPressEnter={jump}
              />
              <Button onClick={jump}>{say('jump')}</Button>
            </Space.Compact>
          )}
        </Space>
      )}
      {data.total > 0 && (
        <Table
          size="small"
          rowKey="key"
          dataSource={problems}
          scroll={{ x: 800 }}
          pagination={false}
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
      {data.total > problemPageSize && (
        <Space className="no-print">
          <Button
            size="small"
            disabled={data.offset === 0}
            onClick={() => setPlace({ offset: Math.max(0, data.offset - problemPageSize) })}
          >
            {say('previous')}
          </Button>
          <span className="page-note">
            {say('pagePlace', {
              first: shownCount(data.offset + 1),
              last: shownCount(data.offset + data.rows.length),
              all: shownCount(data.total),
            })}
          </span>
          <Button
            size="small"
            disabled={data.offset + data.rows.length >= data.total}
            onClick={() => setPlace({ offset: data.offset + problemPageSize })}
          >
            {say('next')}
          </Button>
        </Space>
      )}
    </section>
  )
}
