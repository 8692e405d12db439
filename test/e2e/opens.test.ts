import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from './support/browser.ts'
import { type ConsoleStack, startConsoleStack } from './support/consoleStack.ts'
import { signInAs } from './support/person.ts'

let console: ConsoleStack
let browser: Browser
let page: Page
let failures: readonly string[]

beforeAll(async () => {
  console = await startConsoleStack()
  browser = await startBrowser()
  ;({ page, failures } = await signInAs(browser, console.address, 'officer1'))
})
afterAll(async () => {
  await browser?.close()
  await console?.stop()
})

describe('the console', () => {
  it('opens at the first page of the menu, in Chinese, under a policy that allows nothing inline', async () => {
    await page.getByRole('navigation', { name: '主菜单' }).waitFor()
    expect(page.url()).toContain('/console/findings')
    const answer = await page.request.get(console.address)
    expect(answer.headers()['content-security-policy']).not.toContain('unsafe')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    // The sheet is there although no style element may be made: a menu entry has its own height.
    const height = await page
      .getByRole('menuitem')
      .first()
      .evaluate((entry) => entry.getBoundingClientRect().height)
    expect(height).toBeGreaterThan(30)
  })

  it('changes language and theme at once and remembers both', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('menuitem', { name: 'Findings' }).waitFor()
    await page.reload()
    await page.getByRole('menuitem', { name: 'Findings' }).waitFor()
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('button', { name: /外观/ }).click()
    await page.getByRole('menuitem', { name: '深色' }).click()
    await page.locator('html.dark').waitFor()
    await page.reload()
    await page.getByRole('navigation', { name: '主菜单' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.className)).toBe('dark')
  })

  it('says that a page does not exist, with the way back', async () => {
    await page.goto(`${console.address}nowhere`)
    await page.getByRole('button', { name: '回到首页' }).click()
    await page.waitForURL(/findings/)
  })

  it('never fails without a word', () => {
    expect(failures).toEqual([])
  })
})
