import type { Profile } from '../../../schemas/profile.ts'
import { BatchRefused } from '../core/refusal.ts'
import { parseProfile } from './parseProfile.ts'
import type { YamlFault } from '../../shared/yaml/yamlFault.ts'

/** A profile that is not taken, with everything that is wrong with it. Refuses the batch that names it. */
export class ProfileRefused extends BatchRefused {
  readonly faults: readonly YamlFault[]

  constructor(fileName: string, faults: readonly YamlFault[]) {
    const told = (language: 'zh' | 'en', lineWord: (line: number) => string, between: string): string =>
      faults
        .map(({ path, line, ...words }) =>
          [line === undefined ? '' : lineWord(line), path, words[language]].filter((part) => part !== '').join(' '),
        )
        .join(between)
    super({
      code: 'PROFILE_INVALID',
      zh: `列对应配置 ${fileName} 有误：${told('zh', (line) => `第${line}行`, '；')}`,
      en: `The column profile ${fileName} is wrong: ${told('en', (line) => `line ${line},`, '; ')}`,
    })
    this.faults = faults
  }
}

/** Reads a profile. @throws ProfileRefused naming the file, and the line and path of everything that is wrong */
export function readProfile(text: string, fileName: string): Profile {
  const parsed = parseProfile(text)
  if ('profile' in parsed) return parsed.profile
  throw new ProfileRefused(fileName, parsed.faults)
}
