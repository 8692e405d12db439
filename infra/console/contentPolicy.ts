/**
 * What the console's pages may load and where they may send: only their own host, the sign-in's host for tokens, and the
 * host that takes uploads. No inline style or script, no code from text.
 */
export const contentPolicy = (connectTo: readonly string[]): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `connect-src ${["'self'", ...connectTo].join(' ')}`,
    `frame-src 'self' blob:`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')

/** Headers of everything the console is made of, whoever serves it. */
export const consoleHeaders = (connectTo: readonly string[]): Readonly<Record<string, string>> => ({
  'content-security-policy': contentPolicy(connectTo),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
})
