import { gb18030Encode } from './gb18030.ts'

/** How a sheet is written: what county offices' programs in use really save. */
export type SheetFormat = 'utf-8' | 'utf-8 with BOM' | 'gb18030' | 'xlsx'
export type TextFormat = Exclude<SheetFormat, 'xlsx'>

/** A text encoder for a format, and the bytes its file begins with. */
export const textEncodings: Readonly<
  Record<
    TextFormat,
    { readonly start: string; readonly lineEnd: string; readonly encode: (text: string) => Uint8Array }
  >
> = {
  'utf-8': { start: '', lineEnd: '\n', encode: (text) => Buffer.from(text) },
  'utf-8 with BOM': { start: '\ufeff', lineEnd: '\r\n', encode: (text) => Buffer.from(text) },
  gb18030: { start: '', lineEnd: '\r\n', encode: gb18030Encode },
}
