import type { auditFaults } from '../domain/audit-faults.ts';
import type { Words } from '../composite/types.ts';
import type { Dictionary, Phrase } from './language.ts';

export const auditTabs = {
  semua: { id: 'Semua tindakan', en: 'All acts' },
  kontak: { id: 'Siapa membuka kontak', en: 'Who opened contacts' },
  bulanan: { id: 'Laporan bulanan', en: 'Monthly report' },
  jangkar: { id: 'Jangkar', en: 'Anchors' },
} satisfies Dictionary;
export type AuditTab = keyof typeof auditTabs;

/** Words of the page of the audit trail. */
export const auditWords = {
  title: { id: 'Jejak audit', en: 'Audit trail' },
  lead: {
    id: 'Siapa melakukan apa, kapan, terhadap data yang mana. Tidak ada isi laporan di sini. Setiap baris terikat pada baris sebelumnya; tidak seorang pun dapat mengubah atau menghapusnya tanpa ketahuan.',
    en: 'Who did what, when, to which record. No content of reports stands here. Each row is locked to the one before; nobody can change or remove one unnoticed.',
  },
  tabs: { id: 'Bagian jejak audit', en: 'Parts of the audit trail' },
  ownSection: {
    id: 'Anda melihat tindakan seksi Anda sendiri dan yang dilakukan program.',
    en: 'You see the events of your own section and those of the program.',
  },
  time: { id: 'Waktu', en: 'Time' },
  who: { id: 'Siapa', en: 'Who' },
  what: { id: 'Apa', en: 'What' },
  object: { id: 'Data', en: 'Record' },
  reason: { id: 'Alasan', en: 'Reason' },
  from: { id: 'Dari tanggal', en: 'From' },
  to: { id: 'Sampai tanggal', en: 'To' },
  kind: { id: 'Jenis', en: 'Kind' },
  allKinds: { id: 'Semua jenis', en: 'All kinds' },
  allPeople: { id: 'Semua orang', en: 'Everybody' },
  program: { id: 'Program', en: 'The program' },
  sender: { id: 'Pelapor', en: 'A reporter' },
  unknown: { id: 'Tanpa akun', en: 'No account' },
  objectStarts: { id: 'Nomor data', en: 'Id of the record' },
  filter: { id: 'Tampilkan', en: 'Show' },
  clear: { id: 'Hapus saringan', en: 'Clear the filter' },
  newest: { id: 'Ke yang terbaru', en: 'To the newest' },
  older: { id: 'Yang lebih lama', en: 'Older' },
  none: { id: 'Tidak ada tindakan yang cocok.', en: 'No act fits.' },
  contactLead: {
    id: 'Setiap kali kontak, teks asli, atau lampiran dibuka, tercatat di sini bersama alasannya. Staf tahu bahwa hal ini dicatat.',
    en: 'Each time a contact, a raw text or an attachment is opened, it stands here with its reason. Staff know that this is recorded.',
  },
  exportTitle: { id: 'Ekspor CSV', en: 'Export as CSV' },
  exportHelp: {
    id: 'Berisi yang disaring di atas, paling banyak 5.000 baris. Ekspor diberi nomor dan tercatat di jejak ini beserta alasannya.',
    en: 'Holds what is filtered above, 5,000 rows at most. The export gets a number and stands in this trail with its reason.',
  },
  exportReason: {
    id: 'Alasan ekspor (paling sedikit 10 huruf)',
    en: 'Reason of the export (10 letters or more)',
  },
  export: { id: 'Ekspor', en: 'Export' },
  shortReason: { id: 'Tulis alasan, paling sedikit 10 huruf.', en: 'Write the reason, 10 letters or more.' },
  month: { id: 'Bulan', en: 'Month' },
  monthlyLead: {
    id: 'Berapa kali setiap orang membuka kontak, teks asli, dan lampiran dalam sebulan. Untuk PPDP: melindungi pelapor, bukan menilai kinerja.',
    en: 'How often each person opened contacts, raw texts and attachments in a month. For the data-protection officer: it protects reporters and measures no performance.',
  },
  monthlyNone: {
    id: 'Tidak ada yang dibuka pada bulan ini.',
    en: 'Nothing was opened in this month.',
  },
  times: { id: 'Berapa kali', en: 'Times' },
  reports: { id: 'Laporan berbeda', en: 'Different reports' },
  mostInHour: { id: 'Terbanyak dalam satu jam', en: 'Most in one hour' },
  check: { id: 'Periksa sekarang', en: 'Check now' },
  checking: { id: 'Memeriksa seluruh jejak …', en: 'Checking the whole trail …' },
  anchorsTitle: { id: 'Jangkar harian', en: 'Daily anchors' },
  anchorsLead: {
    id: 'Setiap hari ujung jejak ditandatangani dan disalin ke luar basis data. Jangkar yang tercetak atau tersimpan di tempat lain membuktikan bahwa yang tercatat sebelumnya tidak dipotong atau ditulis ulang.',
    en: 'Each day the end of the trail is signed and copied outside the database. An anchor on paper or kept elsewhere proves that nothing before it was cut off or written anew.',
  },
  noAnchors: {
    id: 'Belum ada jangkar. Yang pertama dibuat dalam satu jam setelah program berjalan.',
    en: 'No anchor yet. The first is made within an hour of the start.',
  },
  day: { id: 'Hari (WIB)', en: 'Day (WIB)' },
  upTo: { id: 'Sampai baris', en: 'Up to event' },
  hash: { id: 'Sidik', en: 'Hash' },
  erasures: { id: 'Penghapusan yang tercatat', en: 'Erasures on record' },
  first12: { id: '12 tanda pertama', en: 'First 12 signs' },
  publicKey: { id: 'Kunci publik tanda tangan (Ed25519)', en: 'Public key of the signature (Ed25519)' },
  signature: { id: 'Tanda tangan', en: 'Signature' },
  printAnchor: { id: 'Lembar jangkar untuk dicetak', en: 'Anchor sheet for print' },
  print: { id: 'Cetak', en: 'Print' },
  back: { id: 'Kembali ke jejak audit', en: 'Back to the audit trail' },
  sheetTitle: { id: 'Jangkar jejak audit', en: 'Anchor of the audit trail' },
  sheetHow: {
    id: 'Simpan lembar ini di luar ruang server. Cara memeriksa: jalankan npm run audit:verify, lalu bandingkan sidik peristiwa pada nomor di atas dengan lembar ini. Bila berbeda, atau bila nomor itu tidak ada lagi, jejak telah diubah.',
    en: 'Keep this sheet away from the server room. To check: run npm run audit:verify and compare the hash of the event with the number above. If it differs, or the number is gone, the trail was changed.',
  },
  keptBy: { id: 'Disimpan oleh', en: 'Kept by' },
  keptOn: { id: 'Tanggal dan tanda tangan', en: 'Date and signature' },
} satisfies Dictionary;

