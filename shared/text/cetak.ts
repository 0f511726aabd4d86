import type { PillarCode, Words } from '../composite/types.ts';
import type { Dictionary, Phrase } from './language.ts';

export const printWords = {
  title: { id: 'Lembar pimpinan', en: 'Sheet for leadership' },
  subject: {
    id: 'Risiko ketegangan antara warga dan pekerja asing',
    en: 'Risk of tension between residents and foreign workers',
  },
  print: { id: 'Cetak', en: 'Print' },
  back: { id: 'Kembali ke ikhtisar', en: 'Back to the overview' },
  month: { id: 'Bulan', en: 'Month' },
  preset: { id: 'Cakupan', en: 'Coverage' },
  ranking: { id: 'Peringkat wilayah', en: 'Ranking of areas' },
  oneMonth: { id: 'Selisih 1 bulan', en: '1-month change' },
  twelveMonths: { id: 'Selisih 12 bulan', en: '12-month change' },
  why: { id: 'Sebab utama', en: 'Main reason' },
  warming: { id: 'Apa yang menghangat', en: 'What is warming up' },
  nothingWarming: {
    id: 'Tidak ada wilayah yang naik satu poin atau lebih dari bulan sebelumnya.',
    en: 'No area rose by a point or more since the month before.',
  },
  nothingToCompare: {
    id: 'Tidak ada skor pada bulan ini atau bulan sebelumnya untuk dibandingkan.',
    en: 'There is no score in this month or the month before to compare.',
  },
  unknown: { id: 'Apa yang belum dapat dikatakan data', en: 'What the data cannot tell' },
  unknownNone: { id: 'Semua pilar terukur bulan ini.', en: 'All pillars are measured this month.' },
  options: { id: 'Langkah perlindungan lebih dahulu', en: 'Protective steps first' },
  optionsNote: {
    id: 'Kelas tinggi adalah alasan untuk berbicara, bukan untuk razia.',
    en: 'A high class is a reason to talk, not to raid.',
  },
  decided: { id: 'Keputusan rapat lalu', en: 'What was decided last time' },
  decidedNone: {
    id: 'Tidak ada keputusan rapat yang menunggu atau yang baru diambil.',
    en: 'No decision of a meeting is waiting or new.',
  },
  questions: { id: 'Apa yang perlu ditanyakan', en: 'What to ask' },
  notPersons: {
    id: 'Skor menggambarkan wilayah, bukan orang.',
    en: 'Scores describe places, not people.',
  },
  orderUncertain: {
    id: 'Selang dua wilayah teratas saling bertumpang tindih: urutannya belum pasti.',
    en: 'The intervals of the first two areas overlap: their order is not certain.',
  },
  answerQuestion: {
    id: 'Keberatan atau aduan warga mana yang belum dijawab, dan siapa yang menjawabnya?',
    en: 'Which objections or grievances are unanswered, and who will answer them?',
  },
  map: { id: 'Peta kelas risiko', en: 'Map of risk classes' },
} satisfies Dictionary;

/** Of how many areas: `all` may be one, and `some` all of them. */
const inAreas = {
  id: (some: string, all: string) =>
    some !== all
      ? `di ${some} dari ${all} wilayah`
      : all === '1'
        ? 'di wilayah ini'
        : `di semua ${all} wilayah`,
  en: (some: string, all: string) =>
    some !== all ? `in ${some} of ${all} areas` : all === '1' ? 'in this area' : `in all ${all} areas`,
};

