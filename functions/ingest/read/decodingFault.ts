/** A strict TextDecoder met bytes that are no text of its encoding (and not some other fault). */
export const isDecodingFault = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
