import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { type LaidBlock, type LaidTable, type Span, layOut } from '../../functions/report/formats/layout.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { ReportChart } from './ReportChart.tsx'
import { reportWords } from './reportWords.ts'
import type { ReportContent } from './reportsData.ts'

/** A report as its documents have it, every figure a way to the rows behind it. */
export function DocumentView({ report }: { readonly report: ReportContent }) {
  const { language } = useLanguage()
  const { title, subject, blocks } = layOut(report, language)
  return (
    <article className="panel report-document" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <h2 className="report-title">
        {title.split('\n').map((line, index) => (
          <Fragment key={line}>
            {index > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </h2>
      {subject.map((line) => (
        <p key={line} className="report-subject">
          {line}
        </p>
      ))}
      {blocks.map((block, index) => (
        // The blocks of a version never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        <BlockView key={index} block={block} />
      ))}
    </article>
  )
}

function BlockView({ block }: { readonly block: LaidBlock }) {
  const say = useWords(reportWords)
  switch (block.kind) {
    case 'heading': {
      const text = `${block.number}${/[.\d]$/u.test(block.number) ? ' ' : ''}${block.text}`
      if (block.level === 1) return <h3>{text}</h3>
      return block.level === 2 ? <h4>{text}</h4> : <h5>{text}</h5>
    }
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      )
    case 'ownText':
      return block.paragraphs.map((line) => (
        <p key={line} className="report-own">
          {line}
        </p>
      ))
    case 'blank':
      return (
        <p className="report-blank">
          {block.label} {say('blank')}
        </p>
      )
    case 'table':
      return <TableView table={block} />
    case 'chart':
      return <ReportChart chart={block} />
  }
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  const say = useWords(reportWords)
  return spans.map(({ text, note }, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {text}
      {note !== undefined && (
        <sup>
          <Link to="." search={{ figure: note }} resetScroll={false} aria-label={say('figureOf', { number: note })}>
            [{note}]
          </Link>
        </sup>
      )}
    </Fragment>
  ))
}

function TableView({ table: { caption, columns, rows } }: { readonly table: LaidTable }) {
  return (
    // A wide table is scrolled by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="report-table" tabIndex={0} role="group" aria-label={caption.map(({ text }) => text).join('')}>
      <table>
        <caption>
          <Spans spans={caption} />
        </caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" className={numeric ? 'number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, total }, row) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={row} className={total ? 'report-total' : undefined}>
              {cells.map((spans, index) => {
                const Cell = index === 0 ? 'th' : 'td'
                return (
                  // oxlint-disable-next-line react/no-array-index-key
                  <Cell
                    key={index}
                    scope={index === 0 ? 'row' : undefined}
                    className={columns[index]?.numeric ? 'number' : undefined}
                  >
                    <Spans spans={spans} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
