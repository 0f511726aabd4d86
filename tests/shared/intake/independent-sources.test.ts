import fc from 'fast-check';
import { expect, test } from 'vitest';
import { independentGrades } from '../../../shared/composite/independent-grades.ts';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { comparableText } from '../../../shared/intake/comparable-text.ts';
import { independentSources, type SourcedReport } from '../../../shared/intake/independent-sources.ts';
import { minhashSignature } from '../../../shared/intake/minhash-signature.ts';
import { shingles } from '../../../shared/intake/shingles.ts';

const words = (text: string) => minhashSignature(shingles(comparableText(text)));
let made = 0;
function makeReport(values: Partial<SourcedReport> & { text?: string }): SourcedReport {
  const { text, ...rest } = values;
  return {
    id: ++made,
    sender: null,
    fingerprint: text === undefined ? null : comparableText(text),
    signature: text === undefined ? null : words(text),
    reliability: 'C',
    channel: 'whatsapp',
    origin: 'citizen',
    ...rest,
  };
}
const groups = (...reports: SourcedReport[]) => independentSources(reports).map((one) => one.ids.length);
const one =
  'Ratusan warga datang ke kantor perusahaan meminta penjelasan tentang upah dua bulan yang belum dibayar';
const other =
  'Saya lihat sendiri, pagar pabrik roboh sesudah massa mendorong dari arah jalan besar siang tadi';

test('two named senders who use their own words are two sources', () => {
  expect(groups(makeReport({ sender: 'a', text: one }), makeReport({ sender: 'b', text: other }))).toEqual([
    1, 1,
  ]);
});

test('one sender is one source, however differently he tells it', () => {
  const [group] = independentSources([
    makeReport({ sender: 'a', text: one }),
    makeReport({ sender: 'a', text: other }),
  ]);
  expect(group!.because).toEqual(['same_sender']);
});

test('one text from two senders is one source', () => {
  const [group, none] = independentSources([
    makeReport({ sender: 'a', text: one }),
    makeReport({ sender: 'b', text: `${one}!` }),
  ]);
  expect(none).toBeUndefined();
  expect(group!.because).toContain('same_text');
});

test('five hundred near-copies from five hundred senders are one source', () => {
  const copies = Array.from({ length: 500 }, (_, at) =>
    makeReport({ sender: `s${at}`, text: `${one} ke ${at}` }),
  );
  expect(groups(...copies)).toEqual([500]);
});

test('if A is a copy of B and B of C, the three are one source', () => {
  const chain = [
    makeReport({ sender: 'a', text: one }),
    makeReport({ sender: 'b', text: one }),
    makeReport({ sender: 'b', text: other }),
  ];
  expect(groups(...chain)).toEqual([3]);
});

test('anonymous reports of unknown reliability on one public channel are one source until a person grades one better', () => {
  const anonymous = { channel: 'public_form', reliability: 'F' as const };
  const [first, second] = [
    makeReport({ ...anonymous, text: one }),
    makeReport({ ...anonymous, text: other }),
  ];
  expect(groups(first, second)).toEqual([2]);
  expect(groups(first, { ...second, reliability: 'C' })).toEqual([1, 1]);
  expect(groups(first, { ...second, channel: 'kolang_kaling' })).toEqual([1, 1]);
});

test('officers, agencies and media without a sender key are not taken for one anonymous person', () => {
  for (const origin of ['officer_found', 'partner_agency', 'media', 'routine'] as const)
    expect(groups(...[one, other].map((text) => makeReport({ origin, reliability: 'F', text })))).toEqual([
      1, 1,
    ]);
});

test('reports without text are not copies of each other', () => {
  expect(groups(makeReport({ sender: 'a' }), makeReport({ sender: 'b' }))).toEqual([1, 1]);
  expect(groups()).toEqual([]);
});

test('every report is in one group, the order changes no group, and one more report never makes more than one more source', () => {
  const report = fc
    .record({
      sender: fc.option(fc.constantFrom('a', 'b', 'c')),
      text: fc.constantFrom(one, other, `${one} pak`, `${other} betul`),
      reliability: fc.constantFrom('C' as const, 'F' as const),
      channel: fc.constantFrom('whatsapp', 'public_form'),
    })
    .map(makeReport);
  const sets = (reports: SourcedReport[]) =>
    independentSources(reports)
      .map((group) => [...group.ids].sort((a, b) => a - b).join())
      .sort();
  fc.assert(
    fc.property(fc.array(report, { minLength: 1, maxLength: 8 }), (reports) => {
      const ids = independentSources(reports).flatMap((group) => group.ids);
      expect([...ids].sort((a, b) => a - b)).toEqual(reports.map((each) => each.id).sort((a, b) => a - b));
      expect(sets([...reports].reverse())).toEqual(sets(reports));
      expect(independentSources(reports).length).toBeLessThanOrEqual(
        independentSources(reports.slice(1)).length + 1,
      );
    }),
  );
});

test('the groups feed the score: copies weigh what one report weighs', () => {
  const copies = Array.from({ length: 20 }, (_, at) => makeReport({ sender: `s${at}`, text: one }));
  const graded = independentSources(copies).flatMap((group, source) =>
    group.ids.map(() => ({ source, reliability: 'C' as const, credibility: '3' as const })),
  );
  expect(independentGrades(graded, defaultModel.signal)).toHaveLength(1);
});
