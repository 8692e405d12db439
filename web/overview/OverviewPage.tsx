import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useApi } from '../data/ApiContext.tsx'
import { rulesQuery } from '../rules/rulesData.ts'
import { useBoth, useWords } from '../words/words.ts'
import { Coverage } from './Coverage.tsx'
import { Figures } from './Figures.tsx'
import { GroupChart } from './GroupChart.tsx'
import { LateChart } from './LateChart.tsx'
import { everyMonth, lastDayOf } from './months.ts'
import './overview.css'
import { daysOf, monthsOf, overviewQuery } from './overviewData.ts'
import { overviewWords } from './overviewWords.ts'
import { Precision } from './Precision.tsx'
import { PublicMoney } from './PublicMoney.tsx'

const route = getRouteApi('/overview')
const yearsOffered = 8
const mostGroups = 15
const mostMonths = 240

/** The county from above, for those who lead and report: how much was found where, how far it is, and how sure it is. */
export function OverviewPage() {
  const say = useWords(overviewWords)
  const both = useBoth()
  const api = useApi()
  const navigate = useNavigate()
  const search = route.useSearch()
  const { data: overview } = useSuspenseQuery(overviewQuery(api, search))
  const rules = useQuery(rulesQuery(api))
  const thisYear = new Date().getFullYear()
  const years = Array.from({ length: yearsOffered }, (_, back) => String(thisYear - back))
  const unitName = (unit: string): string => {
    const name = overview.unitNames[unit]
    return name === undefined ? unit : `${unit} ${name}`
  }
  const ruleName = (id: string): string => {
    const rule = rules.data?.find((each) => each.id === id)
    return rule === undefined ? id : both(rule.title)
  }
  const days = daysOf(search)
  const months = monthsOf(search, overview.months)
  return (
    <>
      <header className="page-head">
        <h1>
          {say('title')}
          {search.year !== undefined && ` ${search.year}`}
        </h1>
        <span className="overview-tools no-print">
          <Select
            className="overview-year"
            aria-label={say('year')}
            value={search.year ?? ''}
            options={[{ value: '', label: say('everyYear') }, ...years.map((value) => ({ value, label: value }))]}
            onChange={(year) => void navigate({ to: '/overview', search: year === '' ? {} : { year }, replace: true })}
          />
          <Button onClick={() => print()}>{say('print')}</Button>
        </span>
      </header>
      <Figures overview={overview} />
      <div className="overview-charts">
        <GroupChart
          title={say('byMonth')}
          of={say('month')}
          shape="stackedColumns"
          groups={everyMonth(overview.months)}
          most={mostMonths}
          nameOf={(month) => month}
          searchOf={(month) => ({ from: `${month}-01`, until: lastDayOf(month) })}
        />
        <PublicMoney year={search.year} nameOf={unitName} />
        <GroupChart
          title={say('byUnit')}
          of={say('unit')}
          shape="stackedBars"
          groups={overview.units}
          most={mostGroups}
          nameOf={unitName}
          searchOf={(unit) => ({ ...days, unit })}
        />
        <GroupChart
          title={say('byRule')}
          of={say('rule')}
          shape="stackedBars"
          groups={overview.rules}
          most={mostGroups}
          nameOf={ruleName}
          searchOf={(rule) => ({ ...days, rule })}
        />
        <LateChart units={overview.units} nameOf={unitName} />
        {months !== undefined && (
          <Coverage months={months} units={overview.units.map(({ group }) => group)} nameOf={unitName} />
        )}
        <Precision search={search} nameOf={ruleName} />
      </div>
    </>
  )
}
