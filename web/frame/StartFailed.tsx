import { useWords } from '../words/words.ts'
import { frameWords } from './frameWords.ts'
import { Notice } from './Notice.tsx'

/** The console cannot reach what it needs to sign anybody in. */
export function StartFailed() {
  const say = useWords(frameWords)
  return (
    <Notice
      title={say('startFailedTitle')}
      hint={say('startFailedHint')}
      action={{ label: say('retry'), run: () => location.reload() }}
    />
  )
}
