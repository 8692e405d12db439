import { type Profile, profileSchema } from '../../../schemas/profile.ts'
import { parseYaml } from '../../shared/yaml/parseYaml.ts'
import type { YamlFault } from '../../shared/yaml/yamlFault.ts'

export type ParsedProfile = { readonly profile: Profile } | { readonly faults: readonly [YamlFault, ...YamlFault[]] }

/** Reads the YAML text of a profile; tells everything that is wrong with it, each with its line. Never throws. */
export function parseProfile(text: string): ParsedProfile {
  const parsed = parseYaml(text, profileSchema)
  return 'value' in parsed ? { profile: parsed.value } : parsed
}
