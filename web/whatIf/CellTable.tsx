import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { shownCount } from '../words/shown.ts'
import { useWords } from '../words/words.ts'
import type { TrialResult } from './whatIfData.ts'
import { type Way, ways } from './whatIfSearch.ts'
import { whatIfWords } from './whatIfWords.ts'

const route = getRouteApi('/what-if')

interface CellTableProps {
  readonly cells: TrialResult['cells']
  readonly ruleName: (id: string) => string
}

/** How many findings each rule gains and loses in each unit; a number opens the rows behind it. */
export function CellTable({ cells, ruleName }: CellTableProps) {
  const say = useWords(whatIfWords)
  const navigate = useNavigate()
  const search = route.useSearch()
  const show = (way: Way, rule: string, at: string): void =>
    void navigate({ to: '/what-if', search: { ...search, way, rule, at }, hash: 'rows' })
  return (
    <section className="panel" aria-labelledby="cells">
      <h2 id="cells">{say('cells')}</h2>
      <Table
        size="small"
        rowKey={({ rule, unit }) => `${rule} ${unit}`}
        dataSource={cells}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 700 }}
        columns={[
          {
            title: say('rule'),
            key: 'rule',
            render: (_, { rule }) => ruleName(rule),
            filters: [...new Set(cells.map(({ rule }) => rule))].map((value) => ({ value, text: ruleName(value) })),
            onFilter: (value, { rule }) => rule === value,
          },
          { title: say('unitColumn'), dataIndex: 'unit', width: 100 },
          ...ways.map((way) => ({
            title: say(way),
            key: way,
            width: 100,
            className: 'number',
            sorter: (a: CellTableProps['cells'][number], b: CellTableProps['cells'][number]) => a[way] - b[way],
            render: (_: unknown, cell: CellTableProps['cells'][number]) =>
              cell[way] === 0 ? (
                '0'
              ) : (
                <Button
                  type="link"
                  size="small"
                  aria-label={`${say('show')} ${ruleName(cell.rule)} ${cell.unit} ${say(way)} ${cell[way]}`}
                  onClick={() => show(way, cell.rule, cell.unit)}
                >
                  {shownCount(cell[way])}
                </Button>
              ),
          })),
          { title: say('unchanged'), dataIndex: 'unchanged', width: 100, className: 'number' },
        ]}
      />
    </section>
  )
}
