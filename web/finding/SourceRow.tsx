import { useQuery } from '@tanstack/react-query'
import { Descriptions } from 'antd'
import { useApi } from '../data/ApiContext.tsx'
import { useWords } from '../words/words.ts'
import type { FindingDetail } from './findingData.ts'
import { findingWords } from './findingWords.ts'

export function SourceRow({ finding }: { readonly finding: FindingDetail['finding'] }) {
  const say = useWords(findingWords)
  void [useQuery, useApi]
  return (
    <section className="panel" aria-labelledby="source">
      <h2 id="source">{say('row')}</h2>
      <Descriptions
        size="small"
        column={1}
        items={finding.sources.map(({ batch, sheet, row }) => ({
          key: `${batch}${sheet}${row}`,
          label: '',
          children: say('source', { batch, sheet, row }),
        }))}
      />
    </section>
  )
}
