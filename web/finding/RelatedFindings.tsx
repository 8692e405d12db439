import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tabs, Tag } from 'antd'
import { gradeNames } from '../../rules/kit/vocabulary.ts'
import { stateNames } from '../../schemas/findingLife/states.ts'
import { useApi } from '../data/ApiContext.tsx'
import { gradeColours } from '../findings/queueColumns.tsx'
import { shownDate } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { relatedQuery } from './findingData.ts'
import { findingWords } from './findingWords.ts'

const relationWords = {
  official: { zh: '同人', en: 'same person' },
  vehicle: { zh: '同车', en: 'same vehicle' },
  vendor: { zh: '同商户', en: 'same vendor' },
  letter: { zh: '同公函', en: 'same letter' },
  invoice: { zh: '同发票', en: 'same invoice' },
  day: { zh: '同单位同日', en: 'same unit and day' },
} as const

/** What else there is about the same person, vehicle, vendor, letter, invoice and day. */
export function RelatedFindings({ id }: { readonly id: string }) {
  const say = useWords(findingWords)
  const relation = useWords(relationWords)
  const both = useBoth()
  const { language } = useLanguage()
  const { data } = useSuspenseQuery(relatedQuery(useApi(), id))
  return (
    <section className="panel" aria-labelledby="related">
      <h2 id="related">{say('related')}</h2>
      {data.length === 0 ? (
        <p className="page-note">{say('noRelated')}</p>
      ) : (
        <Tabs
          size="small"
          items={data.map(({ by, findings, more }) => ({
            key: by,
            label: `${relation(by)} ${findings.length}${more ? '+' : ''}`,
            children: (
              <ul className="related">
                {findings.map((finding) => (
                  <li key={finding.id}>
                    <Tag color={gradeColours[finding.grade]}>{both(gradeNames[finding.grade])}</Tag>
                    <Link to="/findings/$id" params={{ id: finding.id }}>
                      {both(finding)}
                    </Link>{' '}
                    <span className="page-note">
                      {shownDate(finding.on.slice(0, 10), language)} · {both(stateNames[finding.state])}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          }))}
        />
      )}
    </section>
  )
}
