import { type Stack, Validations } from 'aws-cdk-lib'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { KeptStack } from './stacks/keptStack.ts'
import type { RunningStack } from './stacks/runningStack.ts'
import type { StageSettings } from './stageSettings.ts'

/** A finding of the security checks that is accepted, why, and who answers for it. */
export interface Acknowledgement {
  /** Rule and, where the rule has several findings, the one meant; `<evidence>` and `<incoming>` stand for the buckets' ARNs. */
  readonly finding: string
  /** Constructs of the running stack it is accepted for; anywhere else it still fails the synthesis. */
  readonly at: readonly string[]
  readonly reason: string
  readonly owner: 'operator' | 'security officer'
  /** Only for stages for which this holds. */
  readonly when?: (settings: StageSettings) => boolean
}

const writing = (at: string, ...folders: readonly string[]): readonly Acknowledgement[] =>
  folders.map((folder) => ({
    finding: `AwsSolutions-IAM5[Resource::<evidence>/${folder}*]`,
    at: [at],
    reason: 'Every batch and version gets new file names; writing is limited to the one folder this function fills.',
    owner: 'security officer',
  }))

export const acknowledgements: readonly Acknowledgement[] = [
  {
    finding: 'AwsSolutions-IAM5[Resource::*]',
    at: ['Ingest', 'Check', 'Settle', 'Replay', 'Report', 'Watch', 'ApiHandler'],
    reason: 'X-Ray knows no resources: its two write actions can only be granted on all.',
    owner: 'operator',
  },
  {
    finding: 'AwsSolutions-IAM5[Resource::<evidence>/*]',
    at: ['Ingest', 'Check', 'Settle', 'Replay', 'Report', 'ApiHandler'],
    reason:
      'A function reads whichever file a batch names; reading is limited to the one bucket and leaves a log line.',
    owner: 'security officer',
  },
  {
    finding: 'AwsSolutions-IAM5[Resource::<incoming>/*]',
    at: ['Ingest', 'Watch'],
    reason: 'Whichever file arrives is read; reading is limited to the one bucket, where nothing stays.',
    owner: 'security officer',
  },
  {
    finding: 'AwsSolutions-IAM5[Resource::<incoming>/uploads/*]',
    at: ['Ingest', 'ApiHandler'],
    reason: 'Names of arriving files begin with the county and the batch, which are not known beforehand.',
    owner: 'security officer',
  },
  ...writing('Ingest', 'originals/', 'chunks/', 'rejected/', 'warned/', 'annotated/', 'repeats/', 'registers/'),
  ...writing('Check', 'facts/', 'places/'),
  ...writing('Settle', 'coverage/', 'audit/settle/'),
  ...writing('Replay', 'replays/'),
  ...writing('Report', 'reports/', 'audit/report/'),
  ...writing('ApiHandler', 'attachments/', 'profiles/', 'audit/api/'),
  ...(
    [
      ['CFR1', 'Officials travel: the pages are not closed to any country, the API asks everyone who they are.'],
      ['CFR2', 'The API behind it is throttled and asks for a token; a firewall is the county’s own choice and cost.'],
      [
        'CFR3',
        'Who fetched the pages says nothing; the API’s access log and the audit trail hold every request for data.',
      ],
    ] as const
  ).map(([rule, reason]): Acknowledgement => ({
    finding: `AwsSolutions-${rule}`,
    at: ['Console'],
    reason,
    owner: 'security officer',
    when: (settings) => settings.consoleHosting !== undefined,
  })),
  {
    finding: 'AwsSolutions-APIG4',
    at: ['Api'],
    reason: 'The stage says it is open for development and never holds real data.',
    owner: 'operator',
    when: (settings) => settings.openForDevelopment,
  },
]

/** A bucket's ARN as the checks see it from the other stack: the name of the export it is read through. */
const exportOf = (kept: KeptStack, bucket: Bucket): string => {
  const imported: unknown = kept.resolve(kept.exportValue(bucket.bucketArn))
  if (typeof imported !== 'object' || imported === null || !('Fn::ImportValue' in imported))
    throw new TypeError('A bucket is expected to be imported by name.')
  return String(imported['Fn::ImportValue'])
}

/** Writes down on each construct which findings are accepted there. */
export const acknowledge = (
  stacks: { readonly kept: KeptStack; readonly running: RunningStack },
  accepted = acknowledgements,
): void => {
  const { kept, running } = stacks
  const [evidence, incoming] = [exportOf(kept, kept.bucket), exportOf(kept, kept.incoming)]
  for (const { finding, at, reason, owner, when } of accepted) {
    if (when !== undefined && !when(kept.surroundings.settings)) continue
    const id = finding.replace('<evidence>', evidence).replace('<incoming>', incoming)
    for (const name of at) acknowledgeAt(running, name, id, `${reason} Owner: ${owner}.`)
  }
}

const acknowledgeAt = (stack: Stack, name: string, id: string, reason: string): void =>
  Validations.of(stack.node.findChild(name)).acknowledge({ id, reason })
