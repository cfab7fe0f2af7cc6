/** How the pages look, in the language of the typesetter; all that is said on them comes from the document it is given. */
export const template = `
#let d = json(bytes(sys.inputs.document))
#let colour(name) = rgb(d.palette.at(name))
#let start = if d.isRtl { right } else { left }
#let end = if d.isRtl { left } else { right }

#set document(title: d.title, author: "Mizan", date: none)
#set text(font: (d.font, "Libertinus Serif", "New Computer Modern Math", "DejaVu Sans Mono"), size: 9.5pt, ligatures: false, fill: colour("ink"), lang: d.language, dir: if d.isRtl { rtl } else { ltr }, number-width: "tabular")
#set par(leading: 0.7em, spacing: 1em)
#set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.75em)

#let foot = context {
  set text(size: 6.5pt, fill: colour("soft"))
  let shown(n) = numbering(d.numbering, n)
  line(length: 100%, stroke: 0.4pt + colour("line"))
  v(-0.6em)
  grid(columns: (1fr, auto), gutter: 1em,
    align(start, d.footer),
    align(end, d.page + " " + shown(counter(page).get().first()) + " / " + shown(counter(page).final().first())),
  )
}
#set page(paper: "a4", margin: (x: 20mm, top: 20mm, bottom: 20mm), footer: foot, footer-descent: 35%)

#show heading.where(level: 1): it => block(above: 2em, below: 1em, sticky: true, text(size: 15pt, weight: "bold", fill: colour("accent"), it.body))
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.8em, sticky: true, text(size: 11.5pt, weight: "bold", it.body))

#let caption(b) = block(below: 0.7em, sticky: true, text(weight: "semibold", size: 9.5pt)[#text(fill: colour("accent"), b.label + ".") #b.caption])
#let under(b) = if b.under.len() > 0 {
  block(above: 0.7em, {
    set text(size: 7.5pt, fill: colour("soft"))
    set par(spacing: 0.55em, leading: 0.5em)
    for note in b.under { par(note) }
  })
}

#let words(c, isBold) = {
  if c.isLtr { text(dir: ltr, fill: rgb(c.colour), weight: if isBold { "bold" } else { "regular" }, c.text) }
  else if c.colour != d.palette.ink or isBold { text(fill: rgb(c.colour), weight: if isBold { "bold" } else { "regular" }, c.text) }
  else { c.text }
}

#let title-cell(column) = align(bottom, {
  set par(leading: 0.4em, spacing: 0.4em)
  text(weight: "semibold", column.title)
  if column.unit != "" { linebreak(); text(fill: colour("soft"), column.unit) }
})

#let shift(level) = if d.isRtl { (right: 3pt + 8pt * level, rest: 3pt) } else { (left: 3pt + 8pt * level, rest: 3pt) }

#let row-cells(row, count) = row.cells.enumerate().map(((c, one)) => {
  let content = words(one, row.isBold)
  if row.isHeading { table.cell(colspan: if row.spans { count } else { 1 }, fill: colour("tint"), content) }
  else if c == 0 and row.level > 0 { table.cell(inset: shift(row.level), content) }
  else { content }
})

#let grid-of(b) = {
  set text(size: b.size * 1pt)
  set par(leading: 0.45em)
  table(
    columns: b.shares.map(share => share * 1fr),
    align: b.columns.map(column => if column.isText { start } else { right }),
    stroke: none,
    inset: 3pt,
    table.hline(stroke: 1.2pt + colour("ink")),
    table.header(repeat: true, ..b.columns.map(title-cell), table.hline(stroke: 0.6pt + colour("ink"))),
    ..b.rows.map(row => (..row-cells(row, b.columns.len()), table.hline(stroke: 0.3pt + colour("line")))).flatten(),
    table.hline(stroke: 1.2pt + colour("ink")),
  )
}

#let table-block(b) = {
  let whole = { caption(b); grid-of(b); under(b) }
  block(breakable: b.rows.len() > 28, above: 1.8em, below: 1.8em, whole)
}

#let card(f) = grid.cell(fill: colour("tint"), stroke: (top: 2pt + rgb(f.colour)), inset: 9pt, {
  set par(spacing: 0.6em, leading: 0.55em)
  par(text(size: 8pt, fill: colour("soft"), f.label))
  par({ text(size: 17pt, weight: "bold", fill: rgb(f.colour), f.value); h(0.4em); text(size: 8pt, fill: colour("soft"), f.unit) })
  par(text(size: 8.5pt, f.sentence))
})

#let callout(b) = block(width: 100%, above: 1.4em, below: 1.4em, breakable: false, fill: colour("tint"), stroke: (top: 2pt + rgb(b.colour)), inset: 9pt, {
  set par(spacing: 0.7em, leading: 0.6em)
  par(text(weight: "bold", fill: rgb(b.colour), b.title))
  set text(size: 8.8pt)
  if b.items.len() == 1 { par(b.items.first()) } else { list(..b.items) }
})

#let chart(b) = block(breakable: false, above: 1.8em, below: 1.8em, { caption(b); image(bytes(b.svg), format: "svg", width: 100%, alt: b.alt); under(b) })

#let shown(b) = {
  if b.kind == "heading" { heading(level: 2, b.text) }
  else if b.kind == "paragraph" { par(b.text) }
  else if b.kind == "list" { list(..b.items) }
  else if b.kind == "definitions" {
    grid(columns: (24%, 1fr), column-gutter: 1.2em, row-gutter: 1em, ..b.items.map(item => (text(weight: "semibold", item.term), item.text)).flatten())
  }
  else if b.kind == "callout" { callout(b) }
  else if b.kind == "key-figures" { block(above: 1.4em, below: 1.4em, grid(columns: (1fr, 1fr), gutter: 9pt, ..b.figures.map(card))) }
  else if b.kind == "table" { table-block(b) }
  else if b.kind == "turned" { page(flipped: true, for one in b.tables { table-block(one) }) }
  else if b.kind == "chart" { chart(b) }
}

#if d.subtitle != "" { text(size: 11pt, fill: colour("soft"), d.subtitle) }
#block(above: 1em, below: 1.2em, text(size: 21pt, weight: "bold", fill: colour("accent"), par(leading: 0.5em, d.title)))
#for fact in d.facts { par(text(fill: colour("soft"), fact)) }
#v(1.5em)
#line(length: 100%, stroke: 1.5pt + colour("accent"))
#v(0.5em)
#show outline.entry.where(level: 1): set block(above: 0.9em)
#outline(title: text(size: 13pt, fill: colour("accent"), d.contents), depth: 2, indent: 1.2em)

#for section in d.sections {
  if section.breaks { pagebreak(weak: true) }
  heading(level: 1, section.heading)
  for b in section.blocks { shown(b) }
}
`;
