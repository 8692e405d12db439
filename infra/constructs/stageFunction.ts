import { Duration } from 'aws-cdk-lib'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { type BundlingOptions, NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type * as z from 'zod'
import { bundling, entryOf, repositoryRoot } from './bundling.ts'
import type { EnvironmentSchema } from './environmentStrings.ts'
import { environmentStrings } from './environmentStrings.ts'
import { functionAlarms } from './functionAlarms.ts'
import { functionRole } from './functionRole.ts'
import { keptLogGroup } from './keptLogGroup.ts'
import type { Surroundings } from './surroundings.ts'

export interface StageFunctionProps<Schema extends EnvironmentSchema> {
  /** The folder under `functions/`. */
  readonly name: string
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  /** The schema the function parses its environment with; it decides what `environment` must hold. */
  readonly schema: Schema
  readonly environment: z.input<Schema>
  /** Who is hurt when the function fails or is held back, in one sentence. */
  readonly impact: string
  /** All the function may do, besides its own log and traces. */
  readonly may: readonly PolicyStatement[]
  readonly surroundings: Surroundings
  /** Absent: ARM. */
  readonly architecture?: Architecture
  /** Absent: one file with everything in it. */
  readonly bundling?: BundlingOptions
  /** Instead of bundling the folder; tests pass a stub. */
  readonly code?: Code
}

/** A function as every function here is: Node 24, bundled, traced, logging JSON to a kept and encrypted log, watched. */
export class StageFunction<Schema extends EnvironmentSchema> extends Construct {
  readonly lambda: NodejsFunction
  readonly logGroup: LogGroup

  constructor(scope: Construct, id: string, props: StageFunctionProps<Schema>) {
    super(scope, id)
    this.logGroup = keptLogGroup(this, 'Log', props.surroundings)
    const role = functionRole(this, this.logGroup)
    for (const statement of props.may) role.addToPolicy(statement)
    this.lambda = new NodejsFunction(this, 'Function', {
      description: `Lianzheng ${props.surroundings.stage}: ${props.name}`,
      entry: entryOf(props.name),
      projectRoot: repositoryRoot,
      depsLockFilePath: `${repositoryRoot}/package-lock.json`,
      handler: 'index.handler',
      bundling: props.bundling ?? bundling,
      ...(props.code === undefined ? {} : { code: props.code }),
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture ?? Architecture.ARM_64,
      timeout: Duration.seconds(props.timeoutSeconds),
      memorySize: props.memoryMegabytes,
      role,
      environment: environmentStrings(props.environment),
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.INFO,
      tracing: Tracing.ACTIVE,
    })
    functionAlarms(this, this.lambda, props.impact, props.surroundings.operators)
  }
}
