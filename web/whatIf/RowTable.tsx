import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Segmented, Table } from 'antd'
import { useMe } from '../data/me.ts'
import { shownCount, shownDate } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import type { TrialResult, TrialRow } from './whatIfData.ts'
import { ways } from './whatIfSearch.ts'
import { whatIfWords } from './whatIfWords.ts'

const route = getRouteApi('/what-if')

interface RowTableProps {
  readonly result: TrialResult
  readonly ruleName: (id: string) => string
}

/** The rows behind the counts: of one way, and of one rule and unit when those were chosen. */
export function RowTable({ result, ruleName }: RowTableProps) {
  const say = useWords(whatIfWords)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const search = route.useSearch()
  const { way = ways.find((each) => result.totals[each] > 0) ?? 'gained' } = search
  const { rule, at, ...everywhere } = search
  const rows = result[way].filter(
    (row) => (rule === undefined || row.rule === rule) && (at === undefined || row.unit === at),
  )
  const total =
    rule === undefined && at === undefined
      ? result.totals[way]
      : (result.cells.find((cell) => cell.rule === rule && cell.unit === at)?.[way] ?? rows.length)
  return (
    <section className="panel" aria-labelledby="rows">
      <h2 id="rows">{say('rows')}</h2>
      <div className="page-tools">
        <Segmented
          value={way}
          options={ways.map((value) => ({ value, label: `${say(value)} ${shownCount(result.totals[value])}` }))}
          onChange={(value) => void navigate({ to: '/what-if', search: { ...search, way: value }, replace: true })}
        />
        {rule !== undefined && (
          <Button onClick={() => void navigate({ to: '/what-if', search: { ...everywhere, way }, replace: true })}>
            {ruleName(rule)} {at} × {say('all')}
          </Button>
        )}
      </div>
      {rows.length < total && (
        <p className="page-note">{say('kept', { shown: shownCount(rows.length), total: shownCount(total) })}</p>
      )}
      <Table
        size="small"
        rowKey="id"
        dataSource={rows}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 800 }}
        locale={{ emptyText: say('none') }}
        columns={[
          { title: say('rule'), key: 'rule', width: 200, render: (_, row) => ruleName(row.rule) },
          { title: say('unitColumn'), dataIndex: 'unit', width: 90 },
          { title: say('on'), key: 'on', width: 130, render: (_, { on }) => shownDate(on.slice(0, 10), language) },
          { title: say('says'), key: 'says', render: (_, row) => <Said row={row} isNew={way === 'gained'} /> },
          { title: say('source'), key: 'source', width: 150, render: (_, row) => <SourceRow row={row} /> },
        ]}
      />
    </section>
  )
}

function Said({ row, isNew }: { readonly row: TrialRow; readonly isNew: boolean }) {
  const say = useWords(whatIfWords)
  const both = useBoth()
  const mayOpen = useMe().may.includes('GET /findings/:id') && !isNew
  const text =
    row.was === undefined ? (
      both(row)
    ) : (
      <>
        {say('was')}
        {both(row.was)}
        <br />
        {say('will')}
        {both(row)}
      </>
    )
  return mayOpen ? (
    <Link to="/findings/$id" params={{ id: row.id }}>
      {text}
    </Link>
  ) : (
    <span>{text}</span>
  )
}

function SourceRow({ row: { sources } }: { readonly row: TrialRow }) {
  const say = useWords(whatIfWords)
  const [first] = sources
  if (first === undefined) return null
  return (
    <>
      <Link to="/batches/$id" params={{ id: first.batch }}>
        {say('sourceRow', { row: first.row })}
      </Link>
      {sources.length > 1 && ` +${sources.length - 1}`}
    </>
  )
}
