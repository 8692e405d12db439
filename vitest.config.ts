import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Integration tests start real engines; two workers keep a two-core machine honest.
    maxWorkers: 2,
    testTimeout: 1_200_000,
    hookTimeout: 600_000,
    // A slow machine is not a failure: what is waited for comes, or never will.
    expect: { poll: { timeout: 60_000 } },
    env: { TZ: 'America/Los_Angeles' },
  },
})
