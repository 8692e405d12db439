import { html } from 'hono/html'
import { problems } from '../../../schemas/problem.ts'
import { roles as roleTexts } from '../../../schemas/roles.ts'
import { isFileAnswer, isFileBody } from '../frame/files.ts'
import { type Route, routeName } from '../route.ts'
import { jsonSchema, partsOf } from './jsonSchema.ts'
import { problemsOf } from './problemResponses.ts'

const schemaText = (schema: unknown): string => JSON.stringify(schema, undefined, 2)

const rolesText = ({ roles }: Route): string =>
  roles === 'public'
    ? '不需登录 open to everybody'
    : roles.map((role) => `${roleTexts[role].zh} ${roleTexts[role].en}`).join('、')

const anchorOf = (route: Route): string => routeName(route).replaceAll(/[^A-Za-z0-9]+/gu, '-')

const folded = (title: string, text: string) =>
  html`<details>
    <summary>${title}</summary>
    <pre>${text}</pre>
  </details>`

function section(route: Route) {
  const { zh, en, query, body, response } = route
  const parts = partsOf(query)
  return html`<section id="${anchorOf(route)}">
    <h2><code>${routeName(route)}</code></h2>
    <p lang="zh-CN">${zh}</p>
    <p lang="en">${en}</p>
    <p>角色 Roles: ${rolesText(route)}</p>
    ${parts.length > 0 ? folded('查询参数 Query', parts.map(({ name, required, schema }) => `${name}${required ? ' *' : ''}: ${JSON.stringify(schema)}`).join('\n')) : ''}
    ${body === undefined ? '' : folded('请求 Request', isFileBody(body) ? (body.mediaTypes ?? ['*/*']).join('\n') : schemaText(jsonSchema(body, 'input')))}
    ${folded('答复 Answer', isFileAnswer(response) ? response.mediaTypes.join('\n') : schemaText(jsonSchema(response, 'output')))}
    ${folded(
      '错误 Problems',
      problemsOf(route)
        .map((code) => `${problems[code].status} ${code} ${problems[code].zh} · ${problems[code].en}`)
        .join('\n'),
    )}
  </section>`
}

/** The API's addresses as one page to browse: no script, no style, every text escaped, in both languages. */
export const documentPage = async (routes: readonly Route[]): Promise<string> => {
  const page = await html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>廉政接口 Lianzheng API</title>
      </head>
      <body>
        <h1>廉政接口 Lianzheng API</h1>
        <p><a href="/openapi.json">OpenAPI 3.1</a></p>
        <nav aria-label="接口目录 Addresses">
          <ul>
            ${routes.map(
              (route) =>
                html`<li>
                  <a href="#${anchorOf(route)}"><code>${routeName(route)}</code></a> ${route.zh}
                </li> `,
            )}
          </ul>
        </nav>
        <main>${routes.map((route) => section(route))}</main>
      </body>
    </html> `
  // A String object until now.
  return page.toString()
}
