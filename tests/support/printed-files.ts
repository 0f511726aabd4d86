import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';

/** What a reader finds in a printed pack: taken from the files as they are, not from the program that wrote them. */
export type Parts = Record<string, Uint8Array>;

const textOf = (xml: string) =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
/** Text of each element of this name, its own runs joined. */
export function textsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map((match) =>
    textOf(match[1]!),
  );
}
export const attributesOf = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map((match) => textOf(match[1]!));

export interface Slide {
  xml: string;
  /** One per paragraph. */
  texts: string[];
  tables: string[][][];
  notes: string[];
  alts: string[];
  /** Inches. */
  boxes: { x: number; y: number; width: number; height: number }[];
}
export interface ChartData {
  names: string[];
  categories: string[];
  series: (number | null)[][];
  workbook: Uint8Array;
  formats: string[];
}

const emu = 914_400;
export function readSlides(file: Uint8Array): { parts: Parts; slides: Slide[]; charts: ChartData[] } {
  const parts = unzipSync(file);
  const read = (name: string) => strFromU8(parts[name]!);
  const count = (pattern: RegExp) => Object.keys(parts).filter((name) => pattern.test(name)).length;
  const slides = Array.from({ length: count(/^ppt\/slides\/slide\d+\.xml$/) }, (_, at): Slide => {
    const xml = read(`ppt/slides/slide${at + 1}.xml`);
    return {
      xml,
      texts: textsOf(xml, 'a:p').filter((text) => text !== ''),
      tables: tablesOf(xml, 'a:tbl', 'a:tr', 'a:tc', 'a:p'),
      notes: textsOf(read(`ppt/notesSlides/notesSlide${at + 1}.xml`), 'a:p').filter((text) => text !== ''),
      alts: attributesOf(xml, /<p:cNvPr [^>]*descr="([^"]*)"/g).filter((text) => text !== ''),
      boxes: [...xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/g)].map(
        ([, x, y, width, height]) => ({
          x: Number(x) / emu,
          y: Number(y) / emu,
          width: Number(width) / emu,
          height: Number(height) / emu,
        }),
      ),
    };
  });
  const charts = Array.from({ length: count(/^ppt\/charts\/chart\d+\.xml$/) }, (_, at): ChartData => {
    const xml = read(`ppt/charts/chart${at + 1}.xml`);
    const series = xml.match(/<c:ser>[\s\S]*?<\/c:ser>/g) ?? [];
    return {
      names: series.map((one) => textsOf(/<c:tx>[\s\S]*?<\/c:tx>/.exec(one)![0], 'c:v')[0]!),
      categories: textsOf(/<c:cat>[\s\S]*?<\/c:cat>/.exec(series[0]!)![0], 'c:v'),
      series: series.map((one) => points(/<c:val>[\s\S]*?<\/c:val>/.exec(one)![0])),
      formats: attributesOf(xml, /formatCode="([^"]*)"/g),
      workbook: parts[`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`]!,
    };
  });
  return { parts, slides, charts };
}

function points(xml: string): (number | null)[] {
  const count = Number(/<c:ptCount val="(\d+)"/.exec(xml)![1]);
  const found = new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map((match) => [
      Number(match[1]),
      Number(match[2]),
    ]),
  );
  return Array.from({ length: count }, (_, at) => found.get(at) ?? null);
}

function tablesOf(xml: string, table: string, row: string, cell: string, paragraph: string): string[][][] {
  const inner = (text: string, name: string) =>
    [...text.matchAll(new RegExp(`<${name}(?: [^>]*)?>[\\s\\S]*?</${name}>`, 'g'))].map(([found]) => found);
  return inner(xml, table).map((one) =>
    inner(one, row).map((line) => inner(line, cell).map((text) => textsOf(text, paragraph).join('\n'))),
  );
}

export interface Letter {
  parts: Parts;
  texts: string[];
  tables: string[][][];
  alts: string[];
  header: string;
  footer: string;
}
export function readLetter(file: Uint8Array): Letter {
  const parts = unzipSync(file);
  const read = (name: string) => strFromU8(parts[name]!);
  const xml = read('word/document.xml');
  return {
    parts,
    texts: textsOf(xml, 'w:p').filter((text) => text !== ''),
    tables: tablesOf(xml, 'w:tbl', 'w:tr', 'w:tc', 'w:p'),
    alts: attributesOf(xml, /<wp:docPr [^>]*descr="([^"]*)"/g),
    header: textsOf(read('word/header1.xml'), 'w:p').join('\n'),
    footer: textsOf(read('word/footer1.xml'), 'w:p').join('\n'),
  };
}

export interface Paper {
  pages: string[];
  alts: string[];
  roles: Set<string>;
  outline: string[];
  info: Record<string, unknown>;
  language: string | null;
  /** Points. */
  size: [width: number, height: number];
}
interface Node {
  role?: string;
  alt?: string;
  lang?: string;
  children?: Node[];
}
export async function readPaper(file: Uint8Array): Promise<Paper> {
  const document = await getDocumentProxy(new Uint8Array(file));
  const paper: Paper = {
    pages: [],
    alts: [],
    roles: new Set(),
    outline: [],
    info: {},
    language: null,
    size: [0, 0],
  };
  const visit = (node: Node) => {
    if (node.role) paper.roles.add(node.role);
    if (node.alt) paper.alts.push(node.alt);
    node.children?.forEach(visit);
  };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    paper.pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) visit(tree);
    const [, , width, height] = page.view as number[];
    paper.size = [width!, height!];
  }
  const { info } = await document.getMetadata();
  paper.info = info as Record<string, unknown>;
  paper.language = (paper.info['Language'] as string | undefined) ?? null;
  const outline = (items: { title: string; items: unknown[] }[]) => {
    for (const { title, items: below } of items) {
      paper.outline.push(title);
      outline(below as typeof items);
    }
  };
  outline(((await document.getOutline()) ?? []) as { title: string; items: unknown[] }[]);
  return paper;
}

/** Every part of a package as text, the packages inside it too: where something hidden would be found. */
export function everyText(parts: Parts): string {
  return Object.entries(parts)
    .map(([name, bytes]) =>
      name.endsWith('.xlsx')
        ? everyText(unzipSync(bytes))
        : /\.(xml|rels)$/.test(name)
          ? `${name}\n${strFromU8(bytes)}`
          : '',
    )
    .join('\n');
}
