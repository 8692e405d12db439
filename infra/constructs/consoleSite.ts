import { Duration, Fn, Validations } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { contentPolicy } from '../console/contentPolicy.ts'
import { pageAddress } from '../console/pageAddress.ts'
import type { Surroundings } from './surroundings.ts'

export interface ConsoleSiteProps {
  readonly files: Bucket
  readonly evidence: Bucket
  readonly incoming: Bucket
  readonly api: HttpApi
  readonly hosting: NonNullable<Surroundings['settings']['consoleHosting']>
  readonly signInOrigin: string
  readonly surroundings: Surroundings
}

/** The county's address: the console's files below `/console/`, the API at every other path of the same host. */
export class ConsoleSite extends Construct {
  readonly distribution: Distribution

  constructor(scope: Construct, id: string, props: ConsoleSiteProps) {
    super(scope, id)
    const { api, hosting, surroundings } = props
    Validations.of(this).acknowledge({
      id: 'Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      reason: 'The bucket’s own policy, in the other stack, lets the distribution in.',
    })
    const toApi: BehaviorOptions = {
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint))),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    }
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Lianzheng ${surroundings.stage}`,
      domainNames: [new URL(surroundings.settings.consoleOrigin).hostname],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', hosting.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      defaultBehavior: toApi,
      additionalBehaviors: { '/console/*': this.pages(props) },
    })
  }

  /** The files are known here by name alone: their bucket's own policy, in the other stack, lets the distribution in. */
  private pages({ files, evidence, incoming, signInOrigin }: ConsoleSiteProps): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(
        Bucket.fromBucketAttributes(this, 'Files', { bucketArn: files.bucketArn, region: files.env.region }),
      ),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.headers([
        signInOrigin,
        ...[evidence, incoming].map(({ bucketRegionalDomainName }) => `https://${bucketRegionalDomainName}`),
      ]),
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new Function(this, 'PageAddress', {
            runtime: FunctionRuntime.JS_2_0,
            code: FunctionCode.fromInline(pageAddress),
          }),
        },
      ],
    }
  }

  private headers(connectTo: readonly string[]): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentPolicy(connectTo), override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: false, override: true },
      },
    })
  }
}
