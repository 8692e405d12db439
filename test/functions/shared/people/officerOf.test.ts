import { describe, expect, it } from 'vitest'
import { performAct } from '../../../../functions/shared/findings/life/performAct.ts'
import { officerOf } from '../../../../functions/shared/people/officerOf.ts'
import { Scope } from '../../../../functions/shared/people/scope.ts'
import { chineseCalendar } from '../../../../rules/calendar/calendar.ts'
import type { Principal } from '../../../../schemas/principal.ts'
import { findingOf } from '../../../support/findingOf.ts'
import { accountOf, memoryAccountStore } from '../../../support/memoryAccountStore.ts'
import { memoryAuditTrail } from '../../../support/memoryAuditTrail.ts'
import { memoryFindings } from '../../../support/memoryFindings.ts'

const accounts = memoryAccountStore(
  memoryAuditTrail(),
  accountOf({ subject: 'officer2', unit: 'U003' }),
  accountOf({ subject: 'left', state: 'disabled' }),
  accountOf({ subject: 'auditor', roles: ['auditor'] }),
  accountOf({ subject: 'neighbour', unit: 'U001' }),
  accountOf({ subject: 'concerned', official: 'P01' }),
)
const principal: Principal = { subject: 'officer1', roles: ['disciplineOfficer'] }
const calendar = chineseCalendar()

describe('assigning a finding', () => {
  it.each([
    ['an officer', 'officer2', undefined],
    ['somebody nobody knows', 'nobody', 'LZ-0208'],
    ['an officer who has left', 'left', 'LZ-0208'],
    ['somebody who is no officer', 'auditor', 'LZ-0208'],
    ['an officer of the unit concerned', 'neighbour', 'LZ-0208'],
    ['an officer who is concerned', 'concerned', 'LZ-0208'],
  ])('to %s', async (_who, to, refused) => {
    const subjects = { officials: ['P01'] as never }
    const { findings, reviews, items } = memoryFindings({ findings: [findingOf({ id: 'f1', subjects })] })
    const outcome = await performAct(
      {
        reader: { scope: Scope.of(principal, ['disciplineOfficer']), principal },
        principal,
        id: 'f1',
        revision: 1,
        body: { act: 'assign', to },
      },
      {
        findings,
        ...reviews,
        officer: (subject) => officerOf(subject, accounts),
        now: () => '2025-04-01T08:00:00.000Z',
        calendar,
      },
    )
    expect('refused' in outcome ? outcome.refused : undefined).toBe(refused)
    expect(items.get('f1')?.review.assignee).toBe(refused === undefined ? to : undefined)
  })
})
