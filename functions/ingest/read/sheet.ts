import { open } from 'node:fs/promises'
import { openCsv } from './csv/openCsv.ts'
import { detectFormat } from './detectFormat.ts'
import { defaultReadLimits } from './limits.ts'
import type { ReadLimits } from './limits.ts'
import { refused, tooLarge } from './refusals.ts'
import type { SheetFile } from './sheetFile.ts'
import { openLegacyWorkbook } from './xls/legacyWorkbook.ts'
import { openXlsx } from './xlsx/openXlsx.ts'

export { FileRefused } from './refusals.ts'
export type { FileRefusalCode } from './refusals.ts'
export { type SheetNote, noteText } from './notes.ts'
export type { SheetFile, SheetInfo, SheetRow } from './sheetFile.ts'

export interface OpenSheetOptions {
  readonly limits?: Partial<ReadLimits>
  /** Ends the reading, here and in `rows`, with the signal's reason. */
  readonly signal?: AbortSignal
  /** What the file is called, where that is known: one kind can be told by its name alone. */
  readonly fileName?: string
}

const headBytes = 64 * 1024

/**
 * Opens an uploaded sheet by its content, whatever its name. Throws FileRefused when nothing of the file may be read;
 * other errors are faults of the machine (no such file, disk) and worth another try.
 */
export async function openSheet(path: string, options: OpenSheetOptions = {}): Promise<SheetFile> {
  const limits = { ...defaultReadLimits, ...options.limits }
  options.signal?.throwIfAborted()
  // The own format of WPS differs from .xls in places nobody has written down, under the same marks.
  if (/\.et$/i.test(options.fileName ?? '')) throw refused('FILE_TYPE', { found: 'WPS .et' })
  const { head, size } = await readHead(path)
  if (size === 0) throw refused('FILE_EMPTY', {})
  const detected = detectFormat(head)
  if (detected.format === 'other') throw refused('FILE_TYPE', { found: detected.found })
  if (detected.format === 'compound') return openLegacyWorkbook(path, size, limits, options.signal)
  if (detected.format === 'zip') {
    if (size > limits.xlsxBytes) throw tooLarge('XLSX', size, limits.xlsxBytes)
    return openXlsx(path, limits, options.signal)
  }
  if (size > limits.csvBytes) throw tooLarge('CSV', size, limits.csvBytes)
  return openCsv(path, head, size, limits, options.signal)
}

async function readHead(path: string): Promise<{ head: Uint8Array; size: number }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(Math.min(headBytes, size)),
      0,
      Math.min(headBytes, size),
      0,
    )
    return { head: buffer.subarray(0, bytesRead), size }
  } finally {
    await file.close()
  }
}
