import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Input, Table, Tag } from 'antd'
import { useState } from 'react'
import { kindsQuery } from '../batches/batchesData.ts'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { shownDate } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { dueWords } from './dueWords.ts'
import { type DueReturn, dueQuery, isPeriod } from './dueData.ts'
import { type NilAct, NilForm } from './NilForm.tsx'

const route = getRouteApi('/due')
const colours = {
  late: 'red',
  partly: 'magenta',
  due: 'blue',
  undetermined: 'purple',
  received: 'green',
  nil: 'default',
  notDue: 'default',
} as const

/** What a unit's clerk may do about a return: say that there is nothing to report, or take that back. */
const nilActs: Readonly<Record<DueReturn['state'], NilAct | undefined>> = {
  late: 'file',
  due: 'file',
  undetermined: 'file',
  nil: 'withdraw',
  notDue: undefined,
  partly: undefined,
  received: undefined,
}

/** Which unit owes which return by when, and who is late. */
export function DuePage() {
  const say = useWords(dueWords)
  const both = useBoth()
  const { language } = useLanguage()
  const api = useApi()
  const navigate = useNavigate()
  const { period } = route.useSearch()
  const { data, error, isFetching } = useQuery(dueQuery(api, period))
  const { data: kinds = [] } = useQuery(kindsQuery(api))
  const me = useMe()
  const [chosen, setChosen] = useState<{ readonly due: DueReturn; readonly act: NilAct }>()
  if (error !== null) throw error
  const mayFile = me.roles.some(({ role }) => role === 'financeClerk')
  const actOf = ({ unit, state }: DueReturn): NilAct | undefined =>
    mayFile && unit === me.unit ? nilActs[state] : undefined
  const kindName = (kind: string): string => {
    const known = kinds.find((each) => each.kind === kind)
    return known === undefined ? kind : both(known)
  }
  const date = (text?: string): string => (text === undefined ? '' : shownDate(text, language))
  const states = [...new Set(data?.returns.map(({ state }) => state))]
  return (
    <>
      <header className="page-head">
        <h1>{say('title')}</h1>
      </header>
      <search className="page-tools no-print">
        <Input
          key={period}
          className="rule-search"
          aria-label={say('period')}
          addonBefore={say('period')}
          defaultValue={period}
          onBlur={({ target: { value } }) => {
            if (isPeriod(value) && value !== period) void navigate({ to: '/due', search: { period: value } })
          }}
          onPressEnter={({ currentTarget }) => currentTarget.blur()}
        />
      </search>
      {data?.duties === 'notSet' && <Alert type="info" showIcon title={say('notSet')} />}
      {data?.units === 'notLoaded' && <Alert type="warning" showIcon title={say('notLoaded')} />}
      {chosen !== undefined && (
        <NilForm
          key={`${chosen.due.kind} ${chosen.due.period} ${chosen.act}`}
          {...chosen}
          kindName={kindName(chosen.due.kind)}
          end={() => setChosen(undefined)}
        />
      )}
      <Table<DueReturn>
        size="small"
        rowKey={(each) => `${each.unit} ${each.kind} ${each.period}`}
        loading={isFetching && data === undefined}
        dataSource={data?.returns ?? []}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 900 }}
        locale={{ emptyText: say('none') }}
        columns={[
          { title: say('unit'), key: 'unit', render: (_, { unit, unitName }) => `${unitName} ${unit}` },
          { title: say('kind'), key: 'kind', width: 170, render: (_, { kind }) => kindName(kind) },
          { title: say('period'), dataIndex: 'period', width: 100 },
          {
            title: say('state'),
            key: 'state',
            width: 140,
            filters: states.map((value) => ({ value, text: say(value) })),
            onFilter: (value, { state }) => state === value,
            render: (_, { state }) => <Tag color={colours[state]}>{say(state)}</Tag>,
          },
          { title: say('dueOn'), key: 'dueOn', width: 140, render: (_, { dueOn }) => date(dueOn) },
          { title: say('receivedOn'), key: 'receivedOn', width: 140, render: (_, each) => date(each.receivedOn) },
          { title: say('missing'), key: 'missing', width: 160, render: (_, { missing }) => missing.join('、') },
          { title: say('rejected'), dataIndex: 'rejected', width: 90, className: 'number' },
          ...(mayFile
            ? [
                {
                  title: say('act'),
                  key: 'act',
                  width: 150,
                  className: 'no-print',
                  render: (_: unknown, due: DueReturn) => {
                    const act = actOf(due)
                    if (act === undefined) return null
                    return (
                      <Button size="small" onClick={() => setChosen({ due, act })}>
                        {say(act === 'file' ? 'fileNil' : 'withdrawNil')}
                      </Button>
                    )
                  },
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
