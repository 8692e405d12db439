import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Button, Select, Space, Switch, Table } from 'antd'
import { useState } from 'react'
import { ApiProblem } from '../../functions/api/client.ts'
import { type Role, roles } from '../../schemas/roleNames.ts'
import { useApi } from '../data/ApiContext.tsx'
import { shownInstant } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { type Account, accountsQuery } from './administrationData.ts'
import { administrationWords } from './administrationWords.ts'

/** Who may sign in and for what work; every change is written into the audit trail. */
export function AccountsPage() {
  const say = useWords(administrationWords)
  const both = useBoth()
  const { language } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const { data: accounts } = useSuspenseQuery(accountsQuery(api))
  const [draft, setDraft] = useState<Account>()
  /** The revision that is being changed, as the API tagged it. */
  const [tag, setTag] = useState<string>()
  const edit = useMutation({
    mutationFn: async (subject: string) => api('GET /accounts/:subject', { params: { subject } }),
    onSuccess: ({ value, tag: seen }) => {
      setDraft(value.account)
      setTag(seen)
    },
  })
  const save = useMutation({
    mutationFn: async ({ subject, name, roles: held, state, unit, official }: Account) =>
      api('PUT /accounts/:subject', {
        params: { subject },
        body: { name, roles: held, state, ...(unit && { unit }), ...(official && { official }) },
        ...(tag !== undefined && { ifMatch: tag }),
      }),
    onSuccess: () => setDraft(undefined),
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  })
  const isDraft = ({ subject }: Account): boolean => subject === draft?.subject
  return (
    <>
      <header className="page-head">
        <h1>{say('accounts')}</h1>
        <span className="page-note">{say('accountsNote')}</span>
      </header>
      {save.error instanceof ApiProblem && <Alert type="error" showIcon title={both(save.error.problem)} />}
      <Table
        size="small"
        rowKey="subject"
        dataSource={accounts}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        scroll={{ x: 900 }}
        columns={[
          { title: say('subject'), dataIndex: 'subject', width: 150 },
          { title: say('name'), dataIndex: 'name', width: 110 },
          {
            title: say('roles'),
            key: 'roles',
            render: (_, account) =>
              draft !== undefined && isDraft(account) ? (
                <Select<Role[]>
                  mode="multiple"
                  className="roles"
                  aria-label={say('roles')}
                  value={draft.roles}
                  options={Object.entries(roles).map(([value, pair]) => ({ value, label: both(pair) }))}
                  onChange={(chosen) => setDraft({ ...draft, roles: chosen })}
                />
              ) : (
                account.roles.map((role) => both(roles[role])).join('、')
              ),
          },
          { title: say('unit'), dataIndex: 'unit', width: 100 },
          { title: say('official'), dataIndex: 'official', width: 120 },
          {
            title: say('active'),
            key: 'state',
            width: 90,
            render: (_, account) => (
              <Switch
                size="small"
                aria-label={say('active')}
                checked={(isDraft(account) ? draft : account)?.state === 'active'}
                disabled={!isDraft(account)}
                onChange={(on) => setDraft(draft && { ...draft, state: on ? 'active' : 'disabled' })}
              />
            ),
          },
          {
            title: say('changedAt'),
            key: 'changedAt',
            width: 190,
            render: (_, { changedAt }) => shownInstant(changedAt, language),
          },
          {
            title: '',
            key: 'edit',
            width: 150,
            render: (_, account) =>
              draft !== undefined && isDraft(account) ? (
                <Space>
                  <Button size="small" type="primary" loading={save.isPending} onClick={() => save.mutate(draft)}>
                    {say('save')}
                  </Button>
                  <Button size="small" onClick={() => setDraft(undefined)}>
                    {say('cancel')}
                  </Button>
                </Space>
              ) : (
                <Button
                  size="small"
                  loading={edit.isPending && edit.variables === account.subject}
                  onClick={() => edit.mutate(account.subject)}
                >
                  {say('edit')}
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}
