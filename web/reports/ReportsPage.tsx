import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { shownInstant } from '../words/shown.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { MakeReport } from './MakeReport.tsx'
import { reportKindWords, reportStateWords, reportWords } from './reportWords.ts'
import './reports.css'
import { type KeptReport, reportsQuery, shownId } from './reportsData.ts'
import { useSubjectName } from './useSubjectName.ts'

/** Reports the person may read, latest first, and having one made. */
export function ReportsPage() {
  const say = useWords(reportWords)
  const kind = useWords(reportKindWords)
  const state = useWords(reportStateWords)
  const nameOf = useSubjectName()
  const { language } = useLanguage()
  const me = useMe()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(reportsQuery(useApi()))
  return (
    <>
      <header className="page-head">
        <h1>{say('title')}</h1>
        <span className="page-note">{say('note')}</span>
      </header>
      {me.may.includes('POST /reports') && <MakeReport />}
      <Table<KeptReport>
        size="small"
        rowKey="id"
        dataSource={data.pages.flatMap(({ reports }) => reports)}
        pagination={false}
        scroll={{ x: 760 }}
        locale={{ emptyText: say('none') }}
        columns={[
          {
            title: say('about'),
            key: 'about',
            render: (_, report) => (
              <Link to="/reports/$id" params={{ id: shownId(report) }}>
                {nameOf(report.subject)}
              </Link>
            ),
          },
          { title: say('kind'), key: 'kind', width: 190, render: (_, { subject }) => kind(subject.kind) },
          { title: say('state'), key: 'state', width: 140, render: (_, report) => state(report.state) },
          { title: say('version'), key: 'version', width: 80, render: (_, { version }) => version?.number },
          {
            title: say('askedAt'),
            key: 'askedAt',
            width: 180,
            render: (_, { askedAt }) => shownInstant(askedAt, language),
          },
          { title: say('askedBy'), dataIndex: 'askedBy', width: 140 },
        ]}
      />
      {hasNextPage && (
        <div className="page-tools no-print">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
    </>
  )
}
