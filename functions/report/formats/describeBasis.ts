import type { Figure, RowQuery } from '../../../schemas/reports/figure.ts'

/** A figure's query or formula on one line, as it can be asked again. */
export function describeBasis({ basis }: Pick<Figure, 'basis'>): string {
  if ('formula' in basis) return `${basis.formula.operation}(${basis.formula.of.join(', ')})`
  const { of, where, from, until } = basis.query
  const conditions = Object.entries(where).map(([column, values]) => `${column} = ${values.map(String).join('|')}`)
  const span = from === undefined && until === undefined ? [] : [`date ${from ?? '…'} … ${until ?? '…'}`]
  const all = [...conditions, ...span]
  return `${describeMeasure(basis.query)} of ${of}${all.length > 0 ? ` where ${all.join(' and ')}` : ''}`
}

function describeMeasure({ measure }: RowQuery): string {
  switch (measure.kind) {
    case 'rows':
      return 'rows'
    case 'sum':
      return `sum ${measure.of}`
    case 'distinct':
      return `distinct ${measure.of}`
    case 'peaks':
      return `sum of the largest ${measure.of} by ${measure.by}`
  }
}
