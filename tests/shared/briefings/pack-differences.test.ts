import { describe, expect, test } from 'vitest';
import { buildPack } from '../../../shared/briefings/build-pack.ts';
import type { Pack } from '../../../shared/briefings/pack.ts';
import { packDifferences } from '../../../shared/briefings/pack-differences.ts';
import { samplePackInput } from '../../support/sample-pack-input.ts';
import { samplePack } from '../../support/sample-pack.ts';

const withFacts = (pack: Pack, facts: Partial<Pack['facts']>): Pack => ({
  ...pack,
  facts: { ...pack.facts, ...facts } as Pack['facts'],
});

describe('what differs between two packs', () => {
  test('a pack does not differ from itself', () => {
    expect(packDifferences(samplePack(), samplePack())).toEqual({
      facts: [],
      texts: [],
      sections: { new: [], gone: [] },
      lines: [],
    });
  });

  test('a changed number is told with its label, then and now', () => {
    const before = samplePack();
    const risk = before.facts['risk.98.01']!;
    const { lines, facts } = packDifferences(
      before,
      withFacts(before, { 'risk.98.01': { ...risk, value: 33, shown: '33,0' } }),
    );
    expect(facts).toEqual([
      { id: 'risk.98.01', kind: 'changed', label: risk.label, before: risk.shown, now: '33,0' },
    ]);
    expect(lines).toEqual([`${risk.label}: dari ${risk.shown} menjadi 33,0`]);
  });

  test('another data cut, another audience and a sentence written by hand are told, the head first', () => {
    const before = samplePack();
    const input = samplePackInput();
    const later = buildPack({ ...input, dataCut: '2026-01-13T02:00:00.000Z' });
    const [section] = later.sections;
    const [block] = section!.blocks;
    if (block?.kind !== 'text') throw new Error('the first block is a text');
    block.edited = { text: 'Semua keputusan dibahas.', numbers: [] };
    const { lines, texts } = packDifferences(before, later);
    expect(lines[0]).toBe(
      'Data yang diketahui sampai: dari 12 Jan 2026, 09.00 WIB menjadi 13 Jan 2026, 09.00 WIB',
    );
    expect(texts).toEqual([section!.title]);
    expect(packDifferences(before, samplePack({ audience: 'leadership' })).sections.gone).toContain(
      'Peristiwa',
    );
  });

  test('DP-39: what is withheld now is not told by what it was', () => {
    const before = samplePack();
    const count = before.facts['ledger.11']!;
    const now = withFacts(before, { 'ledger.11': { ...count, value: null, shown: '<5', state: 'withheld' } });
    const { lines, facts } = packDifferences(before, now);
    expect(facts[0]).toMatchObject({ before: null, now: '<5' });
    expect(lines).toEqual([`${count.label}: sekarang <5`]);
  });
});
