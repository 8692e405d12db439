import { useWords } from '../words/words.ts'
import { reportWords } from './reportWords.ts'
import type { KeptReport } from './reportsData.ts'

/** Names whom or what a report is about, and for when. */
export function useSubjectName(): (subject: KeptReport['subject']) => string {
  const say = useWords(reportWords)
  return (subject) => {
    switch (subject.kind) {
      case 'duty':
        return `${subject.official} · ${subject.year}`
      case 'departure':
        return [subject.official, [subject.from, subject.until].filter((day) => day !== undefined).join('–')]
          .filter((part) => part !== '')
          .join(' · ')
      case 'annual':
        return `${subject.unit ?? say('county')} · ${subject.year}`
    }
  }
}
