import type { WeightMethod, WeightRefusal } from '../composite/alternative-weights.ts';
import type { SensitivityFactor } from '../composite/model-sensitivity.ts';
import type { Words } from '../composite/types.ts';
import type { Dictionary, Phrase } from './language.ts';

export const factorNames: Record<SensitivityFactor, Words> = {
  strainWeights: { id: 'Bobot dalam pilar penghidupan', en: 'Weights within loss of livelihoods' },
  competitionWeights: {
    id: 'Bobot dalam pilar pergantian tenaga kerja',
    en: 'Weights within visible substitution',
  },
  signalWeights: { id: 'Bobot dalam pilar sinyal', en: 'Weights within signals' },
  copingWeights: { id: 'Bobot dalam pilar daya tanggap', en: 'Weights within coping capacity' },
  structuralWeights: {
    id: 'Bobot penghidupan terhadap pergantian',
    en: 'Weight of livelihoods against substitution',
  },
  riskWeights: { id: 'Bobot tekanan struktural terhadap sinyal', en: 'Weight of structure against signals' },
  normalisation: { id: 'Skala: batas tetap atau persentil', en: 'Scale: goalposts or percentiles' },
  structuralMean: { id: 'Jenis rata-rata tekanan struktural', en: 'Kind of mean of structural pressure' },
  riskMean: { id: 'Jenis rata-rata risiko', en: 'Kind of mean of risk' },
  imputation: { id: 'Pengganti pilar yang tidak terukur', en: 'What stands in for a missing pillar' },
};

export const weightMethodNames: Record<WeightMethod, Words> = {
  equal: { id: 'Sama', en: 'Equal' },
  pca: { id: 'Komponen utama', en: 'Principal components' },
  entropy: { id: 'Entropi', en: 'Entropy' },
  critic: { id: 'CRITIC', en: 'CRITIC' },
};

export const weightRefusals: Record<WeightRefusal, Words> = {
  too_few_areas: {
    id: 'Tidak dihitung: kurang dari 10 wilayah mempunyai angka sendiri untuk dua indikator pilar ini. Korelasi dari wilayah sesedikit itu hanya kebetulan.',
    en: 'Not computed: fewer than 10 areas have figures of their own for two indicators of this pillar. Correlations over so few are chance.',
  },
  too_few_indicators: { id: 'Hanya satu indikator.', en: 'A single indicator.' },
  nothing_differs: {
    id: 'Tidak dihitung: semua wilayah bernilai sama pada bulan ini.',
    en: 'Not computed: all areas read the same this month.',
  },
};

