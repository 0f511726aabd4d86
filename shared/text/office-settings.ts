import type { SettingName } from '../domain/office-settings.ts';
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