export const printPhrases = {
  cut: {
    id: (when, code, version) => `Data per ${when} · model ${code} versi ${version}`,
    en: (when, code, version) => `Data cut ${when} · model ${code} version ${version}`,
  } satisfies Phrase<[string, string, string]>,
  run: {
    id: (id, engine) => `Nomor perhitungan ${id}, program hitung versi ${engine}`,
    en: (id, engine) => `Run ${id}, program version ${engine}`,
  } satisfies Phrase<[string, string]>,
  warmed: {
    id: (area, points, why) => `${area} naik ${points} poin: ${why}.`,
    en: (area, points, why) => `${area} rose by ${points} points: ${why}.`,
  } satisfies Phrase<[string, string, string]>,
  byData: {
    id: (points) =>
      `Dari jumlah itu, ${points} poin berasal dari data yang baru ada atau hilang, bukan dari keadaan di lapangan.`,
    en: (points) =>
      `Of this ${points} points come from data appearing or vanishing, not from the situation on the ground.`,
  } satisfies Phrase<[string]>,
  term: {
    id: (name, points) => `${name} (${points})`,
    en: (name, points) => `${name} (${points})`,
  } satisfies Phrase<[string, string]>,
  largest: {
    id: (name) => `sumbangan terbesar: ${name}`,
    en: (name) => `largest part: ${name}`,
  } satisfies Phrase<[string]>,
  noScore: {
    id: (areas, reason) => `Belum ada skor untuk ${areas}: ${reason}.`,
    en: (areas, reason) => `No score yet for ${areas}: ${reason}.`,
  } satisfies Phrase<[string, string]>,
  imputed: {
    id: (pillar, some, all) =>
      `${pillar} tidak terukur ${inAreas.id(some, all)}; nilai tengah (median) dipakai sebagai gantinya.`,
    en: (pillar, some, all) => `${pillar} is not measured ${inAreas.en(some, all)}; a median stands in.`,
  } satisfies Phrase<[string, string, string]>,
  lowGrade: {
    id: (some, all) =>
      `Keandalan D atau E ${inAreas.id(some, all)}: bulan yang sunyi dapat berarti tidak terdengar.`,
    en: (some, all) =>
      `Reliability D or E ${inAreas.en(some, all)}: a quiet month may mean that nothing was heard.`,
  } satisfies Phrase<[string, string]>,
  behind: {
    id: (month, age) => `Bulan yang dinilai adalah ${month}, ${age} sebelum tanggal data.`,
    en: (month, age) => `The month assessed is ${month}, ${age} before the data cut.`,
  } satisfies Phrase<[string, string]>,
  askIndicator: {
    id: (name, areas, whom) => `${name} untuk ${areas}: minta kepada ${whom}.`,
    en: (name, areas, whom) => `${name} for ${areas}: ask ${whom}.`,
  } satisfies Phrase<[string, string, string]>,
  decided: {
    id: (owner, due) => `${owner}, tenggat ${due}`,
    en: (owner, due) => `${owner}, due ${due}`,
  } satisfies Phrase<[string, string]>,
  decidedMore: {
    id: (count) => `dan ${count} keputusan lain di halaman Rakor`,
    en: (count) => `and ${count} more on the page Meetings`,
  } satisfies Phrase<[string]>,
  allAreas: {
    id: (count) => `semua ${count} wilayah`,
    en: (count) => `all ${count} areas`,
  } satisfies Phrase<[string]>,
  inArea: {
    id: (area) => `${area}: kapan dialog terakhir dengan warga dan perusahaan, dan apa hasilnya?`,
    en: (area) => `${area}: when was the last dialogue with residents and firms, and what came of it?`,
  } satisfies Phrase<[string]>,
};

/** What to ask where a pillar could not be measured. */
export const pillarQuestions: Record<PillarCode, Words> = {
  strain: {
    id: 'BPS dan Dinas Tenaga Kerja: angka PHK, pengangguran, dan lowongan terbaru per kabupaten/kota?',
    en: 'Statistics and manpower offices: latest layoffs, unemployment and vacancies by regency?',
  },
  competition: {
    id: 'Dinas Tenaga Kerja: berapa TKA per sektor di tiap kabupaten/kota, pada dua tanggal dan dengan satu definisi?',
    en: 'Manpower office: how many foreign workers by sector in each regency, at two dates and by one definition?',
  },
  signals: {
    id: 'Kantor sendiri: kanal apa yang sungguh mendengarkan wilayah ini, dan sejak kapan?',
    en: 'Our own office: which channel really listens here, and since when?',
  },
  coping: {
    id: 'Kantor sendiri: laporan, dialog, dan tindak lanjut mana yang lewat tenggat?',
    en: 'Our own office: which reports, dialogues and follow-ups are overdue?',
  },
};
/** Whom to ask for an indicator of the model. */
export const indicatorOwners: Record<string, Words> = {
  layoffs_rate: { id: 'Dinas Tenaga Kerja', en: 'the manpower office' },
  vacancy_gap: {
    id: 'Dinas Tenaga Kerja (lowongan dan AK1)',
    en: 'the manpower office (vacancies, job seekers)',
  },
  mining_job_loss: { id: 'BPS (Sakernas menurut lapangan usaha)', en: 'BPS (labour survey by sector)' },
  open_unemployment_rate: { id: 'BPS kabupaten/kota', en: 'the district statistics office' },
  unemployment_change: { id: 'BPS (putaran Agustus sebelumnya)', en: 'BPS (earlier August rounds)' },
  underemployment_rate: { id: 'BPS (Sakernas)', en: 'BPS (labour survey)' },
  poverty_rate: { id: 'BPS (Susenas)', en: 'BPS (household survey)' },
  unanswered_grievances: { id: 'kantor sendiri (kanal aduan)', en: 'our own office (grievance channel)' },
};
