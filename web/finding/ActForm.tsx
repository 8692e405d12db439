import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Space } from 'antd'
import { useState } from 'react'
import { ApiProblem } from '../../functions/api/client.ts'
import { type Act, actNames } from '../../schemas/findingLife/acts.ts'
import { useApi } from '../data/ApiContext.tsx'
import { useBoth, useWords } from '../words/words.ts'
import { ActFields } from './ActFields.tsx'
import { actBody } from './actBody.ts'
import { findingWords } from './findingWords.ts'

interface ActFormProps {
  readonly id: string
  /** The revision the person sees, as the API tagged it. */
  readonly tag: string | undefined
  /** What is open to the person; nothing else is offered. */
  readonly acts: readonly Act[]
  /** What the person came to do; said so when it is not open. */
  readonly first: Act | undefined
  readonly needsSecond: boolean
}

/** What may be done with a finding now, one act at a time. */
export function ActForm({ id, tag, acts, first, needsSecond }: ActFormProps) {
  const say = useWords(findingWords)
  const both = useBoth()
  const api = useApi()
  const queries = useQueryClient()
  const [form] = Form.useForm<Record<string, unknown>>()
  const isRefused = first !== undefined && !acts.includes(first)
  const [chosen, setChosen] = useState<Act | undefined>(isRefused ? undefined : first)
  const act = useMutation({
    mutationFn: async (filled: Readonly<Record<string, unknown>>) => {
      const body = chosen && actBody(chosen, filled)
      if (body === undefined) return undefined
      return api('POST /findings/:id/acts', { params: { id }, body, ...(tag !== undefined && { ifMatch: tag }) })
    },
    onSuccess: () => {
      setChosen(undefined)
      form.resetFields()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['findings'] }),
  })
  const problem = act.error instanceof ApiProblem ? act.error.problem : undefined
  if (acts.length === 0) return <p className="page-note">{say('noActs')}</p>
  return (
    <>
      <Space wrap>
        {acts.map((each) => (
          <Button
            key={each}
            size="small"
            type={each === chosen ? 'primary' : 'default'}
            aria-pressed={each === chosen}
            onClick={() => {
              act.reset()
              setChosen(each === chosen ? undefined : each)
            }}
          >
            {both(actNames[each])}
          </Button>
        ))}
      </Space>
      {isRefused && chosen === undefined && (
        <Alert type="info" showIcon title={say('notOpen', { act: both(actNames[first]) })} />
      )}
      {chosen !== undefined && (
        <Form
          key={chosen}
          form={form}
          layout="vertical"
          className="act-form"
          onFinish={(filled) => act.mutate(filled)}
          aria-label={both(actNames[chosen])}
        >
          {chosen === 'dismiss' && needsSecond && <Alert type="info" showIcon title={say('second')} />}
          <ActFields act={chosen} finding={id} />
          <Space>
            <Button type="primary" htmlType="submit" loading={act.isPending}>
              {both(actNames[chosen])}
            </Button>
            <Button onClick={() => setChosen(undefined)}>{say('cancel')}</Button>
          </Space>
        </Form>
      )}
      {problem !== undefined && (
        <Alert
          type="error"
          showIcon
          title={both(problem)}
          description={problem.status === 412 ? say('changed') : problem.code}
        />
      )}
    </>
  )
}
