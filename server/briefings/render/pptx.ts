import { unzipSync } from 'fflate';
import type { FrozenPack } from '../../../shared/briefings/pack.ts';
import { xmlSafe } from '../../../shared/briefings/svg-text.ts';
import { chartPart } from './chart-part.ts';
import { finishPackage } from '../../printing/office-package.ts';
import { SlideWriter } from './slides.ts';
import { fileProperties, localeOf } from './stamp-lines.ts';

/**
 * The slides of a frozen pack: 16:9, charts and tables that can be edited, maps as pictures, notes with sources.
 * The same pack gives the same bytes.
 */
export async function renderPptx(frozen: FrozenPack): Promise<Uint8Array> {
  const writer = new SlideWriter(frozen);
  writer.write();
  const { deck, extras } = writer;
  const written = (await deck.pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  // the package counts charts over the life of the process; here they begin at 1
  const charts = new Map(
    Object.keys(unzipSync(written))
      .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b)
      .map((number, at) => [number, chartPart(frozen.pack, extras.charts[at]!)]),
  );
  const first = Math.min(...charts.keys()) - 1;
  const renumber = (text: string) =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.x)/g,
      (_, head, number, tail) => `${head}${number - first}${tail}`,
    );
  return finishPackage(
    written,
    fileProperties(frozen),
    (name, xml) => {
      if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) return charts.get(Number(/\d+/.exec(name)![0]))!.xml;
      const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name);
      if (slide) return finishSlide(xml, extras.tables);
      const notes = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/.exec(name);
      if (notes) return writeNotes(xml, deck.notes[Number(notes[1]) - 1]!, localeOf(frozen));
      return renumber(xml);
    },
    (name, bytes) => {
      const workbook = /^ppt\/embeddings\/Microsoft_Excel_Worksheet(\d+)\.xlsx$/.exec(name);
      return [renumber(name), workbook ? charts.get(Number(workbook[1]))!.workbook : bytes];
    },
  );
}

/** Ids that are each used once, tables that say what they show and which row is their heading. */
function finishSlide(xml: string, tables: ReadonlyMap<string, string>): string {
  let id = 1;
  return xml
    .replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${id++}"`)
    .replace(
      /(<p:cNvPr id="\d+" name="([^"]*)")\/>(?=\s*<p:cNvGraphicFramePr><a:graphicFrameLocks)/g,
      (whole, head, name) => (tables.has(name) ? `${head} descr="${xmlSafe(tables.get(name)!)}"/>` : whole),
    )
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1" bandRow="1"/>');
}

/** The package writes notes as one run; here each is a paragraph. */
function writeNotes(xml: string, notes: readonly string[], locale: string): string {
  const paragraphs = notes.map(
    (text) => `<a:p><a:r><a:rPr lang="${locale}" dirty="0"/><a:t>${xmlSafe(text)}</a:t></a:r></a:p>`,
  );
  return xml.replace(
    /(<p:ph type="body"[\s\S]*?<a:lstStyle\/>)[\s\S]*?(<\/p:txBody>)/,
    (_, head, tail) => head + paragraphs.join('') + tail,
  );
}
