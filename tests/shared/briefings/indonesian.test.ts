import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintIndonesian } from '../../../shared/briefings/lint-indonesian.ts';
import type { Pack } from '../../../shared/briefings/pack.ts';
import { blockLines, cellText } from '../../../shared/briefings/pack-text.ts';
import { audiences } from '../../../shared/domain/briefing.ts';
import { samplePack } from '../../support/sample-pack.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'text');
const rulesOf = (text: string) => lintIndonesian(text).map((one) => one.rule);

describe('the check of Indonesian texts', () => {
  test.each([
    ['Resiko kerja dan analisa', ['spelling', 'spelling']],
    ['Ijin dirubah dimana perlu', ['spelling', 'spelling', 'spelling']],
    ['berada dibawah rata-rata', ['spelling']],
    ['naik 12.6% dari bulan lalu', ['number']],
    ['sebesar 12,6 % penduduk', ['number']],
    ['naik +1,2% dari tahun lalu', ['number']],
    ['suhu -3 derajat', ['number']],
    ['upah Rp1.500', ['number']],
    ['rapat 2026-01-12 dan 12/01/2026', ['date', 'date']],
    ['pada 3 August 2026', ['date']],
    ['dua  spasi , dan koma', ['spacing', 'spacing']],
    ['TKA ilegal', ['word']],
    ['warga rawan', ['word']],
  ] as const)('finds what is wrong in "%s"', (text, rules) => {
    expect(rulesOf(text).sort()).toEqual([...rules].sort());
  });
  test.each([
    'Risiko naik 1,2 poin persen menjadi 12,6% per 23 November 2026, pukul 09.00 WIB.',
    'Upah Rp 1.500.000 per bulan; skor turun (−0,4) di bawah rata-rata.',
    'Undang-Undang Nomor 6 Tahun 2011, Pasal 68 ayat (1); jumlah <5.',
    'Wilayah yang rawan pada Januari 2026: 3 dari 7 kecamatan.',
  ])('finds nothing in "%s"', (text) => {
    expect(lintIndonesian(text)).toEqual([]);
  });
});

/** Not prose: an area code, how somebody must type a date, a key, a licence. */
const allowed: readonly string[] = ['19.03', '05/06/2026', '2026-08-17', '1.0', ' ?'];

describe('Indonesian of the product', () => {
  test.each(audiences)('every text of a pack for %s passes the check', (audience) => {
    const pack = samplePack({ audience });
    const findings = textsOf(pack).flatMap((text) => lintIndonesian(text).map((one) => ({ text, ...one })));
    expect(findings).toEqual([]);
  });

  test('every Indonesian word of the screens passes the check', async () => {
    const findings: unknown[] = [];
    let read = 0;
    for (const name of readdirSync(folder)
      .filter((one) => one.endsWith('.ts'))
      .sort()) {
      const module = (await import(join(folder, name))) as Record<string, unknown>;
      for (const text of indonesian(module)) {
        read++;
        for (const finding of lintIndonesian(text))
          if (!allowed.includes(finding.found)) findings.push({ name, text, ...finding });
      }
    }
    expect(read).toBeGreaterThan(1500);
    expect(findings).toEqual([]);
  });
});

/** Every text that is printed, said or shown. */
function textsOf(pack: Pack): string[] {
  return [
    ...Object.values(pack.facts).flatMap((fact) => [fact.label, fact.shown, fact.reason ?? '']),
    ...pack.sections.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) => {
        const heading = block.heading ?? '';
        if (block.kind === 'text') return [heading, ...blockLines(pack, block)];
        const { source, date, reliability, alt } = block.notes;
        const own =
          block.kind === 'table'
            ? [
                ...block.columns.map(({ label }) => label),
                ...block.rows.flat().map((cell) => cellText(pack, cell)),
              ]
            : block.kind === 'chart'
              ? [block.unit, ...block.categories, ...block.series.map(({ name }) => name)]
              : [...block.areas.flatMap(({ words }) => words), ...block.legend.map(({ label }) => label)];
        return [heading, block.caption, source, date, reliability ?? '', alt, ...own];
      }),
    ]),
  ];
}

/** Indonesian sides of all words and phrases of a module; gaps are filled with a plain word. */
function indonesian(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const { id, en } = value as { id?: unknown; en?: unknown };
  if (id !== undefined && en !== undefined && typeof id === typeof en) {
    if (typeof id === 'string') return [id];
    if (typeof id === 'function') {
      try {
        const said: unknown = id(...Array.from({ length: id.length }, () => 'contoh'));
        return typeof said === 'string' ? [said] : [];
      } catch {
        return [];
      }
    }
  }
  return Object.values(value).flatMap((one) => indonesian(one, seen));
}
