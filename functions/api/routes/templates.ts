import * as z from 'zod'
import { roleNames } from '../../../schemas/roles.ts'
import { isSheetKindName } from '../../../schemas/sheetKinds.ts'
import { templateBook } from '../../ingest/template/templateBook.ts'
import { fileAnswer } from '../frame/files.ts'
import { route } from '../route.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `reception.xlsx`: the kind is the name of the file. */
const params = z.object({
  file: z.templateLiteral([z.string(), '.xlsx']).refine((file) => isSheetKindName(file.slice(0, -5)), {
    error: 'names no kind of sheet',
  }),
})

/** Empty sheets for people to fill in. */
export const templateRoutes = [
  route({
    method: 'GET',
    path: '/templates/:file',
    zh: '某类表格的填报模板（.xlsx）',
    en: 'The empty sheet of a kind, to be filled in (.xlsx)',
    roles: roleNames,
    params,
    response: fileAnswer(workbook),
    handle: async ({ params: { file } }) => {
      const kind = file.slice(0, -5)
      if (!isSheetKindName(kind)) throw new TypeError('the parameter was not parsed')
      return { mediaType: workbook, fileName: file, bytes: await templateBook(kind) }
    },
  }),
] as const
