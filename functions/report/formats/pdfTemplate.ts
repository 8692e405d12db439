/**
 * The page of GB/T 9704-2012: A4, 22 lines of 28 characters, 小标宋 title, 黑体, 楷体 and 仿宋 headings, page numbers — 1 —
 * outside. Each face names a county's own font first and an open one after it.
 */
export const pdfTemplate = `
#let report = json(bytes(sys.inputs.report))
#let title-font = ("FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC")
#let body-font = ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "Noto Serif SC")
#let first-font = ("SimHei", "Noto Sans SC")
#let second-font = ("KaiTi_GB2312", "KaiTi", "Noto Serif SC")
#let grid-line = 225mm / 22
#let zh = report.language == "zh"

#set document(title: report.title.replace("\\n", ""), author: "Lianzheng", date: datetime(year: report.date.at(0), month: report.date.at(1), day: report.date.at(2)))
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 7mm,
  footer: context {
    let here = counter(page).get().first()
    set text(font: body-font, size: 14pt)
    if calc.odd(here) { align(right)[— #here —#h(14pt)] } else { align(left)[#h(14pt)— #here —] }
  },
)
#set text(font: body-font, size: 16pt, lang: report.language, region: if zh { "CN" } else { "GB" }, cjk-latin-spacing: none, fallback: false)
#set par(leading: grid-line - 16pt, spacing: grid-line - 16pt, justify: true, first-line-indent: (amount: 2em, all: true))
#show heading: it => {
  set text(
    size: 16pt,
    font: if it.level == 1 { first-font } else if it.level == 2 { second-font } else { body-font },
    weight: if it.level == 1 { "bold" } else { "regular" },
  )
  block(above: grid-line - 16pt, below: grid-line - 16pt, sticky: true, par(it.body))
}
// A caption stays with its table.
#show figure.caption: it => block(sticky: true, it)
#show table.cell: set par(first-line-indent: 0pt, justify: false, leading: 0.45em)

#let note(number) = super(typographic: false, size: 0.55em, baseline: -0.5em)[\\[#number\\]]
#let spans(all) = for each in all {
  each.text
  if "note" in each { note(each.note) }
}

#let draw(part) = {
  if part.kind == "heading" {
    let gap = if zh { "" } else { " " }
    heading(level: part.level, outlined: true)[#(part.number + gap + part.text)]
  } else if part.kind == "paragraph" {
    par(spans(part.spans))
  } else if part.kind == "ownText" {
    for each in part.paragraphs { par(each) }
  } else if part.kind == "blank" {
    block(width: 100%, stroke: 0.5pt, inset: 8pt, height: 3.2cm, breakable: false, par(first-line-indent: 0pt, part.label))
  } else if part.kind == "table" {
    show figure: set block(breakable: true)
    figure(
      kind: table,
      supplement: none,
      numbering: none,
      caption: figure.caption(position: top, text(size: 12pt, font: first-font, spans(part.caption))),
      {
        set text(size: 10.5pt)
        table(
          columns: part.columns.map(column => column.width * 1fr),
          stroke: 0.5pt,
          inset: (x: 4pt, y: 4pt),
          align: (x, y) => if part.columns.at(x).numeric { right + horizon } else { left + horizon },
          table.header(..part.columns.map(column => table.cell(text(font: first-font, column.label)))),
          ..part.rows.map(row => row.cells.map(cell => {
            if row.total { text(weight: "bold", spans(cell)) } else { spans(cell) }
          })).flatten(),
        )
      },
    )
  } else if part.kind == "chart" {
    figure(
      kind: image,
      supplement: none,
      numbering: none,
      caption: text(size: 12pt, font: first-font, part.caption),
      image(bytes(part.svg), format: "svg", width: 100%, alt: part.caption),
    )
  }
}

#v(grid-line)
#align(center, par(first-line-indent: 0pt, leading: 0.5em, text(font: title-font, size: 22pt, weight: "bold", report.title.split("\\n").join(linebreak()))))
#v(0.4em)
#for each in report.subject { align(center, par(first-line-indent: 0pt, text(font: second-font, each))) }
#v(0.6em)
#for part in report.blocks { draw(part) }
`
