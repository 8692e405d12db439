import { useQuery } from '@tanstack/react-query'
import { type ValueName, valueName } from '../../rules/reference/valueNames.ts'
import { useApi } from '../data/ApiContext.tsx'
import { ruleQuery } from '../rules/rulesData.ts'
import { shownMoney } from '../words/shown.ts'
import { useBoth, useLanguage, useWords } from '../words/words.ts'
import { arithmetic, type Step } from './arithmetic.ts'
import type { FindingDetail } from './findingData.ts'
import { findingWords } from './findingWords.ts'
import { shownValue } from './shownValue.ts'

/** The values of a finding with their names, those that are only words of the program left out. */
function useValues({ rule, values }: FindingDetail['finding']) {
  const { data } = useQuery(ruleQuery(useApi(), rule))
  return Object.entries(values).flatMap(([name, value]) => {
    const about: ValueName = valueName(rule, data?.inputs ?? [], name) ?? { zh: name, en: name, measure: 'plain' }
    return about.measure === 'code' ? [] : [{ ...about, name, value }]
  })
}

/** What the rule read, by the names of the columns. */
export function ValuesRead({ finding }: { readonly finding: FindingDetail['finding'] }) {
  const both = useBoth()
  const { language } = useLanguage()
  const values = useValues(finding)
  return (
    <ul className="values">
      {values.map((each) => (
        <li key={each.name}>
          {both(each)} <b>{shownValue(each.value, each.measure, language)}</b>
        </li>
      ))}
    </ul>
  )
}

/** The arithmetic in words; nothing where the values alone do not prove it. */
export function Arithmetic({ finding }: { readonly finding: FindingDetail['finding'] }) {
  const say = useWords(findingWords)
  const both = useBoth()
  const { language } = useLanguage()
  const values = useValues(finding)
  const { excess } = finding
  const steps = arithmetic(values, excess)
  const told = (name: string): string => {
    const found = values.find((each) => each.name === name)
    return found === undefined ? name : `${both(found)} ${shownValue(found.value, found.measure, language)}`
  }
  const sentence = (step: Step): string => {
    switch (step.is) {
      case 'product':
        return `${told(step.count)} × ${told(step.each)} = ${told(step.of)}`
      case 'difference':
        return `${told(step.from)} − ${told(step.less)} = ${say('excess')} ${shownMoney(excess ?? 0, language)}`
      case 'above':
        return `${told(step.what)} > ${told(step.limit)}`
    }
  }
  if (steps.length === 0) return excess === undefined ? '—' : `${say('excess')} ${shownMoney(excess, language)}`
  return steps.map((step) => <div key={step.is}>{sentence(step)}</div>)
}
