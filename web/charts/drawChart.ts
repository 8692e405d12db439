import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type ChartData, heightOf } from './chartData.ts'
import { chartOption } from './chartOption.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

/** A chart as SVG text. @param width in pixels */
export function drawChart(data: ChartData, width: number): string {
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, width, height: heightOf(data) })
  try {
    chart.setOption(chartOption(data))
    return chart.renderToSVGString()
  } finally {
    // Without it every chart stays in the library's memory.
    chart.dispose()
  }
}
