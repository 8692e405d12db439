import { Chart } from '../charts/Chart.tsx'
import { orders } from '../charts/chartData.ts'
import type { LaidChart } from '../../functions/report/formats/layout.ts'
import { useWords } from '../words/words.ts'
import { reportWords } from './reportWords.ts'

/** A chart of a report; a figure without a value has no bar, and the table beside it says nothing of it. */
export function ReportChart({ chart: { caption, shape, categories, series } }: { readonly chart: LaidChart }) {
  const say = useWords(reportWords)
  return (
    <Chart
      title={caption}
      of={say('about')}
      data={{
        shape,
        categories,
        series: series.map(({ name, values }, index) => ({
          name,
          meaning: orders[index % orders.length] ?? 'first',
          values: values.map((value) => value ?? 0),
        })),
        shown: String,
      }}
    />
  )
}
