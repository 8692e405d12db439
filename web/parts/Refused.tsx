import { Alert } from 'antd'
import { ApiProblem } from '../../functions/api/client.ts'
import { useBoth, useLanguage } from '../words/words.ts'

/** Why an act was not done: in the words of whoever refused it, with what is wrong and the code to tell. */
export function Refused({ error }: { readonly error: Error | null }) {
  const both = useBoth()
  const { language } = useLanguage()
  if (error === null) return null
  if (!(error instanceof ApiProblem)) return <Alert type="error" showIcon title={error.name} />
  const { problem } = error
  const where = (problem.errors ?? []).map(
    ({ path, message, zh }) => `${path} ${(language === 'zh' ? zh : undefined) ?? message}`,
  )
  return <Alert type="error" showIcon title={both(problem)} description={[...where, problem.code].join('；')} />
}
