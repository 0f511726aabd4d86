import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPack } from '../../../shared/briefings/build-pack.ts';
import { collectPackInput } from '../../../server/briefings/collect.ts';
import { blockLines } from '../../../shared/briefings/pack-text.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());
const head = {
  title: 'Bahan rapat',
  meeting: null,
  letterhead: { lines: ['KANTOR'], address: '', logo: null },
  memo: { number: '', to: '', from: '', subject: '', date: '2026-11-26', copies: [] },
  signer: { position: '', name: '', number: '' },
  legalBasis: ['Undang-Undang Nomor 6 Tahun 2011 tentang Keimigrasian'],
  marking: { classification: 'TERBATAS', tlp: 'TLP:AMBER', urgency: 'Biasa' },
  maker: 'Seksi',
  isSimulation: false,
  dissent: '',
} as const;
test('try', async () => {
  const cut = new Date('2026-11-26T03:00:00Z');
  const areaCodes = ['19.01', '19.02', '19.03', '19.04', '19.05', '19.06', '19.71'];
  for (let i = 0; i < 2; i++) {
    const t = performance.now();
    const input = await collectPackInput(
      { database: it.database, scores: it.scores },
      { areaCodes, month: '2026-01', audience: 'timpora', language: 'id', meetingId: null },
      { head: structuredClone(head) as never, cut },
    );
    const t2 = performance.now();
    const pack = buildPack(input);
    console.log(t2 - t, performance.now() - t2, JSON.stringify(pack).length, JSON.stringify(pack.map).length);
    if (i === 0) {
      writeFileSync('/tmp/pack.json', JSON.stringify(pack, null, 1));
      writeFileSync('/tmp/pack-input.json', JSON.stringify(input));
      const lines: string[] = [];
      for (const s of pack.sections) {
        lines.push('## ' + s.title);
        for (const b of s.blocks) {
          lines.push(`[${b.id}] ${b.heading ?? ''}`);
          if (b.kind === 'text') lines.push(...blockLines(pack, b).map((l) => ' - ' + l));
          else {
            lines.push(
              ' ' + b.caption,
              ' alt: ' + b.notes.alt,
              ' ' + b.notes.source.slice(0, 200),
              ' ' + b.notes.date,
              ' ' + b.notes.reliability,
            );
            if (b.kind === 'table')
              for (const r of b.rows)
                lines.push(
                  '   | ' + r.map((c) => (typeof c === 'string' ? c : pack.facts[c.fact]!.shown)).join(' | '),
                );
          }
        }
      }
      writeFileSync('/tmp/pack.txt', lines.join('\n'));
    }
  }
  expect(1).toBe(1);
});
