import { Skeleton } from 'antd'
import { useWords } from '../words/words.ts'
import { frameWords } from './frameWords.ts'

/** The shape of a page while its data come. */
export function PageLoading() {
  const say = useWords(frameWords)
  return (
    <div className="panel" role="status" aria-label={say('loading')}>
      <Skeleton active={false} paragraph={{ rows: 8 }} />
    </div>
  )
}
