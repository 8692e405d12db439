import { createHash } from 'node:crypto'
import { roles } from '../../../schemas/roles.ts'
import { people } from './people.ts'

const style = `body{font-family:system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;line-height:1.6}
button{display:block;width:100%;text-align:left;padding:.6rem 1rem;margin:.4rem 0;font:inherit;border:1px solid #888;border-radius:.4rem;background:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #0958d9}`

const styleHash = createHash('sha256').update(style).digest('base64')

/** Redirects after the form count as its targets: the console stands on another port of this machine. */
export const loginPageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self' http://127.0.0.1:*; frame-ancestors 'none'; base-uri 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const button = ([subject, { name, roles: held, unit }]: readonly [string, (typeof people)[string]]): string => {
  const works = held.map((role) => `${roles[role].zh} ${roles[role].en}`).join(', ')
  return `<button name="subject" value="${subject}">${name} <b>${subject}</b> — ${works}${unit === undefined ? '' : ` (${unit})`}</button>`
}

/** Who of the sample county signs in. There are no passwords: nothing real is behind it, and it answers this machine alone. */
export const loginPage = (): string => `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>登录 Sign in</title><style>${style}</style></head>
<body><main><h1>登录 Sign in</h1><p>样例县，仅供本机试用。选择身份：<br>A sample county on this machine. Choose who you are:</p>
<form method="post">${Object.entries(people).map(button).join('\n')}</form></main></body></html>`

export const errorPage = (code: string): string => `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>登录失败</title></head><body><main><h1>登录未完成 Sign-in did not finish</h1>
<p>请回到系统重新登录。Go back and sign in again.</p><p><code>${code.replaceAll(/[^\w ]/gu, '')}</code></p></main></body></html>`
