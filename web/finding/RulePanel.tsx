import { Link } from '@tanstack/react-router'
import { Descriptions, Tag } from 'antd'
import { instruments } from '../../rules/instruments/instruments.ts'
import { gradeNames } from '../../rules/kit/vocabulary.ts'
import { gradeColours } from '../findings/queueColumns.tsx'
import { shownDate } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import type { FindingDetail } from './findingData.ts'
import { findingWords } from './findingWords.ts'
import { LimitsInForce } from './LimitsInForce.tsx'
import { Arithmetic, ValuesRead } from './ValuesRead.tsx'

/** The rule beside the row: its sentence, the text it rests on and how sure that is, the arithmetic, what was read, and the limits. */
export function RulePanel({ finding }: { readonly finding: FindingDetail['finding'] }) {
  const say = useWords(findingWords)
  const both = useBoth()
  const { language } = useLanguage()
  const { basis } = finding
  const instrument = Object.entries(instruments).find(([id]) => id === basis.instrument)?.[1]
  const isSure = basis.mark === 'verified' || basis.mark === 'local' || basis.article === undefined
  return (
    <section className="panel" aria-labelledby="rule">
      <h2 id="rule">{say('rule')}</h2>
      <p className="sentence">
        <Tag color={gradeColours[finding.grade]}>{both(gradeNames[finding.grade])}</Tag>
        {both(finding)}
      </p>
      <Descriptions
        size="small"
        column={1}
        bordered
        className="rule-facts"
        items={[
          {
            key: 'basis',
            label: say('basis'),
            children: (
              <>
                {instrument === undefined ? basis.instrument : both(instrument)}
                {basis.article !== undefined && ` ${say('article', { article: basis.article })}`}
                {!isSure && <div className="unsure">{say('unverified')}</div>}
              </>
            ),
          },
          { key: 'on', label: say('on'), children: shownDate(finding.on, language) },
          { key: 'arithmetic', label: say('arithmetic'), children: <Arithmetic finding={finding} /> },
          { key: 'values', label: say('values'), children: <ValuesRead finding={finding} /> },
          { key: 'limits', label: say('limits'), children: <LimitsInForce finding={finding} /> },
          {
            key: 'row',
            label: say('lawRow'),
            children: `${finding.row} · ${say('version')} ${finding.ruleVersion}`,
          },
        ]}
      />
      <p>
        <Link to="/rules/$id" params={{ id: finding.rule }}>
          {say('whole')}
        </Link>
      </p>
    </section>
  )
}
