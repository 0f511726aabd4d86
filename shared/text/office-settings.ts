import type { SettingName } from '../domain/office-settings.ts';
import type { PasswordRules } from '../domain/sign-in-rules.ts';
import type { Dictionary } from './language.ts';
import type { Words } from '../composite/types.ts';

/** Words of "Kanal dan tenggat" in Pengaturan. */
export const officeSettingWords = {
  title: { id: 'Kanal dan tenggat', en: 'Channels and deadlines' },
  lead: {
    id: 'Berlaku untuk seluruh kantor. Setiap perubahan dicatat; yang lama tetap tersimpan.',
    en: 'For the whole office. Every change is recorded; what was before is kept.',
  },
  general: { id: 'Poster dan formulir', en: 'Posters and form' },
  deadlines: { id: 'Hari kerja sampai dijawab', en: 'Working days until an answer' },
  days: { id: 'Bilangan bulat dari 1 sampai 30.', en: 'A whole number from 1 to 30.' },
  letters: { id: 'Surat dan paparan', en: 'Letters and packs' },
  lettersLead: {
    id: 'Dicetak pada paparan Rakor, nota dinas, dan Laporan Informasi yang dibuat sesudahnya. Paparan yang sudah dibekukan tidak berubah.',
    en: 'Printed on meeting packs, memos and information reports made from now on. Packs already frozen do not change.',
  },
  letterLines: { id: 'Baris kepala surat', en: 'Lines of the letterhead' },
  letterLinesHelp: {
    id: 'Satu baris per baris cetak, paling banyak 6.',
    en: 'One per printed line, 6 at most.',
  },
  address: { id: 'Alamat kantor', en: 'Address of the office' },
  logo: { id: 'Logo (PNG)', en: 'Logo (PNG)' },
  logoHelp: {
    id: 'Diperkecil di peramban bila perlu. Kosong: tanpa logo.',
    en: 'Made smaller in the browser where needed. None: no logo.',
  },
  logoRemove: { id: 'Hapus logo', en: 'Remove the logo' },
  logoNow: { id: 'Logo yang dipakai', en: 'Logo in use' },
  logoWrong: {
    id: 'Berkas ini bukan gambar yang dapat dibaca peramban.',
    en: 'This file is no picture that the browser can read.',
  },
  legalLines: { id: 'Dasar hukum', en: 'Legal basis' },
  legalHelp: {
    id: 'Satu peraturan per baris. Mohon diperiksa oleh bagian hukum.',
    en: 'One rule per line. Have the office’s jurist check them.',
  },
  position: { id: 'Jabatan penanda tangan', en: 'Position of the signer' },
  signerName: { id: 'Nama penanda tangan', en: 'Name of the signer' },
  signerHelp: {
    id: 'Kosong: tempat nama dibiarkan untuk diisi dengan tangan.',
    en: 'Empty: room is left to fill in by hand.',
  },
  signerNumber: { id: 'NIP', en: 'Staff number (NIP)' },
  memoTo: { id: 'Nota dinas kepada (Yth.)', en: 'Memo to' },
  copies: { id: 'Tembusan', en: 'Copies to' },
  copiesHelp: { id: 'Satu penerima per baris.', en: 'One receiver per line.' },
  memoNumber: { id: 'Pola nomor nota dinas', en: 'Pattern of memo numbers' },
  informationNumber: { id: 'Pola nomor Laporan Informasi', en: 'Pattern of information report numbers' },
  patternHelp: {
    id: 'Tempat isian: {nomor}, {bulan}, {bulanRomawi}, {tahun}.',
    en: 'Places to fill: {nomor}, {bulan}, {bulanRomawi}, {tahun}.',
  },
  wrongLetters: {
    id: 'Isian ini kosong, terlalu panjang, atau memuat tanda yang tidak diterima.',
    en: 'This is empty, too long or holds signs that are not accepted.',
  },
  saved: { id: 'Tersimpan.', en: 'Saved.' },
  nothing: { id: 'Tidak ada yang berubah.', en: 'Nothing has changed.' },
  conflict: {
    id: 'Orang lain baru saja mengubah isian ini. Yang tampil sekarang adalah isian terbaru; ubah lagi bila perlu.',
    en: 'Somebody has just changed this. Shown now is the newest; change it again if you need to.',
  },
  https: { id: 'Alamat harus dimulai dengan https://.', en: 'The address begins with https://.' },
  phone: {
    id: 'Hanya angka, spasi, +, ( ), titik, dan tanda hubung.',
    en: 'Digits, spaces, +, ( ), dots and hyphens only.',
  },
  dates: {
    id: 'Satu tanggal per baris, misalnya 2026-08-17, tanpa pengulangan.',
    en: 'One date a line, like 2026-08-17, none twice.',
  },
} satisfies Dictionary;

