import type { Dictionary, Phrase } from './language.ts';

/** Words of the area page. */
export const areaWords = {
  title: { id: 'Wilayah', en: 'Area' },
  choose: { id: 'Pilih wilayah', en: 'Choose an area' },
  summary: { id: 'Ringkasan', en: 'Summary' },
  summaryNote: {
    id: 'Kalimat disusun otomatis, hanya dari angka di halaman ini.',
    en: 'Sentences are put together from the numbers on this page only.',
  },
  riskScore: { id: 'Skor risiko', en: 'Risk score' },
  noScore: { id: 'Belum ada skor risiko', en: 'No risk score yet' },
  noClass: { id: 'Belum ada kelas risiko', en: 'No risk class yet' },
  outsideSight: {
    id: 'Wilayah ini di luar wilayah yang menjadi tanggung jawab Anda; skornya dibaca Inteldakim dan anggota Timpora.',
    en: 'This area is outside those you answer for; Inteldakim and the members of Timpora read its scores.',
  },
  structural: { id: 'Tekanan struktural', en: 'Structural pressure' },
  signals: { id: 'Sinyal ketegangan', en: 'Signals of tension' },
  of100: { id: 'dari 100', en: 'of 100' },
  pillars: { id: 'Pilar dan indikator', en: 'Pillars and indicators' },
  pillarsNote: {
    id: 'Jumlah sumbangan semua baris sama dengan skor. Pilih sebuah nilai untuk melihat sumbernya.',
    en: 'The contributions of all rows sum to the score. Choose a value to see its source.',
  },
  indicator: { id: 'Indikator', en: 'Indicator' },
  value: { id: 'Nilai', en: 'Value' },
  position: { id: 'Posisi 0–100', en: 'Position 0–100' },
  past: { id: 'Perjalanan sendiri', en: 'Own past' },
  region: { id: 'Median wilayah', en: 'Regional median' },
  origin: { id: 'Asal dan umur', en: 'Origin and age' },
  weight: { id: 'Bobot', en: 'Weight' },
  contribution: { id: 'Sumbangan', en: 'Contribution' },
  base: { id: 'Dasar model', en: 'Model base' },
  baseNote: {
    id: 'bagian skor yang tidak berasal dari indikator mana pun',
    en: 'the part of the score that comes from no indicator',
  },
  total: { id: 'Jumlah', en: 'Sum' },
  imputed: {
    id: 'Tidak terukur; median wilayah menggantikannya',
    en: 'Not measured; the regional median stands in',
  },
  missing: { id: 'Yang belum ada', en: 'What is missing' },
  missingNote: {
    id: 'Tidak ada data tidak berarti tenang.',
    en: 'No data does not mean calm.',
  },
  nothingMissing: { id: 'Semua indikator tersedia.', en: 'All indicators are available.' },
  ask: { id: 'Tanyakan kepada', en: 'Ask' },
  reliability: { id: 'Mengapa keandalannya demikian', en: 'Why this reliability' },
  partWeight: { id: 'Bobot indikator yang tersedia', en: 'Weight of indicators available' },
  partAge: { id: 'Kemutakhiran angka', en: 'Freshness of figures' },
  partOwn: { id: 'Angka milik wilayah sendiri', en: 'Figures of the area itself' },
  partVerified: { id: 'Sinyal yang terverifikasi', en: 'Verified share of the signal' },
  options: { id: 'Pilihan langkah', en: 'Options' },
  optionsNote: {
    id: 'Kelas tinggi adalah alasan untuk berbicara, bukan untuk merazia.',
    en: 'A high class is a reason to talk, not to raid.',
  },
  protective: { id: 'Perlindungan dan dialog lebih dahulu', en: 'Protection and dialogue first' },
  supervision: { id: 'Pengawasan, bila ada dasarnya', en: 'Supervision, where there is ground for it' },
  incidents: { id: 'Peristiwa', en: 'Incidents' },
  incidentsNote: {
    id: 'Soal penghidupan dan soal hubungan dengan TKA digambar terpisah. Tempat dan jenis, tidak pernah orang.',
    en: 'Livelihood matters and relations with foreign workers are drawn apart. Places and kinds, never persons.',
  },
  noIncidents: {
    id: 'Tidak ada peristiwa tercatat untuk wilayah ini.',
    en: 'No incidents are recorded for this area.',
  },
  incidentsNotForRole: {
    id: 'Peran Anda tidak membuka peristiwa satu per satu. Skor dan banyaknya peristiwa tetap tampil. Bila perlu, tanyakan kepada kepala seksi.',
    en: 'Your role does not open single incidents. Scores and counts of incidents are still shown. If you need them, ask the section head.',
  },
  date: { id: 'Tanggal', en: 'Date' },
  kind: { id: 'Jenis', en: 'Kind' },
  relation: { id: 'Kaitan', en: 'Relation' },
  status: { id: 'Status dan nilai informasi', en: 'Status and grade' },
  what: { id: 'Ringkasan dan sumber', en: 'Summary and source' },
  engagements: { id: 'Dialog dan mediasi', en: 'Dialogue and mediation' },
  noEngagements: {
    id: 'Belum ada dialog atau mediasi yang dicatat.',
    en: 'No dialogue or mediation is recorded yet.',
  },
  ledger: { id: 'Neraca TKA', en: 'Ledger of foreign workers' },
  ledgerNote: {
    id: 'Instansi menghitung hal yang berbeda: izin yang terbit dalam setahun (arus) dan orang pada satu tanggal (stok). Stok dan arus tidak pernah dijumlahkan. Jumlah TKA tidak menaikkan skor.',
    en: 'Agencies count different things: permits issued in a year (flow) and persons at a date (stock). Stock and flow are never added. The number of foreign workers does not raise the score.',
  },
  noLedger: {
    id: 'Belum ada angka TKA untuk wilayah ini.',
    en: 'No foreign-worker counts for this area yet.',
  },
  agency: { id: 'Instansi', en: 'Agency' },
  measure: { id: 'Yang dihitung', en: 'What is counted' },
  sector: { id: 'Sektor', en: 'Sector' },
  period: { id: 'Periode', en: 'Period' },
  count: { id: 'Jumlah', en: 'Count' },
  stock: { id: 'stok', en: 'stock' },
  flow: { id: 'arus', en: 'flow' },
  small: { id: 'kurang dari 5', en: 'fewer than 5' },
  complementary: { id: 'disembunyikan', en: 'withheld' },
  districts: { id: 'Kecamatan di wilayah ini', en: 'Districts of this area' },
  trace: { id: 'Asal angka', en: 'Where the number comes from' },
  traceEmpty: {
    id: 'Nilai ini dihitung dari tidak adanya catatan; tidak ada baris sumber.',
    en: 'This value follows from there being no record; there are no source rows.',
  },
  traceFigures: { id: 'Angka terbitan', en: 'Published figures' },
  traceIncidents: { id: 'Peristiwa', en: 'Incidents' },
  traceCounts: { id: 'Hitungan TKA', en: 'Foreign-worker counts' },
  published: { id: 'Terbit', en: 'Published' },
  knownSince: { id: 'Diketahui sejak', en: 'Known since' },
  batch: { id: 'Kiriman data', en: 'Import batch' },
  formula: { id: 'Rumus', en: 'Formula' },
  why: { id: 'Alasan batas dan bobot', en: 'Why these limits and this weight' },
  goalposts: { id: 'Batas acuan', en: 'Goalposts' },
  latestOnly: { id: 'Bulan ini tidak ada dalam data.', en: 'This month is not in the data.' },
} satisfies Dictionary;

