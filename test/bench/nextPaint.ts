import type { Page } from 'playwright-core'
import { makeTable } from '../../functions/shared/clients.ts'
import { startBrowser } from '../e2e/support/browser.ts'
import { startConsoleStack } from '../e2e/support/consoleStack.ts'
import { signInAs } from '../e2e/support/person.ts'
import { manyFindings, writeFindings } from './manyFindings.ts'

/**
 * One run in a process of its own: how long after a key or click the officers' queue paints again, over 100,000 findings,
 * in the real browser. Prints one JSON line. `node test/bench/nextPaint.ts [findings]`
 */
const count = Number(process.argv[2] ?? 100_000)
const served = await startConsoleStack()
const browser = await startBrowser()

/** Keeps the duration of every interaction from now on: from the event to the next frame, as browsers report it. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kept: Record<string, number> = {}
    Object.assign(globalThis, { kept })
    new PerformanceObserver((list) => {
      for (const each of list.getEntries() as unknown as {
        readonly interactionId: number
        readonly duration: number
      }[]) {
        if (each.interactionId > 0) kept[each.interactionId] = Math.max(kept[each.interactionId] ?? 0, each.duration)
      }
    }).observe({ type: 'event', durationThreshold: 16 } as never)
  })
const seen = (page: Page): Promise<number[]> =>
  page.evaluate(() => Object.values((globalThis as unknown as { kept: Record<string, number> }).kept))

try {
  const { tableName, environment } = served.stack.engines
  const longAgo = new Date(Date.now() - 3_600_000)
  await writeFindings(makeTable(tableName), environment['JURISDICTION'] ?? 'county', manyFindings(count), longAgo)
  const { page } = await signInAs(browser, served.address, 'officer1')
  const here = page.locator('.queue-here')
  const began = performance.now()
  await page.goto(`${served.address}findings`)
  await here.waitFor({ timeout: 120_000 })
  const firstMilliseconds = performance.now() - began
  const again = performance.now()
  await page.goto(`${served.address}findings`)
  await here.waitFor()
  const openMilliseconds = performance.now() - again
  await watch(page)
  for (let round = 0; round < 15; round++) await page.keyboard.press('j')
  for (let round = 0; round < 5; round++) await page.keyboard.press('k')
  for (const name of ['期限', '金额', '期限']) {
    const head = page.getByRole('columnheader', { name })
    if ((await head.count()) === 0) continue
    await head.first().click()
    await page.waitForLoadState('networkidle')
    await here.waitFor()
  }
  await page.keyboard.press('/')
  await page.keyboard.type('某酒店17', { delay: 60 })
  await page.waitForLoadState('networkidle')
  await here.waitFor()
  await page.getByRole('button', { name: '清除条件' }).click()
  await page.waitForLoadState('networkidle')
  await here.waitFor()
  await page.locator('thead').getByRole('checkbox').check()
  await page.locator('thead').getByRole('checkbox').uncheck()
  await page.getByRole('combobox', { name: '状态' }).click()
  await page.locator('.ant-select-item-option').first().click()
  await page.waitForLoadState('networkidle')
  const interactions = (await seen(page)).toSorted((a, b) => a - b)
  const at = (share: number): number => interactions[Math.ceil(interactions.length * share) - 1] ?? Number.NaN
  process.stdout.write(
    `${JSON.stringify({
      findings: count,
      firstMilliseconds: Math.round(firstMilliseconds),
      openMilliseconds: Math.round(openMilliseconds),
      interactions: interactions.length,
      p50: at(0.5),
      worst: at(1),
    })}\n`,
  )
} finally {
  await browser.close()
  await served.stop()
}
