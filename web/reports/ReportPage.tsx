import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Alert, Progress } from 'antd'
import { isOfficialCode } from '../../schemas/values/ids.ts'
import { reportFormats } from '../../schemas/reports/formats.ts'
import { useApi } from '../data/ApiContext.tsx'
import { PageLoading } from '../frame/PageLoading.tsx'
import { DownloadButton } from '../parts/DownloadButton.tsx'
import { shownCount, shownDate } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { CommentLog } from './CommentLog.tsx'
import { DocumentView } from './DocumentView.tsx'
import { FigureRows } from './FigureRows.tsx'
import { StandingPanel } from './StandingPanel.tsx'
import { reportKindWords, reportStateWords, reportWords } from './reportWords.ts'
import './reports.css'
import { type KeptReport, contentQuery, reportQuery, shownId } from './reportsData.ts'
import { useSubjectName } from './useSubjectName.ts'

const route = getRouteApi('/reports/$id')

/** One report: how far it is, and then what it says, what it rests on, and whether it would say something else now. */
export function ReportPage() {
  const say = useWords(reportWords)
  const kind = useWords(reportKindWords)
  const nameOf = useSubjectName()
  const { id } = route.useParams()
  const { data: report, error } = useQuery(reportQuery(useApi(), id))
  if (error !== null) throw error
  if (report === undefined) return <PageLoading />
  return (
    <>
      <header className="page-head">
        <Link to="/reports">{say('back')}</Link>
        <h1>
          {kind(report.subject.kind)} {nameOf(report.subject)}
        </h1>
      </header>
      {report.state === 'repeat' && <Alert type="info" showIcon title={say('sameAs')} />}
      {report.state === 'made' || report.state === 'repeat' ? (
        <Made id={shownId(report)} />
      ) : (
        <UnderWay report={report} />
      )}
    </>
  )
}

function UnderWay({ report: { state, progress, refusal } }: { readonly report: KeptReport }) {
  const say = useWords(reportWords)
  const stateWord = useWords(reportStateWords)
  const both = useBoth()
  if (refusal !== undefined)
    return <Alert type="error" showIcon title={stateWord(state)} description={`${both(refusal)} ${refusal.code}`} />
  if (state === 'failed') return <Alert type="error" showIcon title={say('failed')} />
  const text = progress === undefined ? say('waiting') : say(progress.step, progress)
  return (
    <section className="panel" role="status">
      <p>{text}</p>
      <Progress
        status="active"
        aria-label={text}
        percent={progress === undefined || progress.of === 0 ? 0 : Math.floor((progress.done / progress.of) * 100)}
      />
    </section>
  )
}

function Made({ id }: { readonly id: string }) {
  const say = useWords(reportWords)
  const { language } = useLanguage()
  const api = useApi()
  const { figure } = route.useSearch()
  const { data: kept } = useQuery(reportQuery(api, id))
  const { data: content, error } = useQuery(contentQuery(api, id))
  if (error !== null) throw error
  const version = kept?.version
  if (content === undefined || version === undefined) return <PageLoading />
  return (
    <>
      <section className="panel report-about" aria-label={say('version')}>
        <p>
          {say('restsOn', {
            number: version.number,
            batches: shownCount(version.batches),
            rows: shownCount(version.rows),
            figures: shownCount(version.figures),
            cutOff: shownDate(version.cutOff, language),
            ruleSet: version.ruleSet,
          })}
          <br />
          <span className="page-note report-digest">{say('digest', { sha256: version.sha256 })}</span>
        </p>
        <div className="page-tools no-print">
          {reportFormats.map((format) => (
            <DownloadButton
              key={format}
              label={say('download', { format: format.toUpperCase() })}
              addressOf={async () =>
                (await api('GET /reports/:id/files/:format', { params: { id, format }, query: { language } })).value.url
              }
            />
          ))}
        </div>
      </section>
      <StandingPanel id={id} />
      {kept?.subject.kind === 'departure' && isOfficialCode(kept.subject.official) && (
        <CommentLog official={kept.subject.official} />
      )}
      <div className="report-and-rows">
        <DocumentView report={content} />
        {figure !== undefined && <FigureRows key={figure} id={id} figure={figure} />}
      </div>
    </>
  )
}
