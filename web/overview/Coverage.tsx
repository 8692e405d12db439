import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { shownCount, shownShare } from '../words/shown.ts'
import { useBoth, useWords } from '../words/words.ts'
import { coverageQuery } from './overviewData.ts'
import { overviewWords } from './overviewWords.ts'

/** A share in hundredths of a per cent. */
const wholeShare = 10_000

/** How much of what was due was checked: nothing found is only worth as much as was looked at. */
export function Coverage({
  months,
  units,
  nameOf,
}: {
  readonly months: { readonly from: string; readonly until: string }
  readonly units: readonly string[]
  readonly nameOf: (unit: string) => string
}) {
  const say = useWords(overviewWords)
  const both = useBoth()
  const me = useMe()
  const [chosen, setChosen] = useState<string>()
  // Clerks and leading officials are asked about nobody but themselves.
  const isOfAll = me.roles.some(({ role }) => role !== 'financeClerk' && role !== 'leader')
  const enabled = me.may.includes('GET /coverage') && (!isOfAll || chosen !== undefined)
  const { data, error } = useQuery({ ...coverageQuery(useApi(), chosen, months), enabled })
  if (error !== null) throw error
  if (!me.may.includes('GET /coverage')) return null
  return (
    <section className="panel" aria-labelledby="coverage">
      <h2 id="coverage">{say('coverage')}</h2>
      {isOfAll && (
        <Select
          showSearch
          className="overview-unit no-print"
          aria-label={say('chooseUnit')}
          placeholder={say('chooseUnit')}
          value={chosen ?? null}
          optionFilterProp="label"
          options={units.toSorted().map((value) => ({ value, label: nameOf(value) }))}
          onChange={setChosen}
        />
      )}
      {data === undefined ? (
        <p className="page-note">{isOfAll && say('coverageUnsaid')}</p>
      ) : (
        <>
          <p>
            {chosen !== undefined && `${nameOf(chosen)} · `}
            {say('coverageNote', months)} {both(data.conclusion)}
          </p>
          <dl className="figures">
            {(['due', 'done'] as const).map((name) => (
              <div key={name}>
                <dt>{say(name)}</dt>
                <dd>{shownCount(data.scope[name])}</dd>
              </div>
            ))}
            <div>
              <dt>{say('undetermined')}</dt>
              <dd>{shownCount(Object.values(data.scope.undetermined).reduce((sum, count) => sum + count, 0))}</dd>
            </div>
            <div>
              <dt>{say('ofDue')}</dt>
              <dd>{data.scope.share === null ? '—' : shownShare(data.scope.share / wholeShare)}</dd>
            </div>
          </dl>
        </>
      )}
    </section>
  )
}
