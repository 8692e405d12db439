import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import cdkJson from '../../../cdk.json' with { type: 'json' }
import packageJson from '../../../package.json' with { type: 'json' }
import { cdkContext } from '../../../infra/cdkContext.ts'

const recommended = createRequire(import.meta.url)('aws-cdk-lib/recommended-feature-flags.json')

/** Where we differ from what the library recommends for a new app, and why. */
const exceptions = {
  // Recommended is "weak": the kept stack could then drop or replace the table or the bucket while functions still use
  // them. Here that refusal is wanted; whoever really removes something weakens that one reference first.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
}

/** Context that is not a feature flag. */
const ours = {
  // Without -c stage the harmless one is built.
  stage: 'development',
  // The command line tells its makers nothing about this county.
  'cli-telemetry': false,
}

describe('cdk.json', () => {
  it('follows every recommendation of the installed library but for the exceptions written here', () => {
    expect(cdkContext).toEqual({ ...recommended, ...exceptions, ...ours })
  })

  it('has no exception that is no longer one', () => {
    for (const [flag, value] of Object.entries(exceptions)) {
      expect(recommended).toHaveProperty([flag])
      expect(recommended[flag]).not.toEqual(value)
    }
  })

  it('starts the app with plain node and asks the network for nothing', () => {
    expect(cdkJson).toMatchObject({ app: 'node infra/app.ts', versionReporting: false, notices: false })
  })
})

describe('package.json', () => {
  it('pins library and command line to versions that understand each other', () => {
    expect(packageJson.dependencies['aws-cdk-lib']).toMatch(/^2\.\d+\.\d+$/)
    expect(packageJson.devDependencies['aws-cdk']).toMatch(/^2\.\d+\.\d+$/)
  })
})
