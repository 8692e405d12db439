import * as z from 'zod'
import { fileAnswer } from '../frame/files.ts'
import { openApiDocument } from '../openApi/document.ts'
import { documentPage } from '../openApi/documentPage.ts'
import { type Route, publicRoute } from '../route.ts'

const page = 'text/html; charset=utf-8'

/** What the API takes and gives, made from the list of routes: it tells of the program, nothing of the county. */
export function documentationRoutes(all: () => readonly Route[]) {
  // Made when first asked for: a start of the function does not wait for it.
  let document: ReturnType<typeof openApiDocument> | undefined
  let written: Promise<string> | undefined
  return [
    publicRoute({
      method: 'GET',
      path: '/openapi.json',
      zh: '本接口的 OpenAPI 3.1 文档',
      en: 'The OpenAPI 3.1 document of this API',
      response: z.looseObject({ openapi: z.literal('3.1.0') }),
      handle: async () => ({ ...(document ??= openApiDocument(all())), openapi: '3.1.0' as const }),
    }),
    publicRoute({
      method: 'GET',
      path: '/docs',
      zh: '本接口的说明页面',
      en: 'A page that tells of every address of this API',
      response: fileAnswer(page),
      handle: async () => ({ mediaType: page, bytes: await (written ??= documentPage(all())) }),
    }),
  ] as const
}
