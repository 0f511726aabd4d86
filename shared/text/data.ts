import type { Words } from '../composite/types.ts';
import type { IntakeChannel } from '../domain/report.ts';
import type { Dictionary, Phrase } from './language.ts';

export const dataTabs = {
  katalog: { id: 'Katalog', en: 'Catalogue' },
  skor: { id: 'Cakupan skor', en: 'Score coverage' },
  neraca: { id: 'Neraca TKA', en: 'Foreign-worker ledger' },
  impor: { id: 'Impor', en: 'Imports' },
  sumber: { id: 'Sumber', en: 'Sources' },
  kamus: { id: 'Kamus', en: 'Dictionary' },
  pendengaran: { id: 'Pendengaran', en: 'Listening' },
  batas: { id: 'Batas wilayah', en: 'Boundaries' },
  unduh: { id: 'Unduh', en: 'Download' },
} satisfies Dictionary;
export type DataTab = keyof typeof dataTabs;

export const dataWords = {
  title: { id: 'Data', en: 'Data' },
  tabs: { id: 'Bagian data', en: 'Parts of the data' },
  lead: {
    id: 'Angka apa yang ada, dari mana, seberapa baru, dan apa yang masih perlu diminta.',
    en: 'Which figures there are, where they come from, how recent they are, and what still has to be asked for.',
  },

  matrix: { id: 'Indikator menurut wilayah', en: 'Indicators by area' },
  matrixNote: {
    id: 'Setiap kotak memuat periode terakhir dan banyaknya angka. Pilih kotak untuk melihat angkanya. Angka provinsi dapat mewakili kabupaten/kota hanya untuk tingkat dan persentase, tidak untuk jumlah orang.',
    en: 'Each cell gives the last period and the number of figures. Choose a cell to see them. A provincial figure may stand for a regency only where it is a rate, never where it counts persons.',
  },
  gradeNote: {
    id: 'Huruf A–E adalah keandalan angka terbaru: umur terhadap batasnya, milik wilayah itu sendiri atau mewakili, terbit dengan tanggal dan tautan, satu atau beberapa definisi, dan galat baku bila diumumkan. Yang melewati batas umur paling tinggi D.',
    en: 'The letter A–E is the reliability of the newest figure: its age against its limit, whether it is the area’s own or stands for it, published with date and address, one definition or several, and its standard error where stated. Beyond the age limit it is D at best.',
  },
  show: { id: 'Tampilkan', en: 'Show' },
  byArea: { id: 'per wilayah', en: 'by area' },
  byPeriod: { id: 'per periode', en: 'by period' },
  figures: { id: 'Angka', en: 'Figures' },
  allFigures: { id: 'semua angka', en: 'all figures' },
  anyone: { id: 'siapa pun', en: 'anyone' },
  noneSuch: { id: 'Tidak ada angka untuk pilihan ini.', en: 'There are no figures for this choice.' },
  yearFull: { id: 'lengkap', en: 'complete' },
  yearPart: { id: 'sebagian', en: 'in part' },
  revisedMark: { id: 'ada angka hasil koreksi', en: 'has corrected figures' },
  requests: { id: 'Daftar permintaan data', en: 'List of data requests' },
  dueNote: {
    id: 'Terbitan berikutnya diperkirakan dari siklus dan kebiasaan terbit.',
    en: 'The next figure is expected from cycle and release habit.',
  },
  nextDue: { id: 'Terbitan berikutnya', en: 'Next figure due' },
  print: { id: 'Cetak', en: 'Print' },
  allRegencies: { id: 'semua kabupaten/kota', en: 'all regencies' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  usedByScore: { id: 'Dibaca oleh skor', en: 'Read by the score' },
  context: { id: 'Konteks', en: 'Context' },
  noFigures: { id: 'belum ada', en: 'none yet' },
  fresh: { id: 'baru', en: 'recent' },
  ageing: { id: 'mulai lama', en: 'ageing' },
  old: { id: 'terlalu lama', en: 'too old' },
  timeless: { id: 'tanpa batas umur', en: 'no age limit' },
  legend: { id: 'Keterangan', en: 'Legend' },
  area: { id: 'Wilayah', en: 'Area' },

  observations: { id: 'Angka', en: 'Figures' },
  period: { id: 'Periode', en: 'Period' },
  value: { id: 'Nilai', en: 'Value' },
  definition: { id: 'Definisi', en: 'Definition' },
  published: { id: 'Terbit', en: 'Published' },
  source: { id: 'Sumber', en: 'Source' },
  state: { id: 'Kedudukan', en: 'Standing' },
  batch: { id: 'Kiriman', en: 'Batch' },
  note: { id: 'Catatan', en: 'Note' },
  inUse: { id: 'dipakai', en: 'in use' },
  notPreferred: { id: 'bukan pilihan utama', en: 'not preferred' },
  correct: { id: 'Koreksi', en: 'Correct' },
  noPublication: { id: 'tidak disebut', en: 'not stated' },
  chooseCell: { id: 'Tutup daftar angka', en: 'Close the list of figures' },

  missing: { id: 'Yang belum ada', en: 'What is missing' },
  missingNote: {
    id: 'Daftar permintaan menjelang rapat Timpora: angka yang dibaca skor tetapi belum ada, atau sudah terlalu lama.',
    en: 'What to ask for before the inter-agency meeting: figures that the score reads but that are missing or too old.',
  },
  askTo: { id: 'Minta kepada', en: 'Ask' },
  missingIn: { id: 'Belum ada di', en: 'Missing in' },
  oldIn: { id: 'Terlalu lama di', en: 'Too old in' },
  why: { id: 'Kegunaannya', en: 'What it is for' },
  ledgerGap: {
    id: 'Jumlah TKA per sektor, dua tanggal berurutan',
    en: 'Foreign workers by sector, at two dates',
  },
  ledgerGapWhy: {
    id: 'Tanpa jumlah per sektor dan definisi yang sama pada dua tanggal, pilar pergantian tenaga kerja diganti median wilayah.',
    en: 'Without counts by sector and by one definition at two dates, the substitution pillar is replaced by a regional median.',
  },
  channelGap: { id: 'Kanal pendengar tingkat kecamatan', en: 'Listening channels for districts' },
  channelGapWhy: {
    id: 'Tanpa kanal yang mendengarkan, kecamatan tidak mendapat skor risiko: sunyi bukan berarti tenang.',
    en: 'Without a channel that listens, districts get no risk score: silence is not calm.',
  },
  allDistricts: { id: 'semua kecamatan', en: 'all districts' },

  scored: { id: 'Berapa banyak yang dapat dinilai', en: 'How much can be scored' },
  scoredNote: {
    id: 'Satu wilayah dalam satu bulan adalah satu satuan. Yang tidak dapat dinilai tidak pernah dianggap tenang.',
    en: 'One area in one month is one unit. What cannot be scored is never taken for calm.',
  },
  level: { id: 'Tingkat', en: 'Level' },
  areaMonths: { id: 'Wilayah-bulan', en: 'Area-months' },
  withRisk: { id: 'Dengan skor risiko', en: 'With a risk score' },
  withStructural: { id: 'Dengan tekanan struktural', en: 'With structural pressure' },
  withoutRisk: { id: 'Tanpa skor risiko', en: 'Without a risk score' },
  reason: { id: 'Sebab', en: 'Reason' },
  reasons: { id: 'Sebab tidak ada skor risiko', en: 'Why there is no risk score' },
  noReasons: {
    id: 'Setiap wilayah-bulan mendapat skor risiko.',
    en: 'Every area-month has a risk score.',
  },
  count: { id: 'Banyaknya', en: 'Count' },
  imputedNote: {
    id: 'Mendapat skor tidak berarti semua pilar terukur: pilar yang tidak terukur diganti median wilayah dan melebarkan selang. Lihat keandalan A–E pada setiap skor.',
    en: 'Having a score does not mean that every pillar was measured: a missing pillar is replaced by the regional median and widens the interval. See the reliability A–E of each score.',
  },

  ledger: { id: 'Neraca TKA menurut instansi', en: 'Foreign workers by agency' },
  ledgerNote: {
    id: 'Instansi menghitung hal yang berbeda, sehingga angkanya boleh berbeda dan tetap benar. Imigrasi menghitung izin yang diterbitkan: satu orang dapat memegang dua atau tiga izin dalam setahun. Disnaker menghitung orang yang memegang izin kerja. Perusahaan melaporkan pekerjanya sendiri. Karena itu angka di sini berdampingan dan tidak pernah dijumlahkan.',
    en: 'Agencies count different things, so their figures may differ and all be right. Immigration counts permits issued: one person may hold two or three in a year. The manpower office counts persons with a work permit. Firms report their own staff. So the figures stand side by side here and are never added up.',
  },
  ledgerContext: {
    id: 'Jumlah TKA adalah konteks: siapa yang perlu dilindungi. Jumlah itu sendiri tidak pernah menaikkan skor.',
    en: 'The number of foreign workers is context: who is there to protect. On its own it never raises a score.',
  },
  stock: {
    id: 'Stok: orang atau izin yang ada pada satu tanggal',
    en: 'Stock: persons or permits at one date',
  },
  flow: { id: 'Arus: yang terjadi selama satu periode', en: 'Flow: what happened during a period' },
  flowNote: {
    id: 'Izin yang terbit, pemeriksaan, dan pemulangan selama satu periode. Arus tidak dapat dibandingkan dengan stok di atas.',
    en: 'Permits issued, inspections and removals during a period. Flows cannot be compared with the stocks above.',
  },
  suppressed: {
    id: 'Angka 1 sampai 4 ditulis <5. Jumlah yang memungkinkan angka kecil itu dihitung kembali ditulis “disembunyikan”, berikut catatannya. Nol yang diketahui tetap ditulis 0.',
    en: 'Counts of 1 to 4 are written <5. Sums from which such a count could be worked out are written “hidden”, and so are their remarks. A known zero stays 0.',
  },
  hidden: { id: 'disembunyikan', en: 'hidden' },
  sector: { id: 'Sektor', en: 'Sector' },
  noAgency: { id: 'Instansi tidak disebut', en: 'Agency not stated' },
  noSector: { id: 'tidak dirinci', en: 'not broken down' },
  compare: { id: 'Mengapa berbeda', en: 'Why they differ' },
  sourceLink: { id: 'sumber', en: 'source' },

  sources: { id: 'Daftar sumber', en: 'Register of sources' },
  searchSource: { id: 'Cari sumber', en: 'Search sources' },
  sourcesNote: {
    id: 'Penerbit dibaca dari alamatnya. Lisensi belum pernah dicatat: tanyakan kepada penerbit sebelum menyebarluaskan.',
    en: 'The publisher is read from the address. Licences have never been recorded: ask the publisher before passing data on.',
  },
  publisher: { id: 'Penerbit', en: 'Publisher' },
  gives: { id: 'Angka yang dimuat', en: 'What it gives' },
  span: { id: 'Periode', en: 'Periods' },
  replaced: { id: 'Sudah diganti', en: 'Replaced' },
  licence: { id: 'Lisensi', en: 'Licence' },
  noLicence: { id: 'tidak dinyatakan', en: 'not stated' },
  lastRecorded: { id: 'Terakhir dicatat', en: 'Last recorded' },
  openFigures: { id: 'lihat angkanya', en: 'see its figures' },
  figure: { id: 'Angka tentang', en: 'Figure of' },
  dictionary: { id: 'Kamus angka', en: 'Dictionary of figures' },
  searchWord: { id: 'Cari dalam kamus', en: 'Search the dictionary' },
  unit: { id: 'Satuan', en: 'Unit' },
  cycle: { id: 'Siklus', en: 'Cycle' },
  maxAge: { id: 'Umur terlama', en: 'Maximal age' },
  mayStand: { id: 'Boleh mewakili wilayah di bawahnya', en: 'May stand for finer areas' },
  error: { id: 'Galat baku relatif', en: 'Relative standard error' },
  readAs: { id: 'Dibaca skor sebagai', en: 'Read by the score as' },
  definitionsInUse: { id: 'Definisi dan putaran', en: 'Definitions and rounds' },
  meaning: { id: 'Arti', en: 'Meaning' },
  countDefinitions: { id: 'Apa yang dihitung instansi', en: 'What agencies count' },
  countedBy: { id: 'Dihitung oleh', en: 'Counted by' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  notStated: { id: 'tidak dinyatakan', en: 'not stated' },
  title2: { id: 'Judul', en: 'Title' },
  rows: { id: 'Baris', en: 'Rows' },
  noLink: { id: 'tanpa tautan', en: 'no link' },
  batches: { id: 'Kiriman data', en: 'Batches of data' },
  batchesNote: {
    id: 'Setiap angka berasal dari satu kiriman. Sidik berkas membuktikan isi berkas yang dimuat.',
    en: 'Every figure came in with one batch. The fingerprint proves the content of the file loaded.',
  },
  kind: { id: 'Jenis', en: 'Kind' },
  file: { id: 'Berkas', en: 'File' },
  recorded: { id: 'Dicatat', en: 'Recorded' },
  recordedBy: { id: 'Oleh', en: 'By' },
  shipped: { id: 'bawaan aplikasi', en: 'shipped with the product' },
  fingerprint: { id: 'Sidik berkas (SHA-256)', en: 'Fingerprint (SHA-256)' },
  kindReference: { id: 'rujukan', en: 'reference' },
  kindEntry: { id: 'catatan petugas', en: 'entered by staff' },

  listening: { id: 'Siapa mendengarkan di mana', en: 'Who listens where' },
  listeningNote: {
    id: 'Bulan tanpa peristiwa hanya dihitung 0 bila ada kanal yang mendengarkan wilayah itu. Tanpa kanal, datanya tidak ada, bukan tenang.',
    en: 'A month without incidents counts as 0 only where a channel listened. Without one, data are missing; that is not calm.',
  },
  channel: { id: 'Kanal', en: 'Channel' },
  from: { id: 'Sejak', en: 'From' },
  to: { id: 'Sampai', en: 'To' },
  stillOpen: { id: 'masih berjalan', en: 'still listening' },
  sensitivity: { id: 'Kepekaan', en: 'Sensitivity' },
  addListening: { id: 'Catat kanal baru', en: 'Record a channel' },

  downloads: { id: 'Unduh tabel', en: 'Download tables' },
  downloadsNote: {
    id: 'CSV: koma pemisah, titik desimal, UTF-8. “CSV Excel” dibuka langsung oleh Excel berbahasa Indonesia. JSON dan Parquet untuk program. Angka kecil disembunyikan seperti di layar. Setiap unduhan tercatat.',
    en: 'CSV: commas, decimal points, UTF-8. “CSV Excel” opens directly in Excel set to Indonesian. JSON and Parquet are for programs. Small counts are hidden as on screen. Every download is recorded.',
  },
  wholePackage: { id: 'Semua tabel (ZIP)', en: 'All tables (ZIP)' },
  packageDescription: { id: 'Keterangan paket data', en: 'Description of the data package' },
  excelCsv: { id: 'CSV Excel', en: 'CSV for Excel' },
  noExport: {
    id: 'Peran Anda tidak mencakup pengunduhan tabel. Analis, kepala seksi, pimpinan, kantor wilayah, dan anggota Timpora dapat mengunduhnya.',
    en: 'Your role does not cover downloading tables. Analysts, the section head, leadership, the regional office and Timpora members may.',
  },
  api: { id: 'Antarmuka program (API)', en: 'Programming interface (API)' },
  apiNote: {
    id: 'Semua yang tampil di sini juga dapat dibaca oleh program, dengan akun dan peran yang sama.',
    en: 'All that is shown here can also be read by programs, with the same account and roles.',
  },
  apiDocs: { id: 'Dokumentasi API', en: 'API documentation' },
  apiJson: { id: 'Berkas OpenAPI (JSON)', en: 'OpenAPI file (JSON)' },
} satisfies Dictionary;

export const dataPhrases = {
  cellCount: {
    id: (count, years) => `${count} angka, ${years}`,
    en: (count, years) => `${count} ${count === '1' ? 'figure' : 'figures'}, ${years}`,
  } satisfies Phrase<[string, string]>,
  age: {
    id: (months) => `umur ${months} bulan`,
    en: (months) => `${months} ${months === '1' ? 'month' : 'months'} old`,
  } satisfies Phrase<[string]>,
  standsFor: {
    id: (area, grade) => `diwakili ${area} (${grade})`,
    en: (area, grade) => `${area} stands for it (${grade})`,
  } satisfies Phrase<[string, string]>,
  revisedFigures: {
    id: (count) => `${count} hasil koreksi`,
    en: (count) => `${count} corrected`,
  } satisfies Phrase<[string]>,
  overdue: {
    id: (month) => `${month}, sudah lewat`,
    en: (month) => `${month}, already past`,
  } satisfies Phrase<[string]>,
  andMore: {
    id: (some, more) => `${some}, dan ${more} lagi`,
    en: (some, more) => `${some} and ${more} more`,
  } satisfies Phrase<[string, string]>,
  entries: {
    id: (shown, all) => `${shown} dari ${all} entri`,
    en: (shown, all) => `${shown} of ${all} entries`,
  } satisfies Phrase<[string, string]>,
  months: {
    id: (count) => `${count} bulan`,
    en: (count) => `${count} ${count === '1' ? 'month' : 'months'}`,
  } satisfies Phrase<[string]>,
  replacedBy: {
    id: (id) => `diganti oleh angka ${id}`,
    en: (id) => `replaced by figure ${id}`,
  } satisfies Phrase<[string]>,
  replaces: {
    id: (id) => `mengoreksi angka ${id}`,
    en: (id) => `corrects figure ${id}`,
  } satisfies Phrase<[string]>,
  found: {
    id: (shown, all) => `${shown} dari ${all} sumber`,
    en: (shown, all) => `${shown} of ${all} sources`,
  } satisfies Phrase<[string, string]>,
  share: { id: (percent) => `(${percent})`, en: (percent) => `(${percent})` } satisfies Phrase<[string]>,
  difference: {
    id: (year, a, b, gap) => `${year}: ${a} dan ${b}, selisih ${gap}.`,
    en: (year, a, b, gap) => `${year}: ${a} and ${b}, a difference of ${gap}.`,
  } satisfies Phrase<[string, string, string, string]>,
  side: {
    id: (agency, count, definition, period) => `${agency} ${count} (${definition}, ${period})`,
    en: (agency, count, definition, period) => `${agency} ${count} (${definition}, ${period})`,
  } satisfies Phrase<[string, string, string, string]>,
  tableName: { id: (name) => `Unduh ${name}`, en: (name) => `Download ${name}` } satisfies Phrase<[string]>,
};

/** What a source gives besides published figures. */
export const sourceKinds: Record<string, Words> = {
  population: { id: 'penduduk', en: 'population' },
  foreign_workers: { id: 'jumlah TKA', en: 'counts of foreign workers' },
  reports: { id: 'laporan peristiwa', en: 'reports of incidents' },
  engagements: { id: 'langkah dialog', en: 'steps of dialogue' },
};
export const measureNames: Record<string, Words> = {
  rate: { id: 'tingkat', en: 'rate' },
  share: { id: 'bagian', en: 'share' },
  count: { id: 'jumlah', en: 'count' },
  index: { id: 'indeks', en: 'index' },
  change: { id: 'perubahan', en: 'change' },
  amount: { id: 'besaran', en: 'amount' },
};

/** What an agency counted. */
export const definitionNames: Record<string, Words> = {
  permits_issued: { id: 'izin tinggal diterbitkan', en: 'stay permits issued' },
  itas_issued: { id: 'ITAS diterbitkan', en: 'limited stay permits issued' },
  itap_issued: { id: 'ITAP diterbitkan', en: 'permanent stay permits issued' },
  deported: { id: 'orang dipulangkan (deportasi)', en: 'persons deported' },
  enforcement_actions: { id: 'penindakan keimigrasian', en: 'immigration enforcement actions' },
  inspected: { id: 'orang diperiksa Timpora', en: 'persons inspected by Timpora' },
  persons_present: { id: 'orang asing yang berada di wilayah', en: 'foreigners present' },
  persons_permit: { id: 'orang, pemegang izin tinggal kerja', en: 'persons, stay permit for work' },
  persons_work_permit: { id: 'orang, pemegang izin kerja', en: 'persons, work permit' },
  persons_working_reported: { id: 'orang, dilaporkan bekerja', en: 'persons, reported at work' },
  itas_holders: { id: 'pemegang ITAS pekerja', en: 'workers with a limited stay permit' },
  itas_sea_holders: { id: 'pemegang ITAS perairan', en: 'holders of a limited stay permit at sea' },
  kitas_holders: { id: 'pemegang KITAS', en: 'limited stay card holders' },
  kitap_holders: { id: 'pemegang KITAP', en: 'permanent stay card holders' },
  dahsuskim_holders: { id: 'pemegang Dahsuskim', en: 'special immigration facility holders' },
};

/** Round or basis of a published figure. */
export const roundNames: Record<string, Words> = {
  february: { id: 'putaran Februari', en: 'February round' },
  march: { id: 'putaran Maret', en: 'March round' },
  august: { id: 'putaran Agustus', en: 'August round' },
  september: { id: 'putaran September', en: 'September round' },
  annual: { id: 'tahunan', en: 'annual' },
  year: { id: 'setahun', en: 'whole year' },
  month: { id: 'sebulan', en: 'one month' },
  event: { id: 'satu peristiwa', en: 'one event' },
  ytd: { id: 'sejak Januari', en: 'since January' },
  at_risk: { id: 'terancam', en: 'at risk' },
  annual_yoy: { id: 'tahunan, dari tahun lalu', en: 'annual, on the year before' },
  quarter_yoy: { id: 'triwulan, dari tahun lalu', en: 'quarter, on the year before' },
  lf_sp2010: { id: 'dasar SP2010', en: 'census 2010 base' },
  lf_sp2020: { id: 'dasar SP2020', en: 'census 2020 base' },
  base_unstated: { id: 'dasar tidak disebut', en: 'base not stated' },
};

export const channelNames: Record<string, Words> = {
  press: { id: 'Pemantauan berita', en: 'News monitoring' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  phone: { id: 'Nomor lapor khusus', en: 'Special report number' },
  kolang_kaling: { id: 'Kolang Kaling', en: 'Kolang Kaling' },
  qr_form: { id: 'Formulir QR', en: 'QR form' },
  partner_agency: { id: 'Instansi mitra', en: 'Partner agency' },
};
/** The same within a sentence: names of their own keep their capital. */
export const channelInSentence: Record<IntakeChannel, Words> = {
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  phone: { id: 'nomor lapor khusus', en: 'the special report number' },
  kolang_kaling: { id: 'Kolang Kaling', en: 'Kolang Kaling' },
  qr_form: { id: 'formulir QR', en: 'the QR form' },
  partner_agency: { id: 'instansi mitra', en: 'partner agencies' },
};
export const sensitivityNames: Record<'low' | 'medium' | 'high', Words> = {
  low: { id: 'rendah', en: 'low' },
  medium: { id: 'sedang', en: 'medium' },
  high: { id: 'tinggi', en: 'high' },
};

export const tableNames: Record<string, Words> = {
  areas: { id: 'Wilayah dan perairan', en: 'Areas and waters' },
  neighbours: { id: 'Wilayah bertetangga', en: 'Neighbouring areas' },
  sectors: { id: 'Lapangan usaha (KBLI)', en: 'Industry sectors (KBLI)' },
  agencies: { id: 'Instansi', en: 'Agencies' },
  indicators: { id: 'Kamus indikator', en: 'Dictionary of indicators' },
  observations: { id: 'Angka terbitan', en: 'Published figures' },
  population: { id: 'Penduduk', en: 'Population' },
  'foreign-workers': { id: 'Neraca TKA', en: 'Foreign-worker ledger' },
  'incident-counts': { id: 'Banyaknya peristiwa per bulan', en: 'Incident counts by month' },
  scores: { id: 'Skor', en: 'Scores' },
  contributions: { id: 'Sumbangan indikator pada skor', en: 'Contributions to the scores' },
  'map-versions': { id: 'Versi peta', en: 'Versions of the map' },
  'engagement-counts': { id: 'Banyaknya langkah dialog per bulan', en: 'Engagement counts by month' },
  'listening-coverage': { id: 'Cakupan pendengaran', en: 'Listening coverage' },
  coverage: { id: 'Cakupan angka', en: 'Coverage of figures' },
  dictionary: { id: 'Kamus angka dan definisi', en: 'Dictionary of figures and definitions' },
  'data-requests': { id: 'Daftar permintaan data', en: 'List of data requests' },
  sources: { id: 'Daftar sumber', en: 'Register of sources' },
  imports: { id: 'Kiriman data', en: 'Batches of data' },
};

const askBps: Words = {
  id: 'BPS provinsi dan kabupaten/kota (Sakernas, putaran Agustus)',
  en: 'the provincial and district statistics offices (labour survey, August round)',
};
const askManpower: Words = {
  id: 'Dinas Tenaga Kerja kabupaten/kota dan provinsi',
  en: 'the manpower offices of regency and province',
};
/** Agencies that can give figures, as the list of requests groups them. */
export const askNames = {
  manpower_and_insurance: {
    id: `${askManpower.id}; BPJS Ketenagakerjaan untuk pembanding (klaim JHT dan JKP)`,
    en: `${askManpower.en}; BPJS Ketenagakerjaan to compare (claims after layoffs)`,
  },
  manpower: askManpower,
  household_survey: {
    id: 'BPS kabupaten/kota (Susenas Maret)',
    en: 'the district statistics office (March household survey)',
  },
  labour_survey: askBps,
  energy: {
    id: 'Dinas ESDM dan PT Timah, melalui rapat Timpora',
    en: 'the energy and mineral office and the state tin company, through Timpora',
  },
  statistics: { id: 'BPS provinsi dan kabupaten/kota', en: 'the provincial and district statistics offices' },
} satisfies Dictionary;
export type AskKey = keyof typeof askNames;

/** Whom to ask for a figure, by rule. */
export function askKeyOf(indicatorCode: string): AskKey {
  if (/^(layoffs|workers_furloughed)/.test(indicatorCode)) return 'manpower_and_insurance';
  if (/^(job_seekers|vacancies|job_placements|minimum_wage)/.test(indicatorCode)) return 'manpower';
  if (/^(poverty|poor_)/.test(indicatorCode)) return 'household_survey';
  if (
    /^(employment_share|employed|labour_force|open_unemployment|underemployment|unemployed|informal)/.test(
      indicatorCode,
    )
  )
    return 'labour_survey';
  return /^(companies|kip_|smelters)/.test(indicatorCode) ? 'energy' : 'statistics';
}
const whyByPrefix: [RegExp, Words][] = [
  [/^layoffs/, { id: 'PHK per 1.000 penduduk', en: 'layoffs per 1,000 residents' }],
  [/^employment_share|^employed/, { id: 'pekerjaan yang hilang per sektor', en: 'jobs lost by sector' }],
  [/^job_seekers|^vacancies/, { id: 'pencari kerja per lowongan', en: 'job seekers per vacancy' }],
  [/unemployment/, { id: 'pengangguran dan perubahannya', en: 'unemployment and its change' }],
  [/^underemployment/, { id: 'setengah pengangguran', en: 'underemployment' }],
  [/^poverty/, { id: 'kemiskinan', en: 'poverty' }],
];
/** The indicator of the score that reads a figure. */
export function whatItIsFor(indicatorCode: string): Words | null {
  return whyByPrefix.find(([pattern]) => pattern.test(indicatorCode))?.[1] ?? null;
}
