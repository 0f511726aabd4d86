import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../../../server/briefings/render/docx.ts';
import { renderPdf } from '../../../server/briefings/render/pdf.ts';
import { renderPptx } from '../../../server/briefings/render/pptx.ts';
import { renderInThread } from '../../../server/briefings/render/run-thread.ts';
import { renderXlsx } from '../../../server/briefings/render/xlsx.ts';
import type { ChartBlock, FrozenPack, Pack, TableBlock } from '../../../shared/briefings/pack.ts';
import { cellText } from '../../../shared/briefings/pack-text.ts';
import { textWidth, wrapText } from '../../../shared/briefings/text-width.ts';
import { readWorkbook } from '../../../shared/tabular/read-workbook.ts';
import type { SheetValue } from '../../../shared/tabular/workbook.ts';
import {
  attributesOf,
  everyText,
  type Letter,
  type Paper,
  readLetter,
  readPaper,
  readSlides,
} from '../../support/printed-files.ts';
import { samplePack } from '../../support/sample-pack.ts';
import { tinyFrozen } from '../../support/tiny-pack.ts';

interface Printed {
  frozen: FrozenPack;
  files: Record<'pptx' | 'docx' | 'pdf' | 'xlsx', Uint8Array>;
  deck: ReturnType<typeof readSlides>;
  letter: Letter;
  paper: Paper;
}
async function print(frozen: FrozenPack): Promise<Printed> {
  const files = {
    pptx: await renderPptx(frozen),
    docx: await renderDocx(frozen),
    pdf: await renderPdf(frozen),
    xlsx: renderXlsx(frozen),
  };
  return {
    frozen,
    files,
    deck: readSlides(files.pptx),
    letter: readLetter(files.docx),
    paper: await readPaper(files.pdf),
  };
}
const blocksOf = (pack: Pack) => pack.sections.flatMap(({ blocks }) => blocks);
const tablesOf = (pack: Pack) =>
  blocksOf(pack).filter((block): block is TableBlock => block.kind === 'table');
const chartsOf = (pack: Pack) =>
  blocksOf(pack).filter((block): block is ChartBlock => block.kind === 'chart');
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** What a typed cell of this fact holds: a number, a day, or the words that stand for none. */
function typedValue(pack: Pack, id: string) {
  const { state, value, shown } = pack.facts[id]!;
  return state === 'known' ? value : shown;
}
const plainValue = (cell: SheetValue) =>
  typeof cell === 'object' && cell !== null && cell.kind === 'date' ? cell.day : cell;

/** A withheld figure that was left in the pack by mistake: nobody may print it all the same. */
const secret = 3917;
let id: Printed;
let en: Printed;
beforeAll(async () => {
  id = await print(
    tinyFrozen('id', ({ facts }) => {
      facts['permits.98.03']!.value = secret;
    }),
  );
  en = await print(tinyFrozen('en', ({ head }) => Object.assign(head, { isSimulation: false, dissent: '' })));
}, 120_000);

