import type { Words } from '../composite/types.ts';
import type { NotCompared } from '../figures/before-after.ts';
import type { Dictionary, Phrase } from './language.ts';

export const beforeAfterWords = {
  title: { id: 'Sebelum dan sesudah', en: 'Before and after' },
  lead: {
    id: 'Apa yang terdengar dan berapa skor sebelum dan sesudah suatu langkah. Ini perbandingan waktu, bukan bukti hasil.',
    en: 'What was heard and what the score was before and after a step. This compares times; it proves no result.',
  },
  back: { id: 'Semua rapat', en: 'All meetings' },
  step: { id: 'Langkah', en: 'Step' },
  stepMark: { id: 'Langkah', en: 'Step' },
  chooseStep: { id: 'Pilih langkah', en: 'Choose a step' },
  noSteps: {
    id: 'Belum ada dialog, mediasi, atau langkah lain yang tercatat. Catat di halaman Catat.',
    en: 'No dialogue, mediation or other step is recorded. Record one on the page Record.',
  },
  notFound: { id: 'Langkah ini tidak ditemukan.', en: 'This step was not found.' },
  area: { id: 'Wilayah', en: 'Area' },
  before: { id: 'Bulan sebelum', en: 'Months before' },
  after: { id: 'Bulan sesudah', en: 'Months after' },
  incidents: { id: 'Peristiwa ketegangan per bulan', en: 'Incidents of tension by month' },
  figureNote: {
    id: 'Batang: yang terdengar. Garis: rata-rata per bulan; bidang: selang 95%. Kelabu: tidak ada yang mendengarkan, atau bulannya belum selesai. Bulan langkah itu sendiri tidak dihitung di sisi mana pun.',
    en: 'Bars: what was heard. Line: mean per month; area: 95% interval. Grey: nobody listened, or the month is not over. The month of the step itself counts on neither side.',
  },
  score: { id: 'Skor risiko', en: 'Risk score' },
  noScore: {
    id: 'Wilayah ini tidak punya skor di bulan-bulan itu.',
    en: 'This area has no score in those months.',
  },
  says: { id: 'Apa yang dikatakan data', en: 'What the data say' },
  caution: { id: 'Apa yang tidak dapat dikatakan', en: 'What they cannot say' },
  fewer: {
    id: 'Sesudahnya lebih sedikit peristiwa yang terdengar daripada sebelumnya, lebih dari yang lazim karena kebetulan.',
    en: 'Fewer incidents were heard after than before, by more than chance usually gives.',
  },
  more: {
    id: 'Sesudahnya lebih banyak peristiwa yang terdengar daripada sebelumnya, lebih dari yang lazim karena kebetulan.',
    en: 'More incidents were heard after than before, by more than chance usually gives.',
  },
  cannot_tell: {
    id: 'Selangnya memuat 1: dari data ini tidak dapat dibedakan apakah peristiwa berkurang, bertambah, atau tetap.',
    en: 'The interval holds 1: these data cannot tell whether incidents became fewer, more, or stayed the same.',
  },
  overlap: {
    id: 'Selang keduanya bertumpang tindih: selisih ini dapat berasal dari ketidakpastian saja.',
    en: 'The two intervals overlap: the difference may be uncertainty alone.',
  },
  apart: {
    id: 'Selang keduanya terpisah: skornya memang lain sebelum dan sesudahnya.',
    en: 'The two intervals lie apart: the score does differ before and after.',
  },
  ownPart: {
    id: 'Skor sendiri menghitung berapa lama sejak dialog terakhir. Sebagian penurunan skor terjadi hanya karena langkah ini dicatat.',
    en: 'The score itself counts the days since the last dialogue. Part of any fall comes only from this step being recorded.',
  },
  notProof: {
    id: 'Ini bukan bukti bahwa langkah itu yang menyebabkan perubahan. Hal lain berubah pada waktu yang sama: harga timah, musim, PHK, berita.',
    en: 'This is no proof that the step caused a change. Other things changed at the same time: the tin price, the season, layoffs, the news.',
  },
  effort: {
    id: 'Pelaporan dapat berbeda sebelum dan sesudahnya: kanal baru, liputan yang lebih ramai, atau warga yang berhenti melapor.',
    en: 'Reporting may differ before and after: a new channel, more coverage, or residents who stopped reporting.',
  },
  regression: {
    id: 'Langkah biasanya diambil sesudah bulan yang buruk. Sesudah bulan yang buruk, keadaan sering mereda dengan sendirinya (regresi ke rata-rata).',
    en: 'Steps are mostly taken after a bad month. After a bad month things often calm down by themselves (regression to the mean).',
  },
  clusters: {
    id: 'Selang dihitung seolah-olah peristiwa terjadi sendiri-sendiri. Peristiwa yang saling memicu membuat ketidakpastian sebenarnya lebih besar.',
    en: 'The interval is computed as if incidents came independently. Incidents that trigger each other make the true uncertainty larger.',
  },
} satisfies Dictionary;

