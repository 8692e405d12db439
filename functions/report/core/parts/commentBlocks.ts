import type { Block, Cell } from '../../../../schemas/reports/document.ts'
import {
  commentParties,
  commentPartyNames,
  commentStates,
  commentSteps,
} from '../../../../schemas/reports/auditCommentNames.ts'
import { isoDate } from '../../../../schemas/values/isoDate.ts'
import { blank, heading, paragraph, plain, sentence, table } from '../writing.ts'
import { type Entered, commentTerm } from './commentTerm.ts'

/** The log of comments: what was entered, and where the ten days of each party stand; blank to be filled in by hand while nothing was. */
export const commentBlocks = (entered: readonly Entered[], cutOff: string): readonly Block[] => [
  heading(1, '征求意见记录', 'Log of comments'),
  paragraph(
    '被审计人及其所在单位自收到征求意见稿之日起十日内提出书面意见；逾期未提出的，视为无异议。',
    'The person audited and the unit may comment in writing within ten days of receipt; silence counts as no objection.',
  ),
  ...(entered.length === 0 ? byHand : [standing(entered, cutOff), log(entered)]),
]

const byHand: readonly Block[] = [
  blank('送达日期：', 'Received on:'),
  blank('意见：', 'Comments:'),
  blank('签名、日期：', 'Signature and date:'),
]

const standing = (entered: readonly Entered[], cutOff: string): Block =>
  table(
    sentence('十日期限', 'The ten days'),
    [
      ['对象', 'Party', 3],
      ['送达', 'Delivered', 2],
      ['期限', 'Until', 2],
      ['情况', 'Standing', 5],
    ],
    commentPartyNames.map((party): readonly Cell[] => {
      const { state, sentOn, until } = commentTerm(entered, party, isoDate(cutOff.slice(0, 10)))
      const [name, stands] = [commentParties[party], commentStates[state]]
      return [sentence(name.zh, name.en), plain(sentOn ?? '—'), plain(until ?? '—'), sentence(stands.zh, stands.en)]
    }),
  )

const log = (entered: readonly Entered[]): Block =>
  table(
    sentence('记录', 'Entries'),
    [
      ['日期', 'On', 2],
      ['事项', 'Step', 3],
      ['对象', 'Party', 3],
      ['内容', 'What', 6],
    ],
    entered
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .map(({ on, step, party, text }): readonly Cell[] => {
        const [what, who] = [commentSteps[step], commentParties[party]]
        return [plain(on), sentence(what.zh, what.en), sentence(who.zh, who.en), plain(text === '' ? '—' : text)]
      }),
  )
