import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { shownCount } from '../words/shown.ts'
import { useWords } from '../words/words.ts'
import type { Batch } from './batchesData.ts'
import { batchWords } from './batchWords.ts'

/** The batches that had brought rows of this one before it came, and what that means. */
export function Overlaps({ batch: { overlaps = [] } }: { readonly batch: Batch }) {
  const say = useWords(batchWords)
  if (overlaps.length === 0) return null
  const differing = overlaps.reduce((sum, each) => sum + each.differing, 0)
  return (
    <section className="panel" aria-labelledby="overlaps">
      <h2 id="overlaps">{say('overlaps')}</h2>
      <ul>
        {overlaps.map((each) => (
          <li key={each.batch}>
            <Link to="/batches/$id" params={{ id: each.batch }}>
              {each.batch}
            </Link>{' '}
            {say('overlapCount', { rows: shownCount(each.rows), differing: shownCount(each.differing) })}
          </li>
        ))}
      </ul>
      <Alert
        type={differing > 0 ? 'warning' : 'info'}
        showIcon
        title={say(differing > 0 ? 'overlapDiffers' : 'overlapSame')}
      />
    </section>
  )
}
