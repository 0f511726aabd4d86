import type { Phrase } from './language.ts';

/** The line under the header; apart from the page's own words, so that the first load stays small. */
export const breachStrip = {
  running: {
    id: (n) => `Insiden data yang tenggat pemberitahuannya berjalan: ${n}.`,
    en: (n) => `Data incidents whose notice is due: ${n}.`,
  } satisfies Phrase<[string]>,
  drill: {
    id: (n) => `LATIHAN insiden data: ${n}.`,
    en: (n) => `DRILL of a data incident: ${n}.`,
  } satisfies Phrase<[string]>,
  signals: {
    id: (n) => `Tanda penyalahgunaan dalam sehari terakhir: ${n}.`,
    en: (n) => `Signs of misuse in the last day: ${n}.`,
  } satisfies Phrase<[string]>,
  contacts: {
    id: (n) => `Pemberitahuan pembukaan kontak pelapor yang belum Anda baca: ${n}.`,
    en: (n) => `Notices of opened contacts of reporters that you have not read: ${n}.`,
  } satisfies Phrase<[string]>,
  open: { id: 'Lihat', en: 'Look' },
};
