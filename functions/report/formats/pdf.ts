import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Report } from '../../../schemas/reports/report.ts'
import { chartSvg } from './chartSvg.ts'
import { layOut } from './layout.ts'
import { pdfTemplate } from './pdfTemplate.ts'
import { type MissingText, nameMissing, textMissingIn } from './missingGlyphs.ts'
import type { Language } from './writeFigure.ts'

/** The page could not be set: a fault of the template or the fonts, never of the data. */
export class PdfFailed extends Error {
  override readonly name = 'PdfFailed'
}

/** Distinct texts without a glyph that one report may have before it is given up. */
const mostMissing = 100

/**
 * Makes PDFs. `folders`: where fonts lie, a county's own first; loading them once serves all. The typesetter is native
 * and large: it is loaded by the first who wants a PDF.
 */
export async function pdfMaker(
  folders: readonly string[],
): Promise<(report: Report, language: Language) => Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...folders] }] })

  function compile(input: string): NodeTypstDocument {
    // Data come in as data: nothing a person wrote is ever read as markup.
    const compiled = compiler.compile({ mainFileContent: pdfTemplate, inputs: { report: input }, resetRead: true })
    const { result } = compiled
    if (result === null) throw new PdfFailed(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
    return result
  }

  return (report, language) => {
    const laid = layOut(report, language)
    const blocks = laid.blocks.map((block) => (block.kind === 'chart' ? { ...block, svg: chartSvg(block) } : block))
    const date = report.inputs.cutOff.slice(0, 10).split('-').map(Number)
    let input = JSON.stringify({ ...laid, blocks, date })
    for (let attempt = 0; attempt < mostMissing; attempt++) {
      try {
        return compiler.pdf(compile(input), { pdfStandard: 'a-2b', creationTimestamp: 0 })
      } catch (error) {
        // PDF/A takes no glyph that is not there: a character no font has is named, never printed as a box.
        const missing: MissingText | undefined = textMissingIn(error)
        if (missing === undefined) throw error
        input = nameMissing(input, missing)
      }
    }
    throw new PdfFailed(`more than ${mostMissing} texts have no glyph in any font`)
  }
}
