import * as z from 'zod'
import cdkJson from '../cdk.json' with { type: 'json' }

/** The context of `cdk.json`, so that `node infra/app.ts` and the tests build what the CDK command builds. */
export const cdkContext = z.record(z.string(), z.unknown()).parse(cdkJson.context)
