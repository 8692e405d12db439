import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { useApi } from '../data/ApiContext.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import { shownCount, shownInstant } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { administrationWords } from './administrationWords.ts'
import { type AuditSearch, auditQuery } from './auditData.ts'
import { AuditFilters } from './AuditFilters.tsx'
import './audit.css'
import { VerifyAudit } from './VerifyAudit.tsx'

const route = getRouteApi('/audit')
const mostSubjects = 3
const digitsOfHash = 12

/** The county's record of who did what when: looking through it, proving it whole, taking it along. */
export function AuditPage() {
  const say = useWords(administrationWords)
  const both = useBoth()
  const { language } = useLanguage()
  const api = useApi()
  const navigate = useNavigate()
  const search = route.useSearch()
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery(auditQuery(api, search))
  if (error !== null) throw error
  const entries = data?.pages.flatMap((page) => page.entries) ?? []
  const acts = data?.pages[0]?.acts
  const change = (changes: AuditSearch): void =>
    void navigate({ to: '/audit', search: { ...search, ...changes }, replace: true })
  return (
    <>
      <header className="page-head">
        <h1>{say('audit')}</h1>
        <span className="page-note">{say('auditNote')}</span>
      </header>
      <VerifyAudit />
      <search className="page-tools no-print">
        <AuditFilters search={search} acts={acts ?? {}} change={change} />
        <FileButton
          label={say('exportCsv')}
          name="audit.csv"
          fetchFile={async () => (await api('GET /audit/export', { query: search })).value}
        />
      </search>
      <Table
        size="small"
        rowKey="sequence"
        loading={isFetching && data === undefined}
        dataSource={entries}
        pagination={false}
        scroll={{ x: 900 }}
        locale={{ emptyText: say('none') }}
        columns={[
          { title: say('sequence'), dataIndex: 'sequence', width: 80, className: 'number', align: 'right' },
          { title: say('at'), dataIndex: 'at', width: 180, render: (at: string) => shownInstant(at, language) },
          { title: say('actor'), dataIndex: 'actor', width: 150 },
          {
            title: say('act'),
            dataIndex: 'act',
            width: 150,
            render: (_, { act }) => (acts === undefined ? act : both(acts[act])),
          },
          {
            title: say('subjects'),
            dataIndex: 'subjects',
            className: 'audit-subjects',
            render: (subjects: readonly string[]) => (
              <>
                {subjects.slice(0, mostSubjects).join('、')}
                {subjects.length > mostSubjects &&
                  `、${say('more', { count: shownCount(subjects.length - mostSubjects) })}`}
              </>
            ),
          },
          {
            title: say('hash'),
            dataIndex: 'hash',
            width: 130,
            render: (hash: string) => <code title={hash}>{hash.slice(0, digitsOfHash)}</code>,
          },
        ]}
      />
      <footer className="audit-foot">
        <span role="status">
          {data !== undefined && say(hasNextPage ? 'soFar' : 'allFound', { count: shownCount(entries.length) })}
        </span>
        {hasNextPage && (
          <Button className="no-print" loading={isFetching} onClick={() => void fetchNextPage()}>
            {say('older')}
          </Button>
        )}
      </footer>
    </>
  )
}
