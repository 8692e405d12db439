import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { type ChartData, type Meaning, isLying, isStacked } from './chartData.ts'

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>

/** Colours are the style sheet's: the same drawing serves both themes, and paper. */
const colourOf = (meaning: Meaning): string => `var(--chart-${meaning})`
/** In half widths: a Chinese character takes two. */
const longestName = 24

/** A long name is cut, not broken over others; the table has it whole. */
export function shortName(name: string): string {
  let width = 0
  let short = ''
  for (const character of name) {
    width += character > '\u2e7f' ? 2 : 1
    if (width > longestName) return `${short.trimEnd()}…`
    short += character
  }
  return name
}

/** So few have room for every name, broken where it must be. */
const fewColumns = 6
const broken = { interval: 0, width: 84, overflow: 'break' } as const

/** The library's description of a chart. Everything that moves or floats is off: it is read, printed and clicked. */
export function chartOption({ shape, categories, series, shown }: ChartData): ChartOption {
  // The width of a text is measured by this family; the style sheet then sets the page's own.
  const text = { color: 'currentColor', fontSize: 12, fontFamily: 'sans-serif' }
  const isTold = series.length > 1
  const names = {
    type: 'category' as const,
    data: categories.map(shortName),
    axisLabel: { ...text, ...(isLying(shape) ? { interval: 0 } : categories.length <= fewColumns && broken) },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: 'currentColor', opacity: 0.4 } },
  }
  const values = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { ...text, formatter: shown },
    splitLine: { lineStyle: { color: 'currentColor', opacity: 0.15 } },
  }
  return {
    animation: false,
    grid: {
      left: 8,
      right: 24,
      top: isTold ? 34 : 12,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(isTold && { legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: text, selectedMode: false } }),
    xAxis: isLying(shape) ? values : names,
    yAxis: isLying(shape) ? { ...names, inverse: true } : values,
    series: series.map(({ name, meaning, values: data }): BarSeriesOption | LineSeriesOption => {
      const common = {
        name,
        data: [...data],
        color: colourOf(meaning),
        emphasis: { disabled: true },
        ...(isStacked(shape) && { stack: 'all' }),
      }
      return shape === 'lines'
        ? { ...common, type: 'line', symbol: 'circle', symbolSize: 6 }
        : { ...common, type: 'bar', barMaxWidth: 22, barMinWidth: 3 }
    }),
  }
}
