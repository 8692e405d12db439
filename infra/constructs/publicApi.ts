import { Duration } from 'aws-cdk-lib'
import {
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { StageSettings } from '../stageSettings.ts'
import { accessLogFormat } from './accessLogFormat.ts'
import { alarm } from './alarm.ts'
import { keptLogGroup } from './keptLogGroup.ts'
import type { Surroundings } from './surroundings.ts'

export interface PublicApiProps {
  readonly handler: IFunction
  readonly surroundings: Surroundings
}

/** Named one by one: a route for any method would also catch, and refuse, the browser's preflight. */
const methods = [HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE]

const forTheConsole = (consoleOrigin: string): CorsPreflightOptions => ({
  allowOrigins: [consoleOrigin],
  allowMethods: [
    CorsHttpMethod.GET,
    CorsHttpMethod.POST,
    CorsHttpMethod.PUT,
    CorsHttpMethod.PATCH,
    CorsHttpMethod.DELETE,
  ],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match'],
  exposeHeaders: ['etag', 'location', 'content-disposition'],
  maxAge: Duration.hours(1),
})

/** The provider's access tokens; scopes are asked for because an identity token passes every other check. */
const signedIn = ({ signIn }: StageSettings): { authorizer: IHttpRouteAuthorizer; scopes: string[] } =>
  signIn === undefined
    ? { authorizer: new HttpNoneAuthorizer(), scopes: [] }
    : {
        authorizer: new HttpJwtAuthorizer('OpenId', signIn.issuer, { jwtAudience: signIn.audience }),
        scopes: signIn.scopes,
      }

/** The HTTP API: every route asks for a token, is throttled and logged, and goes to one function. */
export class PublicApi extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, id: string, { handler, surroundings }: PublicApiProps) {
    super(scope, id)
    const { settings, operators, stage } = surroundings
    const { authorizer, scopes } = signedIn(settings)
    this.api = new HttpApi(this, 'Http', {
      description: `Lianzheng ${stage}`,
      createDefaultStage: false,
      corsPreflight: forTheConsole(settings.consoleOrigin),
      defaultAuthorizer: authorizer,
      ...(scopes.length === 0 ? {} : { defaultAuthorizationScopes: scopes }),
    })
    const served = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.throttle.perSecond, burstLimit: settings.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(keptLogGroup(this, 'AccessLog', surroundings)),
        format: accessLogFormat,
      },
    })
    this.api.addRoutes({ path: '/{proxy+}', methods, integration: new HttpLambdaIntegration('Handler', handler) })
    alarm(this, 'ServerErrors', {
      metric: served.metricServerError({ period: Duration.minutes(5), statistic: 'sum' }),
      atLeast: 1,
      impact: 'Clerks and officers get error pages; an upload or a decision may have to be repeated.',
      runbook: 'docs/operations.md#api-errors',
      operators,
    })
  }
}
