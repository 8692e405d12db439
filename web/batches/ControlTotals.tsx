import { Table } from 'antd'
import { shownMoney } from '../words/shown.ts'
import { useLanguage, useWords } from '../words/words.ts'
import type { Batch } from './batchesData.ts'
import { batchWords } from './batchWords.ts'

/** What total rows of the sheet say beside the sums of the rows they stand for. */
export function ControlTotals({ batch: { controlTotals = [] } }: { readonly batch: Batch }) {
  const say = useWords(batchWords)
  const { language } = useLanguage()
  if (controlTotals.length === 0) return null
  return (
    <section className="panel" aria-labelledby="totals">
      <h2 id="totals">{say('controlTotals')}</h2>
      <Table
        size="small"
        pagination={false}
        rowKey={({ row, field }) => `${row} ${field}`}
        dataSource={controlTotals}
        columns={[
          { title: say('row'), dataIndex: 'row', width: 80 },
          { title: say('column'), dataIndex: 'field' },
          { title: say('stated'), className: 'number', render: (_, { stated }) => shownMoney(stated, language) },
          { title: say('summed'), className: 'number', render: (_, { summed }) => shownMoney(summed, language) },
          {
            title: say('difference'),
            className: 'number',
            render: (_, { stated, summed }) =>
              stated === summed ? say('agrees') : <b className="late">{shownMoney(stated - summed, language)}</b>,
          },
        ]}
      />
    </section>
  )
}
