import { describe, expect, it } from 'vitest'
import { acts } from '../../../schemas/findingLife/acts.ts'
import { actBodySchema } from '../../../schemas/findingLife/actBodies.ts'
import { actBody } from '../../../web/finding/actBody.ts'

const filled = {
  text: '经核对原始凭证，情况属实。',
  reason: 'lawful',
  until: '2025-06-01',
  dueOn: '2025-06-01',
  to: 'officer2',
  officer: 'officer2',
  audience: 'internal',
}

describe('the body of an act', () => {
  it.each(acts)('%s, filled in, is what the API takes', (act) => {
    expect(actBodySchema.safeParse(actBody(act, filled)).error).toBeUndefined()
  })

  it.each(acts)('%s, left blank, is sent only where the API takes it so', (act) => {
    const body = actBody(act, {})
    if (body !== undefined) expect(actBodySchema.safeParse(body).error).toBeUndefined()
  })

  it('needs a reason of ten characters, not of nine', () => {
    expect(actBody('confirm', { text: '一二三四五六七八九' })).toBeUndefined()
    expect(actBody('confirm', { text: ' 一二三四五六七八九十 ' })).toEqual({
      act: 'confirm',
      text: '一二三四五六七八九十',
    })
  })
})
