import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { saveFrom } from './download.ts'
import { Refused } from './Refused.tsx'

/** A button that asks where a file is and lets the browser save it from there, however large, or says why not. */
export function DownloadButton({
  label,
  addressOf,
}: {
  readonly label: string
  readonly addressOf: () => Promise<string>
}) {
  const get = useMutation({ mutationFn: addressOf, onSuccess: saveFrom })
  return (
    <>
      <Button loading={get.isPending} onClick={() => get.mutate()}>
        {label}
      </Button>
      <Refused error={get.error} />
    </>
  )
}
