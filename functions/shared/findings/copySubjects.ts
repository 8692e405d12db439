import type { Flag } from '../../../schemas/finding.ts'
import type { Subjects } from '../../../schemas/records/traits.ts'

/** Subjects in the form in which findings keep them. */
export const copySubjects = ({ officials, ...subjects }: Subjects): Flag['subjects'] =>
  officials === undefined ? subjects : { ...subjects, officials: [...officials] }
