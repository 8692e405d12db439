import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { buildStage } from '../../../infra/buildStage.ts'
import { cdkContext } from '../../../infra/cdkContext.ts'
import { type StageInput, stageSettings } from '../../../infra/stageSettings.ts'
import { closedStage } from './stageInputs.ts'

// CloudFormation's own rules take half of the time; they run once, with the security checks, not in every file.
process.env['CDK_VALIDATION'] = 'false'

/** Templates are plain JSON; each test says what it expects in it. */
export type Json = ReturnType<typeof JSON.parse>

export interface Resource {
  readonly id: string
  readonly stack: 'kept' | 'running'
  readonly properties: Json
  readonly whole: Json
}

/** Names in one order. */
export const sorted = (names: readonly string[]): string[] => names.toSorted((left, right) => left.localeCompare(right))

/** Builds a stage with stub code and reads back its templates. */
export const synthesized = (input: StageInput = closedStage) => {
  const app = new App({ context: cdkContext })
  const stacks = buildStage(app, 'test', stageSettings.parse(input), Code.fromInline('export const handler = () => {}'))
  const templates = {
    kept: Template.fromStack(stacks.kept).toJSON(),
    running: Template.fromStack(stacks.running).toJSON(),
  }
  const all = (type: string): Resource[] =>
    (['kept', 'running'] as const).flatMap((stack) =>
      Object.entries<Json>(templates[stack]['Resources'])
        .filter(([, resource]) => resource.Type === type)
        .map(([id, whole]) => ({ id, stack, properties: whole.Properties, whole })),
    )
  return { app, ...stacks, templates, all }
}

/** The name of the resource a value points to, in its own stack or, through an export, in the other one. */
export const pointsTo = (value: Json): string => {
  if (value?.Ref !== undefined) return value.Ref
  if (value?.['Fn::GetAtt'] !== undefined) return value['Fn::GetAtt'][0]
  const exported = /:ExportsOutput(?:Ref|FnGetAtt)(.+?)(?:Arn)?[0-9A-F]{8}$/.exec(value?.['Fn::ImportValue'] ?? '')
  return exported?.[1] ?? JSON.stringify(value)
}
