import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select, Tag } from 'antd'
import type { ApiRoutes } from '../../functions/api/client.ts'
import {
  commentParties,
  commentPartyNames,
  commentStates,
  commentStepNames,
  commentSteps,
} from '../../schemas/reports/auditCommentNames.ts'
import { useApi } from '../data/ApiContext.tsx'
import { keepAnswer } from '../data/keepAnswer.ts'
import { useMe } from '../data/me.ts'
import { Refused } from '../parts/Refused.tsx'
import { shownDate } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { reportWords } from './reportWords.ts'
import { commentsQuery } from './reportsData.ts'

type Official = ApiRoutes['GET /officials/:official/audit-comments']['params']['official']
type Entry = ApiRoutes['POST /officials/:official/audit-comments']['body']

/** The ten days for comments on a departure audit: where they stand, what was entered, and entering more. */
export function CommentLog({ official }: { readonly official: Official }) {
  const say = useWords(reportWords)
  const both = useBoth()
  const { language } = useLanguage()
  const mayRead = useMe().may.includes('GET /officials/:official/audit-comments')
  const { data } = useQuery({ ...commentsQuery(useApi(), official), enabled: mayRead })
  if (data === undefined) return null
  return (
    <section className="panel no-print" aria-labelledby="comment-log">
      <h2 id="comment-log">{say('comments')}</h2>
      <ul className="report-terms">
        {data.terms.map(({ party, state: stands, until }) => (
          <li key={party}>
            {both(commentParties[party])} <Tag>{both(commentStates[stands])}</Tag>
            {until !== undefined && (
              <span className="page-note">{say('termUntil', { day: shownDate(until, language) })}</span>
            )}
          </li>
        ))}
      </ul>
      <ol className="report-comments">
        {data.comments.map(({ number, on, step, party, text, by }) => (
          <li key={number}>
            {shownDate(on, language)} · {both(commentSteps[step])} · {both(commentParties[party])}{' '}
            <span className="page-note">{by}</span>
            {text !== '' && <div>{text}</div>}
          </li>
        ))}
      </ol>
      <EnterComment official={official} />
    </section>
  )
}

function EnterComment({ official }: { readonly official: Official }) {
  const say = useWords(reportWords)
  const both = useBoth()
  const api = useApi()
  const queries = useQueryClient()
  const [form] = Form.useForm<Entry>()
  const enter = useMutation({
    mutationFn: async (body: Entry) =>
      (await api('POST /officials/:official/audit-comments', { params: { official }, body })).value,
    onSuccess: async (seen) => {
      await keepAnswer(queries, commentsQuery(api, official), seen)
      form.resetFields()
      // The audits it belongs to would be other ones now.
      await queries.invalidateQueries({ queryKey: ['reports'] })
    },
  })
  const needed = [{ required: true, message: say('needed') }]
  return (
    <>
      <Form<Entry>
        form={form}
        layout="inline"
        className="report-enter"
        requiredMark={false}
        initialValues={{ step: 'sent', party: 'official' }}
        onFinish={(entry) => enter.mutate(entry)}
      >
        <Form.Item name="step" label={say('step')}>
          <Select
            className="report-step"
            options={commentStepNames.map((value) => ({ value, label: both(commentSteps[value]) }))}
          />
        </Form.Item>
        <Form.Item name="party" label={say('party')}>
          <Select
            className="report-step"
            options={commentPartyNames.map((value) => ({ value, label: both(commentParties[value]) }))}
          />
        </Form.Item>
        <Form.Item name="on" label={say('date')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="text" label={say('cells')}>
          <Input.TextArea rows={1} maxLength={4000} />
        </Form.Item>
        <Button htmlType="submit" loading={enter.isPending}>
          {say('enter')}
        </Button>
      </Form>
      <Refused error={enter.error} />
    </>
  )
}