export const sensitivityWords = {
  noRunThen: {
    id: 'Pada hari itu belum ada perhitungan yang tersimpan, sehingga kepekaannya tidak diketahui.',
    en: 'No computation had been stored by that day, so its sensitivity is not known.',
  },
  note: {
    id: 'Untuk setiap pilihan dalam model, orang lain bisa saja memilih lain. Semua pilihan di bawah diubah bersama-sama, ribuan kali; indeks Sobol menunjukkan bagian keragaman hasil yang berasal dari tiap pilihan. Indeks pertama: pengaruhnya sendiri. Indeks total: termasuk pengaruhnya bersama pilihan lain. Garis adalah selang 5–95%.',
    en: 'Others might have made any choice in the model otherwise. All choices below are varied together, thousands of times; Sobol indices show which share of the variance of the result goes back to each. First order: by itself. Total: with all that it acts through. Lines are 5–95% intervals.',
  },
  ofScore: { id: 'Pengaruh pada skor', en: 'Effect on the score' },
  ofRanks: { id: 'Pengaruh pada pergeseran peringkat', en: 'Effect on the shift of ranks' },
  choice: { id: 'Pilihan', en: 'Choice' },
  first: { id: 'Indeks pertama', en: 'First order' },
  total: { id: 'Indeks total', en: 'Total' },
  interval: { id: 'Selang total 5–95%', en: 'Total, 5–95%' },
  tooFewAreas: {
    id: 'Tidak dihitung: terlalu sedikit wilayah dengan skor pada bulan ini, sehingga hasilnya bergantung pada satu wilayah saja.',
    en: 'Not computed: too few areas carry a score this month, so that the result would hang on single areas.',
  },
  nothingVaries: {
    id: 'Tidak satu pun pilihan mengubah hasil bulan ini.',
    en: 'None of the choices changes the result of this month.',
  },
  weights: { id: 'Bobot lain sebagai pembanding', en: 'Other weights, for comparison' },
  weightsNote: {
    id: 'Bobot model dipilih dan diberi alasan oleh manusia. Di sampingnya: bobot yang muncul dari data semata. Data tidak tahu apa yang penting; bobot ini hanya pembanding.',
    en: 'The model’s weights are chosen, with reasons, by people. Beside them: those that data alone would give. Data do not know what matters; they are for comparison only.',
  },
  model: { id: 'Model', en: 'Model' },
  alpha: { id: 'Alfa Cronbach', en: 'Cronbach’s alpha' },
  method: { id: 'Cara', en: 'Way' },
  pillars: { id: 'Pilar yang bobotnya dapat dihitung', en: 'Pillars that could be weighed' },
  meanShift: { id: 'Rata-rata pergeseran peringkat', en: 'Mean shift of ranks' },
  largestShift: { id: 'Terbesar', en: 'Largest' },
  none: { id: 'tidak ada', en: 'none' },
  correlation: { id: 'Korelasi', en: 'Correlation' },
  correlations: { id: 'Korelasi antarindikator', en: 'Correlations between indicators' },
  correlationsNone: {
    id: 'Tidak digambar: tidak ada dua indikator yang punya angka sendiri di sedikitnya 10 wilayah pada bulan ini.',
    en: 'Not drawn: no two indicators have figures of their own in at least 10 areas this month.',
  },
  correlationsNote: {
    id: 'Pearson, pada skala 0–100. Kotak kosong: kurang dari 10 wilayah dengan angka sendiri.',
    en: 'Pearson, on the 0–100 scale. Empty squares: fewer than 10 areas with figures of their own.',
  },
  level: { id: 'Tingkat', en: 'Level' },
  validationNote: {
    id: 'Setiap fungsi statistik dibandingkan dengan paket yang dipercaya atau tabel yang terbit. Tabel ini dibuat dari berkas pembanding yang sama yang dipakai pengujian.',
    en: 'Every statistical function is compared with a trusted package or a published table. This table is made from the very files that the tests use.',
  },
  function: { id: 'Fungsi', en: 'Function' },
  against: { id: 'Dibandingkan dengan', en: 'Compared with' },
  dataSets: { id: 'Himpunan data', en: 'Data sets' },
  values: { id: 'Nilai dibandingkan', en: 'Values compared' },
  difference: { id: 'Selisih relatif terbesar', en: 'Largest relative difference' },
  classShares: { id: 'Kemungkinan kelas', en: 'Class probabilities' },
  rankShares: { id: 'Sebaran peringkat', en: 'Distribution of the rank' },
  rankNote: {
    id: 'Data dan pilihan model sama-sama diacak: bila peringkat bergantung pada pilihan model, sebarannya melebar.',
    en: 'Figures and choices of the model are both varied: where a rank hangs on the model’s choices, it spreads.',
  },
} satisfies Dictionary;

export const sensitivityPhrases = {
  decisive: {
    id: (choices, month) => `Pilihan yang paling menentukan skor ${month}: ${choices}.`,
    en: (choices, month) => `The choices that decide most about the scores of ${month}: ${choices}.`,
  } satisfies Phrase<[string, string]>,
  spread: {
    id: (month) => `Tidak ada satu pilihan pun yang menentukan skor ${month} sendirian.`,
    en: (month) => `No single choice decides the scores of ${month}.`,
  } satisfies Phrase<[string]>,
  withIndex: {
    id: (name, index) => `${name} (indeks total ${index})`,
    en: (name, index) => `${name} (total index ${index})`,
  } satisfies Phrase<[string, string]>,
  steady: {
    id: (shift, areas) =>
      `Peringkat ${areas} wilayah rata-rata bergeser ${shift} tempat bila semua pilihan diubah: urutannya tidak banyak bergantung pada model.`,
    en: (shift, areas) =>
      `Ranks of ${areas} areas move by ${shift} places on average when all choices vary: the order hangs little on the model.`,
  } satisfies Phrase<[string, string]>,
  moving: {
    id: (shift, areas) =>
      `Peringkat ${areas} wilayah rata-rata bergeser ${shift} tempat bila semua pilihan diubah: bacalah peringkat bersama rentangnya.`,
    en: (shift, areas) =>
      `Ranks of ${areas} areas move by ${shift} places on average when all choices vary: read ranks with their ranges.`,
  } satisfies Phrase<[string, string]>,
  onlyStructural: {
    id: () => 'Pada tingkat ini belum ada skor risiko; yang diubah-ubah adalah tekanan struktural.',
    en: () => 'There is no risk score at this level yet; what is varied is structural pressure.',
  } satisfies Phrase<[]>,
  shareOf: {
    id: (name, share) => `${name}: ${share}`,
    en: (name, share) => `${name}: ${share}`,
  } satisfies Phrase<[string, string]>,
  rankShare: {
    id: (rank, share) => `peringkat ${rank}: ${share}`,
    en: (rank, share) => `rank ${rank}: ${share}`,
  } satisfies Phrase<[string, string]>,
  correlation: {
    id: (a, b, r) => `${a} dan ${b}: ${r}`,
    en: (a, b, r) => `${a} and ${b}: ${r}`,
  } satisfies Phrase<[string, string, string]>,
};
