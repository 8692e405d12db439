import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { ApiRoutes } from '../../functions/api/client.ts'
import { isUnitCode } from '../../schemas/values/ids.ts'
import { useApi } from '../data/ApiContext.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useBoth, useWords } from '../words/words.ts'
import { qualityWords } from './qualityWords.ts'

type Kinds = ApiRoutes['GET /kinds']['response']['kinds']
type Ask = ApiRoutes['POST /quality/control-samples']['body']
interface Written {
  readonly kind: Ask['kind']
  readonly period: string
  readonly unit?: string
  readonly perUnit: number
  readonly seed?: string
}

/** Drawing a sample: of what, of when, and how many rows of each unit. */
export function DrawSample({ kinds }: { readonly kinds: Kinds }) {
  const say = useWords(qualityWords)
  const both = useBoth()
  const api = useApi()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const draw = useMutation({
    mutationFn: async ({ kind, period, perUnit, unit = '', seed = '' }: Written) => {
      const body: Ask = { kind, period, perUnit, ...(isUnitCode(unit) && { unit }), ...(seed !== '' && { seed }) }
      return (await api('POST /quality/control-samples', { body })).value.sample
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['controlSamples'], exact: true })
      await navigate({ to: '/control-samples/$id', params: { id } })
    },
  })
  const needed = [{ required: true, message: say('periodHint') }]
  return (
    <section className="panel no-print" aria-labelledby="draw-sample">
      <h2 id="draw-sample">{say('draw')}</h2>
      <Form<Written>
        layout="inline"
        initialValues={{ kind: 'reception', perUnit: 5, period: String(new Date().getFullYear() - 1) }}
        onFinish={(written) => draw.mutate(written)}
        requiredMark={false}
      >
        <Form.Item name="kind" label={say('kind')}>
          <Select
            style={{ minWidth: 160 }}
            options={kinds
              .filter(({ isRegister }) => !isRegister)
              .map((kind) => ({ value: kind.kind, label: both(kind) }))}
          />
        </Form.Item>
        <Form.Item name="period" label={say('period')} rules={needed}>
          <Input placeholder={say('periodHint')} />
        </Form.Item>
        <Form.Item name="unit" label={say('unit')}>
          <Input />
        </Form.Item>
        <Form.Item name="perUnit" label={say('perUnit')}>
          <InputNumber<number> min={1} max={50} />
        </Form.Item>
        <Form.Item name="seed" label={say('seed')}>
          <Input />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={draw.isPending}>
          {say('start')}
        </Button>
      </Form>
      <Refused error={draw.error} />
    </section>
  )
}
