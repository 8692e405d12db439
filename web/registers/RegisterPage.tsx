import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { PageLoading } from '../frame/PageLoading.tsx'
import { shownCount, shownInstant } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { RegisterUpload } from './RegisterUpload.tsx'
import { registerWords } from './registerWords.ts'
import './registers.css'
import { type RegisterSearch, registerQuery } from './registersData.ts'

const route = getRouteApi('/registers/$kind')

/** One register: its versions, the rows of one of them as they held on a day, and how a new version is sent. */
export function RegisterPage() {
  const say = useWords(registerWords)
  const both = useBoth()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const me = useMe()
  const { kind } = route.useParams()
  const search = route.useSearch()
  const [cursor, setCursor] = useState<string>()
  const { data, error, isFetching } = useQuery(registerQuery(useApi(), kind, search, cursor))
  if (error !== null) throw error
  if (data === undefined) return <PageLoading />
  const isKeeper = me.roles.some(({ role }) => role === 'ruleKeeper')
  const ask = (changes: { readonly [Name in keyof RegisterSearch]: string | undefined }): void => {
    const wanted = Object.entries({ ...search, ...changes }).filter(([, value]) => value !== undefined && value !== '')
    setCursor(undefined)
    void navigate({ to: '/registers/$kind', params: { kind }, search: Object.fromEntries(wanted), replace: true })
  }
  const versions = data.versions.map(({ batch, registeredAt, rows }) => ({
    value: batch,
    label: `${say('versionOf', { at: shownInstant(registeredAt, language), rows: shownCount(rows) })}${
      batch === data.inForce ? ` · ${say('current')}` : ''
    }`,
  }))
  return (
    <>
      <header className="page-head">
        <Link to="/registers">{say('back')}</Link>
        <h1>{both(data)}</h1>
        <span className="page-note" role="status">
          {say('total', { count: shownCount(data.total) })}
        </span>
      </header>
      {isKeeper && <RegisterUpload kind={data.kind} />}
      {data.shown === undefined ? (
        <Alert type="warning" showIcon title={say(data.versions.length === 0 ? 'never' : 'withdrawn')} />
      ) : (
        <search className="page-tools no-print">
          <Select
            aria-label={say('version')}
            popupMatchSelectWidth={false}
            value={data.shown}
            options={versions}
            onChange={(version) => ask({ version })}
          />
          <Input
            type="date"
            className="register-day"
            aria-label={say('on')}
            addonBefore={say('on')}
            value={search.on ?? ''}
            onChange={({ target }) => ask({ on: target.value })}
          />
          <Input.Search
            key={search.text}
            allowClear
            className="rule-search"
            aria-label={say('find')}
            placeholder={say('find')}
            defaultValue={search.text}
            onSearch={(text) => ask({ text: text.trim() })}
          />
          <Link to="/batches/$id" params={{ id: data.shown }}>
            {say('batch')}
          </Link>
        </search>
      )}
      <Table
        size="small"
        rowKey={(row) => JSON.stringify(row)}
        loading={isFetching}
        dataSource={data.rows}
        pagination={false}
        scroll={{ x: Math.max(700, data.fields.length * 130) }}
        locale={{ emptyText: say('none') }}
        columns={data.fields.map((field) => ({ title: both(field), dataIndex: field.field }))}
      />
      <div className="page-tools no-print register-pages">
        {cursor !== undefined && <Button onClick={() => setCursor(undefined)}>{say('first')}</Button>}
        {data.cursor !== undefined && <Button onClick={() => setCursor(data.cursor)}>{say('next')}</Button>}
      </div>
    </>
  )
}