describe('the numbers of all four files are those of the snapshot', () => {
  test('tables: cell by cell on slides, in the letter and in the annex', () => {
    for (const { frozen, deck, letter, files } of [id, en]) {
      const { pack } = frozen;
      const slides = deck.slides.flatMap(({ tables }) => tables);
      const letterTables = letter.tables.filter(([head]) =>
        tablesOf(pack).some(({ columns }) => columns[0]!.label === head![0]),
      );
      const sheets = readWorkbook(files.xlsx).sheets;
      tablesOf(pack).forEach((block, at) => {
        const labels = block.columns.map(({ label }) => label);
        const rows = block.rows.map((row) => row.map((cell) => cellText(pack, cell)));
        const onSlides = slides
          .filter(([head]) => head!.join() === labels.join())
          .flatMap(([, ...own]) => own);
        expect(onSlides).toEqual(rows);
        expect(letterTables[at]).toEqual([labels, ...rows]);
        const written = sheets[at + 1]!.rows.slice(4, 4 + rows.length);
        expect(written.map((row) => row.map(plainValue))).toEqual(
          block.rows.map((row) =>
            row.map((cell) => (typeof cell === 'string' ? cell : typedValue(pack, cell.fact))),
          ),
        );
      });
    }
  });

  test('charts can be edited: their data and the workbook inside are the facts, gaps where there is none', () => {
    for (const { frozen, deck } of [id, en]) {
      const { pack } = frozen;
      const blocks = chartsOf(pack);
      expect(deck.charts.length).toBe(blocks.length);
      deck.charts.forEach((chart, at) => {
        const block = blocks[at]!;
        const values = block.series.map(({ facts }) =>
          facts.map((fact) => {
            const { state, value } = pack.facts[fact!]!;
            return state === 'known' ? value : null;
          }),
        );
        expect(chart.categories).toEqual(block.categories);
        chart.names.forEach((name, index) => {
          const series = block.series.findIndex((one) => one.name === name);
          expect(chart.series[index]).toEqual(values[series]);
        });
        const [head, ...rows] = readWorkbook(chart.workbook).sheets[0]!.rows;
        expect(head!.slice(1, 1 + block.series.length)).toEqual(block.series.map(({ name }) => name));
        block.categories.forEach((name, row) => {
          const cells = rows[row]!;
          expect(cells[0]).toBe(name);
          block.series.forEach((_, column) => {
            expect(cells[column + 1] ?? null).toBe(values[column]![row]);
          });
        });
      });
    }
  });

  test('a range is drawn from the bounds: number plus and minus its arms', () => {
    const chart = id.deck.charts[1]!;
    const [, ...rows] = readWorkbook(chart.workbook).sheets[0]!.rows as (number | string | null)[][];
    for (const [, main, low, high, plus, minus] of rows.filter((row) => typeof row[1] === 'number')) {
      expect(Number(main) + Number(plus)).toBeCloseTo(Number(high), 9);
      expect(Number(main) - Number(minus)).toBeCloseTo(Number(low), 9);
    }
  });

  test('the annex lists every fact with its value as a number or a day', () => {
    for (const { frozen, files } of [id, en]) {
      const sheet = readWorkbook(files.xlsx).sheets.find(({ name }) => name === 'Fakta' || name === 'Facts')!;
      const rows = new Map(sheet.rows.slice(4).map((row) => [row[0], row]));
      for (const [key, fact] of Object.entries(frozen.pack.facts)) {
        const [, label, value, shown] = rows.get(key)!;
        expect(label).toBe(fact.label);
        expect(shown).toBe(fact.shown);
        if (fact.state !== 'known') expect(value ?? null).toBe(null);
        else if (fact.kind === 'date') expect(value).toMatchObject({ kind: 'date', day: fact.value });
        else expect(value).toBe(fact.value);
      }
    }
  });

  test('no number stands anywhere that the snapshot does not have', () => {
    for (const { frozen, deck, letter, paper } of [id, en]) {
      const numbers = (text: string) => text.match(/[+−-]?\d(?:[\d.,:]*\d)?/g) ?? [];
      const known = new Set(
        numbers([JSON.stringify({ ...frozen, map: null }), tokens(frozen)].join(' ')).flatMap((token) => [
          token,
          token.replace(/^[+−-]/, ''),
        ]),
      );
      const foreign = (texts: string[]) =>
        texts
          .flatMap((text) => numbers(text))
          .filter((token) => !known.has(token) && !known.has(token.replace(/^[+−-]/, '')));
      expect(foreign(deck.slides.flatMap(({ texts, notes, alts }) => [...texts, ...notes, ...alts]))).toEqual(
        [],
      );
      expect(foreign([...letter.texts, ...letter.alts, letter.header, letter.footer])).toEqual([]);
      expect(foreign(paper.pages)).toEqual([]);
    }
  });

  test('every sentence of the pack stands on the slides, in the letter, on the paper', () => {
    for (const { frozen, deck, letter, paper } of [id, en]) {
      const slides = squeezed(deck.slides.flatMap(({ texts }) => texts).join(''));
      const letters = squeezed(letter.texts.join(''));
      const pages = squeezed(paper.pages.join(''));
      for (const fact of ['tpt', 'tpt.change', 'dialogue', 'rate']) {
        const { shown } = frozen.pack.facts[fact]!;
        for (const text of [slides, letters, pages]) expect(text).toContain(squeezed(shown));
      }
    }
  });
});

