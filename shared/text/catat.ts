import type { Words } from '../composite/types.ts';
import type { ActorKind, EngagementKind, Origin, Setting, TargetKind } from '../domain/incident.ts';
import type { Dictionary, Phrase } from './language.ts';

export const entryTabs = {
  peristiwa: { id: 'Peristiwa', en: 'Incident' },
  angka: { id: 'Angka', en: 'Figure' },
  pendengaran: { id: 'Pendengaran dan dialog', en: 'Listening and dialogue' },
} satisfies Dictionary;
export type EntryTab = keyof typeof entryTabs;

export const entryWords = {
  title: { id: 'Catat', en: 'Record' },
  tabs: { id: 'Apa yang dicatat', en: 'What to record' },
  lead: {
    id: 'Yang dicatat langsung masuk ke perhitungan skor. Tidak ada yang ditimpa: koreksi menjadi baris baru dan baris lama tetap tersimpan.',
    en: 'What is recorded enters the scores at once. Nothing is overwritten: a correction is a new row and the old one is kept.',
  },
  required: { id: 'wajib', en: 'required' },
  optional: { id: 'boleh kosong', en: 'optional' },
  choose: { id: 'Pilih …', en: 'Choose …' },
  save: { id: 'Simpan', en: 'Save' },
  saving: { id: 'Menyimpan dan menghitung ulang …', en: 'Saving and computing again …' },
  savingNote: {
    id: 'Skor semua wilayah dihitung ulang; ini dapat memakan beberapa detik.',
    en: 'The scores of all areas are computed again; this may take some seconds.',
  },
  another: { id: 'Catat lagi', en: 'Record another' },
  checkFields: {
    id: 'Belum tersimpan. Periksa isian yang ditandai; isian lain tetap ada.',
    en: 'Not saved yet. Check the marked fields; everything else is still there.',
  },
  signedOut: {
    id: 'Belum tersimpan: sesi Anda berakhir. Masuk lagi di tab lain, lalu tekan Simpan di sini. Isian Anda tetap ada.',
    en: 'Not saved: your session ended. Sign in again in another tab, then press Save here. Your entries are still there.',
  },
  signIn: { id: 'Masuk di tab lain', en: 'Sign in in another tab' },
  saved: {
    id: 'Tersimpan. Skor sudah dihitung ulang.',
    en: 'Saved. The scores have been computed again.',
  },
  seeArea: { id: 'Lihat halaman wilayah', en: 'See the area page' },
  seeOverview: { id: 'Lihat ikhtisar', en: 'See the overview' },
  seeListening: { id: 'Lihat daftar pendengaran', en: 'See the listening list' },
  notAllowed: {
    id: 'Peran Anda tidak mencakup pencatatan di bagian ini.',
    en: 'Your role does not cover recording here.',
  },

  area: { id: 'Wilayah', en: 'Area' },
  searchArea: { id: 'Cari nama tempat', en: 'Search a place' },
  searchHelp: {
    id: 'Nama, ejaan lain, atau kode. Pilih dari daftar, atau pakai dua pilihan di bawah.',
    en: 'Name, other spelling or code. Choose from the list, or use the two choices below.',
  },
  regency: { id: 'Kabupaten/kota', en: 'Regency' },
  below: { id: 'Kecamatan atau perairan', en: 'District or waters' },
  wholeRegency: { id: 'Seluruh kabupaten/kota', en: 'The whole regency' },
  districts: { id: 'Kecamatan', en: 'Districts' },
  waters: { id: 'Perairan', en: 'Waters' },
  noHit: { id: 'Tidak ada tempat dengan nama itu.', en: 'No place has that name.' },
  province: { id: 'Provinsi', en: 'Province' },

  incident: { id: 'Catat peristiwa', en: 'Record an incident' },
  privacy: {
    id: 'Jangan menulis nama orang, nomor, alamat rumah, kebangsaan, suku, atau agama. Tulis warga, pekerja, nelayan, perusahaan.',
    en: 'Do not write names, numbers, home addresses, nationality, ethnicity or religion. Write residents, workers, fishers, firm.',
  },
  partWhat: { id: 'Apa, kapan, di mana', en: 'What, when, where' },
  partWho: { id: 'Siapa terhadap siapa (jenis, bukan nama)', en: 'Who against whom (kinds, not names)' },
  partGrade: { id: 'Nilai informasi', en: 'Grade of the information' },
  partSource: { id: 'Sumber', en: 'Source' },
  eventDate: { id: 'Tanggal peristiwa', en: 'Date of the incident' },
  category: { id: 'Jenis peristiwa', en: 'Kind of incident' },
  setting: { id: 'Jenis tempat', en: 'Setting' },
  relation: { id: 'Kaitan dengan TKA', en: 'Relation to foreign workers' },
  actor: { id: 'Pihak yang bertindak', en: 'Who acted' },
  target: { id: 'Pihak yang dituju', en: 'Aimed at' },
  origin: { id: 'Asal laporan', en: 'Origin of the report' },
  status: { id: 'Status', en: 'Status' },
  reliability: { id: 'Keandalan sumber', en: 'Reliability of the source' },
  credibility: { id: 'Kebenaran informasi', en: 'Credibility of the information' },
  gradeHelp: {
    id: 'Huruf menilai sumbernya, angka menilai isinya; keduanya tidak saling bergantung. Laporan warga yang baru dimulai dari F6. Angka 1 memerlukan dua laporan yang benar-benar terpisah.',
    en: 'The letter grades the source, the digit what it says; neither follows from the other. A new report by a resident starts at F6. A 1 needs two truly separate reports.',
  },
  summary: { id: 'Uraian singkat', en: 'Short account' },
  summaryHelp: {
    id: 'Apa yang terjadi, netral, 10 sampai 1.000 huruf. Pisahkan fakta dari pendapat pelapor.',
    en: 'What happened, neutral, 10 to 1,000 characters. Keep facts apart from the reporter’s opinion.',
  },
  sourceTitle: { id: 'Nama sumber', en: 'Source' },
  sourceTitleHelp: {
    id: 'Misalnya “Laporan warga lewat telepon” atau judul berita. Bukan nama pelapor.',
    en: 'For example “Report by a resident, by phone” or a news title. Not the reporter’s name.',
  },
  sourceUrl: { id: 'Tautan', en: 'Link' },
  publishedDate: { id: 'Tanggal terbit', en: 'Date of publication' },
  notListened: {
    id: 'Belum ada kanal yang mendengarkan wilayah ini pada bulan itu. Peristiwa tetap tersimpan, tetapi bulan itu baru masuk skor bila pendengarannya dicatat.',
    en: 'No channel listened to this area in that month. The incident is kept, but the month enters the score only when listening is recorded.',
  },
  recordListening: { id: 'Catat pendengaran', en: 'Record listening' },

  figure: { id: 'Catat angka', en: 'Record a figure' },
  correction: { id: 'Koreksi angka', en: 'Correct a figure' },
  correctionNote: {
    id: 'Wilayah, indikator, periode, dan definisi tetap sama. Angka lama tidak dihapus.',
    en: 'Area, indicator, period and definition stay the same. The old figure is not deleted.',
  },
  oldValue: { id: 'Angka sekarang', en: 'Current figure' },
  notFound: {
    id: 'Angka yang hendak dikoreksi tidak ditemukan.',
    en: 'The figure to correct was not found.',
  },
  alreadyReplaced: {
    id: 'Angka ini sudah pernah dikoreksi. Koreksi angka yang terbaru.',
    en: 'This figure has been corrected already. Correct the newest one.',
  },
  toNewest: { id: 'Buka angka terbaru', en: 'Open the newest figure' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  period: { id: 'Periode', en: 'Period' },
  periodHelp: {
    id: 'Tahun 2025, bulan 2025-08, atau triwulan 2025-Q3.',
    en: 'Year 2025, month 2025-08, or quarter 2025-Q3.',
  },
  value: { id: 'Nilai', en: 'Value' },
  valueHelp: {
    id: 'Ditulis 1.234,5 atau 1234.5.',
    en: 'Written 1.234,5 or 1234.5.',
  },
  whichNumber: { id: 'Yang mana yang dimaksud?', en: 'Which one do you mean?' },
  note: { id: 'Catatan', en: 'Note' },
  conflictExists: {
    id: 'Sudah ada angka untuk wilayah, indikator, dan periode ini. Koreksilah angka itu.',
    en: 'There is a figure for this area, indicator and period already. Correct that one.',
  },
  openCorrection: { id: 'Koreksi angka yang ada', en: 'Correct the existing figure' },

  listening: { id: 'Catat kanal pendengar', en: 'Record a listening channel' },
  listeningNote: {
    id: 'Catat hanya yang sungguh dipantau: bulan tanpa peristiwa di sini akan dihitung tenang.',
    en: 'Record only what is really monitored: a month without incidents here will count as calm.',
  },
  channel: { id: 'Kanal', en: 'Channel' },
  fromMonth: { id: 'Sejak bulan', en: 'From month' },
  toMonth: { id: 'Sampai bulan', en: 'To month' },
  toMonthHelp: { id: 'Kosongkan bila masih berjalan.', en: 'Leave empty while it goes on.' },
  sensitivity: { id: 'Kepekaan', en: 'Sensitivity' },
  sensitivityHelp: {
    id: 'Rendah: hanya peristiwa besar yang terdengar. Tinggi: keluhan kecil pun sampai.',
    en: 'Low: only large incidents are heard. High: small complaints come through too.',
  },
  engagement: { id: 'Catat dialog atau mediasi', en: 'Record a dialogue or mediation' },
  engagementNote: {
    id: 'Dialog dan mediasi menambah daya tanggap. Pemeriksaan dicatat, tetapi tidak dihitung sebagai dialog.',
    en: 'Dialogue and mediation add capacity. Inspections are recorded but do not count as dialogue.',
  },
  date: { id: 'Tanggal', en: 'Date' },
  engagementKind: { id: 'Bentuk', en: 'Kind' },
  engagementSummary: { id: 'Ringkasan', en: 'Summary' },
  engagementHelp: {
    id: 'Pokok bahasan dan hasil, 5 sampai 500 huruf, tanpa nama orang.',
    en: 'Subject and outcome, 5 to 500 characters, without names of persons.',
  },
} satisfies Dictionary;

export const entryPhrases = {
  chosen: { id: (name) => `Terpilih: ${name}`, en: (name) => `Chosen: ${name}` } satisfies Phrase<[string]>,
  alias: { id: (alias) => `disebut juga ${alias}`, en: (alias) => `also ${alias}` } satisfies Phrase<
    [string]
  >,
  hits: {
    id: (count) => `${count} tempat ditemukan`,
    en: (count) => `${count} places found`,
  } satisfies Phrase<[string]>,
  reading: {
    id: (plain, words) => `${plain} (${words})`,
    en: (plain, words) => `${plain} (${words})`,
  } satisfies Phrase<[string, string]>,
  unit: {
    id: (unit, how) => `Dalam ${unit}. ${how}`,
    en: (unit, how) => `In ${unit}. ${how}`,
  } satisfies Phrase<[string, string]>,
};
export const readingNames: [Words, Words] = [
  { id: 'ribuan', en: 'thousands' },
  { id: 'dengan angka di belakang koma', en: 'with decimals' },
];

/** Problem codes of the server and of the form, at a field. */
export const fieldErrors: Record<string, Words> = {
  by_the_office: {
    id: 'Hanya kantor yang dapat membatalkan keputusan rapat.',
    en: 'Only the office drops what a meeting decided.',
  },
  required: { id: 'Isian ini wajib.', en: 'This is required.' },
  minLength: { id: 'Terlalu pendek.', en: 'Too short.' },
  maxLength: { id: 'Terlalu panjang.', en: 'Too long.' },
  pattern: { id: 'Bentuknya belum benar.', en: 'The form is not right yet.' },
  enum: { id: 'Pilih salah satu dari daftar.', en: 'Choose one of the list.' },
  type: { id: 'Bentuknya belum benar.', en: 'The form is not right yet.' },
  unknown: { id: 'Tidak dikenal.', en: 'Not known.' },
  has_number: {
    id: 'Tulis tanpa angka: angka dapat membuka hitungan kecil yang disembunyikan.',
    en: 'Write without numbers: they could open a small count that is hidden.',
  },
  impossible: { id: 'Tanggal ini tidak ada.', en: 'There is no such date.' },
  future: { id: 'Belum terjadi: tanggalnya di masa depan.', en: 'This lies in the future.' },
  negative: { id: 'Jumlah tidak dapat negatif.', en: 'A count cannot be negative.' },
  fraction: { id: 'Jumlah harus bilangan bulat.', en: 'A count is a whole number.' },
  range: { id: 'Persentase berada di antara 0 dan 100.', en: 'A percentage lies between 0 and 100.' },
  level: {
    id: 'Pilih kabupaten/kota atau kecamatan.',
    en: 'Choose a regency or a district.',
  },
  order: { id: 'Bulan akhir mendahului bulan awal.', en: 'The last month is before the first.' },
  other_figure: {
    id: 'Koreksi harus mengenai wilayah, indikator, periode, dan definisi yang sama.',
    en: 'A correction keeps area, indicator, period and definition.',
  },
  personal_data: {
    id: 'Ada data pribadi di sini (nomor, alamat surel, atau nama orang). Hapus dulu; tulis perannya saja, misalnya warga atau pemilik kapal.',
    en: 'There is personal data here (a number, an address or a name). Leave it out; write the role instead, such as resident or ship owner.',
  },
  number: { id: 'Ini bukan angka yang dapat dibaca.', en: 'This cannot be read as a number.' },
  ambiguous: {
    id: 'Angka ini dapat dibaca dengan dua cara.',
    en: 'This number can be read in two ways.',
  },
  url: { id: 'Tautan dimulai dengan https:// atau http://.', en: 'A link begins with https:// or http://.' },
};

export const settingChoices: Record<Setting, Words> = {
  workplace: { id: 'Di tempat kerja', en: 'At the workplace' },
  gate: { id: 'Di luar pagar perusahaan', en: 'Outside the gate' },
  sea: { id: 'Di laut', en: 'At sea' },
  online: { id: 'Daring', en: 'Online' },
  public: { id: 'Di ruang umum', en: 'In public space' },
};
export const targetNames: Record<TargetKind, Words> = {
  firm: { id: 'Perusahaan', en: 'Firm' },
  state: { id: 'Negara atau petugas', en: 'State or officials' },
  residents: { id: 'Warga', en: 'Residents' },
  foreign_workers: { id: 'TKA', en: 'Foreign workers' },
  none: { id: 'Tidak ada atau belum jelas', en: 'None or not clear' },
};
export const actorNames: Record<ActorKind, Words> = {
  residents: { id: 'Warga', en: 'Residents' },
  fishers: { id: 'Nelayan', en: 'Fishers' },
  miners: { id: 'Penambang', en: 'Miners' },
  workers: { id: 'Pekerja', en: 'Workers' },
  state: { id: 'Negara atau petugas', en: 'State or officials' },
  firm: { id: 'Perusahaan', en: 'Firm' },
  unknown: { id: 'Belum diketahui', en: 'Not known' },
};
export const originNames: Record<Origin, Words> = {
  citizen: { id: 'Warga', en: 'Resident' },
  partner_agency: { id: 'Instansi mitra', en: 'Partner agency' },
  officer_found: {
    id: 'Ditemukan petugas (tidak menaikkan skor)',
    en: 'Found by officers (never raises a score)',
  },
  routine: { id: 'Laporan rutin', en: 'Routine report' },
  media: { id: 'Media', en: 'Media' },
};
export const engagementNames: Record<EngagementKind, Words> = {
  mediation: { id: 'Mediasi', en: 'Mediation' },
  dialogue: { id: 'Dialog', en: 'Dialogue' },
  job_fair: { id: 'Bursa kerja', en: 'Job fair' },
  answer: { id: 'Jawaban atas aduan', en: 'Answer to a grievance' },
  inspection: {
    id: 'Pemeriksaan (tidak dihitung sebagai dialog)',
    en: 'Inspection (does not count as dialogue)',
  },
  other: { id: 'Lainnya', en: 'Other' },
};
