/**
 * Photographs every page of the console in both languages from the sample county, and some in the dark, on a phone and as
 * printed, into `docs/screenshots`. Of these only the four the README shows are kept with the sources.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { loadSample } from '../../infra/local/loadSample.ts'
import { startBrowser } from '../e2e/support/browser.ts'
import { type ConsoleStack, startConsoleStack } from '../e2e/support/consoleStack.ts'
import { addressOf, pagePaths, whoOpens } from '../e2e/support/pages.ts'
import { type Person, signInAs } from '../e2e/support/person.ts'
import { drawSample, makeReports, sendWithMistakes, workSome } from './workDone.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'docs/screenshots')
const screen = { width: 1366, height: 768 }
const phone = { width: 390, height: 844 }
const paper = { width: 794, height: 1123 }

/** Pages that the README shows, and under what name. */
const ofReadme: Readonly<Record<string, string>> = {
  '/findings': 'queue',
  '/findings/$id': 'finding',
  '/overview': 'overview',
  '/batches/$id': 'batch',
}
const alsoDark = ['/overview', '/findings', '/findings/$id']
const alsoOnPhone = ['/findings', '/findings/$id', '/overview']
const alsoOnPaper = ['/findings/$id', '/overview', '/reports/$id']

const nameOf = (path: string): string => path.slice(1).replaceAll('/', '-').replaceAll('$', '')

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
}

/** One person's browser, in which the language is set before a page loads. */
function photographer(browser: Browser, console: ConsoleStack) {
  const people = new Map<string, Person>()
  return async (path: string): Promise<Page> => {
    const name = whoOpens(path)
    const known = people.get(name) ?? (await signInAs(browser, console.address, name, screen))
    people.set(name, known)
    return known.page
  }
}

async function speak(page: Page, language: 'zh' | 'en'): Promise<void> {
  await page.evaluate((wanted) => localStorage.setItem('lianzheng.language', wanted), language)
}

async function takePage(page: Page, address: string, path: string): Promise<void> {
  const at = (name: string, fullPage = false) => page.screenshot({ path: join(folder, `${name}.png`), fullPage })
  const name = nameOf(path)
  await page.setViewportSize(screen)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', media: 'screen' })
  for (const language of ['en', 'zh'] as const) {
    await speak(page, language)
    await open(page, address)
    await at(`${name}-${language}`, true)
  }
  const kept = ofReadme[path]
  if (kept !== undefined) await at(kept)
  if (alsoDark.includes(path)) {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html.dark').waitFor()
    await at(`${name}-dark`, true)
    await page.emulateMedia({ colorScheme: 'light' })
  }
  if (alsoOnPaper.includes(path)) {
    await page.setViewportSize(paper)
    await page.emulateMedia({ media: 'print' })
    await at(`${name}-print`, true)
    await page.emulateMedia({ media: 'screen' })
  }
  if (alsoOnPhone.includes(path)) {
    await page.setViewportSize(phone)
    await open(page, address)
    await at(`${name}-phone`, true)
  }
}

await mkdir(folder, { recursive: true })
const console = await startConsoleStack()
const browser = await startBrowser()
try {
  await loadSample(console.stack.sender, join(root, 'samples/county'), new AbortController().signal)
  await workSome(console.stack.as('officer1'))
  await sendWithMistakes(console.stack.as('clerk1'))
  await drawSample(console.stack.as('officer1'))
  await makeReports(console.stack.as('reporting1'))
  const pageFor = photographer(browser, console)
  for (const path of pagePaths) {
    const address = `${console.address}${await addressOf(path, console.stack.request)}`
    await takePage(await pageFor(path), address, path)
    process.stdout.write(`${path}\n`)
  }
} finally {
  await browser.close()
  await console.stop()
}
