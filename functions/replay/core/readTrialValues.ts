import type { Catalogue } from '../../../rules/kit/catalogueShape.ts'
import { type TriedValue, readTriedValue } from '../../../rules/kit/setParameter.ts'

/** The values of a trial by parameter id. @throws TrialRefused */
export const readTrialValues = (
  set: Readonly<Record<string, string>> | undefined,
  catalogue: Catalogue,
): readonly TriedValue[] => Object.entries(set ?? {}).map(([id, value]) => readTriedValue(`${id}=${value}`, catalogue))
