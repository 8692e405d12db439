import { join } from 'node:path'
import type { Plugin } from 'vite'

const modules = join(import.meta.dirname, '../../node_modules')
/** The one file of the form library that every input needs: the context a form around it would set. */
const formContext = join(modules, '@rc-component/form/es/FormContext.js')
const [nothing, fieldName, noSheet] = ['\0nothing', '\0field-name', '\0no-sheet']

/** What a file of Ant Design asks for, and what it gets: another file, or one of those below. */
const instead: readonly { readonly importer: string; readonly source: string; readonly gets: string }[] = [
  { importer: '/antd/es/form/context.js', source: '@rc-component/form', gets: formContext },
  { importer: '/antd/es/radio/group.js', source: '../form/hooks/useForm', gets: fieldName },
  { importer: '/antd/es/table/hooks/useFilter/FilterDropdown.js', source: '../../../tree', gets: nothing },
  ...['./Group', './OTP', './Password'].map((source) => ({
    importer: '/antd/es/input/index.js',
    source,
    gets: nothing,
  })),
  { importer: '/@ant-design/cssinjs/es/hooks/useStyleRegister.js', source: 'stylis', gets: noSheet },
]
const made: Readonly<Record<string, string>> = {
  [nothing]: 'export default () => null',
  [noSheet]: `
    export const compile = () => [], serialize = () => '', stringify = () => '', middleware = () => stringify
    export const prefixer = undefined`,
  [fieldName]: `export const toNamePathStr = (name) => [name].flat().join('_')`,
}

/**
 * Ant Design ties together what this console loads apart. Its inputs and radio buttons bring the whole form library along,
 * validator and all, for one context and one function; its table brings the tree for filters drawn as trees (`filterMode:
 * 'tree'`), which no page here has, as none asks for a password; and it compiles style sheets, while ours is a file. Cut off here, every page loads a
 * tenth less; forms come with the pages that have one.
 */
export function leanAntd(): Plugin {
  return {
    name: 'lean-antd',
    enforce: 'pre',
    apply: 'build',
    resolveId: (wanted, from = '') =>
      instead.find(({ importer, source }) => source === wanted && from.endsWith(importer))?.gets,
    load: (id) => made[id],
  }
}
