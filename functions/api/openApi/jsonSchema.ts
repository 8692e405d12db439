import * as z from 'zod'

/** A zod schema as the JSON Schema of OpenAPI 3.1; what JSON Schema cannot say (a check in code) is left open. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Readonly<Record<string, unknown>> {
  const {
    $schema: _dialect,
    '~standard': _standard,
    ...rest
  }: Readonly<Record<string, unknown>> = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const objectShape = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
})

/** The named parts of an object's schema, as parameters are told one by one. */
export function partsOf(schema: z.ZodType | undefined) {
  if (schema === undefined) return []
  const { properties, required } = objectShape.parse(jsonSchema(schema, 'input'))
  return Object.entries(properties).map(([name, part]) => ({ name, required: required.includes(name), schema: part }))
}
