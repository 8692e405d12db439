import type { frameWords } from './frameWords.ts'

/** An entry of the main menu. It stands there for whoever may call the routes its page reads first. */
export interface NavigationEntry {
  readonly to: string
  readonly word: keyof typeof frameWords
  readonly needs: string
}

export const navigation: readonly NavigationEntry[] = [
  { to: '/overview', word: 'overview', needs: 'GET /overview' },
  { to: '/findings', word: 'findings', needs: 'GET /findings' },
  { to: '/batches', word: 'batches', needs: 'GET /batches' },
  { to: '/due', word: 'due', needs: 'GET /returns/due' },
  { to: '/rules', word: 'rules', needs: 'GET /rules' },
  { to: '/what-if', word: 'whatIf', needs: 'POST /replays' },
  { to: '/control-samples', word: 'controlSamples', needs: 'GET /quality/control-samples' },
  { to: '/reports', word: 'reports', needs: 'GET /reports' },
  { to: '/own-text', word: 'ownText', needs: 'PUT /own-texts/:official/:year' },
  { to: '/registers', word: 'registers', needs: 'GET /registers' },
  { to: '/accounts', word: 'accounts', needs: 'GET /accounts' },
  { to: '/audit', word: 'audit', needs: 'GET /audit' },
]
