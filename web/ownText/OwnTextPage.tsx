import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Alert, InputNumber } from 'antd'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { PageLoading } from '../frame/PageLoading.tsx'
import { useWords } from '../words/words.ts'
import { OwnTextForm } from './OwnTextForm.tsx'
import './ownText.css'
import { ownTextQuery } from './ownTextData.ts'
import { ownTextWords } from './ownTextWords.ts'

const route = getRouteApi('/own-text')

/** What an official writes for the duty report of a year, where no record tells. */
export function OwnTextPage() {
  const say = useWords(ownTextWords)
  const navigate = useNavigate()
  const { official } = useMe()
  const { year = new Date().getFullYear() } = route.useSearch()
  return (
    <>
      <header className="page-head">
        <h1>{say('title')}</h1>
        <span className="page-note">{say('note')}</span>
      </header>
      <div className="page-tools no-print">
        <InputNumber<number>
          aria-label={say('year')}
          prefix={say('year')}
          min={2000}
          max={2099}
          value={year}
          onChange={(chosen) => chosen !== null && void navigate({ to: '/own-text', search: { year: chosen } })}
        />
      </div>
      {official === undefined ? (
        <Alert type="warning" showIcon title={say('noOfficial')} />
      ) : (
        <OwnTextOf key={year} official={official} year={year} />
      )}
    </>
  )
}

type Official = NonNullable<ReturnType<typeof useMe>['official']>

function OwnTextOf({ official, year }: { readonly official: Official; readonly year: number }) {
  const { data, error } = useQuery(ownTextQuery(useApi(), { official, year: String(year) }))
  if (error !== null) throw error
  return data === undefined ? <PageLoading /> : <OwnTextForm seen={data.text} tag={data.tag} />
}
