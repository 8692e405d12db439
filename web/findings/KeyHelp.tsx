import { Descriptions, Modal, Switch } from 'antd'
import { useBoth, useWords } from '../words/words.ts'
import { queueKeys, queueWords } from './queueWords.ts'

/** The keys of the queue, each with what it does, and the switch that turns them off. */
export default function KeyHelp({
  on,
  turn,
  close,
}: {
  readonly on: boolean
  readonly turn: (on: boolean) => void
  readonly close: () => void
}) {
  const say = useWords(queueWords)
  const both = useBoth()
  return (
    <Modal open title={say('keys')} footer={null} onCancel={close}>
      <p>
        <Switch size="small" aria-label={say('keysOn')} checked={on} onChange={turn} /> {say('keysOn')}
      </p>
      <Descriptions
        column={1}
        size="small"
        items={Object.entries(queueKeys).map(([key, what]) => ({ key, label: <kbd>{key}</kbd>, children: both(what) }))}
      />
    </Modal>
  )
}
