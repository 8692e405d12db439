import { SaxesParser } from 'saxes'
import { isDecodingFault } from '../decodingFault.ts'
import { refused } from '../refusals.ts'

export type Attributes = Readonly<Record<string, string>>

/** What is told of a document, in its order. Names come without prefix: `x:c` and `c` are the same. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void
  /** Character data, possibly in several pieces. */
  text?(text: string): void
  close?(name: string): void
  /** Character data, a comment or a tag runs on beyond any use (see `longestRun`). */
  runsOn?(): Error
}

export interface XmlReader {
  write(bytes: Uint8Array): void
  end(): void
}

/** Bytes without a tag. The longest cell, every character an entity, takes a fifth of it; the parser keeps it all. */
const longestRun = 1024 * 1024

/** Elements inside each other: a sheet has about ten. The parser keeps the open ones. */
const deepest = 100

/** A strict, streaming reader of one part. Document type declarations are refused, so there are no entities to expand. */
export function xmlReader(part: string, handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const localNames = new Map<string, string>()
  let run = 0
  let depth = 0

  const local = (name: string): string => {
    let known = localNames.get(name)
    if (known === undefined) {
      known = name.slice(name.indexOf(':') + 1)
      // A file with endless tag names must not fill the memory.
      if (localNames.size < 1_000) localNames.set(name, known)
    }
    return known
  }

  parser.on('opentag', (tag) => {
    run = 0
    if (++depth > deepest) throw refused('FILE_TRUNCATED', { part })
    handlers.open(local(tag.name), tag.attributes)
  })
  if (handlers.text) {
    parser.on('text', (text) => handlers.text?.(text))
    parser.on('cdata', (text) => handlers.text?.(text))
  }
  parser.on('closetag', (tag) => {
    run = 0
    depth--
    handlers.close?.(local(tag.name))
  })
  parser.on('doctype', () => {
    throw refused('FILE_XML_FORBIDDEN', { part })
  })
  parser.on('error', (error) => {
    throw refused('FILE_TRUNCATED', { part }, { cause: error })
  })

  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch (error) {
      throw isDecodingFault(error) ? refused('FILE_TRUNCATED', { part }, { cause: error }) : error
    }
  }

  return {
    write(bytes) {
      run += bytes.length
      parser.write(decode(bytes))
      if (run > longestRun) throw handlers.runsOn?.() ?? refused('FILE_TRUNCATED', { part })
    },
    end() {
      parser.write(decode()).close()
    },
  }
}
