import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Act } from '../../schemas/findingLife/acts.ts'
import { keptIds } from './sendAttachment.ts'
import { actFields, shortestReason } from './actFields.ts'

export type ActBody = ApiRoutes['POST /findings/:id/acts']['body']
type Filled = Readonly<Record<string, unknown>>

/** Name under which a field goes to the API. */
const nameOf = (field: string): string =>
  field === 'remark' ? 'text' : field.replace(/^optional(\w)/, (_, first: string) => first.toLowerCase())

const isThere = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** Whether everything the act needs is filled in; the API checks it all again. */
const isComplete = (body: Filled, act: Act): body is ActBody & Filled =>
  actFields[act].every((field) => {
    const value = body[nameOf(field)]
    if (field.startsWith('optional') || field === 'attachments' || field === 'audience') return true
    return isThere(value) && (field !== 'text' || value.trim().length >= shortestReason)
  })

/** The body of an act from a form's fields, blanks left out; `undefined` while something is missing. */
export function actBody(act: Act, filled: Filled): ActBody | undefined {
  const fields = actFields[act].flatMap((field): readonly (readonly [string, unknown])[] => {
    const name = nameOf(field)
    const value = filled[name]
    if (isThere(value)) return [[name, value.trim()]]
    const files = field === 'attachments' ? keptIds(value) : []
    return files.length === 0 ? [] : [[name, files]]
  })
  const body: Filled = { act, ...Object.fromEntries(fields) }
  return isComplete(body, act) ? body : undefined
}
