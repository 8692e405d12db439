import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ApiProblem } from '../../functions/api/client.ts'
import { useBoth, useWords } from '../words/words.ts'
import { frameWords } from './frameWords.ts'
import { Notice } from './Notice.tsx'

/** The code of a refusal that another role would not meet. */
const notOfTheRole = 'LZ-0009'

/** What a page shows when its data did not come: what happened, what to do, and the code to tell. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const say = useWords(frameWords)
  const both = useBoth()
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const again = {
    label: say('retry'),
    run: () => {
      queries.reset()
      reset()
      void router.invalidate()
    },
  }
  const home = { label: say('backHome'), run: () => void router.navigate({ to: '/' }) }
  if (!(error instanceof ApiProblem)) {
    return (
      <Notice
        title={say('failedTitle')}
        hint={say('failedHint')}
        code={error instanceof Error ? error.name : 'Error'}
        action={again}
      />
    )
  }
  const { status, code } = error.problem
  if (code === notOfTheRole)
    return <Notice title={say('noPermissionTitle')} hint={say('noPermissionHint')} code={code} />
  // Asking again would be refused again.
  if (status === 403) return <Notice title={both(error.problem)} code={code} action={home} />
  return <Notice title={both(error.problem)} hint={say('failedHint')} code={code} action={again} />
}

export function PageMissing() {
  const say = useWords(frameWords)
  const router = useRouter()
  return (
    <Notice
      title={say('notFoundTitle')}
      action={{ label: say('backHome'), run: () => void router.navigate({ to: '/' }) }}
    />
  )
}
