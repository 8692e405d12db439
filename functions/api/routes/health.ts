import * as z from 'zod'
import { publicRoute } from '../route.ts'

export const healthRoutes = [
  publicRoute({
    method: 'GET',
    path: '/health',
    zh: '服务是否可用',
    en: 'Whether the API is there',
    response: z.object({ healthy: z.boolean() }),
    handle: async () => ({ healthy: true }),
  }),
] as const