describe('what must not be shown', () => {
  test('DP-39: a withheld number is nowhere: not in text, notes, chart data, workbooks inside, other text', () => {
    const hidden = /3917|3[.,]917/;
    expect(everyText(id.deck.parts)).not.toMatch(hidden);
    expect(everyText(id.letter.parts)).not.toMatch(hidden);
    expect(everyText(unzipSync(id.files.xlsx))).not.toMatch(hidden);
    expect([...id.paper.pages, ...id.paper.alts].join(' ')).not.toMatch(hidden);
    expect(cellText(id.frozen.pack, { fact: 'permits.98.03' })).toBe('<5');
  });

  test('DP-42: pictures say in words what they show, and no more', () => {
    const alts = blocksOf(id.frozen.pack).flatMap((block) =>
      block.kind === 'text' ? [] : [block.notes.alt],
    );
    const pictures = blocksOf(id.frozen.pack).flatMap((block) =>
      block.kind === 'map' || block.kind === 'chart' ? [block.notes.alt] : [],
    );
    expect(new Set(id.deck.slides.flatMap((slide) => slide.alts))).toEqual(new Set(alts));
    expect(id.letter.alts).toEqual(pictures);
    expect(pictures.filter((alt) => !id.paper.alts.includes(alt))).toEqual([]);
  });

  test('DP-41: nobody is named in what a file says of itself', () => {
    for (const { deck, letter, files, paper } of [id, en]) {
      for (const parts of [deck.parts, letter.parts]) {
        const core = everyText({ 'docProps/core.xml': parts['docProps/core.xml']! });
        expect(core).toContain('<dc:creator></dc:creator><cp:keywords>');
        expect(core).toContain('<cp:lastModifiedBy></cp:lastModifiedBy>');
      }
      expect(Object.keys(unzipSync(files.xlsx)).filter((name) => name.startsWith('docProps'))).toEqual([]);
      expect(paper.info['Author'] ?? '').toBe('');
    }
  });

  test('DP-41: no cell of the annex is a formula, whatever somebody typed', () => {
    const frozen = tinyFrozen('id', (pack) => {
      pack.head.dissent = '=HYPERLINK("http://contoh.invalid")';
      pack.sources[0]!.title = '@SUM(1)';
    });
    const parts = unzipSync(renderXlsx(frozen));
    expect(everyText(parts)).not.toMatch(/<f[ >]/);
    expect(JSON.stringify(readWorkbook(renderXlsx(frozen)).sheets)).toContain("'=HYPERLINK");
  });
});

describe('the stamp', () => {
  test('DP-41: class above and below, label, number, hash, data cut and model on every slide and page', () => {
    for (const { frozen, deck, letter, paper } of [id, en]) {
      const { head } = frozen.pack;
      const { number, sha256 } = frozen.stamp;
      const marks = [number, sha256.slice(0, 12), head.marking.tlp, 'babel', '24 Nov 2026', '08'];
      const simulation = ['DATA SIMULASI', 'SIMULATED DATA'];
      const slides = deck.slides.map(({ texts }) => texts.join('\n'));
      for (const text of [...slides, ...paper.pages, `${letter.header}\n${letter.footer}`]) {
        for (const mark of marks) expect(text).toContain(mark);
        expect(text.split(head.marking.classification).length - 1).toBeGreaterThanOrEqual(2);
        expect(simulation.some((word) => text.includes(word))).toBe(head.isSimulation);
      }
      expect(letter.header).toContain(head.marking.classification);
      expect(letter.footer).toContain(head.marking.classification);
      const said = [...deck.slides.map(({ notes }) => notes.join()), letter.footer, ...paper.pages];
      for (const text of said) expect(text).toContain(head.maker);
    }
  });

  test('a number that somebody typed is marked in all four files, with what the mark means', () => {
    const sheets = readWorkbook(id.files.xlsx).sheets.flatMap(({ rows }) => rows.flat());
    for (const texts of [
      id.deck.slides.flatMap(({ texts }) => texts),
      id.letter.texts,
      id.paper.pages,
      sheets.filter((cell): cell is string => typeof cell === 'string'),
    ]) {
      const all = texts.join(' ').replace(/\s+/g, ' ');
      expect(all).toMatch(/sekitar 45 ?†/);
      expect(all).toMatch(/11,9% ?†/);
      expect(all).not.toMatch(/71,3 ?†/);
      expect(all).toMatch(/† ?Angka yang diketik sendiri, tidak berasal dari data cuplikan ini\./);
    }
  });

  test('another opinion is printed as it was written, where there is one', () => {
    const { dissent } = id.frozen.pack.head;
    for (const text of [
      id.deck.slides.flatMap(({ texts }) => texts).join(''),
      id.letter.texts.join(''),
      id.paper.pages.join(''),
    ])
      expect(squeezed(text)).toContain(squeezed(dissent));
    expect(en.letter.texts.join()).not.toContain('Another opinion');
  });

  test('the same pack gives the same bytes', async () => {
    const again = await print(id.frozen);
    for (const kind of ['pptx', 'docx', 'pdf', 'xlsx'] as const)
      expect([kind, Buffer.compare(again.files[kind], id.files[kind])]).toEqual([kind, 0]);
  });
});

