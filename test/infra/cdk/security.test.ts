import { App, Validations } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { AwsSolutionsChecks } from 'cdk-nag'
import { describe, expect, it } from 'vitest'
import { acknowledge, type Acknowledgement, acknowledgements } from '../../../infra/acknowledgements.ts'
import { buildStage } from '../../../infra/buildStage.ts'
import { cdkContext } from '../../../infra/cdkContext.ts'
import { type StageInput, stageSettings } from '../../../infra/stageSettings.ts'
import { closedStage, hostedStage, openStage } from './stageInputs.ts'

const build = (input: StageInput, accepted: readonly Acknowledgement[]) => {
  const app = new App({ context: cdkContext })
  const stacks = buildStage(app, 'test', stageSettings.parse(input), Code.fromInline('export const handler = () => {}'))
  acknowledge(stacks, accepted)
  return app
}

/** Synthesises with the security checks attached, as `app.ts` does; throws when they find something. */
const synthesizeChecked = (input: StageInput, accepted: readonly Acknowledgement[]): void => {
  const app = build(input, accepted)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  app.synth()
}

/** What the checks find, as `finding at construct`, the bucket written as in the acknowledgements. */
const findings = (input: StageInput): string[] => {
  const app = build(input, [])
  app.synth()
  return new AwsSolutionsChecks(app).validateScope(app).violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => {
      const finding = ruleName.replace(
        /lianzheng-test-kept:ExportsOutputFnGetAtt(Evidence|Incoming)[0-9A-F]{8}Arn[0-9A-F]{8}/,
        (_, bucket: string) => `<${bucket.toLowerCase()}>`,
      )
      return `${finding} at ${constructPath?.split('/')[1]}`
    }),
  )
}

const found = new Set([...findings(closedStage), ...findings(openStage), ...findings(hostedStage)])

describe('the security checks', () => {
  it.each([
    ['with sign-in', closedStage],
    ['open for development', openStage],
    ['that serves the console', hostedStage],
  ])('find nothing in a stage %s that is not acknowledged', (_, stage) => {
    expect(() => synthesizeChecked(stage, acknowledgements)).not.toThrow()
  })

  it('would stop the synthesis if an acknowledgement were missing', () => {
    expect(() => synthesizeChecked(closedStage, acknowledgements.slice(1))).toThrow(/AwsSolutions-IAM5/)
  })

  it('would stop a stage with real data from being open', () => {
    expect(() =>
      synthesizeChecked(
        openStage,
        acknowledgements.filter(({ when }) => when === undefined),
      ),
    ).toThrow(/APIG4/)
  })
})

describe('every acknowledgement', () => {
  const places = acknowledgements.flatMap(({ finding, at }) => at.map((name) => `${finding} at ${name}`))

  it.each(places)('is needed: %s', (place) => {
    expect([...found]).toContain(place)
  })

  it.each(acknowledgements)('$finding says why in a sentence and who answers for it', ({ reason, owner }) => {
    expect(reason).toMatch(/^[A-Z].{30,}\.$/)
    expect(['operator', 'security officer']).toContain(owner)
  })
})
