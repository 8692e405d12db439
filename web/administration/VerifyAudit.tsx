import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { ApiProblem } from '../../functions/api/client.ts'
import { useApi } from '../data/ApiContext.tsx'
import { shownCount } from '../words/shown.ts'
import { useBoth, useWords } from '../words/words.ts'
import { administrationWords } from './administrationWords.ts'

/** Walks the whole trail on demand and says that it is whole, or which entry is the first that is not. */
export function VerifyAudit() {
  const say = useWords(administrationWords)
  const both = useBoth()
  const api = useApi()
  const verify = useMutation({ mutationFn: async () => (await api('GET /audit/verify')).value })
  const { data, error } = verify
  return (
    <section className="audit-verify" aria-label={say('verify')}>
      <Button type="primary" className="no-print" loading={verify.isPending} onClick={() => verify.mutate()}>
        {say('verify')}
      </Button>
      {error !== null && (
        <Alert type="error" showIcon title={error instanceof ApiProblem ? both(error.problem) : error.name} />
      )}
      {data?.broken !== undefined && (
        <Alert
          type="error"
          showIcon
          title={say('broken', { sequence: data.broken.sequence, why: both(data.broken) })}
          description={<code>{data.broken.fault}</code>}
        />
      )}
      {data !== undefined && data.broken === undefined && (
        <Alert
          type="success"
          showIcon
          title={say('whole', { count: shownCount(data.sound) })}
          description={data.anchors === 0 ? say('noAnchors') : say('anchors', { count: shownCount(data.anchors) })}
        />
      )}
    </section>
  )
}
