import { useQuery } from '@tanstack/react-query'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { shownCount, shownShare } from '../words/shown.ts'
import { useWords } from '../words/words.ts'
import { precisionQuery } from './rulesData.ts'

const words = {
  title: { zh: '办理结论中的准确率', en: 'How often officers upheld it' },
  share: {
    zh: '已作结论 {of} 条，属实 {yes} 条，准确率 {share}（95% 区间 {low}–{high}）',
    en: '{of} decided, {yes} upheld: {share} (95 % interval {low}–{high})',
  },
  none: { zh: '尚无办理结论，无法计算准确率。', en: 'Nothing was decided yet, so there is no precision to tell.' },
} as const

/** The rule's precision by the officers' own decisions, always with how many it rests on. */
export function RulePrecision({ id }: { readonly id: string }) {
  const say = useWords(words)
  const api = useApi()
  const enabled = useMe().may.includes('GET /quality/precision')
  const { data } = useQuery({ ...precisionQuery(api, id), enabled })
  if (!enabled || data === undefined) return null
  const group = data.find((each) => each.group === id)
  return (
    <section className="panel" aria-labelledby="precision">
      <h2 id="precision">{say('title')}</h2>
      {group?.share === undefined ? (
        <p className="page-note">{say('none')}</p>
      ) : (
        <p>
          {say('share', {
            of: shownCount(group.of),
            yes: shownCount(group.yes),
            share: shownShare(group.share),
            low: shownShare(group.low),
            high: shownShare(group.high),
          })}
        </p>
      )}
    </section>
  )
}
