import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../words/words.ts'
import { type ChartData, isLying } from './chartData.ts'
import { ChartTable } from './ChartTable.tsx'
import { chartWords } from './chartWords.ts'
import './charts.css'
import { drawChart } from './drawChart.ts'
import { categoryAt, placeSvg } from './placeSvg.ts'

interface ChartProps {
  readonly title: string
  /** What is counted, and what is not. */
  readonly note?: ReactNode
  readonly data: ChartData
  /** Head of the table's first column. */
  readonly of: string
  /** The same for a category of the table, as a link. */
  readonly linkOf?: (index: number) => ReactNode
  /** A bar or point was clicked. */
  readonly choose?: (index: number) => void
}

/** A chart with the same numbers as a table: the drawing is for the eye, the table for everybody. */
export function Chart({ title, note, data, of, linkOf, choose }: ChartProps) {
  const say = useWords(chartWords)
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number>()
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const watch = new ResizeObserver(() => setWidth(Math.round(element.clientWidth)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const isEmpty = data.categories.length === 0
  useEffect(() => {
    if (place.current !== null && width !== undefined && width > 0 && !isEmpty)
      placeSvg(place.current, drawChart(data, width))
  }, [data, width, isEmpty])
  return (
    <figure className="panel chart" aria-label={title}>
      <figcaption>
        <h2>{title}</h2>
        {note !== undefined && <p className="page-note">{note}</p>}
      </figcaption>
      {isEmpty && <p className="page-note">{say('nothing')}</p>}
      {/* A way for the mouse besides the table's links, which the keyboard reaches. */}
      <div
        ref={place}
        className={`chart-drawing ${isLying(data.shape) ? 'chart-lying' : ''} ${choose === undefined ? '' : 'chart-chosen'}`}
        role="presentation"
        onClick={({ target }) => {
          const index = categoryAt(target)
          if (index !== undefined) choose?.(index)
        }}
      />
      {!isEmpty && (
        <details className="chart-table">
          <summary>{say('table')}</summary>
          <ChartTable title={title} data={data} of={of} {...(linkOf && { linkOf })} />
        </details>
      )}
    </figure>
  )
}
