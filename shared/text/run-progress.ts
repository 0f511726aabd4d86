import type { Dictionary, Phrase } from './language.ts';

/** Words of the computation under way. */
export const runWords = {
  none: { id: 'Tidak ada perhitungan yang sedang berjalan.', en: 'No computation is running.' },
  running: { id: 'Perhitungan skor sedang berjalan', en: 'The scores are being computed' },
  cancel: { id: 'Hentikan', en: 'Stop' },
  cancelled: {
    id: 'Perhitungan dihentikan. Skor sebelumnya tetap berlaku sampai perubahan berikutnya.',
    en: 'The computation was stopped. The scores before stay current until the next change.',
  },
  tooLate: { id: 'Perhitungannya sudah selesai.', en: 'The computation was over already.' },
} satisfies Dictionary;

export const runPhrases = {
  done: {
    id: (done, total, since) => `${done} dari ${total} bagian, sejak ${since}`,
    en: (done, total, since) => `${done} of ${total} parts, since ${since}`,
  } satisfies Phrase<[string, string, string]>,
};
