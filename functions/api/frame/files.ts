const kind = Symbol('file')

/** A body or answer that is no JSON: bytes of one of some media types. */
export interface FileAnswer {
  readonly [kind]: 'answer'
  readonly mediaTypes: readonly string[]
}

export interface FileBody {
  readonly [kind]: 'body'
  /** Absent: any. */
  readonly mediaTypes: readonly string[] | undefined
  readonly largestBytes: number
}

export const fileAnswer = (...mediaTypes: readonly string[]): FileAnswer => ({ [kind]: 'answer', mediaTypes })

/** A body taken as bytes. Lambda takes at most 6 MB; what is larger goes to S3 by a presigned address. */
export const fileBody = (largestBytes: number, mediaTypes?: readonly string[]): FileBody => ({
  [kind]: 'body',
  mediaTypes,
  largestBytes,
})

const isOf = (value: object, which: 'answer' | 'body'): boolean => kind in value && value[kind] === which
export const isFileBody = (value: object): value is FileBody => isOf(value, 'body')
export const isFileAnswer = (value: object): value is FileAnswer => isOf(value, 'answer')
