import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { writeFigure } from '../../functions/report/formats/writeFigure.ts'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { PageLoading } from '../frame/PageLoading.tsx'
import { shownCount, shownDate } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { reportWords } from './reportWords.ts'
import { type FigureRowsAnswer, figureRowsQuery } from './reportsData.ts'

type AnnexRow = FigureRowsAnswer['rows'][number]

/** The rows behind one figure, as the annex lists them, page by page. */
export function FigureRows({ id, figure: number }: { readonly id: string; readonly figure: number }) {
  const say = useWords(reportWords)
  const both = useBoth()
  const { language } = useLanguage()
  const mayOpen = useMe().may.includes('GET /batches/:id')
  const [cursor, setCursor] = useState<string>()
  const { data, error, isFetching } = useQuery(figureRowsQuery(useApi(), id, number, cursor))
  if (error !== null) throw error
  if (data === undefined) return <PageLoading />
  const { figure, parts, rows, nextCursor } = data
  return (
    <aside className="panel report-rows no-print" aria-labelledby="figure-rows">
      <h2 id="figure-rows">{say('rows', { number })}</h2>
      <p>
        <strong>{both(figure)}</strong>: {writeFigure(figure, 'plain', language)}
        <br />
        <span className="page-note">
          {say('rowsOf', { count: shownCount(figure.count) })}
          {figure.lacking > 0 && ` · ${say('lacking', { count: shownCount(figure.lacking) })}`}
        </span>
      </p>
      {parts.length > 0 && (
        <p>
          {say('madeOf')}
          {parts.map((part) => (
            <Link key={part.id} to="." search={{ figure: part.number }} resetScroll={false} className="report-part">
              {both(part)} {writeFigure(part, 'plain', language)} [{part.number}]
            </Link>
          ))}
        </p>
      )}
      <Table<AnnexRow>
        size="small"
        rowKey="number"
        loading={isFetching}
        dataSource={[...rows]}
        pagination={false}
        locale={{ emptyText: say('noRows') }}
        columns={[
          { title: say('date'), key: 'on', width: 110, render: (_, { on }) => shownDate(on, language) },
          { title: say('unitColumn'), dataIndex: 'unit', width: 80 },
          {
            title: say('cells'),
            key: 'cells',
            render: (_, { shown }) => (
              <dl className="report-cells">
                {shown.map(({ name, text }) => (
                  <div key={name.zh}>
                    <dt>{both(name)}</dt>
                    <dd>{both(text)}</dd>
                  </div>
                ))}
              </dl>
            ),
          },
          {
            title: say('source'),
            key: 'source',
            width: 130,
            render: (_, { source: { of, sheet, row } }) => (
              <>
                {mayOpen && /^[0-9TZa-f-]{16,}$/u.test(of) ? (
                  <Link to="/batches/$id" params={{ id: of }}>
                    {of}
                  </Link>
                ) : (
                  of
                )}{' '}
                {sheet} {say('sourceRow', { row })}
              </>
            ),
          },
        ]}
      />
      <div className="page-tools">
        {nextCursor !== undefined && <Button onClick={() => setCursor(nextCursor)}>{say('more')}</Button>}
        <Link to="." search={{}} resetScroll={false}>
          {say('close')}
        </Link>
      </div>
    </aside>
  )
}
