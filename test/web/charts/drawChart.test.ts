import { expect, it } from 'vitest'
import { heightOf } from '../../../web/charts/chartData.ts'
import { shortName } from '../../../web/charts/chartOption.ts'
import { drawChart } from '../../../web/charts/drawChart.ts'

const data = {
  categories: ['U001', 'U002', 'U003'],
  series: [
    { name: '违规', meaning: 'breach', values: [3, 0, 1] },
    { name: '疑点', meaning: 'lead', values: [1, 2, 0] },
  ],
  shown: (value: number) => `${value} 条`,
} as const

it.each(['bars', 'stackedBars', 'columns', 'stackedColumns', 'lines'] as const)(
  '%s are drawn with every name, in the style sheet’s colours',
  (shape) => {
    const svg = drawChart({ ...data, shape }, 600)
    for (const name of [...data.categories, '违规', '疑点', '0 条']) expect(svg).toContain(name)
    expect(svg).toContain('var(--chart-breach)')
    expect(svg).toContain('currentColor')
    // Nothing that a strict content policy would not load.
    expect(svg).not.toMatch(/href|url\(http|<script/)
  },
)

it('lying bars have room for each', () => {
  expect(heightOf({ shape: 'bars', categories: Array.from({ length: 20 }, String) })).toBeGreaterThan(20 * 20)
})

it('a long name is cut by its width, a Chinese character counting two', () => {
  expect(shortName('Official receptions')).toBe('Official receptions')
  expect(shortName('节假日、休息日用车无依据')).toBe('节假日、休息日用车无依据')
  expect(shortName('县农业技术推广服务中心畜牧站')).toBe('县农业技术推广服务中心畜…')
  expect(shortName('Car used while it should be sealed')).toBe('Car used while it should…')
})
