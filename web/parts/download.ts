import type { ReceivedFile } from '../../functions/api/client.ts'

/** Lets the browser fetch and save a file from an address that answers it as one to be saved. */
export function saveFrom(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.click()
}

/** Hands a file the API answered to the browser, to be saved under its own name. */
export function saveFile({ bytes, mediaType, fileName }: ReceivedFile, otherwise: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName ?? otherwise
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
