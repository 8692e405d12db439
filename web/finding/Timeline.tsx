import { useSuspenseQuery } from '@tanstack/react-query'
import { Timeline as Line } from 'antd'
import { actNames } from '../../schemas/findingLife/acts.ts'
import { settlementActs } from '../../schemas/findingLife/settlementActs.ts'
import { stateNames } from '../../schemas/findingLife/states.ts'
import { useApi } from '../data/ApiContext.tsx'
import { shownInstant } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { AttachmentLinks } from './AttachmentLinks.tsx'
import { type FindingDetail, historyQuery } from './findingData.ts'
import { findingWords } from './findingWords.ts'

/** Who did what, newest first; what the machine did stands among it. */
export function Timeline({ finding }: { readonly finding: FindingDetail['finding'] }) {
  const say = useWords(findingWords)
  const both = useBoth()
  const { language } = useLanguage()
  const { data } = useSuspenseQuery(historyQuery(useApi(), finding.id))
  const entries = data.toReversed().map((entry) => ({
    key: entry.revision,
    color: entry.by === 'person' ? 'blue' : 'gray',
    content: (
      <>
        <strong>{both(entry.by === 'person' ? actNames[entry.act] : settlementActs[entry.act])}</strong>
        {entry.from !== entry.to && ` → ${both(stateNames[entry.to])}`}
        <div className="page-note">
          {entry.by === 'person' ? entry.subject : say('machine')} · {shownInstant(entry.at, language)}
        </div>
        {entry.by === 'person' && entry.text !== undefined && <p className="said">{entry.text}</p>}
        {entry.by === 'person' && entry.attachments !== undefined && (
          <AttachmentLinks finding={finding.id} ids={entry.attachments} />
        )}
      </>
    ),
  }))
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{say('history')}</h2>
      <Line
        items={[
          ...entries,
          {
            key: 'detected',
            color: 'gray',
            content: (
              <>
                <strong>{say('detected')}</strong>
                <div className="page-note">{shownInstant(finding.firstDetectedAt, language)}</div>
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
