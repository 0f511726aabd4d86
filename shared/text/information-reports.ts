import type { Words } from '../composite/types.ts';
import type { Credibility, Reliability } from '../domain/incident.ts';
import type { InformationField } from '../domain/information-report.ts';
import type { Dictionary, Phrase } from './language.ts';

export const informationFieldNames: Record<InformationField, Words> = {
  economy: { id: 'Ekonomi', en: 'Economy' },
  labour: { id: 'Ketenagakerjaan', en: 'Labour' },
  social: { id: 'Sosial budaya', en: 'Social affairs' },
  public_order: { id: 'Keamanan dan ketertiban', en: 'Public order' },
  immigration_supervision: { id: 'Pengawasan keimigrasian', en: 'Immigration supervision' },
};

/** Admiralty code as Indonesian lists word it. */
export const sourceGrades: Record<Reliability, Words> = {
  A: { id: 'sepenuhnya dapat dipercaya', en: 'completely reliable' },
  B: { id: 'dapat dipercaya', en: 'usually reliable' },
  C: { id: 'agak dapat dipercaya', en: 'fairly reliable' },
  D: { id: 'biasanya tidak dapat dipercaya', en: 'not usually reliable' },
  E: { id: 'tidak dapat dipercaya', en: 'unreliable' },
  F: { id: 'tidak dapat dinilai', en: 'cannot be judged' },
};
export const contentGrades: Record<Credibility, Words> = {
  '1': { id: 'dibenarkan sumber lain', en: 'confirmed by other sources' },
  '2': { id: 'sangat mungkin benar', en: 'probably true' },
  '3': { id: 'mungkin benar', en: 'possibly true' },
  '4': { id: 'diragukan', en: 'doubtful' },
  '5': { id: 'tidak mungkin benar', en: 'improbable' },
  '6': { id: 'tidak dapat dinilai', en: 'cannot be judged' },
};

/** What the office knows of an incident, put into the report: always in Indonesian, the language of the form. */
export const beginWords = {
  subject: (category: string, area: string) => `${category} di ${area}`,
  actor: (kind: string) => `pihak yang bertindak: ${kind.toLowerCase()}`,
  target: (kind: string) => `pihak yang dituju: ${kind.toLowerCase()}`,
  published: (day: string) => `Terbuka, terbit ${day}`,
};

export const informationReportWords = {
  title: { id: 'Laporan Informasi', en: 'Information report' },
  list: { id: 'Laporan Informasi', en: 'Information reports' },
  none: {
    id: 'Belum ada Laporan Informasi tentang peristiwa ini.',
    en: 'No information report on this incident yet.',
  },
  begin: { id: 'Susun Laporan Informasi', en: 'Write an information report' },
  lead: {
    id: 'Satu bidang dan satu masalah per laporan. Fakta terpisah dari pendapat. Tanpa nama, nomor, atau alamat orang.',
    en: 'One field and one problem per report. Facts apart from opinion. No names, numbers or addresses of persons.',
  },
  backToIncident: { id: 'Kembali ke peristiwa', en: 'Back to the incident' },
  draft: { id: 'Rancangan', en: 'Draft' },
  number: { id: 'Nomor', en: 'Number' },
  field: { id: 'Bidang', en: 'Field' },
  subject: { id: 'Perihal', en: 'Subject' },
  source: { id: 'Sumber', en: 'Source' },
  sourceHelp: { id: 'Jenis sumber, bukan nama.', en: 'The kind of source, no name.' },
  relation: { id: 'Hubungan dengan sumber', en: 'Relation to the source' },
  obtained: { id: 'Cara dan waktu mendapatkan', en: 'How and when it was obtained' },
  facts: { id: 'Fakta', en: 'Facts' },
  opinion: { id: 'Pendapat pelapor', en: 'Opinion of the reporter' },
  grade: { id: 'Nilai informasi', en: 'Information grade' },
  reliability: { id: 'Keandalan sumber (A–F)', en: 'Reliability of the source (A–F)' },
  credibility: { id: 'Nilai isi (1–6)', en: 'Credibility of the content (1–6)' },
  ofFive: { id: 'pada daftar lima nilai', en: 'on lists of five grades' },
  classification: { id: 'Klasifikasi', en: 'Class' },
  save: { id: 'Simpan rancangan', en: 'Save the draft' },
  saved: { id: 'Tersimpan.', en: 'Saved.' },
  give: { id: 'Beri nomor', en: 'Give it a number' },
  giveLead: {
    id: 'Setelah bernomor, laporan ini tidak dapat diubah lagi.',
    en: 'With a number this report cannot be changed any more.',
  },
  reason: { id: 'Untuk keperluan apa (sedikitnya 10 huruf)', en: 'What for (10 letters at least)' },
  takeDocx: { id: 'Ambil sebagai DOCX', en: 'Take as DOCX' },
  print: { id: 'Cetak', en: 'Print' },
  conflict: {
    id: 'Orang lain sudah mengubah laporan ini. Muat ulang untuk melihat yang terbaru; ketikan Anda masih ada di sini.',
    en: 'Somebody has changed this report. Load it again to see the newest; what you typed is still here.',
  },
  unknown: { id: 'belum diketahui', en: 'not known' },
  fromSource: { id: 'Tidak ada.', en: 'None.' },
} satisfies Dictionary;

export const informationReportPhrases = {
  recorded: {
    id: (who, when) => `Dicatat ${who}, ${when}`,
    en: (who, when) => `Recorded by ${who}, ${when}`,
  } satisfies Phrase<[string, string]>,
};