describe('slides', () => {
  test('are 16:9, and nothing stands beyond their edges or taller than its place', async () => {
    const long = tinyFrozen('id', stretch);
    const built = { pack: samplePack({ areas: 7 }), stamp: long.stamp };
    const others = await Promise.all(
      [long, built].map(async (one) => ({ deck: readSlides(await renderPptx(one)) })),
    );
    for (const { deck } of [id, en, ...others]) {
      const size = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(everyText(deck.parts))!;
      expect(Number(size[1]) / Number(size[2])).toBeCloseTo(16 / 9, 3);
      for (const { boxes, xml } of deck.slides) {
        for (const { x, y, width, height } of boxes) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(13.334);
          expect(y + height).toBeLessThanOrEqual(7.501);
        }
        expect(overflowing(xml)).toEqual([]);
      }
    }
  });

  test('ids are used once on a slide, and every table says which row is its heading', () => {
    for (const { xml } of id.deck.slides) {
      const ids = attributesOf(xml, /<p:cNvPr id="(\d+)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      expect(xml).not.toContain('<a:tblPr/>');
    }
  });

  test('speaker notes tell where each number comes from', () => {
    const slide = id.deck.slides.find(({ texts }) => texts.includes('Izin tinggal terbatas'))!;
    expect(slide.notes).toContain(
      'Izin tinggal terbatas, Kabupaten Bukit Kayu: <5 (disembunyikan (sel kecil)) [ledger]',
    );
    expect(slide.notes).toContain('[ledger] Buku besar izin kantor · 1 Nov 2026');
  });
});

describe('the letter and the paper', () => {
  test('the nota dinas has its parts in their order', () => {
    const text = id.letter.texts.join('\n');
    const order = [
      'KANTOR IMIGRASI CONTOH',
      'NOTA DINAS',
      'Nomor: W.98',
      'Yth.',
      'Dari',
      'Hal',
      'Tanggal',
      '24 November 2026',
      'Sifat',
      'Lampiran',
      'Keputusan rapat lalu',
      'Kepala Kantor,',
      'Tembusan:',
    ];
    const places = order.map((word) => text.indexOf(word));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('the letter has real headings, captions that count themselves, table headings that repeat, Indonesian', () => {
    const xml = everyText(id.letter.parts);
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)!.length).toBeGreaterThan(5);
    expect(xml.match(/SEQ Tabel /g)!.length).toBe(tablesOf(id.frozen.pack).length);
    expect(xml.match(/SEQ Gambar /g)!.length).toBe(4);
    expect(xml.match(/<w:tblHeader/g)!.length).toBe(tablesOf(id.frozen.pack).length);
    expect(xml).toContain('<w:lang w:val="id-ID"');
    expect(everyText(en.letter.parts)).toContain('<w:lang w:val="en-GB"');
  });

  test('the paper is A4, tagged, with bookmarks, title and language', () => {
    const { paper, frozen } = id;
    expect(paper.size.map(Math.round)).toEqual([595, 842]);
    for (const role of ['H1', 'Table', 'TH', 'Figure', 'L']) expect(paper.roles).toContain(role);
    for (const { title } of frozen.pack.sections) expect(paper.outline).toContain(title);
    expect(paper.info['Title']).toBe(frozen.pack.head.title);
    expect(paper.language).toMatch(/^id/);
    expect(en.paper.language).toMatch(/^en/);
  });

  test('what somebody typed is never read as markup', async () => {
    const typed = '#panic("x") $a$ *b* @c <d> [e] \\ `f` = g // h';
    const frozen = tinyFrozen('id', ({ head }) => {
      head.dissent = typed;
    });
    const { pages } = await readPaper(await renderPdf(frozen));
    expect(squeezed(pages.join(''))).toContain(squeezed(typed));
  });

  test('Indonesian papers have decimal commas and no English month', () => {
    const dotted = /(?<![\d.])\d{1,3}\.\d{1,2}(?![\d.])/;
    for (const text of [...id.letter.texts, ...id.paper.pages]) {
      const read = text
        .replaceAll(id.frozen.pack.head.memo.number, '')
        .replace(/\b\d\d\.\d\d( WIB)?(?=\s|$|·)/g, '')
        .replace(/teduh [\d.]+/g, '');
      expect(read).not.toMatch(dotted);
      expect(read).not.toMatch(/\b(January|February|March|June|July|August|October|December)\b/);
    }
  });
});