export const settingLabels: Record<SettingName, Words> = {
  apoaUrl: { id: 'Alamat resmi APOA', en: 'Official address of APOA' },
  officeName: { id: 'Nama kantor', en: 'Name of the office' },
  reportLine: { id: 'Nomor lapor khusus', en: 'Report line' },
  dataProtectionContact: { id: 'Kontak pelindungan data pribadi', en: 'Contact for personal data' },
  answerDays: { id: 'Tenggat jawaban', en: 'Deadlines' },
  holidays: { id: 'Hari libur dan cuti bersama', en: 'Holidays and joint leave' },
  letterhead: { id: 'Kepala surat', en: 'Letterhead' },
  legalBasis: { id: 'Dasar hukum', en: 'Legal basis' },
  signer: { id: 'Penanda tangan', en: 'Signer' },
  memo: { id: 'Nota dinas', en: 'Memo' },
  numbering: { id: 'Penomoran', en: 'Numbering' },
  retention: { id: 'Masa simpan', en: 'Retention' },
  signIn: { id: 'Cara masuk', en: 'Signing in' },
};

export const settingHelp: Partial<Record<SettingName, Words>> = {
  apoaUrl: {
    id: 'Dicetak di poster tanpa perubahan.',
    en: 'Printed on the posters unchanged.',
  },
  reportLine: { id: 'Kosong: tidak dicetak.', en: 'Empty: not printed.' },
  dataProtectionContact: {
    id: 'Surel atau nomor kantor; tampil di formulir lapor.',
    en: 'Email or number of the office; shown on the public form.',
  },
  holidays: officeSettingWords.dates,
};

/** How accounts sign in. */
export const signInWords = {
  title: { id: 'Cara masuk', en: 'Signing in' },
  lead: {
    id: 'Untuk semua akun kantor. Batas sesi yang diperpendek langsung berlaku; kata sandi lama tidak dipaksa diganti.',
    en: 'For all accounts of the office. Shorter limits hold at once; old passwords need not be changed.',
  },
  factorRoles: { id: 'Wajib faktor kedua untuk peran', en: 'Second factor required for the roles' },
  idleMinutes: {
    id: 'Sesi berakhir tanpa kegiatan (menit)',
    en: 'A session ends without activity (minutes)',
  },
  idleMinutesHelp: { id: 'Dari 15 sampai 720 menit.', en: 'From 15 to 720 minutes.' },
  absoluteHours: { id: 'Sesi berakhir paling lama (jam)', en: 'A session ends at the latest (hours)' },
  absoluteHoursHelp: { id: 'Dari 1 sampai 168 jam.', en: 'From 1 to 168 hours.' },
  passwordRules: { id: 'Aturan kata sandi baru', en: 'Rules for new passwords' },
  passwordRulesHelp: {
    id: 'Keduanya menolak kata sandi di bawah 12 karakter dan yang sudah umum diketahui. Pilihan kedua mengikuti kebiasaan pedoman keamanan instansi pemerintah (BSSN); bagian hukum kantor memastikan aturan mana yang berlaku.',
    en: 'Both refuse passwords under 12 characters and those that are widely known. The second follows what guidance for government offices (BSSN) usually asks for; the office’s jurist confirms which rule holds.',
  },
} satisfies Dictionary;

export const passwordRuleNames: Record<PasswordRules, Words> = {
  asvs: { id: 'Panjang dan tidak umum (OWASP ASVS)', en: 'Long and not widely known (OWASP ASVS)' },
  bssn: {
    id: 'Ditambah huruf besar, huruf kecil, angka, dan tanda baca (BSSN)',
    en: 'Besides: a capital, a small letter, a digit and a sign (BSSN)',
  },
};
