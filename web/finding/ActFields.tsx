import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Act } from '../../schemas/findingLife/acts.ts'
import { dismissalReasons } from '../../schemas/findingLife/dismissalReasons.ts'
import { useBoth, useWords } from '../words/words.ts'
import { type ActField, actFields, shortestReason } from './actFields.ts'
import { AttachmentField } from './AttachmentField.tsx'
import { nothingUnderway } from './sendAttachment.ts'
import { findingWords } from './findingWords.ts'

/** The fields an act asks for. */
export function ActFields({ act, finding }: { readonly act: Act; readonly finding?: string | undefined }): ReactNode {
  return actFields[act].map((field) => <Field key={field} field={field} finding={finding} />)
}

function Field({ field, finding }: { readonly field: ActField; readonly finding: string | undefined }) {
  const say = useWords(findingWords)
  const both = useBoth()
  const needed = [{ required: true, message: say('needed') }]
  switch (field) {
    case 'text':
      return (
        <Form.Item
          name="text"
          label={say('text')}
          rules={[{ required: true, min: shortestReason, message: say('tooShort', { count: shortestReason }) }]}
        >
          <Input.TextArea rows={4} maxLength={4000} showCount />
        </Form.Item>
      )
    case 'optionalText':
      return (
        <Form.Item name="text" label={say('optionalText')}>
          <Input.TextArea rows={2} maxLength={4000} />
        </Form.Item>
      )
    case 'remark':
      return (
        <Form.Item name="text" label={say('remark')} rules={needed}>
          <Input.TextArea rows={2} maxLength={4000} />
        </Form.Item>
      )
    case 'reason':
      return (
        <Form.Item name="reason" label={say('reason')} rules={needed}>
          <Select options={Object.entries(dismissalReasons).map(([value, pair]) => ({ value, label: both(pair) }))} />
        </Form.Item>
      )
    case 'audience':
      return (
        <Form.Item name="audience" label={say('audience')} initialValue="internal">
          <Select
            options={[
              { value: 'internal', label: say('internal') },
              { value: 'report', label: say('report') },
            ]}
          />
        </Form.Item>
      )
    case 'until':
    case 'dueOn':
      return (
        <Form.Item name={field} label={say(field)} rules={needed}>
          <Input type="date" />
        </Form.Item>
      )
    case 'optionalDueOn':
      return (
        <Form.Item name="dueOn" label={say('optionalDueOn')}>
          <Input type="date" />
        </Form.Item>
      )
    case 'to':
    case 'officer':
      return (
        <Form.Item name={field} label={say(field)} rules={needed}>
          <Input maxLength={255} />
        </Form.Item>
      )
    case 'attachments':
      // A file belongs to one finding; acts on many at once have none.
      return finding === undefined ? null : (
        <Form.Item
          name="attachments"
          label={say('attachments')}
          rules={[{ validator: nothingUnderway(say('sendingStill')) }]}
        >
          <AttachmentField finding={finding} />
        </Form.Item>
      )
  }
}
