import { draftFaults } from '../../../rules/draft/draftFaults.ts'
import { type Draft, draftSchema } from '../../../schemas/draft.ts'
import { parseYaml } from '../../shared/yaml/parseYaml.ts'
import type { YamlFault } from '../../shared/yaml/yamlFault.ts'

/** A draft that cannot be tried, with everything that is wrong with it. */
export class DraftRefused extends Error {
  override readonly name = 'DraftRefused'
  readonly faults: readonly YamlFault[]

  constructor(faults: readonly YamlFault[]) {
    super(faults.map(({ line = '?', path, en }) => `line ${line}, ${path} ${en}`).join('; '))
    this.faults = faults
  }
}

/** Reads a draft of standards and rules, YAML. @throws DraftRefused, each fault with its line */
export function readDraft(text: string): Draft {
  const parsed = parseYaml(text, draftSchema)
  if ('faults' in parsed) throw new DraftRefused(parsed.faults)
  const faults = draftFaults(parsed.value)
  if (faults.length > 0)
    throw new DraftRefused(
      faults.map(({ path, zh, en }) => ({ path: path.join('.'), line: parsed.lineOf(path), zh, en })),
    )
  return parsed.value
}