/** Reasons that the program itself gives. */
const reasonWords: Record<string, Words> = {
  first_account: { id: 'akun pertama', en: 'the first account' },
  invitation: { id: 'undangan', en: 'an invitation' },
  totp: { id: 'aplikasi autentikator', en: 'authenticator application' },
  recovery: { id: 'kode cadangan', en: 'recovery code' },
  passkey: { id: 'kunci sandi', en: 'passkey' },
  oidc: { id: 'akun instansi (OIDC)', en: 'account of the agency (OIDC)' },
  asleep: { id: 'akun sedang tidur', en: 'the account is asleep' },
  one: { id: 'satu sesi', en: 'one session' },
  others: { id: 'semua sesi lainnya', en: 'all other sessions' },
};
/** A reason as somebody typed it, or in words where the program gave it. */
export const wordsOfReason = (reason: string): Words =>
  Object.hasOwn(reasonWords, reason) ? reasonWords[reason]! : { id: reason, en: reason };

export const faultWords: Readonly<Record<string, Words>> = {
  missing: { id: 'peristiwa ini hilang', en: 'this event is missing' },
  changed: {
    id: 'isi peristiwa ini tidak lagi seperti saat ditulis',
    en: 'this event is not as it was written',
  },
  unsealed: {
    id: 'peristiwa ini tidak ditulis oleh Teduh dengan kunci kantor ini',
    en: 'this event was not written by Teduh with the key of this office',
  },
  anchor: { id: 'jangkar melihat peristiwa lain di tempat ini', en: 'an anchor saw another event here' },
  cut: { id: 'mulai dari sini jejak terpotong', en: 'from here on the trail was cut off' },
  signature: {
    id: 'tanda tangan jangkar ini bukan milik kantor',
    en: 'the signature of this anchor is not ours',
  },
  unanchored: {
    id: 'jejak ini mencakup beberapa hari, tetapi semua jangkar hariannya hilang',
    en: 'the trail spans days, and all anchors of those days are gone',
  },
  erasures: {
    id: 'jangkar di sini menghitung lebih banyak penghapusan daripada yang tercatat sekarang: data yang sudah dihapus mungkin kembali',
    en: 'the anchor here counted more erasures than are on record now: what was erased may have come back',
  },
} satisfies Record<(typeof auditFaults)[number], Words>;

export const auditPhrases = {
  whole: {
    id: (events, anchors) => `Utuh: ${events} peristiwa diperiksa, ${anchors} jangkar cocok.`,
    en: (events, anchors) => `Whole: ${events} events checked, ${anchors} anchors agree.`,
  } satisfies Phrase<[string, string]>,
  broken: {
    id: (seq, what) =>
      `TIDAK UTUH pada peristiwa ${seq}: ${what}. Beri tahu PPDP dan administrator; jangan ubah apa pun.`,
    en: (seq, what) =>
      `NOT WHOLE at event ${seq}: ${what}. Tell the data-protection officer and the administrator; change nothing.`,
  } satisfies Phrase<[string, string]>,
  lastCheck: {
    id: (when) => `Pemeriksaan terakhir: ${when}.`,
    en: (when) => `Last check: ${when}.`,
  } satisfies Phrase<[string]>,
  exported: {
    id: (file) => `Tersimpan sebagai ${file}.`,
    en: (file) => `Saved as ${file}.`,
  } satisfies Phrase<[string]>,
};
