import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lifePage } from '../../../schemas/findingLife/lifePage.ts'

it('the page on the life of a finding says what the table says', async () => {
  await expect(lifePage()).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/finding-life.md'))
})
