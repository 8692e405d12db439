import { Descriptions, Modal } from 'antd'
import { useBoth, useWords } from '../words/words.ts'
import { queueKeys, queueWords } from './queueWords.ts'

/** The keys of the queue, each with what it does. */
export default function KeyHelp({ close }: { readonly close: () => void }) {
  const say = useWords(queueWords)
  const both = useBoth()
  return (
    <Modal open title={say('keys')} footer={null} onCancel={close}>
      <Descriptions
        column={1}
        size="small"
        items={Object.entries(queueKeys).map(([key, what]) => ({ key, label: <kbd>{key}</kbd>, children: both(what) }))}
      />
    </Modal>
  )
}
