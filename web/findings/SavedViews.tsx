import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Dropdown, Input, Modal } from 'antd'
import { useState } from 'react'
import { ApiProblem } from '../../functions/api/client.ts'
import { useApi } from '../data/ApiContext.tsx'
import { keepAnswer } from '../data/keepAnswer.ts'
import { useBoth, useWords } from '../words/words.ts'
import { type QueueSearch, queueSearch } from './queueSearch.ts'
import { queueWords } from './queueWords.ts'
import { type SavedView, viewsQuery } from './viewsData.ts'

interface SavedViewsProps {
  readonly search: QueueSearch
  readonly show: (search: QueueSearch) => void
}

/** The person's own views of the queue: the present filters saved under a name, opened, renamed, deleted. */
export default function SavedViews({ search, show }: SavedViewsProps) {
  const say = useWords(queueWords)
  const both = useBoth()
  const api = useApi()
  const queries = useQueryClient()
  const { data: views = [] } = useQuery(viewsQuery(api))
  /** The view whose name is being given; a new one stands nowhere yet. */
  const [naming, setNaming] = useState<SavedView>()
  const kept = async ({ value }: { readonly value: { readonly views: readonly SavedView[] } }): Promise<void> => {
    await keepAnswer(queries, viewsQuery(api), [...value.views])
    setNaming(undefined)
  }
  const save = useMutation({
    mutationFn: ({ id, name, query }: SavedView) => api('PUT /me/views/:id', { params: { id }, body: { name, query } }),
    onSuccess: kept,
  })
  const remove = useMutation({
    mutationFn: (id: string) => api('DELETE /me/views/:id', { params: { id } }),
    onSuccess: kept,
  })
  const filters = textsOf(search)
  const open = views.find((view) => sameTexts(view.query, filters))
  const name = (view: SavedView): void => {
    save.reset()
    setNaming(view)
  }
  return (
    <>
      {views.map((view) => (
        <Button
          key={view.id}
          size="small"
          type={view.id === open?.id ? 'primary' : 'text'}
          onClick={() => show(queueSearch(view.query))}
        >
          {view.name}
        </Button>
      ))}
      {open === undefined ? (
        Object.keys(filters).length > 0 && (
          <Button size="small" onClick={() => name({ id: crypto.randomUUID(), name: '', query: filters })}>
            {say('saveView')}
          </Button>
        )
      ) : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'rename', label: say('renameView'), onClick: () => name(open) },
              { key: 'delete', label: say('deleteView'), danger: true, onClick: () => remove.mutate(open.id) },
            ],
          }}
        >
          <Button size="small" aria-label={say('viewMenu', { name: open.name })}>
            …
          </Button>
        </Dropdown>
      )}
      <Modal
        open={naming !== undefined}
        title={say('viewName')}
        okText={say('keepView')}
        cancelText={say('cancelView')}
        confirmLoading={save.isPending}
        okButtonProps={{ disabled: naming?.name.trim() === '' }}
        onCancel={() => setNaming(undefined)}
        onOk={() => naming !== undefined && save.mutate(naming)}
        destroyOnHidden
      >
        <Input
          autoFocus
          maxLength={60}
          aria-label={say('viewName')}
          value={naming?.name}
          onChange={({ target }) => setNaming(naming && { ...naming, name: target.value })}
          onPressEnter={() => naming !== undefined && naming.name.trim() !== '' && save.mutate(naming)}
        />
        {save.error !== null && (
          <Alert
            type="error"
            showIcon
            title={save.error instanceof ApiProblem ? both(save.error.problem) : save.error.name}
          />
        )}
      </Modal>
    </>
  )
}

/** Filters as they stand in the address. */
const textsOf = (search: QueueSearch): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const])),
  )

const sameTexts = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => b[name] === value)
