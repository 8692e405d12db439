import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Select, Space } from 'antd'
import { useState } from 'react'
import { ApiProblem, type ApiRoutes } from '../../functions/api/client.ts'
import { type Act, actNames } from '../../schemas/findingLife/acts.ts'
import { stateNames } from '../../schemas/findingLife/states.ts'
import { useApi } from '../data/ApiContext.tsx'
import { ActFields } from '../finding/ActFields.tsx'
import { actBody } from '../finding/actBody.ts'
import { findingWords } from '../finding/findingWords.ts'
import { useBoth, useWords } from '../words/words.ts'
import type { ListedFinding } from './findingsData.ts'
import { queueWords } from './queueWords.ts'

type Outcome = ApiRoutes['POST /findings/acts']['response']['outcomes'][number]

/** What makes sense for many at once. */
const bulkActs: readonly Act[] = ['claim', 'assign', 'startReview', 'setDueDate', 'comment', 'dismiss', 'close']

/** One act on all chosen findings: first what it would do to each, then doing it. */
export default function BulkActs({
  chosen,
  done,
}: {
  readonly chosen: readonly ListedFinding[]
  readonly done: () => void
}) {
  const say = useWords(queueWords)
  const tell = useWords(findingWords)
  const both = useBoth()
  const api = useApi()
  const queries = useQueryClient()
  const [form] = Form.useForm<Record<string, unknown>>()
  const [act, setAct] = useState<Act>()
  const items = chosen.map(({ id, revision }) => ({ id, revision }))
  const run = useMutation({
    mutationFn: async (dryRun: boolean) => {
      const body = act && actBody(act, form.getFieldsValue())
      if (body === undefined) return undefined
      return (await api('POST /findings/acts', { body: { body, items, dryRun } })).value
    },
    onSuccess: async (result) => {
      if (result === undefined || result.dryRun) return
      await queries.invalidateQueries({ queryKey: ['findings'] })
      if (result.outcomes.every((outcome) => outcome.done)) done()
    },
  })
  const result = run.data
  const possible = result?.outcomes.filter((outcome) => outcome.done).length ?? 0
  return (
    <section className="panel no-print" aria-label={say('bulk')}>
      <Space wrap>
        <b>{say('selected', { count: chosen.length })}</b>
        <Select
          className="filter"
          aria-label={tell('chooseAct')}
          placeholder={tell('chooseAct')}
          value={act ?? null}
          options={bulkActs.map((value) => ({ value, label: both(actNames[value]) }))}
          onChange={(wanted: Act) => {
            run.reset()
            setAct(wanted)
          }}
        />
        <Button onClick={done}>{tell('cancel')}</Button>
      </Space>
      {act !== undefined && (
        <Form
          form={form}
          layout="vertical"
          className="act-form"
          onFinish={() => run.mutate(true)}
          // A preview is of just what is filled in.
          onValuesChange={() => run.reset()}
        >
          <ActFields act={act} />
          <Space>
            <Button htmlType="submit" loading={run.isPending}>
              {tell('preview')}
            </Button>
            {result?.dryRun === true && possible > 0 && (
              <Button type="primary" onClick={() => run.mutate(false)} loading={run.isPending}>
                {tell('doCount', { count: possible })}
              </Button>
            )}
          </Space>
        </Form>
      )}
      {run.error instanceof ApiProblem && <Alert type="error" showIcon title={both(run.error.problem)} />}
      {result !== undefined && <Outcomes outcomes={result.outcomes} chosen={chosen} isPreview={result.dryRun} />}
    </section>
  )
}

function Outcomes({
  outcomes,
  chosen,
  isPreview,
}: {
  readonly outcomes: readonly Outcome[]
  readonly chosen: readonly ListedFinding[]
  readonly isPreview: boolean
}) {
  const tell = useWords(findingWords)
  const both = useBoth()
  const skipped = outcomes.filter((outcome) => !outcome.done).length
  const nameOf = (id: string): string => {
    const finding = chosen.find((each) => each.id === id)
    return finding === undefined ? id : both(finding)
  }
  return (
    <div role="status">
      <p>
        {!isPreview && tell('doneCount', { count: outcomes.length - skipped })}{' '}
        {skipped > 0 && tell('skipped', { count: skipped })}
      </p>
      <ul className="values">
        {outcomes.map((outcome) => (
          <li key={outcome.id}>
            {nameOf(outcome.id)} —{' '}
            {outcome.done ? (
              tell(isPreview ? 'willBe' : 'hasBecome', { state: both(stateNames[outcome.state]) })
            ) : (
              <b>{both(outcome)}</b>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
