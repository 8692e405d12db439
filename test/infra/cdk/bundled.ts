import { readFileSync } from 'node:fs'
import path from 'node:path'
import { App, Stack } from 'aws-cdk-lib'
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda'
import { type BundlingOptions, NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { cdkContext } from '../../../infra/cdkContext.ts'
import { bundling, repositoryRoot } from '../../../infra/constructs/bundling.ts'

/** Bundles an entry for real, as a deployment does, and returns the file that would be uploaded. */
export const bundled = (entry: string, own: BundlingOptions = bundling): string => {
  process.env['CDK_VALIDATION'] = 'false'
  const app = new App({ context: cdkContext })
  const stack = new Stack(app, 'Bundle')
  const made = new NodejsFunction(stack, 'Function', {
    entry,
    projectRoot: repositoryRoot,
    depsLockFilePath: path.join(repositoryRoot, 'package-lock.json'),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    bundling: own,
  })
  app.synth()
  const { files } = JSON.parse(readFileSync(path.join(app.outdir, 'Bundle.assets.json'), 'utf8'))
  const folders = Object.values<{ source: { path: string; packaging: string } }>(files)
    .filter(({ source }) => source.packaging === 'zip')
    .map(({ source }) => path.join(app.outdir, source.path))
  if (folders.length !== 1) throw new Error(`One folder of code was expected for ${made.node.path}: ${folders.join()}`)
  return path.join(folders[0]!, 'index.mjs')
}
