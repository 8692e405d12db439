import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'
import { oneAtATime } from '../../support/oneAtATime.ts'

const modules = join(import.meta.dirname, '../../../node_modules')
const fonts = ['noto-sans-sc/400Regular', 'noto-sans-sc/700Bold'].map((font) =>
  join(modules, '@expo-google-fonts', font),
)
const run = promisify(execFile)

/** The browser has no Chinese glyphs of its own. */
function fontSettings(): string {
  const folder = join(tmpdir(), 'lianzheng-fonts')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts
      .map((font) => `<dir>${font}</dir>`)
      .join('')}<cachedir>${folder}/cache</cachedir></fontconfig>`,
  )
  return file
}

/** A bare system lacks libraries that the package brings along for another system; they serve here as well. */
async function libraries(executable: string): Promise<string | undefined> {
  const { stdout } = await run('ldd', [executable]).catch(() => ({ stdout: 'not found' }))
  if (!stdout.includes('not found')) return undefined
  const folder = join(tmpdir(), 'lianzheng-chromium-libraries')
  if (!existsSync(join(folder, 'lib'))) {
    mkdirSync(folder, { recursive: true })
    const archive = join(folder, 'libraries.tar')
    writeFileSync(archive, brotliDecompressSync(readFileSync(join(modules, '@sparticuz/chromium/bin/al2023.tar.br'))))
    await run('tar', ['-xf', archive, '-C', folder])
  }
  return join(folder, 'lib')
}

/** The package unpacks itself at first use. */
async function unpacked() {
  const executablePath = await chromium.executablePath()
  return { executablePath, libraryPath: await libraries(executablePath) }
}

/** Starts the real browser, as a person's would be: web security on, Chinese fonts. */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, libraryPath } = await oneAtATime('browser', unpacked)
  return playwright.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell', '--font-render-hinting=none', '--lang=zh-CN'],
    env: {
      ...process.env,
      // Where no language is set, a file with a Chinese name would be saved under another.
      LC_ALL: 'C.UTF-8',
      FONTCONFIG_FILE: fontSettings(),
      ...(libraryPath && { LD_LIBRARY_PATH: libraryPath }),
    } as Record<string, string>,
  })
}
