import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { kindsQuery } from '../batches/batchesData.ts'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { ruleQuery } from '../rules/rulesData.ts'
import { useBoth, useWords } from '../words/words.ts'
import { type FindingDetail, rowQuery } from './findingData.ts'
import { findingWords } from './findingWords.ts'

interface Cell {
  readonly field: string
  readonly label: string
  readonly shown: string
  readonly isRead: boolean
}

const mostRows = 5

/** The rows a finding rests on, cell by cell as they were uploaded; the cells the rule read are marked. */
export function SourceRow({ finding }: { readonly finding: FindingDetail['finding'] }) {
  const say = useWords(findingWords)
  return (
    <section className="panel" aria-labelledby="source">
      <h2 id="source">{say('row')}</h2>
      <p className="page-note">{say('rowHint')}</p>
      {finding.sources.slice(0, mostRows).map(({ batch, sheet, row }) => (
        <OneRow
          key={`${batch} ${sheet} ${row}`}
          rule={finding.rule}
          values={finding.values}
          batch={batch}
          sheet={sheet}
          row={row}
        />
      ))}
      {finding.sources.length > mostRows && (
        <details>
          <summary>{say('moreRows', { count: finding.sources.length - mostRows })}</summary>
          <ul className="values">
            {finding.sources.slice(mostRows).map(({ batch, sheet, row }) => (
              <li key={`${batch} ${sheet} ${row}`}>{say('source', { batch, sheet, row })}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

interface Place {
  readonly rule: string
  /** A rule that judges the row as a whole names no columns: its values tell which it read. */
  readonly values: FindingDetail['finding']['values']
  readonly batch: string
  readonly sheet: string
  readonly row: number
}

function OneRow({ rule, values, batch, sheet, row }: Place) {
  const say = useWords(findingWords)
  const both = useBoth()
  const api = useApi()
  const mayRead = useMe().may.includes('GET /batches/:id/rows/:row')
  const record = useQuery({ ...rowQuery(api, batch, row, sheet), enabled: mayRead })
  const kinds = useQuery(kindsQuery(api))
  const about = useQuery(ruleQuery(api, rule))
  const read = new Set([...(about.data?.inputs.map(({ field }) => field) ?? []), ...Object.keys(values)])
  const fields = kinds.data?.find(({ kind }) => kind === record.data?.kind)?.fields ?? []
  const cells = fields.flatMap((field): readonly Cell[] => {
    const shown = record.data?.cells[field.field]
    const isRead = read.has(field.field)
    // A value may be named as a column of another sheet is: blank, it is not this row's.
    const isAsked = about.data?.inputs.some((input) => input.field === field.field) === true
    if (shown === undefined && !isAsked) return []
    return [{ field: field.field, label: both(field), shown: shown ?? say('none'), isRead }]
  })
  return (
    <Table
      size="small"
      className="source-row"
      title={() => say('source', { batch, sheet, row })}
      pagination={false}
      rowKey="field"
      loading={record.isLoading || kinds.isLoading}
      dataSource={cells}
      showHeader={false}
      locale={{ emptyText: say('notThere') }}
      rowClassName={({ isRead }) => (isRead ? 'cell-read' : '')}
      columns={[
        { dataIndex: 'label', width: 150 },
        {
          dataIndex: 'shown',
          render: (shown: string, { isRead }) => (isRead ? <mark className="cell-read">{shown}</mark> : shown),
        },
      ]}
    />
  )
}
