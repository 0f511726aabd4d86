import { describe, expect, test } from 'vitest';
import { buildPack } from '../../../shared/briefings/build-pack.ts';
import type { Pack, PackBlock } from '../../../shared/briefings/pack.ts';
import { sectionCodes } from '../../../shared/domain/briefing.ts';
import { blockLines } from '../../../shared/briefings/pack-text.ts';
import { supervisionOptions } from '../../../shared/text/areas.ts';
import { samplePackInput } from '../../support/sample-pack-input.ts';
import { samplePack } from '../../support/sample-pack.ts';

const blocksOf = (pack: Pack): PackBlock[] => pack.sections.flatMap((section) => section.blocks);
/** Facts that a block shows. */
function factsOf(block: PackBlock): string[] {
  if (block.kind === 'text')
    return block.sentences.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.fact]));
  if (block.kind === 'table')
    return block.rows.flat().flatMap((cell) => (typeof cell === 'string' ? [] : [cell.fact]));
  if (block.kind === 'chart') return block.series.flatMap((one) => one.facts.flatMap((id) => id ?? []));
  return block.areas.map((area) => area.fact);
}
const textOf = (pack: Pack, code: string) =>
  pack.sections
    .filter((section) => section.code === code)
    .flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === 'text' ? blockLines(pack, block) : [])),
    );

describe('a pack is whole', () => {
  test.each([
    ['id', 'timpora'],
    ['en', 'leadership'],
    ['id', 'regional_office'],
  ] as const)(
    'what it points to is there, tables and charts are full, block names are unique (%s, %s)',
    (language, audience) => {
      const pack = samplePack({ language, audience });
      const blocks = blocksOf(pack);
      expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
      for (const block of blocks) {
        for (const id of factsOf(block))
          expect([block.id, id, Object.hasOwn(pack.facts, id)]).toEqual([block.id, id, true]);
        expect(block.id).toMatch(/^[a-z_]+(\.[A-Za-z0-9_]+)*$/);
        if (block.kind === 'table') {
          expect([
            block.id,
            Math.round(block.columns.reduce((sum, one) => sum + one.width, 0) * 100),
          ]).toEqual([block.id, 100]);
          expect(block.rows.every((row) => row.length === block.columns.length)).toBe(true);
        }
        if (block.kind === 'chart')
          expect(block.series.every((one) => one.facts.length === block.categories.length)).toBe(true);
        if (block.kind !== 'text')
          expect(
            Object.values(block.notes)
              .slice(0, 2)
              .every((note) => note !== ''),
          ).toBe(true);
      }
      const known = pack.sources.map((source) => source.id);
      for (const fact of Object.values(pack.facts)) {
        expect(fact.sources.every((id) => known.includes(id))).toBe(true);
        expect(fact.value === null).toBe(fact.state !== 'known');
        expect(fact.state === 'absent').toBe(fact.reason !== undefined);
      }
    },
  );

  test('the same data give the same bytes; both languages hold the same facts with the same values', () => {
    expect(JSON.stringify(samplePack())).toBe(JSON.stringify(samplePack()));
    const values = (pack: Pack) =>
      Object.fromEntries(
        Object.entries(pack.facts).map(([id, { kind, value, state }]) => [
          id,
          [state, kind === 'word' ? '' : value],
        ]),
      );
    expect(values(samplePack({ language: 'en' }))).toEqual(values(samplePack()));
  });

  test('the sections stand in the order of the meeting; leadership gets what it decides on', () => {
    const codes = (pack: Pack) => pack.sections.map((section) => section.code);
    expect(codes(samplePack())).toEqual(sectionCodes);
    expect(codes(samplePack({ audience: 'leadership' }))).toEqual([
      'decisions',
      'situation',
      'drivers',
      'options',
      'would_change',
      'method',
    ]);
  });

  test('an area without a score has a reason and never a zero; a month that nobody listened to is a gap', () => {
    const pack = samplePack();
    expect(pack.facts['risk.98.05']).toMatchObject({ value: null, state: 'absent', shown: 'tidak ada data' });
    expect(pack.facts['risk.98.05']!.reason).toContain('sinyal belum dipantau');
    expect(pack.facts['risk.98.06']!.reason).toContain('tekanan penghidupan');
    expect(pack.facts['incidents.98.05.related']).toMatchObject({ value: null, state: 'absent' });
    expect(pack.facts['incidents.98.06.related']).toMatchObject({ value: 0, state: 'known' });
    expect(pack.facts['ledger.98.04']).toMatchObject({ value: null, state: 'absent' });
  });

  test('three drivers of an area are its largest contributions, with evidence against beside them', () => {
    const pack = samplePack();
    for (const { code, cells } of samplePackInput().chosen) {
      const largest = (cells.at(-1)?.indicators ?? [])
        .flatMap((one) => (one.contribution !== null && one.contribution >= 0.5 ? [one] : []))
        .sort((a, b) => b.contribution! - a.contribution!)
        .slice(0, 3);
      const shown = Object.keys(pack.facts).filter(
        (id) => id.startsWith('driver.') && id.endsWith(`.${code}`),
      );
      expect(shown.sort()).toEqual(largest.map((one) => `driver.${one.code}.${code}`).sort());
      if (largest.length > 0)
        expect(blocksOf(pack).some((block) => block.id === `drivers.against.${code}`)).toBe(true);
    }
  });

  test('what is said of several areas is said once, and every area chosen is in it', () => {
    for (const language of ['id', 'en'] as const) {
      const pack = samplePack({ language });
      for (const id of ['reliability.text', 'reliability.listening', 'protection.residents']) {
        const block = blocksOf(pack).find((one) => one.id === id);
        const lines = block?.kind === 'text' ? blockLines(pack, block) : [];
        // a count belongs to one area and stays beside its name
        const said = lines.flatMap((line) =>
          /\d/.test(line) ? [] : line.split(': ').slice(1).join(': ') || [],
        );
        expect([id, new Set(said).size]).toEqual([id, said.length]);
      }
    }
    const listening = blocksOf(samplePack()).find((one) => one.id === 'reliability.listening');
    const text = listening?.kind === 'text' ? blockLines(samplePack(), listening).join(' ') : '';
    for (const { code } of samplePackInput().chosen) {
      const name = samplePackInput().areas.find((area) => area.code === code)!.shortName;
      expect(text).toContain(name);
    }
  });

  test('the distance to another class is the score less the limit', () => {
    const pack = samplePack();
    const number = (id: string) => pack.facts[id]!.value as number;
    const { classLimits } = samplePackInput().model;
    for (const code of ['98.01', '98.02', '98.03', '98.07']) {
      const score = number(`risk.${code}`);
      const above = classLimits.find((limit) => limit > score)!;
      expect(Math.abs(number(`distance.up.${code}`) - (above - score))).toBeLessThan(0.11);
    }
  });
});

