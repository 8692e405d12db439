import path from 'node:path'
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'

/** The repository's root: where the lock file is, whatever directory synthesis was started from. */
export const repositoryRoot = path.resolve(import.meta.dirname, '../..')

/** The file whose `handler` the function runs. */
export const entryOf = (functionName: string): string =>
  path.join(repositoryRoot, 'functions', functionName, 'index.ts')

/**
 * One ES module per function, everything in it: the SDK too, so that what was tested is what runs. `module` before
 * `main` lets esbuild drop unused parts of the SDK; names are kept for readable stack traces; the banner gives
 * CommonJS leftovers their `require`; UTF-8 keeps Chinese texts at half the size of their escapes (as an argument: the
 * library declares an option for it and does not hand it to esbuild).
 */
export const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  sourceMap: true,
  sourcesContent: false,
  externalModules: [],
  esbuildArgs: { '--charset': 'utf8' },
  banner: "import { createRequire as makeRequire } from 'node:module';const require = makeRequire(import.meta.url);",
}
