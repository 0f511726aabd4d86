/**
 * The paper, in Typst. Every word comes from `/paper.json` as a string, which Typst prints as it stands: nothing that
 * somebody typed is ever read as markup.
 */
export const paperTemplate = `
#let paper = json("/paper.json")
#let ink = rgb(paper.colours.ink)
#let soft = rgb(paper.colours.soft)
#let accent = rgb(paper.colours.accent)
#let gold = rgb(paper.colours.gold)
#let hair = rgb(paper.colours.line)
#let ground = rgb(paper.colours.ground)
#let when = paper.date

#set document(
  title: paper.title,
  author: (),
  keywords: paper.keywords,
  date: datetime(
    year: when.at(0), month: when.at(1), day: when.at(2),
    hour: when.at(3), minute: when.at(4), second: when.at(5),
  ),
)
#let mark = text(size: 11pt, weight: 700, fill: black, paper.stamp.classification)
#let badge(words, ground, letters, size) = box(
  fill: ground, inset: (x: 6pt, y: 3pt), text(size: size, weight: 700, fill: letters, words),
)
#set page(
  paper: "a4",
  margin: (top: 28mm, bottom: 32mm, x: 22mm),
  header-ascent: 30%,
  footer-descent: 18%,
  header: grid(
    columns: (1fr, auto, 1fr), align: (left + horizon, center + horizon, right + horizon),
    if paper.stamp.simulation != none {
      badge(paper.stamp.simulation, rgb(paper.colours.simulation), white, 9pt)
    },
    mark,
    badge(paper.stamp.tlp, black, rgb(paper.tlp), 12pt),
  ),
  footer: context {
    set text(size: 8pt, fill: soft)
    set par(leading: 0.5em, spacing: 0.5em, justify: false)
    line(length: 100%, stroke: 0.5pt + hair)
    grid(
      columns: (1fr, auto), column-gutter: 12pt, align: (left, right),
      [#paper.stamp.snapshot #sym.dot.c #paper.stamp.data #linebreak() #paper.stamp.maker #linebreak() #paper.stamp.places],
      text(size: 9pt, [#paper.words.page #counter(page).display() / #counter(page).final().first()]),
    )
    align(center, mark)
  },
)
#set text(
  font: "Source Sans 3", size: 11pt, fill: ink, lang: paper.lang, region: paper.region, hyphenate: true,
)
#set par(leading: 0.62em, spacing: 0.95em, justify: false)
#set list(marker: text(fill: gold, "•"), indent: 2pt, body-indent: 7pt, spacing: 0.7em)
#show heading: set text(fill: accent)
#show heading.where(level: 1): set text(size: 16pt, weight: 700)
#show heading.where(level: 1): it => block(above: 1.7em, below: 0.6em, sticky: true, {
  stack(spacing: 6pt, it.body, rect(width: 22mm, height: 1.6pt, fill: gold))
})
#show heading.where(level: 2): set text(size: 12pt, weight: 700, fill: ink)
#show heading.where(level: 2): set block(above: 1.3em, below: 0.6em, sticky: true)
#show figure.caption: set text(size: 10.5pt, weight: 600, fill: accent)
#show figure.caption: set align(left)
#show figure.caption: it => block(sticky: true, it)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: table): set block(breakable: true, above: 1.3em)
#set table.cell(breakable: false)
#set figure(gap: 0.7em)
#show table.cell: set text(size: 10pt, hyphenate: true)
#show table.cell.where(y: 0): set text(fill: white, weight: 700)

#let notes(words) = block(above: 0.55em, below: 1.6em, {
  set text(size: 8.5pt, fill: soft)
  words
})

#if paper.letterhead.lines.len() > 0 {
  let lines = align(center, {
    set par(leading: 0.45em)
    text(size: 11.5pt, weight: 700, paper.letterhead.lines.join(linebreak()))
    if paper.letterhead.address != "" {
      linebreak()
      text(size: 9pt, fill: soft, paper.letterhead.address)
    }
  })
  if paper.letterhead.logo {
    grid(
      columns: (22mm, 1fr, 22mm), align: horizon,
      image("/logo.png", height: 20mm, fit: "contain", alt: paper.letterhead.lines.last()), lines, [],
    )
  } else { lines }
  v(-2pt)
  line(length: 100%, stroke: 1.6pt + accent)
}
#v(8pt)
#block(below: 16pt, text(size: 22pt, weight: 700, fill: accent, hyphenate: false, par(leading: 0.42em, paper.title)))
#grid(
  columns: (auto, 1fr), column-gutter: 14pt, row-gutter: 6pt,
  ..paper.about.map(((label, words)) => (text(fill: soft, label), words)).flatten(),
)

#for section in paper.sections {
  heading(level: 1, section.title)
  for block in section.blocks {
    if block.heading != none { heading(level: 2, block.heading) }
    if block.kind == "list" {
      list(..block.lines)
    } else if block.kind == "paragraph" {
      for line in block.lines { par(line) }
    } else if block.kind == "table" {
      figure(
        kind: table, supplement: paper.words.table, caption: block.caption,
        table(
          columns: block.widths.map((share) => share * 1fr),
          align: block.aligns.map((one) => if one == "end" { right + horizon } else { left + horizon }),
          stroke: (x, y) => if y > 0 { (bottom: 0.5pt + hair) },
          fill: (x, y) => if y == 0 { accent } else if calc.even(y) { ground },
          inset: (x: 6pt, y: 5pt),
          table.header(..block.labels),
          ..block.rows.flatten(),
        ),
      )
      notes(block.notes)
    } else {
      figure(
        kind: image, supplement: paper.words.figure, caption: block.caption,
        image(block.file, width: 100%, alt: block.alt),
      )
      notes(block.notes)
    }
  }
}
#if paper.typed != none { notes(paper.typed) }
`;
