import type { Dictionary, Phrase } from './language.ts';

/** The frame around every page, and the words that all pages share. */
export const app = {
  name: { id: 'Teduh', en: 'Teduh' },
  simulation: {
    id: 'Basis data latihan: semua laporan di sini rekaan, bukan keadaan yang sebenarnya.',
    en: 'Exercise database: every report here is invented and tells nothing of the real situation.',
  },
  purpose: { id: 'Peringatan dini ketegangan sosial', en: 'Early warning of social tension' },
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  menu: { id: 'Menu', en: 'Menu' },
  overview: { id: 'Ikhtisar', en: 'Overview' },
  areas: { id: 'Wilayah', en: 'Areas' },
  trends: { id: 'Tren', en: 'Trends' },
  signIn: { id: 'Masuk', en: 'Sign in' },
  signOut: { id: 'Keluar', en: 'Sign out' },
  account: { id: 'Akun', en: 'Account' },
  switchLanguage: { id: 'English', en: 'Bahasa Indonesia' },
  theme: { id: 'Tampilan', en: 'Appearance' },
  themeLight: { id: 'Terang', en: 'Light' },
  themeDark: { id: 'Gelap', en: 'Dark' },
  themeSystem: { id: 'Ikut perangkat', en: 'Follow device' },
  placesNotPersons: {
    id: 'Skor menggambarkan wilayah, bukan orang.',
    en: 'Scores describe places, not people.',
  },
  notFound: { id: 'Halaman tidak ditemukan', en: 'Page not found' },
  notFoundText: {
    id: 'Alamat ini tidak menuju ke halaman mana pun.',
    en: 'This address leads to no page.',
  },
  toStart: { id: 'Ke halaman awal', en: 'To the first page' },
  toOverview: { id: 'Buka Ikhtisar', en: 'Open the overview' },
  loading: { id: 'Memuat …', en: 'Loading …' },
  retry: { id: 'Coba lagi', en: 'Try again' },
  failed: { id: 'Data tidak dapat dimuat', en: 'The data could not be loaded' },
  stale: {
    id: 'Data belum dapat diperbarui; yang tampil adalah data terakhir yang diterima.',
    en: 'The data could not be refreshed; shown is what was received last.',
  },
  empty: { id: 'Belum ada data.', en: 'No data yet.' },
  noData: { id: 'Tidak ada data', en: 'No data' },
  close: { id: 'Tutup', en: 'Close' },
  showTable: { id: 'Tampilkan sebagai tabel', en: 'Show as table' },
  showFigure: { id: 'Tampilkan sebagai gambar', en: 'Show as figure' },
  download: { id: 'Unduh', en: 'Download' },
  source: { id: 'Sumber', en: 'Source' },
  month: { id: 'Bulan', en: 'Month' },
  area: { id: 'Wilayah', en: 'Area' },
  score: { id: 'Skor', en: 'Score' },
  class: { id: 'Kelas risiko', en: 'Risk class' },
  reliability: { id: 'Keandalan', en: 'Reliability' },
  interval: { id: 'Selang 5–95%', en: '5–95% interval' },
  rank: { id: 'Peringkat', en: 'Rank' },
  change: { id: 'Perubahan', en: 'Change' },
  regency: { id: 'Kabupaten/kota', en: 'Regencies' },
  district: { id: 'Kecamatan', en: 'Districts' },
  requestId: { id: 'Kode gangguan untuk administrator', en: 'Error code for the administrator' },
  signedOut: {
    id: 'Sesi Anda berakhir. Silakan masuk lagi.',
    en: 'Your session ended. Please sign in again.',
  },
  opensElsewhere: { id: 'membuka situs lain', en: 'opens another site' },
  past: { id: 'Keadaan lampau', en: 'The past' },
  backToNow: { id: 'Kembali ke sekarang', en: 'Back to now' },
} satisfies Dictionary;

export const appPhrases = {
  knownAt: {
    id: (when) => `Menurut data yang diketahui sampai ${when}`,
    en: (when) => `As known up to ${when}`,
  } satisfies Phrase<[string]>,
  notThePast: {
    id: (when) => `Halaman ini tentang pekerjaan sekarang, bukan keadaan yang diketahui sampai ${when}`,
    en: (when) => `This page is about the work of now, not about what was known up to ${when}`,
  } satisfies Phrase<[string]>,
  reliabilityGrade: {
    id: (grade, name) => `Keandalan ${grade}: ${name}`,
    en: (grade, name) => `Reliability ${grade}: ${name}`,
  } satisfies Phrase<[string, string]>,
  interval: {
    id: (low, high) => `selang 5–95%: ${low} sampai ${high}`,
    en: (low, high) => `5–95% interval: ${low} to ${high}`,
  } satisfies Phrase<[string, string]>,
};

