import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { contentPolicy } from '../../../infra/console/contentPolicy.ts'
import { pageAddress } from '../../../infra/console/pageAddress.ts'
import { hostedStage } from './stageInputs.ts'
import { pointsTo, synthesized } from './synthesized.ts'

const stage = synthesized(hostedStage)
const [distribution] = stage.all('AWS::CloudFront::Distribution')
const settings = distribution!.properties.DistributionConfig

describe('the console’s host', () => {
  it('is there only when the stage asks for it', () => {
    const without = synthesized()
    expect(without.all('AWS::CloudFront::Distribution')).toEqual([])
    expect(without.all('AWS::S3::Bucket')).toHaveLength(3)
    expect(stage.all('AWS::S3::Bucket')).toHaveLength(4)
  })

  it('has the name the stage gives, and speaks only over current encryption', () => {
    expect(settings.Aliases).toEqual(['review.example'])
    expect(settings.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021')
    for (const behaviour of [settings.DefaultCacheBehavior, ...settings.CacheBehaviors])
      expect(['https-only', 'redirect-to-https']).toContain(behaviour.ViewerProtocolPolicy)
  })

  it('hands everything but the console’s own files to the API, uncached and with all methods', () => {
    expect(settings.CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toEqual([
      '/console/*',
    ])
    expect(settings.DefaultCacheBehavior.AllowedMethods).toContain('PATCH')
    // The content network's own name for "caching disabled".
    expect(settings.DefaultCacheBehavior.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad')
  })

  it('sends the same content policy as the local host does, with the sign-in’s host in it', () => {
    const [policy] = stage.all('AWS::CloudFront::ResponseHeadersPolicy')
    const { ContentSecurityPolicy } = policy!.properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig
    const text = JSON.stringify(ContentSecurityPolicy.ContentSecurityPolicy)
    expect(text).toContain('https://id.example')
    expect(text).toContain("style-src 'self';")
    expect(text).not.toContain('unsafe')
  })

  it('reads the files; nobody else does', () => {
    const bucket = stage.all('AWS::S3::Bucket').find(({ id }) => id.startsWith('ConsoleFiles'))
    const policy = stage
      .all('AWS::S3::BucketPolicy')
      .find(({ properties }) => pointsTo(properties.Bucket) === bucket?.id)
    const allowed = policy?.properties.PolicyDocument.Statement.filter(
      ({ Effect, Principal }: { Effect: string; Principal: { Service?: string } }) =>
        Effect === 'Allow' && Principal.Service === 'cloudfront.amazonaws.com',
    )
    expect(allowed).toHaveLength(1)
    expect(allowed[0].Condition.StringEquals).toHaveProperty('aws:SourceAccount')
  })

  it('cannot be asked for without a sign-in', () => {
    const { signIn: _, ...open } = hostedStage
    const input = { ...open, openForDevelopment: true, evidenceLock: { days: 1 } }
    expect(() => synthesized(input)).toThrow(/consoleHosting|sign/)
  })
})

describe('an address below /console/', () => {
  // The text runs on the content network; here it is asked in a context of its own.
  const rewritten = (uri: string): string =>
    runInNewContext(`${pageAddress}; handler({ request: { uri: ${JSON.stringify(uri)} } }).uri`)

  it.each([
    ['/console/', '/console/index.html'],
    ['/console/findings/unitMonth-0123456789ab-0123', '/console/index.html'],
    ['/console/assets/index-Dl0bpLHX.js', '/console/assets/index-Dl0bpLHX.js'],
    ['/console/settings.json', '/console/settings.json'],
  ])('%s is answered by %s', (asked, answered) => {
    expect(rewritten(asked)).toBe(answered)
  })
})

describe('the content policy', () => {
  it('allows nothing inline, nothing from text, and only the hosts it is given', () => {
    const policy = contentPolicy(['https://id.example'])
    expect(policy).not.toMatch(/unsafe/)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self' https://id.example;")
  })
})
