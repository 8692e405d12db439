/** Sheets of a template that hold no data. */
export const templateSheets = { notes: '填写说明', meta: '_meta' } as const

const names: ReadonlySet<string> = new Set(Object.values(templateSheets))

export const isTemplateSheet = (name: string): boolean => names.has(name)