/** Problem codes (`/problems/<code>`) in plain words; anything else falls back on its status. */
export const problems = {
  offline: {
    id: 'Server tidak menjawab. Periksa sambungan ke komputer kantor.',
    en: 'The server does not answer. Check the connection to the office computer.',
  },
  wrong_code: {
    id: 'Kode ini salah atau sudah dipakai. Tunggu kode berikutnya di aplikasi.',
    en: 'This code is wrong or was used already. Wait for the next one in the application.',
  },
  wrong_factor: {
    id: 'Kode ini salah atau sudah dipakai. Tunggu kode berikutnya di aplikasi.',
    en: 'This code is wrong or was used already. Wait for the next one in the application.',
  },
  wrong_password: { id: 'Kata sandi tidak cocok.', en: 'The password does not match.' },
  attempt_over: {
    id: 'Langkah masuk ini sudah lewat waktunya atau terlalu sering salah. Mulai lagi.',
    en: 'This sign-in took too long or failed too often. Begin again.',
  },
  account_asleep: {
    id: 'Akun ini tertidur karena 60 hari tidak dipakai. Minta administrator membangunkannya.',
    en: 'This account sleeps because it was not used for 60 days. Ask an administrator to wake it.',
  },
  passkey_refused: {
    id: 'Kunci sandi ini tidak dikenal untuk akun Anda.',
    en: 'This passkey is not known for your account.',
  },
  passkey_cancelled: {
    id: 'Dibatalkan, atau alat ini tidak menyimpan kunci sandi untuk Teduh.',
    en: 'Cancelled, or this device keeps no passkey for Teduh.',
  },
  passkeys_elsewhere: {
    id: 'Kunci sandi hanya berlaku bila Teduh dibuka dengan nama alamat kantor.',
    en: 'Passkeys work only where Teduh is opened by the office’s address name.',
  },
  on_hold: {
    id: 'Penghapusan laporan ini sedang ditangguhkan, atau permintaan penangguhannya menunggu persetujuan. Laporan baru dapat dihapus setelah penangguhan itu berakhir atau ditolak.',
    en: 'A legal hold on this report is in force or waits for approval. The report can be erased once that hold ends or is declined.',
  },
  second_factor_needed: {
    id: 'Langkah ini memerlukan faktor kedua Anda sekali lagi.',
    en: 'This step needs your second factor once more.',
  },
  second_factor_missing: {
    id: 'Atur faktor kedua dahulu: menu Akun, lalu Kata sandi, faktor kedua, dan sesi.',
    en: 'Set up a second factor first: Account, then Password, second factor and sessions.',
  },
  '400': { id: 'Permintaan tidak dapat dibaca.', en: 'The request could not be read.' },
  '401': { id: 'Anda perlu masuk terlebih dahulu.', en: 'You need to sign in first.' },
  '403': { id: 'Peran Anda tidak mencakup bagian ini.', en: 'Your role does not cover this part.' },
  out_of_sight: {
    id: 'Angka wilayah ini tidak ditampilkan kepada peran Anda; Inteldakim dan anggota Timpora membacanya.',
    en: 'Your role is not shown the numbers of this area; Inteldakim and the members of Timpora read them.',
  },
  third_person_needed: {
    id: 'Yang memastikan harus orang ketiga: bukan Anda sendiri, bukan pengundangnya, dan bukan akun yang juga masih perlu dipastikan selama ada rekan lain.',
    en: 'A third person has to vouch for it: not you yourself, not whoever invited it, and nobody who still needs a word like that while there is another colleague.',
  },
  not_independent: {
    id: 'Ini perlu dua orang. Salah satu akun masih baru, diundang oleh orang yang ikut mengerjakannya atau oleh pengundang yang sama, dan belum dipastikan oleh orang ketiga. Minta kepala seksi, pimpinan, administrator atau PPDP lain memastikan orangnya di Pengaturan, atau tunggu sampai akun itu berumur 30 hari.',
    en: 'This takes two people. One of the accounts is new, was invited by somebody with a hand in this or by the same person, and no third person has vouched for it. Ask another section head, head of office, administrator or data-protection officer to vouch for the person under Settings, or wait until the account is 30 days old.',
  },
  exports_frozen: {
    id: 'Ekspor sedang dibekukan karena ada insiden data yang diperiksa. Tanyakan kepada kepala seksi atau PPDP.',
    en: 'Exports are frozen while a data incident is looked into. Ask the section head or the data-protection officer.',
  },
  '404': { id: 'Yang diminta tidak ada.', en: 'There is nothing at this place.' },
  '409': {
    id: 'Data sudah diubah orang lain. Muat ulang lalu ulangi.',
    en: 'Someone else changed the data. Reload and repeat.',
  },
  '413': { id: 'Berkas terlalu besar.', en: 'The file is too large.' },
  '422': { id: 'Ada isian yang belum benar.', en: 'Some entries are not right yet.' },
  '429': {
    id: 'Terlalu banyak percobaan. Tunggu sebentar lalu ulangi.',
    en: 'Too many attempts. Wait a moment and repeat.',
  },
  '500': { id: 'Terjadi kesalahan di server.', en: 'Something went wrong on the server.' },
  database_unavailable: {
    id: 'Basis data sedang dibuka kembali. Yang sudah tersimpan tidak hilang. Tunggu beberapa detik, lalu coba lagi.',
    en: 'The database is being opened again. What was stored is not lost. Wait a few seconds, then try again.',
  },
  storage_full: {
    id: 'Penyimpanan penuh: untuk sementara tidak ada yang dapat disimpan, tetapi semua masih dapat dibaca. Beri tahu administrator.',
    en: 'The storage is full: for now nothing can be stored, but everything can still be read. Tell the administrator.',
  },
  '503': { id: 'Server sedang sibuk. Coba lagi sebentar.', en: 'The server is busy. Try again shortly.' },
} satisfies Dictionary;
