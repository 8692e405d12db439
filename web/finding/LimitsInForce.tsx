import { useQuery } from '@tanstack/react-query'
import { unitWords } from '../../rules/reference/unitWords.ts'
import { useApi } from '../data/ApiContext.tsx'
import { ParameterTable } from '../rules/ParameterTable.tsx'
import { ruleQuery } from '../rules/rulesData.ts'
import { useBoth, useWords } from '../words/words.ts'
import type { FindingDetail } from './findingData.ts'
import { findingWords } from './findingWords.ts'

/** The limits the finding was judged by, as in force on its day, and how each came to be so. */
export function LimitsInForce({ finding }: { readonly finding: FindingDetail['finding'] }) {
  const say = useWords(findingWords)
  const both = useBoth()
  const { data: rule } = useQuery(ruleQuery(useApi(), finding.rule))
  if (finding.limits.length === 0) return <p className="page-note">{say('noLimits')}</p>
  return finding.limits.map(({ parameter: id, value, source }) => {
    const parameter = rule?.parameters.find((each) => each.id === id)
    return (
      <details key={id}>
        <summary>
          {parameter === undefined ? id : both(parameter)}{' '}
          <b>
            {value} {parameter !== undefined && both(unitWords(parameter.unit))}
          </b>{' '}
          <span className="page-note">{source}</span>
        </summary>
        {parameter !== undefined && <ParameterTable parameter={parameter} on={finding.on} />}
      </details>
    )
  })
}
