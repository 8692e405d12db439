import { type App, Tags } from 'aws-cdk-lib'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import { KeptStack } from './stacks/keptStack.ts'
import { RunningStack } from './stacks/runningStack.ts'
import type { StageSettings } from './stageSettings.ts'

/** Both stacks of one stage. Names start with `lianzheng-<stage>-`: the key's policy recognises log groups by it. */
export const buildStage = (app: App, stage: string, settings: StageSettings, code?: Code) => {
  const env = {
    ...(settings.account === undefined ? {} : { account: settings.account }),
    region: settings.region,
  }
  const kept = new KeptStack(app, `lianzheng-${stage}-kept`, {
    env,
    stage,
    settings,
    terminationProtection: true,
    description: `Lianzheng ${stage}: key, table, evidence. Survives everything else.`,
  })
  const running = new RunningStack(app, `lianzheng-${stage}-running`, {
    env,
    kept,
    description: `Lianzheng ${stage}: queues, functions, API. Can be made again at any time.`,
    ...(code === undefined ? {} : { code }),
  })
  Tags.of(app).add('project', 'lianzheng')
  Tags.of(app).add('stage', stage)
  return { kept, running }
}
