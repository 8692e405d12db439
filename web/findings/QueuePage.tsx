import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Empty, Grid, type InputRef, Select, Table } from 'antd'
import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { FileButton } from '../parts/FileButton.tsx'
import { keptChoice, keptList } from '../parts/keptChoice.ts'
import { shownCount } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { Filters } from './Filters.tsx'
import { type ListedFinding, findingsQuery, pageSize } from './findingsData.ts'
import { keepLastQueue } from './lastQueue.ts'
import { presetWords, presets } from './presets.ts'
import { type ColumnKey, columnKeys, narrowColumns, queueColumns, sortingOf, usualColumns } from './queueColumns.tsx'
import { type QueueSearch, sorts } from './queueSearch.ts'
import { type QueueKey, queueWords } from './queueWords.ts'
import './queue.css'
import { useQueueKeys } from './useQueueKeys.ts'

const KeyHelp = lazy(() => import('./KeyHelp.tsx'))
const SavedViews = lazy(() => import('./SavedViews.tsx'))
const BulkActs = lazy(() => import('./BulkActs.tsx'))
const keptColumns = keptList<ColumnKey>('queueColumns', columnKeys, usualColumns)
const keptKeys = keptChoice<'on' | 'off'>('queueKeys', ['on', 'off'], 'on')
const route = getRouteApi('/findings')
const actOfKey = { a: 'claim', e: 'askExplanation', d: 'dismiss', c: 'confirm' } as const

