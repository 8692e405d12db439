import { Input, Select } from 'antd'
import { useBoth, useWords, type BothLanguages } from '../words/words.ts'
import { administrationWords } from './administrationWords.ts'
import { type AuditSearch, isAct } from './auditData.ts'

/** What of the trail is shown; the texts are whole ids, asked for when entered. */
export function AuditFilters({
  search,
  acts,
  change,
}: {
  readonly search: AuditSearch
  readonly acts: Readonly<Record<string, BothLanguages>>
  readonly change: (changes: AuditSearch) => void
}) {
  const say = useWords(administrationWords)
  const both = useBoth()
  const text = (name: 'actor' | 'subject', word: 'onlyActor' | 'onlySubject') => (
    <Input.Search
      key={`${name} ${search[name] ?? ''}`}
      allowClear
      className="audit-text"
      aria-label={say(word)}
      placeholder={say(word)}
      defaultValue={search[name]}
      onSearch={(value) => change({ [name]: value.trim() === '' ? undefined : value.trim() })}
    />
  )
  const day = (name: 'from' | 'until') => (
    <Input
      type="date"
      className="audit-day"
      aria-label={say(name)}
      prefix={say(name)}
      value={search[name] ?? ''}
      onChange={({ target: { value } }) => change({ [name]: value === '' ? undefined : value })}
    />
  )
  return (
    <>
      <Select
        allowClear
        className="audit-act"
        aria-label={say('act')}
        placeholder={say('anyAct')}
        value={search.act}
        options={Object.entries(acts).map(([value, pair]) => ({ value, label: both(pair) }))}
        onChange={(act?: string) => change({ act: isAct(act) ? act : undefined })}
      />
      {text('actor', 'onlyActor')}
      {text('subject', 'onlySubject')}
      {day('from')}
      {day('until')}
    </>
  )
}
