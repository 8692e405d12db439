import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { ConsoleSite } from '../constructs/consoleSite.ts'
import { PublicApi } from '../constructs/publicApi.ts'
import { queueWithDeadLetters } from '../constructs/queueWithDeadLetters.ts'
import {
  apiFunction,
  checkFunction,
  ingestFunction,
  replayFunction,
  reportFunction,
  settleFunction,
  watchFunction,
} from './functions.ts'
import { stuckBatches } from '../constructs/stuckBatches.ts'
import { tableInUse } from '../constructs/tableInUse.ts'
import type { KeptStack } from './keptStack.ts'

export interface RunningStackProps extends StackProps {
  readonly kept: KeptStack
  /** Stub code for tests that do not care what is in the functions. */
  readonly code?: Code
}

/** What happens: the queues between the stages, the functions, the API. Holds nothing that cannot be made again. */
export class RunningStack extends Stack {
  readonly address: CfnOutput
  /** Of a stage that serves the console. */
  readonly consoleAddress: CfnOutput | undefined

  constructor(scope: Construct, id: string, { kept, code, ...props }: RunningStackProps) {
    super(scope, id, props)
    const { surroundings } = kept
    const check = queueWithDeadLetters(this, 'Check', {
      stage: 'check',
      surroundings,
      impact: 'Uploaded rows are waiting unjudged; clerks see "checking" and officers miss findings.',
      runbook: 'docs/operations.md#redrive',
    })
    const settle = queueWithDeadLetters(this, 'Settle', {
      stage: 'settle',
      surroundings,
      impact:
        'Checked batches are not brought together; officers miss split bills, repeated invoices and yearly limits.',
      runbook: 'docs/operations.md#redrive',
    })
    const replay = queueWithDeadLetters(this, 'Replay', {
      stage: 'replay',
      surroundings,
      impact: 'Rule keepers wait in vain for what a changed limit would do; no finding is concerned.',
      runbook: 'docs/operations.md#redrive',
    })
    const report = queueWithDeadLetters(this, 'Report', {
      stage: 'report',
      surroundings,
      impact: 'Duty reports, departure audits and annual statements that were asked for are not made.',
      runbook: 'docs/operations.md#redrive',
    })
    const parts = {
      table: tableInUse(this, kept.table, surroundings.settings),
      bucket: kept.bucket,
      incoming: kept.incoming,
      surroundings,
      ingestQueue: kept.uploads.queue,
      checkQueue: check.queue,
      settleQueue: settle.queue,
      replayQueue: replay.queue,
      reportQueue: report.queue,
      ...(code === undefined ? {} : { code }),
    }
    const functions = {
      Ingest: ingestFunction(this, parts),
      Check: checkFunction(this, parts),
      Settle: settleFunction(this, parts),
      Replay: replayFunction(this, parts),
      Watch: watchFunction(this, parts),
      Report: reportFunction(this, parts),
      Api: apiFunction(this, parts),
    }
    const { api } = new PublicApi(this, 'Api', { handler: functions.Api.lambda, surroundings })
    const logGroups = Object.entries(functions).map(([name, { logGroup }]) => [name, logGroup] as const)
    stuckBatches(this, new Map(logGroups), surroundings)
    const { consoleHosting, signIn } = surroundings.settings
    if (consoleHosting !== undefined && signIn !== undefined && kept.consoleFiles !== undefined) {
      const { distribution } = new ConsoleSite(this, 'Console', {
        files: kept.consoleFiles,
        evidence: kept.bucket,
        incoming: kept.incoming,
        api,
        hosting: consoleHosting,
        signInOrigin: new URL(signIn.issuer).origin,
        surroundings,
      })
      this.consoleAddress = new CfnOutput(this, 'ConsoleAddress', {
        value: distribution.distributionDomainName,
        description: 'Point the console’s host name here',
      })
    }
    this.address = new CfnOutput(this, 'ApiAddress', { value: api.apiEndpoint, description: 'Address of the API' })
  }
}
