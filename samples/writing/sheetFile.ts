/** What became of a written sheet. */
export interface WrittenSheet {
  /** Rows under the header. */
  readonly rows: number
  readonly sha256: string
}

/** A sheet being written. Its header is row 1. */
export interface SheetFile {
  /** Adds a row and says where it stands: 2 for the first under the header. */
  add(cells: readonly string[]): number
  close(): Promise<WrittenSheet>
}
