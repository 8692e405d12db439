import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Progress } from 'antd'
import { Suspense } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { PageLoading } from '../frame/PageLoading.tsx'
import { useBoth, useWords } from '../words/words.ts'
import { TrialForm } from './TrialForm.tsx'
import { TrialResult } from './TrialResult.tsx'
import './whatIf.css'
import { isOver, trialQuery } from './whatIfData.ts'
import { whatIfWords } from './whatIfWords.ts'

const route = getRouteApi('/what-if')

/** Another limit, or the rules of another day, tried on what is stored: what it would find, lose, and whose work it touches. */
export function WhatIfPage() {
  const say = useWords(whatIfWords)
  const me = useMe()
  const search = route.useSearch()
  const mayTry = me.may.includes('POST /replays')
  return (
    <>
      <header className="page-head">
        <h1>{say('title')}</h1>
        <span className="page-note">{say('note')}</span>
      </header>
      {mayTry ? (
        <Suspense fallback={<PageLoading />}>
          <TrialForm search={search} />
        </Suspense>
      ) : (
        <Alert type="info" showIcon title={say('readOnly')} />
      )}
      {search.replay !== undefined && <Trial id={search.replay} />}
    </>
  )
}

function Trial({ id }: { readonly id: string }) {
  const say = useWords(whatIfWords)
  const both = useBoth()
  const { data, error } = useQuery(trialQuery(useApi(), id))
  if (error !== null) throw error
  if (data === undefined) return <PageLoading />
  const { replay, result } = data
  if (result !== undefined) return <TrialResult replay={replay} result={result} />
  if (isOver(data)) {
    const told = replay.refusal && { description: `${both(replay.refusal)} ${replay.refusal.code}` }
    return <Alert type="error" showIcon title={say('failed')} {...told} />
  }
  const { done, of } = replay.progress ?? { done: 0, of: 0 }
  const text = of === 0 ? say('queued') : say('running', { done, of })
  return (
    <section className="panel" role="status">
      <p>{text}</p>
      <Progress
        percent={of === 0 ? 0 : Math.floor((done / of) * 100)}
        status="active"
        aria-label={text}
        showInfo={of !== 0}
      />
    </section>
  )
}