export const notComparedWords: Record<NotCompared, Words> = {
  too_few_before: {
    id: 'Tidak dibandingkan: sebelum langkah ini kurang dari 3 bulan yang dapat dihitung.',
    en: 'Not compared: fewer than 3 months before this step can be counted.',
  },
  too_few_after: {
    id: 'Tidak dibandingkan: sesudah langkah ini kurang dari 3 bulan yang dapat dihitung. Lihat lagi beberapa bulan lagi.',
    en: 'Not compared: fewer than 3 months after this step can be counted. Look again in some months.',
  },
  nothing_heard: {
    id: 'Tidak dibandingkan: tidak ada peristiwa yang terdengar, sebelum maupun sesudahnya. Sunyi tidak sama dengan tenang.',
    en: 'Not compared: no incident was heard, before or after. Silent is not the same as calm.',
  },
};

export const beforeAfterPhrases = {
  side: {
    id: (name, incidents, months, rate, interval) =>
      `${name}: ${incidents} peristiwa dalam ${months} bulan yang terdengar, ${rate} per bulan (selang 95%: ${interval}).`,
    en: (name, incidents, months, rate, interval) =>
      `${name}: ${incidents} ${incidents === '1' ? 'incident' : 'incidents'} in ${months} months listened to, ${rate} a month (95% interval: ${interval}).`,
  } satisfies Phrase<[string, string, string, string, string]>,
  ratio: {
    id: (ratio, interval) => `Sesudah dibanding sebelum: ${ratio} kali (selang 95%: ${interval}).`,
    en: (ratio, interval) => `After compared with before: ${ratio} times (95% interval: ${interval}).`,
  } satisfies Phrase<[string, string]>,
  ratioOpen: {
    id: (lower) =>
      `Sebelumnya tidak terdengar apa pun; sesudah dibanding sebelum sedikitnya ${lower} kali (batas bawah selang 95%).`,
    en: (lower) =>
      `Nothing was heard before; after compared with before at least ${lower} times (lower end of the 95% interval).`,
  } satisfies Phrase<[string]>,
  scores: {
    id: (before, beforeInterval, after, afterInterval) =>
      `Rata-rata skor risiko ${before} (selang ${beforeInterval}) sebelum, ${after} (selang ${afterInterval}) sesudah.`,
    en: (before, beforeInterval, after, afterInterval) =>
      `Mean risk score ${before} (interval ${beforeInterval}) before, ${after} (interval ${afterInterval}) after.`,
  } satisfies Phrase<[string, string, string, string]>,
  scoreNotCompared: {
    id: (why) => `Skor: ${why}`,
    en: (why) => `Score: ${why}`,
  } satisfies Phrase<[string]>,
  figure: {
    id: (area, month) => `Peristiwa ketegangan per bulan di ${area}, sebelum dan sesudah ${month}`,
    en: (area, month) => `Incidents of tension by month in ${area}, before and after ${month}`,
  } satisfies Phrase<[string, string]>,
  months: {
    id: (count) => `${count} bulan`,
    en: (count) => `${count} months`,
  } satisfies Phrase<[string]>,
};
