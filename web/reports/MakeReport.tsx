import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { ApiRoutes } from '../../functions/api/client.ts'
import { type ReportKind, reportKindNames } from '../../schemas/reports/reportKinds.ts'
import { isOfficialCode, isUnitCode } from '../../schemas/values/ids.ts'
import { useApi } from '../data/ApiContext.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useWords } from '../words/words.ts'
import { reportKindWords, reportWords } from './reportWords.ts'

type Ask = ApiRoutes['POST /reports']['body']

/** What is written in the form; blank where it is not. */
interface Written {
  readonly kind: ReportKind
  readonly official: string
  readonly unit: string
  readonly year: number
  readonly from: string
  readonly until: string
  readonly cutOff: string
}

/** What is asked for; `undefined` while something is missing. */
function askOf({ kind, official, unit, year, from, until, cutOff }: Written): Ask | undefined {
  const decisions = cutOff === '' ? {} : { decisionCutOff: cutOff }
  switch (kind) {
    case 'duty':
      return isOfficialCode(official) ? { kind, official, year, ...decisions } : undefined
    case 'departure':
      return isOfficialCode(official)
        ? { kind, official, ...(from !== '' && { from }), ...(until !== '' && { until }), ...decisions }
        : undefined
    case 'annual':
      return { kind, year, ...(isUnitCode(unit) && { unit }), ...decisions }
  }
}

/** Having a report made: whom or what it is about, and until when decisions count. */
export function MakeReport() {
  const say = useWords(reportWords)
  const kindWords = useWords(reportKindWords)
  const api = useApi()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [written, setWritten] = useState<Written>({
    kind: 'duty',
    official: '',
    unit: '',
    year: new Date().getFullYear(),
    from: '',
    until: '',
    cutOff: '',
  })
  const set = (changes: Partial<Written>): void => setWritten({ ...written, ...changes })
  const ask = askOf(written)
  const make = useMutation({
    mutationFn: async (body: Ask) => (await api('POST /reports', { body })).value.report,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['reports'], exact: true })
      await navigate({ to: '/reports/$id', params: { id } })
    },
  })
  const { kind } = written
  return (
    <section className="panel no-print" aria-labelledby="make-report">
      <h2 id="make-report">{say('make')}</h2>
      <Form layout="vertical" onFinish={() => ask !== undefined && make.mutate(ask)}>
        <div className="report-fields">
          <Form.Item label={say('kind')} htmlFor="report-kind">
            <Select<ReportKind>
              id="report-kind"
              className="report-kind"
              value={kind}
              options={reportKindNames.map((value) => ({ value, label: kindWords(value) }))}
              onChange={(value) => set({ kind: value })}
            />
          </Form.Item>
          {kind !== 'annual' && (
            <Form.Item label={say('official')} htmlFor="report-official">
              <Input
                id="report-official"
                value={written.official}
                onChange={({ target }) => set({ official: target.value.trim() })}
              />
            </Form.Item>
          )}
          {kind === 'annual' && (
            <Form.Item label={say('unit')} htmlFor="report-unit">
              <Input
                id="report-unit"
                value={written.unit}
                onChange={({ target }) => set({ unit: target.value.trim() })}
              />
            </Form.Item>
          )}
          {kind !== 'departure' && (
            <Form.Item label={say('year')} htmlFor="report-year">
              <InputNumber<number>
                id="report-year"
                min={2000}
                max={2099}
                value={written.year}
                onChange={(year) => year !== null && set({ year })}
              />
            </Form.Item>
          )}
          {kind === 'departure' &&
            (['from', 'until'] as const).map((name) => (
              <Form.Item key={name} label={say(name)} htmlFor={`report-${name}`}>
                <Input
                  id={`report-${name}`}
                  type="date"
                  value={written[name]}
                  onChange={({ target }) => set({ [name]: target.value })}
                />
              </Form.Item>
            ))}
          <Form.Item label={say('cutOff')} htmlFor="report-cut-off">
            <Input
              id="report-cut-off"
              type="date"
              value={written.cutOff}
              onChange={({ target }) => set({ cutOff: target.value })}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" disabled={ask === undefined} loading={make.isPending}>
            {say('start')}
          </Button>
        </div>
      </Form>
      <Refused error={make.error} />
    </section>
  )
}
