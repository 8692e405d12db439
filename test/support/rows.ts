/** Cells of a reception that is right in every required field. */
export const receptionCells = {
  voucherNo: '记-0012',
  unitCode: 'U001',
  date: '2025-03-04',
  guestUnit: '某市某局',
  guests: '5',
  companions: '2',
  purpose: '调研',
  item: '工作餐',
  amount: '450.00',
  payMethod: '公务卡',
} as const

export type Cells = Readonly<Record<string, string>>

/** The text of a field in some cells; '' for one that is not there. */
export const cellsOf =
  (cells: Cells) =>
  (field: string): string =>
    cells[field] ?? ''
