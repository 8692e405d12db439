import { type AuditEntry, acts } from '../../../schemas/audit.ts'
import { roles } from '../../../schemas/roles.ts'
import { csvText, harmless } from '../../shared/files/csvLine.ts'

const roleText = (role: string | undefined): string => {
  if (role === undefined) return ''
  const known = Object.entries(roles).find(([name]) => name === role)
  return known === undefined ? role : known[1].zh
}

const columns: readonly { readonly header: string; readonly cell: (entry: AuditEntry) => string }[] = [
  { header: '序号', cell: ({ sequence }) => String(sequence) },
  { header: '时间', cell: ({ at }) => at },
  { header: '操作人', cell: ({ actor }) => actor },
  { header: '角色', cell: ({ role }) => roleText(role) },
  { header: '操作', cell: ({ act }) => acts[act].zh },
  { header: '操作代码', cell: ({ act }) => act },
  { header: '对象', cell: ({ subjects }) => subjects.join('；') },
  { header: '内容校验值', cell: ({ digest }) => digest },
  { header: '前条校验值', cell: ({ previous }) => previous },
  { header: '本条校验值', cell: ({ hash }) => hash },
]

/** Entries as CSV; whatever an actor or id is called, no spreadsheet takes it for a formula. */
export const auditCsv = (entries: readonly AuditEntry[]): string =>
  csvText([
    columns.map(({ header }) => header),
    ...entries.map((entry) => columns.map(({ cell }) => harmless(cell(entry)))),
  ])
