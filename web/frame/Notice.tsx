import { Button, Empty } from 'antd'
import type { ReactNode } from 'react'

/** One thing to say instead of a page's content, and what may be done about it. */
export function Notice({
  title,
  hint,
  code,
  action,
}: {
  readonly title: string
  readonly hint?: string
  readonly code?: string
  readonly action?: { readonly label: string; readonly run: () => void }
}): ReactNode {
  return (
    <div className="panel" role="alert">
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            <h1 className="notice-title">{title}</h1>
            {hint !== undefined && <p className="page-note">{hint}</p>}
            {code !== undefined && <code>{code}</code>}
          </>
        }
      >
        {action !== undefined && (
          <Button type="primary" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </Empty>
    </div>
  )
}
