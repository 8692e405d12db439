import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { LaidChart } from './layout.ts'

use([BarChart, GridComponent, LegendComponent, SVGRenderer])

const width = 640
const colours = ['#0958d9', '#d48806', '#389e0d', '#c41d7f']
const text = { fontFamily: 'Noto Sans SC', fontSize: 13, color: '#222' }

/** A chart drawn from its numbers, as SVG; the same numbers give the same drawing. */
export function chartSvg({ shape, categories, series }: LaidChart): string {
  const lying = shape === 'bars'
  const height = lying ? 60 + categories.length * 34 : 300
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, width, height })
  try {
    // A long name is cut, not broken over others; the table beside the chart has it whole.
    const short = (name: string): string => (name.length > 14 ? `${name.slice(0, 13)}…` : name)
    const names = {
      type: 'category' as const,
      data: categories.map(short),
      axisLabel: { ...text, interval: 0 },
      axisTick: { show: false },
    }
    const values = { type: 'value' as const, axisLabel: text, splitLine: { lineStyle: { color: '#e5e5e5' } } }
    chart.setOption({
      animation: false,
      color: colours,
      ...(series.length > 1 && { legend: { data: series.map(({ name }) => name), textStyle: text, top: 0 } }),
      grid: { left: 12, right: 48, top: series.length > 1 ? 36 : 16, bottom: 8 },
      xAxis: lying ? values : names,
      yAxis: lying ? { ...names, inverse: true } : values,
      series: series.map(({ name, values: data }) => ({
        name,
        type: 'bar' as const,
        data: [...data],
        barMaxWidth: 26,
        label: { show: true, position: lying ? ('right' as const) : ('top' as const), ...text, fontSize: 11 },
      })),
    })
    // Names inside the drawing count up over the life of the process: they are made the chart's own.
    return chart.renderToSVGString().replaceAll(/\bzr\d+-| class="[^"]*"/g, '')
  } finally {
    // Without it every chart stays in the library's memory.
    chart.dispose()
  }
}
