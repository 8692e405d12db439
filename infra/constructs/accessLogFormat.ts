import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'

/**
 * One JSON line a request. Paths stay out: they may carry an official's code; the function's own log has the route.
 * The address stays in: network logs must say where a request came from.
 */
export const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    from: '$context.identity.sourceIp',
    method: '$context.httpMethod',
    status: '$context.status',
    responseBytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    integrationStatus: '$context.integrationStatus',
    integrationError: '$context.integrationErrorMessage',
    authorizerError: '$context.authorizer.error',
  }),
)
