import type { Dictionary, Phrase } from './language.ts';

/** Words of the staff's list of posters. */
export const posterWords = {
  homeAddress: {
    id: 'Alamat pada kode ini hanya dapat dibuka di komputer ini. Isi PUBLIC_URL dahulu, lalu cetak lagi; poster ini tidak akan berfungsi di luar.',
    en: 'The address in this code opens on this computer only. Set PUBLIC_URL first, then print again; this poster will not work outside.',
  },
  title: { id: 'Poster', en: 'Posters' },
  lead: {
    id: 'Setiap poster punya kode sendiri yang hanya menunjuk tempat poster digantung. Kode tidak memuat nama tempat, orang, atau nomor.',
    en: 'Each poster has a code of its own that only points to where it hangs. The code holds no place name, no person and no number.',
  },
  make: { id: 'Buat poster', en: 'Make a poster' },
  label: { id: 'Digantung di', en: 'Hangs at' },
  labelHelp: {
    id: 'Nama desa, lokasi, atau kantor, misalnya “Balai desa Belo Laut”. Tidak tercetak di poster.',
    en: 'Name of the village, site or office. It is not printed on the poster.',
  },
  area: { id: 'Wilayah', en: 'Area' },
  list: { id: 'Poster yang ada', en: 'Posters made' },
  none: { id: 'Belum ada poster.', en: 'No posters yet.' },
  made: { id: 'Dibuat', en: 'Made' },
  reports: { id: 'Laporan masuk', en: 'Reports' },
  state: { id: 'Keadaan', en: 'State' },
  active: { id: 'berlaku', en: 'in use' },
  actions: { id: 'Tindakan', en: 'Actions' },
  open: { id: 'Buka untuk dicetak', en: 'Open for print' },
  revoke: { id: 'Cabut', en: 'Revoke' },
  revokeHelp: {
    id: 'Poster yang dicabut tetap membuka formulir, tetapi tanpa petunjuk tempat. Poster lain tidak terpengaruh.',
    en: 'A revoked poster still opens the form, without the hint of place. Other posters are not affected.',
  },
  back: { id: 'Kembali ke daftar poster', en: 'Back to the posters' },
  print: { id: 'Cetak', en: 'Print' },
  unknown: { id: 'Poster ini tidak ada.', en: 'There is no such poster.' },
  revokedNotice: {
    id: 'Poster ini sudah dicabut: jangan dicetak lagi.',
    en: 'This poster was revoked: do not print it again.',
  },
} satisfies Dictionary;

export const posterPhrases = {
  revokedOn: {
    id: (when) => `dicabut ${when}`,
    en: (when) => `revoked ${when}`,
  } satisfies Phrase<[string]>,
};

/** What is printed, both languages on one sheet: Indonesian large, English small. */
export const posterPrint = {
  ours: { id: 'Lapor keresahan atau minta perlindungan', en: 'Report a worry or ask for protection' },
  invite: {
    id: 'Ada ancaman, keributan, keluhan yang tidak dijawab, atau kabar yang bikin resah? Warga dan pekerja asing sama-sama boleh melapor.',
    en: 'Threats, trouble, a complaint nobody answers, a story that worries people? Residents and foreign workers may report alike.',
  },
  scan: { id: 'Pindai dengan kamera HP', en: 'Scan with your phone camera' },
  noName: {
    id: 'Tidak perlu nama. Tidak perlu akun. Kurang dari satu menit.',
    en: 'No name. No account. Less than a minute.',
  },
  call: { id: 'Atau telepon', en: 'Or call' },
  danger: {
    id: 'Ada orang dalam bahaya sekarang? Telepon polisi 110.',
    en: 'Somebody in danger now? Call the police on 110.',
  },
  apoa: { id: 'APOA: pelaporan orang asing', en: 'APOA: registration of foreign guests' },
  apoaText: {
    id: 'Untuk pemilik penginapan, mes, dan tempat kerja. Bukan untuk keluhan.',
    en: 'For owners of lodgings, dormitories and workplaces. Not for complaints.',
  },
} satisfies Dictionary;
