import { Button, Input, type InputRef, Select } from 'antd'
import { type RefObject, useEffect, useState } from 'react'
import { gradeNames, severityNames } from '../../rules/kit/vocabulary.ts'
import { stateNames } from '../../schemas/findingLife/states.ts'
import { type BothLanguages, useBoth, useWords } from '../words/words.ts'
import { type QueueSearch, isFiltered, listOf, textOf } from './queueSearch.ts'
import { queueWords } from './queueWords.ts'

interface FiltersProps {
  readonly search: QueueSearch
  readonly change: (changes: QueueSearch) => void
  readonly clear: () => void
  /** Number of findings by state and by grade, as far as the server counted. */
  readonly counts: {
    readonly states: Readonly<Record<string, number>>
    readonly grades: Readonly<Record<string, number>>
  }
  readonly searchField: RefObject<InputRef | null>
}

const options = (
  names: Readonly<Record<string, BothLanguages>>,
  both: (pair: BothLanguages) => string,
  counts: Readonly<Record<string, number>> = {},
) =>
  Object.entries(names).map(([value, pair]) => {
    const count = counts[value]
    return { value, label: count === undefined ? both(pair) : `${both(pair)} ${count}` }
  })

/** What the queue shows; every filter stands in the address. */
export function Filters({ search, change, clear, counts, searchField }: FiltersProps) {
  const say = useWords(queueWords)
  const both = useBoth()
  const many = (
    name: 'state' | 'grade' | 'severity',
    names: Readonly<Record<string, BothLanguages>>,
    numbers?: Readonly<Record<string, number>>,
  ) => (
    <Select
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      className="filter"
      aria-label={say(name)}
      placeholder={say(name)}
      value={listOf(search[name])}
      options={options(names, both, numbers)}
      onChange={(chosen: string[]) => change({ [name]: textOf(chosen) })}
    />
  )
  return (
    <search className="page-tools no-print">
      {many('state', stateNames, counts.states)}
      {many('grade', gradeNames, counts.grades)}
      {many('severity', severityNames)}
      <Select
        allowClear
        className="filter"
        aria-label={say('assignee')}
        placeholder={say('anyone')}
        value={search.assignee}
        options={[
          { value: 'me', label: say('mine') },
          { value: 'nobody', label: say('nobody') },
        ]}
        onChange={(assignee?: string) => change({ assignee })}
      />
      <Typed name="unit" width={90} value={search.unit} change={(unit) => change({ unit })} />
      <Typed name="from" date value={search.from} change={(from) => change({ from })} />
      <Typed name="until" date value={search.until} change={(until) => change({ until })} />
      <Typed name="search" width={150} field={searchField} value={search.text} change={(text) => change({ text })} />
      {isFiltered(search) && <Button onClick={clear}>{say('clear')}</Button>}
    </search>
  )
}

/** A field that asks the server once a person has stopped typing. */
function Typed({
  name,
  value = '',
  change,
  date = false,
  width,
  field,
}: {
  readonly name: 'unit' | 'from' | 'until' | 'search'
  readonly value: string | undefined
  readonly change: (value: string | undefined) => void
  readonly date?: boolean
  readonly width?: number
  readonly field?: RefObject<InputRef | null>
}) {
  const say = useWords(queueWords)
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return undefined
    const waiting = setTimeout(() => change(typed === '' ? undefined : typed), 300)
    return () => clearTimeout(waiting)
  }, [typed, value, change])
  return (
    <Input
      {...(field && { ref: field })}
      type={date ? 'date' : 'text'}
      allowClear={!date}
      aria-label={say(name)}
      {...(date ? { prefix: say(name) } : { placeholder: say(name) })}
      style={{ width: width ?? 166 }}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  )
}
