import fc from 'fast-check'
import * as z from 'zod'

const shape = z.looseObject({
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  type: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
  items: z.unknown().optional(),
  minimum: z.number().optional(),
  pattern: z.string().optional(),
})

/**
 * Values that a JSON Schema describes, as far as its form goes. Texts are taken from those that `textOf` names for the
 * property they stand under.
 */
export function valuesOf(
  schema: unknown,
  textOf: (property: string) => readonly string[],
  name = '',
): fc.Arbitrary<unknown> {
  const read = shape.parse(schema)
  if ('const' in read) return fc.constant(read.const)
  if (read.enum !== undefined) return fc.constantFrom(...read.enum)
  const choices = read.anyOf ?? read.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((each) => valuesOf(each, textOf, name)))
  switch (read.type) {
    case 'object': {
      const parts = Object.entries(read.properties).map(([key, part]) => [key, valuesOf(part, textOf, key)] as const)
      return fc.record(Object.fromEntries(parts), { requiredKeys: read.required })
    }
    case 'array':
      return fc.array(valuesOf(read.items ?? {}, textOf, name), { minLength: 1, maxLength: 3 })
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(read.minimum ?? 0, 0), max: 3 })
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constantFrom(...textOf(name))
  }
}