test('in its thread all four are made with a bar that only goes up, and it can be called off', async () => {
  const worker = new URL('../../../dist/server/briefing-worker.js', import.meta.url);
  const shares: number[] = [];
  const made = await renderInThread(
    worker,
    id.frozen,
    (_, share) => shares.push(share),
    AbortSignal.timeout(100_000),
  );
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  for (const kind of ['pptx', 'docx', 'pdf', 'xlsx'] as const)
    expect([kind, Buffer.compare(made[kind], id.files[kind])]).toEqual([kind, 0]);
  const stop = new AbortController();
  const stopped = renderInThread(worker, id.frozen, () => stop.abort(new Error('called off')), stop.signal);
  await expect(stopped).rejects.toThrow('called off');
}, 120_000);

/** Words of the program with numbers in them, and counts that layout makes. */
function tokens(frozen: FrozenPack): string {
  const { head } = frozen.pack;
  const counts = Array.from({ length: 60 }, (_, at) => at + 1).join(' ');
  return `256 ${counts} ${frozen.stamp.sha256.slice(0, 12)} 24 26 2026 08.00 09.05 08:00 09:05 ${head.model.version} 1.500 1,500 1.000 1,000 500`;
}

/** Everything as long as it can be. */
function stretch(pack: Pack): void {
  pack.head.title = `${pack.head.title}, ${pack.head.title.toLowerCase()}`;
  pack.head.areas.push(...pack.head.areas, ...pack.head.areas);
  for (const section of pack.sections) {
    section.title = `${section.title} di seluruh kabupaten dan kota wilayah kerja kantor menurut data yang ada`;
    for (const block of section.blocks) {
      block.heading = 'Kabupaten Kepulauan Tanjung Pandan Selatan Raya dan Sekitarnya Bagian Timur Laut';
      if (block.kind === 'table')
        block.rows[0]![0] = 'Kabupaten Kepulauan Tanjung Pandan Selatan Raya, '.repeat(40);
      if (block.kind === 'chart' || block.kind === 'map') block.notes.source = block.notes.source.repeat(3);
    }
  }
}

/** Texts that need more height than their box has, measured as the program that shows them would. */
function overflowing(xml: string): string[] {
  const shapes = xml.match(/<p:sp>[\s\S]*?<\/p:sp>/g) ?? [];
  return shapes.flatMap((shape) => {
    const box = /<a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(shape);
    const paragraphs = (shape.match(/<a:p>[\s\S]*?<\/a:p>/g) ?? []).map((paragraph) => ({
      text: attributesOf(paragraph, /<a:t>([^<]*)<\/a:t>/g).join(''),
      size: Number(/sz="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 100,
      indent: Number(/marL="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 12_700,
      isBold: /b="1"/.test(paragraph),
    }));
    if (!box || paragraphs.every(({ text }) => text === '')) return [];
    const [width, height] = [Number(box[1]) / 12_700, Number(box[2]) / 12_700];
    const needed = paragraphs.reduce(
      (sum, { text, size, indent, isBold }) =>
        sum + wrapText(text, width - indent, size, isBold).length * size * 1.17,
      0,
    );
    const isWide = paragraphs.some(({ text, size, isBold }) =>
      text.split(/\s+/).some((word) => textWidth(word, size, isBold) > width),
    );
    return needed > height * 1.02 + 1 || isWide ? [paragraphs.map(({ text }) => text).join(' / ')] : [];
  });
}
