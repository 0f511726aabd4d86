import type { Dictionary, Phrase } from './language.ts';

/** What differs between two frozen packs, in words. */
export const differenceWords = {
  dataCut: { id: 'Data yang diketahui sampai', en: 'Data known up to' },
  month: { id: 'Bulan yang dinilai', en: 'Month assessed' },
  areas: { id: 'Wilayah', en: 'Areas' },
  model: { id: 'Model', en: 'Model' },
  engine: { id: 'Versi program hitung', en: 'Version of the program' },
  title: { id: 'Judul', en: 'Title' },
  marking: { id: 'Tanda klasifikasi', en: 'Marking' },
  dissent: { id: 'Pendapat berbeda', en: 'Dissent' },
} satisfies Dictionary;

export const differencePhrases = {
  changed: {
    id: (what, before, now) => `${what}: dari ${before} menjadi ${now}`,
    en: (what, before, now) => `${what}: from ${before} to ${now}`,
  } satisfies Phrase<[string, string, string]>,
  hidden: {
    id: (what, now) => `${what}: sekarang ${now}`,
    en: (what, now) => `${what}: now ${now}`,
  } satisfies Phrase<[string, string]>,
  new: {
    id: (what, now) => `Baru: ${what}, ${now}`,
    en: (what, now) => `New: ${what}, ${now}`,
  } satisfies Phrase<[string, string]>,
  gone: {
    id: (what, before) => `Tidak ada lagi: ${what}, sebelumnya ${before}`,
    en: (what, before) => `Gone: ${what}, before ${before}`,
  } satisfies Phrase<[string, string]>,
  newSection: {
    id: (title) => `Bagian baru: ${title}`,
    en: (title) => `New section: ${title}`,
  } satisfies Phrase<[string]>,
  goneSection: {
    id: (title) => `Bagian yang tidak ada lagi: ${title}`,
    en: (title) => `Section that is gone: ${title}`,
  } satisfies Phrase<[string]>,
  changedText: {
    id: (title) => `Suntingan kalimat berbeda: ${title}`,
    en: (title) => `Edited sentences differ: ${title}`,
  } satisfies Phrase<[string]>,
};
