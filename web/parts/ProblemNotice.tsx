import { Alert } from 'antd'
import { ApiProblem } from '../../functions/api/client.ts'
import { useBoth, useLanguage } from '../words/words.ts'

/** Why something was not done, in the reader's language, with what is wrong where. */
export function ProblemNotice({ error }: { readonly error: Error }) {
  const both = useBoth()
  const { language } = useLanguage()
  if (!(error instanceof ApiProblem)) return <Alert type="error" showIcon title={error.name} />
  const { problem } = error
  const where = problem.errors?.map(
    ({ path, message, zh }) => `${path} ${(language === 'zh' ? zh : undefined) ?? message}`,
  )
  return <Alert type="error" showIcon title={`${both(problem)} ${problem.code}`} description={where?.join('；')} />
}
