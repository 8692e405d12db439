import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { unitWords } from '../../rules/reference/unitWords.ts'
import type { ApiRoutes } from '../../functions/api/client.ts'
import { useApi } from '../data/ApiContext.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useBoth, useWords } from '../words/words.ts'
import { ValueField } from './ValueField.tsx'
import { parametersQuery } from './whatIfData.ts'
import { type WhatIfSearch, usualMonths } from './whatIfSearch.ts'
import { whatIfWords } from './whatIfWords.ts'

type Body = ApiRoutes['POST /replays']['body']

/** What is to be tried. It begins with what stands in the address and puts there what was asked. */
export function TrialForm({ search }: { readonly search: WhatIfSearch }) {
  const say = useWords(whatIfWords)
  const both = useBoth()
  const api = useApi()
  const navigate = useNavigate()
  const { data: parameters } = useSuspenseQuery(parametersQuery(api))
  const [asked, setAsked] = useState<WhatIfSearch>(search)
  const months = usualMonths(new Date())
  const { parameter: id, from = months.from, to = months.to, unit = '', asOf = '' } = asked
  const parameter = parameters.find((each) => each.id === id)
  // A link may name only the limit: it is then tried from where it stands.
  const value = asked.value ?? parameter?.value ?? ''
  const set = (changes: WhatIfSearch): void => setAsked({ ...asked, ...changes })
  const run = useMutation({
    mutationFn: async (body: Body) => (await api('POST /replays', { body })).value.replay,
    onSuccess: (replay) =>
      void navigate({
        to: '/what-if',
        search: {
          ...(parameter && { parameter: parameter.id, value }),
          from,
          to,
          ...(unit !== '' && { unit }),
          ...(asOf !== '' && { asOf }),
          replay: replay.id,
        },
      }),
  })
  const isReady = (parameter !== undefined && value !== '') || asOf !== ''
  const start = (): void =>
    run.mutate({
      from,
      to,
      ...(parameter !== undefined && value !== '' && { set: { [parameter.id]: value } }),
      ...(unit !== '' && { units: [unit] }),
      ...(asOf !== '' && { asOf }),
    })
  return (
    <section className="panel no-print" aria-labelledby="trial">
      <h2 id="trial">{say('form')}</h2>
      <Form layout="vertical" onFinish={start}>
        <Form.Item label={say('parameter')} htmlFor="parameter">
          <Select
            id="parameter"
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            placeholder={say('choose')}
            {...(id !== undefined && { value: id })}
            options={parameters.map((each) => ({ value: each.id, label: `${both(each)} ${each.id}` }))}
            onChange={(chosen?: string) => {
              const found = parameters.find((each) => each.id === chosen)
              setAsked({
                ...(asked.unit !== undefined && { unit: asked.unit }),
                ...(asked.asOf !== undefined && { asOf: asked.asOf }),
                from,
                to,
                ...(found && { parameter: found.id, value: found.value ?? '' }),
              })
            }}
          />
        </Form.Item>
        {parameter !== undefined && (
          <Form.Item label={say('value')} extra={<About parameter={parameter} />}>
            <ValueField parameter={parameter} value={value} change={(next) => set({ value: next })} />
          </Form.Item>
        )}
        <div className="what-if-fields">
          <Form.Item label={say('from')} htmlFor="from">
            <Input id="from" type="month" value={from} onChange={({ target }) => set({ from: target.value })} />
          </Form.Item>
          <Form.Item label={say('to')} htmlFor="to">
            <Input id="to" type="month" value={to} onChange={({ target }) => set({ to: target.value })} />
          </Form.Item>
          <Form.Item label={say('unit')} htmlFor="unit">
            <Input id="unit" value={unit} onChange={({ target }) => set({ unit: target.value.trim() })} />
          </Form.Item>
          <Form.Item label={say('asOf')} htmlFor="asOf">
            <Input id="asOf" type="date" value={asOf} onChange={({ target }) => set({ asOf: target.value })} />
          </Form.Item>
          <Button type="primary" htmlType="submit" disabled={!isReady} loading={run.isPending}>
            {say('run')}
          </Button>
        </div>
      </Form>
      <Refused error={run.error} />
      {!isReady && <Alert type="info" showIcon title={say('nothing')} />}
    </section>
  )
}

function About({ parameter }: { readonly parameter: Parameters<typeof ValueField>[0]['parameter'] }) {
  const say = useWords(whatIfWords)
  const both = useBoth()
  const { value, source = '', unit, rules } = parameter
  return (
    <span className="page-note">
      {value === undefined ? say('unset') : say('now', { value: `${value} ${both(unitWords(unit))}`, source })}
      {' · '}
      {say('readBy')}
      {rules.map((rule) => both(rule)).join('、')}
    </span>
  )
}
