import { useEffect, useRef } from 'react'
import { type QueueKey, queueKeys } from './queueWords.ts'

/** A box that was ticked keeps the focus, and nobody types into it. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea,select,input:not([type=checkbox],[type=radio])') ||
    target.closest('[role=dialog]') !== null)

const isQueueKey = (key: string): key is QueueKey => Object.hasOwn(queueKeys, key)

/** Single keys for the queue; none while a person types, composes Chinese, holds another key, or has turned them off. */
export function useQueueKeys(on: boolean, act: (key: QueueKey) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  }, [act])
  useEffect(() => {
    if (!on) return undefined
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const key = event.key === 'Enter' ? 'enter' : event.key
      if (!isQueueKey(key)) return
      // Enter on a button or link does what that says.
      if (key === 'enter' && event.target instanceof HTMLElement && event.target.closest('a,button,[role=menuitem]'))
        return
      event.preventDefault()
      latest.current(key)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on])
}
