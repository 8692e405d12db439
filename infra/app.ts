import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { acknowledge } from './acknowledgements.ts'
import { buildStage } from './buildStage.ts'
import { cdkContext } from './cdkContext.ts'
import { chosenStage, StageSettingsError } from './chosenStage.ts'
import { stages } from './stages.ts'

/** Writes the templates of the chosen stage and checks them; needs neither network nor credentials. */
const synthesize = (): void => {
  const app = new App({ context: cdkContext, outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out' })
  const { name, settings } = chosenStage(app.node.tryGetContext('stage'), stages)
  acknowledge(buildStage(app, name, settings))
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  app.synth()
}

try {
  synthesize()
} catch (error) {
  if (!(error instanceof StageSettingsError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
