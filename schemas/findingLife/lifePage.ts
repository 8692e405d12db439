import { acts, actNames } from './acts.ts'
import { settlementActs } from './settlementActs.ts'
import { dismissalReasons } from './dismissalReasons.ts'
import { type FindingState, findingStates, stateNames } from './states.ts'
import { type Move, type Need, transitions, turns } from './transitions.ts'

const needNames: Readonly<Record<Need, string>> = {
  mine: '未分派或由本人办理 nobody else works on it',
  unassigned: '未分派 nobody works on it',
  secondPerson: '非提出人 not the officer who proposed it',
  fresh: '依据未变 the decision rests on the evidence there is',
  stale: '依据已变 the evidence changed since the decision',
}

const targets = ({ to }: Move, from: FindingState): readonly FindingState[] =>
  to === 'same' ? [from] : typeof to === 'string' ? [to] : [to.onePerson, to.twoPersons]

/** The page on the life of a finding, from the table of transitions: a diagram and who may do what. */
export function lifePage(): string {
  return [
    '# The life of a finding 问题线索的办理',
    '',
    'Made from `schemas/findingLife/transitions.ts`; `npx vitest run -u test/schemas/findingLife` makes it anew.',
    '',
    '```mermaid',
    ...diagram(),
    '```',
    '',
    'A settlement moves a finding only by its evidence: gone, it is superseded; there again, it stands as officers left it;',
    'changed in what a decision rests on (values, limit, grade, text, persons), the decision is stale, and a closed, dismissed',
    'or parked finding is reopened. Nothing a settlement does is lost: ' +
      Object.values(settlementActs)
        .map(({ zh, en }) => `${zh} (${en})`)
        .join(', ') +
      ' stand in the history.',
    '',
    '| state | act | leads to | by | needs |',
    '|---|---|---|---|---|',
    ...findingStates.flatMap(rows),
    '',
    `Reasons for a dismissal: ${Object.values(dismissalReasons)
      .map(({ zh, en }) => `${zh} (${en})`)
      .join(', ')}; each with a text. A breach, or a finding of high severity, needs two persons.`,
    '',
  ].join('\n')
}

function diagram(): readonly string[] {
  const names = findingStates.map(
    (state) => `  ${state}: ${stateNames[state].zh} ${stateNames[state].en.replace(/:.*/, '')}`,
  )
  const moves = findingStates.flatMap((from) =>
    acts.flatMap((act) => {
      const move = transitions[from][act]
      if (move === undefined) return []
      return targets(move, from)
        .filter((to) => to !== from)
        .map((to) => `  ${from} --> ${to}: ${actNames[act].zh}`)
    }),
  )
  const alone = turns.flatMap(({ from, to, zh }) => from.map((each) => `  ${each} --> ${to}: ${zh}`))
  return ['stateDiagram-v2', ...names, '  [*] --> open', ...moves, ...alone]
}

const rows = (state: FindingState): readonly string[] =>
  acts.flatMap((act) => {
    const move = transitions[state][act]
    if (move === undefined) return []
    const to =
      move.to === 'same'
        ? ''
        : targets(move, state)
            .map((each) => stateNames[each].zh)
            .join(' / ')
    const cells = [stateNames[state].zh, `${actNames[act].zh} ${actNames[act].en}`, to, move.by.join(', ')]
    return [`| ${[...cells, move.needs.map((need) => needNames[need]).join('; ')].join(' | ')} |`]
  })
