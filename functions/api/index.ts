import { handle } from 'hono/aws-lambda'
import { apiApp } from './app.ts'
import { apiEnv } from './env.ts'
import { apiMeans } from './means.ts'

export const handler = handle(apiApp(apiMeans(apiEnv.parse(process.env))))