describe('what a pack must not say', () => {
  test('DP-05: protective options come first; supervision comes last, and only after a verified report', () => {
    const input = samplePackInput();
    const lines = (pack: Pack) => textOf(pack, 'options');
    expect(lines(buildPack(input)).join(' ')).not.toContain(supervisionOptions.documents.id);
    const row = {
      areaCode: '98.01',
      month: '2025-11',
      category: 'suspicious_activity',
      relation: 'yes',
      count: 1,
    } as const;
    const reported = buildPack({ ...input, incidents: [...input.incidents, { ...row, isVerified: true }] });
    const options = lines(reported).filter((line) => line.includes('Penanggung jawab'));
    expect(options.at(-1)).toContain(supervisionOptions.documents.id);
    expect(options[0]).toContain('keselamatan');
    const unverified = buildPack({
      ...input,
      incidents: [...input.incidents, { ...row, isVerified: false }],
    });
    expect(lines(unverified).join(' ')).not.toContain(supervisionOptions.documents.id);
  });

  test('DP-06: both sides have a part of their own', () => {
    const ids = blocksOf(samplePack()).map((block) => block.id);
    expect(ids).toEqual(expect.arrayContaining(['protection.residents', 'protection.workers']));
    expect(textOf(samplePack(), 'protection').join(' ')).toContain('Kedua pihak dilindungi');
  });

  test('DP-39 DP-42: a withheld count is <5 or hidden in text, tables, charts and alternative texts', () => {
    const pack = samplePack();
    const withheld = Object.values(pack.facts).filter((fact) => fact.state === 'withheld');
    expect(withheld.length).toBeGreaterThan(5);
    expect(withheld.every((fact) => fact.value === null && ['<5', 'ditutup'].includes(fact.shown))).toBe(
      true,
    );
  });

  test('DP-38: the regional office gets no kecamatan', () => {
    const input = samplePackInput({ audience: 'regional_office' });
    expect(() => buildPack({ ...input, choice: { ...input.choice, areaCodes: ['98.01.01'] } })).toThrow(
      RangeError,
    );
  });

  test('DP-46: every picture of scores carries interval or reliability, the data cut, and that it describes places', () => {
    const pack = samplePack();
    const pictures = blocksOf(pack).filter(
      (block) =>
        block.kind !== 'text' && /^(situation|drivers|reliability\.table|would_change)/.test(block.id),
    );
    expect(pictures.length).toBeGreaterThan(5);
    for (const block of pictures) {
      const { date, reliability } = block.kind === 'text' ? { date: '', reliability: '' } : block.notes;
      expect([block.id, reliability]).toEqual([
        block.id,
        expect.stringContaining('Skor menggambarkan wilayah, bukan orang.'),
      ]);
      expect(date).toContain('data yang diketahui sampai 12 Jan 2026, 09.00 WIB');
    }
    expect(textOf(pack, 'method')).toEqual(
      expect.arrayContaining([
        'Skor menggambarkan wilayah, bukan orang.',
        expect.stringContaining('kekeliruan ekologis'),
      ]),
    );
  });

  test('DP-51: alarms are for leadership alone, whatever the data hold', () => {
    const alarms = samplePackInput({ audience: 'leadership' }).alarms;
    expect(samplePack({ audience: 'leadership' }).facts.alarms).toMatchObject({ value: 1 });
    expect(buildPack({ ...samplePackInput(), alarms }).facts.alarms).toBeUndefined();
  });

  test('what an exercise is made from says so', () => {
    expect(textOf(samplePack(), 'method')[0]).toContain('DATA SIMULASI');
  });
});
