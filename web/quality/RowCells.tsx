import { useQuery } from '@tanstack/react-query'
import { kindsQuery } from '../batches/batchesData.ts'
import { useApi } from '../data/ApiContext.tsx'
import { rowQuery } from '../finding/findingData.ts'
import { PageLoading } from '../frame/PageLoading.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useBoth } from '../words/words.ts'
import type { SampleRow } from './qualityData.ts'

/** A row cell by cell as it was uploaded. */
export function RowCells({ kind, place: { batch, row, sheet } }: { readonly kind: string; readonly place: SampleRow }) {
  const both = useBoth()
  const api = useApi()
  const { data, error } = useQuery(rowQuery(api, batch, row, sheet))
  const { data: kinds } = useQuery(kindsQuery(api))
  if (error !== null) return <Refused error={error} />
  if (data === undefined || kinds === undefined) return <PageLoading />
  const fields = kinds.find((each) => each.kind === kind)?.fields ?? []
  return (
    <dl className="row-cells">
      {fields.flatMap((field) => {
        const cell = data.cells[field.field]
        if (cell === undefined) return []
        return [
          <div key={field.field}>
            <dt>{both(field)}</dt>
            <dd>{cell}</dd>
          </div>,
        ]
      })}
    </dl>
  )
}
