import type { Browser, Page } from 'playwright-core'

/** A browser of one person, signed in through the sign-in page; what breaks in it is kept. */
export interface Person {
  readonly page: Page
  readonly failures: readonly string[]
}

/** What is waited for comes, or never will; on a machine that does much else it comes late. In milliseconds. */
const patience = 180_000

/** Signs a person in at the console, each in a browser context of their own. */
export async function signInAs(
  browser: Browser,
  address: string,
  name: string,
  viewport = { width: 1366, height: 768 },
): Promise<Person> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const failures: string[] = []
  page.on('pageerror', ({ message }) => failures.push(message))
  await page.goto(address)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('navigation', { name: '主菜单' }).waitFor()
  return { page, failures }
}
