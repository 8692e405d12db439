import { createWriteStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { textBook } from '../../shared/xlsx/textBook.ts'
import type { NoteCode } from '../read/notes.ts'
import { type Annotation, newBook, wholeUpToRows } from './newBook.ts'
import { markOwnBook } from './ownBook.ts'

/** Bytes of a workbook that is marked in memory: about ten times as much there. */
const ownUpToBytes = 8 * 1024 * 1024

/** What must not go back to anybody: parts that run, or that reach elsewhere when the book is opened. */
const foreign: ReadonlySet<NoteCode> = new Set(['MACROS_IGNORED', 'EXTERNAL_LINKS_IGNORED', 'EMBEDDED_IGNORED'])

const isOwnBook = ({ file, rows, confidential }: Annotation): boolean =>
  !confidential &&
  file.format === 'xlsx' &&
  rows <= wholeUpToRows &&
  file.notes().every(({ code }) => !foreign.has(code))

/**
 * Writes the file at `from` back as a workbook at `to` with its problems marked: the clerk's own book where it is an
 * .xlsx of modest size that carries nothing but sheets, else a new one, streamed.
 */
export async function annotateFile(from: string, to: string, annotation: Annotation): Promise<void> {
  if (isOwnBook(annotation) && (await stat(from)).size <= ownUpToBytes) {
    const marked = await markOwnBook(await readFile(from), annotation.problems).catch(() => undefined)
    if (marked !== undefined) return writeFile(to, marked)
    // A book the library cannot take apart was read by us all the same: then the new one does.
  }
  await pipeline(textBook(newBook(annotation)), createWriteStream(to))
}
