import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import { ApiProblem } from '../../functions/api/client.ts'
import { ownSectionNames, ownSections } from '../../schemas/reports/ownSections.ts'
import { useApi } from '../data/ApiContext.tsx'
import { Refused } from '../parts/Refused.tsx'
import { shownCount, shownInstant } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import type { OwnText } from './ownTextData.ts'
import { ownTextWords } from './ownTextWords.ts'

/** Milliseconds of quiet after which what was written is kept. */
const quiet = 1_200

interface Kept {
  readonly text: OwnText
  readonly tag: string | undefined
}

/** The sections, kept as they are written; every state is a draft of its own until it is submitted. */
export function OwnTextForm({ seen, tag }: { readonly seen: OwnText; readonly tag: string | undefined }) {
  const say = useWords(ownTextWords)
  const both = useBoth()
  const { language } = useLanguage()
  const api = useApi()
  const [kept, setKept] = useState<Kept>({ text: seen, tag })
  const [sections, setSections] = useState(seen.sections)
  const { official, year, state, revision, savedAt } = kept.text
  const params = { official, year: String(year) }
  const ifMatch = kept.tag === undefined ? {} : { ifMatch: kept.tag }
  const save = useMutation({
    mutationFn: async (written: OwnText['sections']) => {
      const answer = await api('PUT /own-texts/:official/:year', { params, body: { sections: written }, ...ifMatch })
      return { text: answer.value.text, tag: answer.tag }
    },
    onSuccess: setKept,
  })
  const submit = useMutation({
    mutationFn: async () => {
      const answer = await api('POST /own-texts/:official/:year/submission', { params, ...ifMatch })
      return { text: answer.value.text, tag: answer.tag }
    },
    onSuccess: setKept,
  })
  const isChanged = JSON.stringify(sections) !== JSON.stringify(kept.text.sections)
  const isLocked = state === 'submitted'
  const { mutate, isPending, isError } = save
  useEffect(() => {
    if (!isChanged || isPending || isError || isLocked) return undefined
    const timer = setTimeout(() => mutate(sections), quiet)
    return () => clearTimeout(timer)
  }, [isChanged, isPending, isError, isLocked, mutate, sections])
  const isElsewhere = save.error instanceof ApiProblem && save.error.problem.code === 'LZ-0012'
  const at = savedAt === undefined ? '' : shownInstant(savedAt, language)
  const told = (): string => {
    if (isPending) return say('saving')
    if (isChanged) return say('unsaved')
    return revision === 0 ? say('never') : say('saved', { revision, at })
  }
  const isWritten = Object.values(sections).some((text) => text.trim() !== '')
  return (
    <section className="panel own-text">
      {isLocked ? (
        <Alert type="success" showIcon title={say('submitted', { at })} />
      ) : (
        <p className="page-note" role="status">
          {told()}
        </p>
      )}
      {isElsewhere ? <Alert type="warning" showIcon title={say('elsewhere')} /> : <Refused error={save.error} />}
      <Refused error={submit.error} />
      {ownSectionNames.map((name) => (
        <div key={name} className="own-section">
          <h2 id={`own-${name}`}>{both(ownSections[name])}</h2>
          {isLocked ? (
            <p className="own-written">{sections[name]}</p>
          ) : (
            <>
              <Input.TextArea
                aria-labelledby={`own-${name}`}
                rows={4}
                className="own-field"
                maxLength={10_000}
                value={sections[name] ?? ''}
                onChange={({ target }) => {
                  save.reset()
                  setSections({ ...sections, [name]: target.value })
                }}
              />
              <span className="page-note">
                {say('characters', { count: shownCount((sections[name] ?? '').length) })}
              </span>
            </>
          )}
        </div>
      ))}
      {!isLocked && (
        <div className="page-tools no-print">
          <Popconfirm title={say('sure')} okText={say('yes')} cancelText={say('no')} onConfirm={() => submit.mutate()}>
            <Button type="primary" disabled={!isWritten || isChanged || isPending} loading={submit.isPending}>
              {say('submit')}
            </Button>
          </Popconfirm>
          {!isWritten && <span className="page-note">{say('empty')}</span>}
        </div>
      )}
    </section>
  )
}
