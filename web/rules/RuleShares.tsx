import type { ApiRoutes } from '../../functions/api/client.ts'
import { shownCount, shownShare } from '../words/shown.ts'
import { useWords } from '../words/words.ts'
import { ruleWords } from './ruleWords.ts'

type Firing = ApiRoutes['GET /quality/firing']['response']['rules'][number]
type Precision = ApiRoutes['GET /quality/precision']['response']['groups'][number]

/** The share of judged records a rule flagged, with the numbers; none judged is not zero. */
export function FiringShare({ firing }: { readonly firing: Firing | undefined }) {
  const say = useWords(ruleWords)
  if (firing === undefined || firing.judged === 0) return <span className="page-note">{say('notJudged')}</span>
  const { flagged, judged } = firing
  return (
    <>
      {shownShare(flagged / judged)}
      <div className="page-note">{say('firingOf', { flagged: shownCount(flagged), judged: shownCount(judged) })}</div>
    </>
  )
}

/** The share of a rule's flags that officers upheld, with the numbers; none decided is not zero. */
export function PrecisionShare({ group }: { readonly group: Precision | undefined }) {
  const say = useWords(ruleWords)
  if (group?.share === undefined) return <span className="page-note">{say('notDecided')}</span>
  const { share, of, yes } = group
  return (
    <>
      {shownShare(share)}
      <div className="page-note">{say('precisionOf', { of: shownCount(of), yes: shownCount(yes) })}</div>
    </>
  )
}
