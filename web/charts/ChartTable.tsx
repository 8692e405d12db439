import type { ReactNode } from 'react'
import type { ChartData } from './chartData.ts'

/** The numbers of a chart. */
export function ChartTable({
  title,
  data: { categories, series, shown },
  of,
  linkOf,
}: {
  readonly title: string
  readonly data: ChartData
  readonly of: string
  readonly linkOf?: (index: number) => ReactNode
}) {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col" className="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, index) => (
          <tr key={category}>
            <th scope="row">{linkOf?.(index) ?? category}</th>
            {series.map(({ name, values }) => (
              <td key={name} className="number">
                {shown(values[index] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
