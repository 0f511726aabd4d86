import { expect, test } from 'vitest';
import {
  type PrintedInformationReport,
  renderInformationReportDocx,
} from '../../../server/information-reports/print.ts';
import { everyText, readLetter } from '../../support/printed-files.ts';

const invented: PrintedInformationReport = {
  report: {
    field: 'labour',
    subject: 'Warga meminta lowongan di pabrik dibuka untuk penduduk setempat',
    source: 'Kanal WhatsApp kantor',
    relation: 'Pelapor tinggal di desa itu',
    obtained: 'Pesan tertulis, 3 November 2026',
    facts: {
      what: 'Unjuk rasa damai di depan gerbang pabrik',
      where: 'Kecamatan Teluk Dalam',
      when: '2 November 2026',
    },
    opinion: 'Ketegangan mereda bila lowongan diumumkan terbuka.',
    reliability: 'C',
    credibility: '5',
    classification: 'RAHASIA',
  },
  number: 'LI/012/XI/2026',
  place: 'Kabupaten Teluk Dalam',
  recordedAt: '2026-11-03T18:30:00.000Z',
  maker: 'Seksi Intelijen dan Penindakan Keimigrasian',
  letterhead: { lines: ['KANTOR IMIGRASI CONTOH'], address: '', logo: null },
  signer: { position: 'Kepala Seksi', name: '', number: '' },
  language: 'id',
  isSimulation: true,
};

test('a Laporan Informasi keeps source, facts and opinion apart, in this order', async () => {
  const { texts, tables } = readLetter(await renderInformationReportDocx(invented));
  const all = texts.join('\n');
  const order = [
    'LAPORAN INFORMASI',
    'Nomor: LI/012/XI/2026',
    'I. Sumber',
    'Kanal WhatsApp kantor',
    'II. Fakta',
    'III. Pendapat pelapor',
    'Bagian ini adalah penilaian, bukan fakta.',
    'Ketegangan mereda',
  ];
  const places = order.map((word) => all.indexOf(word));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const facts = tables.find(([head]) => head![0] === 'Unsur')!;
  expect(facts.map(([part]) => part)).toEqual([
    'Unsur',
    'Siapa (kelompok, bukan nama)',
    'Apa yang terjadi',
    'Di mana',
    'Dengan apa',
    'Mengapa',
    'Bagaimana',
    'Bilamana',
  ]);
  // what nobody knows is said, not left out
  expect(facts[1]![1]).toBe('belum diketahui');
  expect(facts.flat().join()).not.toContain('Ketegangan mereda');
});

test('the grade stands in both scales, and an improbable report is no "cannot be judged" on the list of five', async () => {
  const all = readLetter(await renderInformationReportDocx(invented)).texts.join('\n');
  expect(all).toContain('C5: sumber agak dapat dipercaya; informasi tidak mungkin benar');
  expect(all).toContain('C4: sumber agak dapat dipercaya; informasi diragukan');
  const unknown = { ...invented, report: { ...invented.report, credibility: '6' as const } };
  const other = readLetter(await renderInformationReportDocx(unknown)).texts.join('\n');
  expect(other).toContain('C6: sumber agak dapat dipercaya; informasi tidak dapat dinilai');
  expect(other).toContain('C5: sumber agak dapat dipercaya; informasi tidak dapat dinilai');
});

test('DP-41: class above and below, number and time in WIB on every page, nobody named; a draft says that it is one', async () => {
  const file = await renderInformationReportDocx(invented);
  const { header, footer, parts, texts } = readLetter(file);
  expect(header).toContain('RAHASIA');
  expect(header).toContain('DATA SIMULASI');
  expect(footer).toContain('RAHASIA');
  expect(footer).toContain('LI/012/XI/2026');
  expect(footer).toContain('4 Nov 2026, 01.30 WIB');
  // the office's day, not that of Greenwich
  expect(texts).toContain('4 November 2026');
  expect(everyText({ 'docProps/core.xml': parts['docProps/core.xml']! })).toContain(
    '<dc:creator></dc:creator>',
  );
  const draft = readLetter(await renderInformationReportDocx({ ...invented, number: null }));
  expect(draft.footer).toContain('DRAF, BELUM BERNOMOR');
  expect(Buffer.compare(file, await renderInformationReportDocx(invented))).toBe(0);
});
