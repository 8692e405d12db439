import { describe, expect, it } from 'vitest'
import { openStage } from './stageInputs.ts'
import { pointsTo, synthesized } from './synthesized.ts'

const closed = synthesized()
const open = synthesized(openStage)
const routes = closed.all('AWS::ApiGatewayV2::Route')
const [authorizer] = closed.all('AWS::ApiGatewayV2::Authorizer')
const [stage] = closed.all('AWS::ApiGatewayV2::Stage')
const [api] = closed.all('AWS::ApiGatewayV2::Api')

describe('every route', () => {
  it.each(routes)('$properties.RouteKey asks for a token with the stage’s scope', ({ properties }) => {
    expect(properties.AuthorizationType).toBe('JWT')
    expect(pointsTo(properties.AuthorizerId)).toBe(authorizer?.id)
    expect(properties.AuthorizationScopes).toEqual(['lianzheng'])
  })

  it('names its method, so that the browser’s preflight is not asked for a token', () => {
    const methods = routes.map(({ properties }) => properties.RouteKey.split(' ')[0])
    expect(methods).toEqual(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
  })

  it('checks the issuer and audience the stage names', () => {
    expect(authorizer?.properties.JwtConfiguration).toEqual({ Issuer: 'https://id.example', Audience: ['console'] })
  })
})

describe('a stage open for development', () => {
  it('asks nobody, and only then', () => {
    const types = open.all('AWS::ApiGatewayV2::Route').map(({ properties }) => properties.AuthorizationType)
    expect(new Set(types)).toEqual(new Set(['NONE']))
    expect(open.all('AWS::ApiGatewayV2::Authorizer')).toEqual([])
  })
})

describe('the API', () => {
  it('is throttled', () => {
    expect(stage?.properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 })
  })

  it('writes an access log without paths, queries or tokens', () => {
    const { DestinationArn: destination, Format: format } = stage!.properties.AccessLogSettings
    expect(pointsTo(destination)).toMatch(/AccessLog/)
    expect(Object.keys(JSON.parse(format))).toContain('status')
    expect(format).not.toMatch(/\$context\.(path|authorizer\.claims)|queryString|\$request/)
  })

  it('may be called from the console’s origin only', () => {
    const { AllowOrigins: origins, AllowHeaders: headers } = api!.properties.CorsConfiguration
    expect(origins).toEqual(['https://review.example'])
    expect(headers).toContain('authorization')
  })
})
