import { shownCount, shownMoney } from '../words/shown.ts'
import { useLanguage, useWords } from '../words/words.ts'
import type { OverviewAnswer } from './overviewData.ts'
import { overviewWords } from './overviewWords.ts'

/** How far everything is, in five numbers, and what is not in them. */
export function Figures({ overview }: { readonly overview: OverviewAnswer }) {
  const say = useWords(overviewWords)
  const { language } = useLanguage()
  const { all, dismissed, superseded, hidden } = overview
  return (
    <section className="panel">
      <dl className="figures">
        {(['undecided', 'upheld', 'closed'] as const).map((name) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{shownCount(overview[name])}</dd>
          </div>
        ))}
        <div>
          <dt>{say('overdue')}</dt>
          <dd className={all.overdue > 0 ? 'late' : undefined}>{shownCount(all.overdue)}</dd>
        </div>
        <div>
          <dt>{say('excess')}</dt>
          <dd>{shownMoney(all.excess, language)}</dd>
        </div>
      </dl>
      <p className="page-note">
        {say('apart', { dismissed: shownCount(dismissed), superseded: shownCount(superseded) })}{' '}
        {hidden > 0 && say('hidden', { count: shownCount(hidden) })}
      </p>
    </section>
  )
}
