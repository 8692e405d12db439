import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { ILogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** A role of the function's own that may write its own log and nothing else; AWS's ready-made policy may write any log. */
export const functionRole = (scope: Construct, logGroup: ILogGroup): Role => {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  logGroup.grantWrite(role)
  return role
}