export const areaPhrases = {
  grade: {
    id: (code, source, information) => `${code}: sumber ${source}, isi ${information}`,
    en: (code, source, information) => `${code}: source ${source}, information ${information}`,
  } satisfies Phrase<[string, string, string]>,
  fromArea: { id: (area) => `angka ${area}`, en: (area) => `figure of ${area}` } satisfies Phrase<[string]>,
  age: { id: (age) => `umur ${age}`, en: (age) => `${age} old` } satisfies Phrase<[string]>,
  basedOn: {
    id: (count) => `${count} peristiwa, bobot menurut model`,
    en: (count) => `${count} incidents, weighted by the model`,
  } satisfies Phrase<[string]>,
  weightOf: {
    id: (share) => `${share} dari pilar`,
    en: (share) => `${share} of the pillar`,
  } satisfies Phrase<[string]>,
  populationRows: {
    id: (count) => `Dibagi jumlah penduduk (${count} baris penduduk).`,
    en: (count) => `Divided by population (${count} population rows).`,
  } satisfies Phrase<[string]>,
  openTrace: {
    id: (name) => `Asal angka: ${name}`,
    en: (name) => `Source of: ${name}`,
  } satisfies Phrase<[string]>,
};

/** DP-05: protective options stand before any supervision; a class is a reason to talk. */
export const protectiveOptions = {
  dialogue: {
    id: 'Dialog dengan warga, perusahaan, dan tokoh masyarakat setempat, dengan notulen dan tindak lanjut.',
    en: 'Dialogue with residents, firms and local leaders, with minutes and follow-up.',
  },
  answer: {
    id: 'Jawab aduan yang lewat tenggat; aduan tanpa jawaban adalah pertanda awal yang dapat dihilangkan oleh kantor sendiri.',
    en: 'Answer overdue grievances; an unanswered grievance is the one precursor that the office itself can remove.',
  },
  mediation: {
    id: 'Mediasi bersama Dinas Tenaga Kerja dan Kesbangpol sebelum tuntutan mengeras.',
    en: 'Mediation with the manpower and national-unity offices before demands harden.',
  },
  facts: {
    id: 'Terbitkan fakta bersama tentang lowongan, PHK, dan jumlah TKA, agar rumor kehilangan ruang.',
    en: 'Publish joint facts on vacancies, layoffs and foreign-worker counts, so that rumours lose ground.',
  },
  livelihoods: {
    id: 'Minta pemerintah daerah mengutamakan lowongan, pelatihan, dan bantuan bagi yang kehilangan pekerjaan.',
    en: 'Ask local government for vacancies, training and help for those who lost work.',
  },
  safety: {
    id: 'Pastikan keselamatan pekerja di lokasi: nomor darurat, jalur aman, penghubung perusahaan.',
    en: 'Secure the safety of workers on site: emergency number, safe route, a contact in the firm.',
  },
} satisfies Dictionary;
export const supervisionOptions = {
  documents: {
    id: 'Pengawasan administratif atas kepatuhan pemberi kerja, hanya bila ada laporan yang dapat dipertanggungjawabkan.',
    en: 'Administrative supervision of employers, only where there is an accountable report.',
  },
} satisfies Dictionary;