/** The officers' queue: filters in the address, sorted and counted by the server, worked by keyboard. */
export function QueuePage() {
  const say = useWords(queueWords)
  const preset = useWords(presetWords)
  const both = useBoth()
  const { language } = useLanguage()
  const me = useMe()
  const search = route.useSearch()
  const navigate = useNavigate()
  /** Cursors of the pages gone through, the present one last. */
  const [cursors, setCursors] = useState<readonly string[]>([])
  const [at, setAt] = useState(0)
  const [selected, setSelected] = useState<readonly string[]>([])
  const [columns, setColumns] = useState(keptColumns.read)
  const [keys, setKeys] = useState(keptKeys.read)
  const [help, setHelp] = useState(false)
  const isNarrow = Grid.useBreakpoint().sm === false
  const searchField = useRef<InputRef>(null)
  const api = useApi()
  const { data, isFetching, error } = useQuery(findingsQuery(api, search, cursors.at(-1)))
  useEffect(() => keepLastQueue(search), [search])
  if (error !== null) throw error
  const findings = data?.findings ?? []
  const counts = data?.counts

  /** What is chosen is always in sight: another page begins with nothing chosen. */
  const turnTo = (wanted: readonly string[]): void => {
    setCursors(wanted)
    setAt(0)
    setSelected([])
  }
  const show = (wanted: QueueSearch): void => {
    turnTo([])
    void navigate({ to: '/findings', search: wanted, replace: true })
  }
  const change = (changes: QueueSearch): void => show({ ...search, ...changes })
  const toggle = (id: string): void =>
    setSelected(selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id])
  const move = (to: number): void => {
    setAt(to)
    document.querySelector(`[data-row-key="${findings[to]?.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const open = (act?: (typeof actOfKey)[keyof typeof actOfKey]): void => {
    const id = findings[at]?.id
    if (id !== undefined)
      void navigate({ to: '/findings/$id', params: { id }, search: act === undefined ? {} : { act } })
  }
  useQueueKeys(keys === 'on', (key: QueueKey) => {
    switch (key) {
      case 'j':
        return move(Math.min(at + 1, findings.length - 1))
      case 'k':
        return move(Math.max(at - 1, 0))
      case 'enter':
        return open()
      case 'x':
        return toggle(findings[at]?.id ?? '')
      case '/':
        return searchField.current?.focus()
      case '?':
        return setHelp(true)
      default:
        return open(actOfKey[key])
    }
  })

  return (
    <>
      <header className="page-head">
        <h1>{say('title')}</h1>
        <span className="page-note" role="status">
          {counts !== undefined && say('total', { count: shownCount(counts.total) })}
          {counts !== undefined && counts.overdue > 0 && (
            <>
              {' · '}
              <span className="late">{say('overdueCount', { count: shownCount(counts.overdue) })}</span>
            </>
          )}
        </span>
        <nav className="queue-views no-print" aria-label={say('views')}>
          {Object.entries(presets).map(([name, wanted]) => (
            <Button
              key={name}
              size="small"
              type={JSON.stringify(wanted) === JSON.stringify(search) ? 'primary' : 'text'}
              onClick={() => show(wanted)}
            >
              {preset(isPreset(name) ? name : 'all')}
            </Button>
          ))}
          <Suspense>
            <SavedViews search={search} show={show} />
          </Suspense>
        </nav>
      </header>
      {counts !== undefined && counts.hidden > 0 && (
        <p className="queue-hidden hint" role="note">
          {say('hidden', { count: shownCount(counts.hidden) })}
        </p>
      )}
      <Filters
        search={search}
        change={change}
        clear={() => show({})}
        counts={{ states: counts?.states ?? {}, grades: counts?.grades ?? {} }}
        searchField={searchField}
      />
      {selected.length > 0 && me.may.includes('POST /findings/acts') && (
        <Suspense>
          <BulkActs chosen={findings.filter(({ id }) => selected.includes(id))} done={() => setSelected([])} />
        </Suspense>
      )}
      <Table<ListedFinding>
        size="small"
        rowKey="id"
        loading={isFetching && data === undefined}
        dataSource={findings}
        pagination={false}
        {...(!isNarrow && { scroll: { x: 900 } })}
        columns={queueColumns(
          isNarrow ? narrowColumns : columns,
          search.sort ?? 'date',
          { say, both, language },
          isNarrow,
        )}
        rowClassName={(_, index) => (index === at ? 'queue-here' : '')}
        {...(!isNarrow && {
          rowSelection: {
            selectedRowKeys: [...selected],
            onChange: (chosen) => setSelected(chosen.map(String)),
            getCheckboxProps: (finding) => ({ 'aria-label': both(finding) }),
          },
        })}
        onRow={(_, index) => ({ onClick: () => setAt(index ?? 0) })}
        onChange={(_pages, _filters, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? {} : sorter
          const by = columnKeys.find((key) => key === columnKey)
          const wanted = by && `${order === 'descend' ? '-' : ''}${sortingOf(by)}`
          const known = sorts.find((each) => each === wanted)
          if (known !== undefined) change({ sort: known })
        }}
        locale={{
          emptyText: (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('none')}>
              <p className="page-note">{say('noneHint')}</p>
            </Empty>
          ),
        }}
      />
      <footer className="queue-foot no-print">
        <Select
          mode="multiple"
          size="small"
          maxTagCount={0}
          maxTagPlaceholder={say('columns')}
          className="filter"
          aria-label={say('columns')}
          value={[...columns]}
          options={columnKeys.map((value) => ({ value, label: say(value) }))}
          onChange={(chosen: ColumnKey[]) => {
            keptColumns.write(chosen)
            setColumns(chosen)
          }}
        />
        {me.may.includes('GET /findings/export') && (
          <FileButton
            size="small"
            label={say('exportCsv')}
            name="findings.xlsx"
            fetchFile={async () => (await api('GET /findings/export', { query: { ...search, format: 'xlsx' } })).value}
          />
        )}
        <Button size="small" type="text" onClick={() => setHelp(true)}>
          {say('keys')} ?
        </Button>
        <span className="queue-pages">
          <Button
            size="small"
            disabled={cursors.length === 0}
            onClick={() => {
              turnTo(cursors.slice(0, -1))
            }}
          >
            {say('previous')}
          </Button>
          {say('page', { number: cursors.length + 1 })}
          {counts !== undefined && ` / ${Math.max(1, Math.ceil(counts.total / pageSize))}`}
          <Button
            size="small"
            disabled={data?.nextCursor === undefined}
            onClick={() => {
              if (data?.nextCursor !== undefined) turnTo([...cursors, data.nextCursor])
            }}
          >
            {say('next')}
          </Button>
        </span>
      </footer>
      {help && (
        <Suspense>
          <KeyHelp
            on={keys === 'on'}
            turn={(on) => {
              const chosen = on ? 'on' : 'off'
              keptKeys.write(chosen)
              setKeys(chosen)
            }}
            close={() => setHelp(false)}
          />
        </Suspense>
      )}
    </>
  )
}

const isPreset = (name: string): name is keyof typeof presets => Object.hasOwn(presets, name)
