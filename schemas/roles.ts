import * as z from 'zod'
import { roleNames } from './roleNames.ts'

export { type Role, roleNames, roles } from './roleNames.ts'
export const roleSchema = z.enum(roleNames)
