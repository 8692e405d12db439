import { Input, InputNumber, Select, Slider } from 'antd'
import { unitWords } from '../../rules/reference/unitWords.ts'
import { useBoth, useWords } from '../words/words.ts'
import type { Parameter } from './whatIfData.ts'
import { whatIfWords } from './whatIfWords.ts'

interface ValueFieldProps {
  readonly parameter: Parameter
  readonly value: string
  readonly change: (value: string) => void
}

/** A round number well above what holds and what is tried, so that both directions can be slid to. */
function topOf(...values: readonly number[]): number {
  const most = Math.max(...values.filter(Number.isFinite), 0) * 2
  if (most === 0) return 100
  const step = 10 ** Math.floor(Math.log10(most))
  return Math.ceil(most / step) * step
}

/** Where a value to try is set: slid or typed when it is a number, chosen when it is a switch, else written. */
export function ValueField({ parameter, value, change }: ValueFieldProps) {
  const say = useWords(whatIfWords)
  const both = useBoth()
  const { form, digits, unit } = parameter
  if (form === 'switch') {
    const options = [
      { value: '是', label: say('yes') },
      { value: '否', label: say('no') },
    ]
    return <Select aria-label={say('value')} value={value === '' ? null : value} options={options} onChange={change} />
  }
  if (form === 'text')
    return <Input aria-label={say('value')} value={value} onChange={({ target }) => change(target.value)} />
  const now = Number(parameter.value ?? Number.NaN)
  const shown = value === '' ? undefined : Number(value)
  const top = topOf(now)
  return (
    <div className="what-if-value">
      <Slider
        className="what-if-slider"
        ariaLabelForHandle={say('slider')}
        min={0}
        max={top}
        step={digits > 0 && top < 20 ? 0.1 : 1}
        value={shown ?? (Number.isFinite(now) ? now : 0)}
        {...(Number.isFinite(now) && { marks: { [now]: String(now) } })}
        onChange={(chosen) => change(String(chosen))}
      />
      <InputNumber<number>
        aria-label={say('value')}
        min={0}
        precision={digits}
        value={shown ?? null}
        suffix={both(unitWords(unit))}
        onChange={(chosen) => change(chosen === null ? '' : String(chosen))}
      />
    </div>
  )
}
