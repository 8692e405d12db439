import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { StageSettings } from '../stageSettings.ts'

/** A table as far as the functions need to know it. */
export interface TableInUse {
  readonly tableName: string
  readonly tableArn: string
}

/** The stage's own table, or the one an operator restored from a backup and named in the settings. */
export const tableInUse = (scope: Construct, own: TableV2, { restoredTable }: StageSettings): TableInUse =>
  restoredTable === undefined
    ? own
    : {
        tableName: restoredTable,
        tableArn: Stack.of(scope).formatArn({ service: 'dynamodb', resource: 'table', resourceName: restoredTable }),
      }
