import type { MeasureKind, SignalKind } from '../domain/data-protection.ts';
import type { Words } from '../composite/types.ts';
import type { Dictionary, Phrase } from './language.ts';

/** Data incidents: the notice for the public, and the page of the office. */
export const breachNotice = {
  title: { id: 'Pemberitahuan tentang data pribadi', en: 'Notice about personal data' },
  affected: {
    id: 'Laporan Anda termasuk yang mungkin terkena.',
    en: 'Your report is among those that may be affected.',
  },
  what: { id: 'Data apa', en: 'Which data' },
  how: { id: 'Kapan dan bagaimana', en: 'When and how' },
  handling: { id: 'Penanganan dan pemulihan', en: 'Handling and recovery' },
  englishLater: {
    id: 'Teks Inggris menyusul.',
    en: 'The office wrote this in Indonesian; the English text follows.',
  },
} satisfies Dictionary;

export const breachWords = {
  lead: {
    id: 'Bila data pribadi bocor, hilang, atau dibuka oleh pihak yang tidak berhak, pemberitahuan tertulis kepada subjek data dan lembaga harus dikirim dalam 3 kali 24 jam sejak kantor mengetahuinya (UU 27/2022 Pasal 46).',
    en: 'Where personal data leaked, were lost or were opened by somebody not entitled, a written notice to the people concerned and to the agency is due within 3 times 24 hours after the office knew (UU 27/2022 art. 46).',
  },
  signals: { id: 'Tanda penyalahgunaan, 7 hari terakhir', en: 'Signs of misuse, last 7 days' },
  noSignals: { id: 'Tidak ada.', en: 'None.' },
  signalsNote: {
    id: 'Tanda, bukan bukti: tanyakan dulu kepada yang bersangkutan.',
    en: 'Signs, not proof: ask the person first.',
  },
  theProgram: { id: 'sistem', en: 'the system' },
  contacts: { id: 'Kontak pelapor yang dibuka', en: 'Contacts of reporters that were opened' },
  contactsLead: {
    id: 'Setiap pembukaan kontak diberitahukan kepada kepala seksi dan PPDP, tanpa isi kontaknya. Disimpan 90 hari; catatannya tetap di jejak audit.',
    en: 'Each time a contact is opened the section heads and the data-protection officer are told, without what it says. Kept for 90 days; the audit trail keeps the record.',
  },
  noContacts: {
    id: 'Tidak ada kontak yang dibuka dalam 90 hari terakhir.',
    en: 'No contact was opened in the last 90 days.',
  },
  markRead: { id: 'Sudah dibaca', en: 'I have read it' },
  unread: { id: 'belum dibaca', en: 'not read yet' },
  readBefore: { id: 'Yang sudah dibaca', en: 'Read before' },
  reasonGone: { id: 'dihapus bersama laporannya', en: 'erased with the report' },
  measures: { id: 'Tindakan seketika', en: 'Measures at once' },
  measuresLead: {
    id: 'Masing-masing dicatat dengan alasannya. Balasan dan ekspor dapat dibuka kembali.',
    en: 'Each is recorded with its reason. Replies and exports can be opened again.',
  },
  measureReason: { id: 'Alasan (paling sedikit 10 huruf)', en: 'Reason (at least 10 characters)' },
  measureReasonShort: {
    id: 'Tulis alasan paling sedikit 10 huruf.',
    en: 'Write a reason of at least 10 characters.',
  },
  measureSure: { id: 'Ya, jalankan', en: 'Yes, do it' },
  standing: { id: 'sedang berlaku', en: 'in force' },
  endMeasure: { id: 'Buka kembali', en: 'Open again' },
  incidents: { id: 'Insiden data', en: 'Data incidents' },
  noIncidents: { id: 'Belum ada yang dicatat.', en: 'None recorded.' },
  record: { id: 'Catat insiden data', en: 'Record a data incident' },
  isDrill: {
    id: 'Ini latihan: tidak pernah tampil kepada publik',
    en: 'This is a drill: the public never sees it',
  },
  drill: { id: 'LATIHAN', en: 'DRILL' },
  knownDay: { id: 'Diketahui pada tanggal', en: 'Known since, day' },
  knownTime: { id: 'Diketahui pukul (WIB)', en: 'Known since, time (WIB)' },
  what: { id: 'Data apa yang terkena, tanpa nama orang', en: 'Which data, without names' },
  how: { id: 'Kapan dan bagaimana terjadi', en: 'When and how it happened' },
  handling: { id: 'Yang sudah dan sedang dilakukan', en: 'What was done and is being done' },
  englishMayWait: {
    id: 'Teks Inggris boleh menyusul: isi ketiganya atau kosongkan ketiganya.',
    en: 'The English text may come later: fill in all three, or none.',
  },
  addEnglish: { id: 'Tambahkan teks Inggris', en: 'Add the English text' },
  saveEnglish: { id: 'Simpan teks Inggris', en: 'Save the English text' },
  from: { id: 'Laporan yang diterima sejak', en: 'Reports received from' },
  until: { id: 'sampai dengan', en: 'until, included' },
  periodHelp: {
    id: 'Kosong bila tidak ada laporan yang terkena. Pemegang kode laporan dari masa ini melihat pemberitahuannya.',
    en: 'Empty where no report is affected. Holders of receipts from this period see the notice.',
  },
  start: { id: 'Catat dan mulai hitung waktu', en: 'Record it and start the clock' },
  rows: { id: 'Mungkin terkena', en: 'May be affected' },
  tellAgency: { id: 'Sudah dikirim ke lembaga', en: 'Sent to the agency' },
  publish: { id: 'Umumkan kepada publik', en: 'Make it public' },
  close: { id: 'Tutup insiden', en: 'Close the incident' },
  agencyTold: { id: 'Lembaga diberi tahu', en: 'Agency told' },
  published: { id: 'Diumumkan', en: 'Made public' },
  closed: { id: 'Ditutup', en: 'Closed' },
  notYet: { id: 'belum', en: 'not yet' },
  letter: { id: 'Rancangan pemberitahuan', en: 'Draft of the notice' },
  print: { id: 'Cetak pemberitahuan', en: 'Print the notice' },
  letterTo: {
    id: 'Kepada: subjek data dan lembaga pelindungan data pribadi',
    en: 'To: the people concerned and the data protection agency',
  },
} satisfies Dictionary;

export const signalNames: Record<SignalKind, Words> = {
  many_looks: { id: 'Membuka banyak teks asli atau kontak', en: 'Opened many original texts or contacts' },
  late_export: { id: 'Ekspor di luar jam kantor', en: 'Export outside office hours' },
  many_misses: { id: 'Mencoba banyak nomor yang tidak ada', en: 'Tried many numbers that are not there' },
  new_place: { id: 'Masuk dari jaringan yang belum dikenal', en: 'Signed in from a network not seen before' },
  audit_fault: {
    id: 'Pemeriksaan jejak audit: TIDAK utuh',
    en: 'Check of the audit trail: NOT whole',
  },
  new_host: { id: 'Basis data dipakai dari komputer baru', en: 'The database is used from a new machine' },
};
export const measureNames: Record<MeasureKind, Words> = {
  end_sessions: { id: 'Akhiri semua sesi', en: 'End all sessions' },
  stop_replies: { id: 'Hentikan balasan WhatsApp', en: 'Stop WhatsApp replies' },
  rotate_epoch: { id: 'Ganti kunci pengirim', en: 'Change the sender key' },
  freeze_exports: { id: 'Bekukan ekspor', en: 'Freeze exports' },
};
export const measureEffects: Record<MeasureKind, Words> = {
  end_sessions: {
    id: 'Semua orang, termasuk Anda, harus masuk lagi.',
    en: 'Everybody, you included, has to sign in again.',
  },
  stop_replies: {
    id: 'Laporan tetap masuk; balasan menunggu sampai dibuka kembali.',
    en: 'Reports still come in; replies wait until they are opened again.',
  },
  rotate_epoch: {
    id: 'Laporan baru tidak lagi dapat dikaitkan dengan kunci lama. Tidak dapat dibatalkan.',
    en: 'New reports are keyed anew, away from the old key. This cannot be undone.',
  },
  freeze_exports: {
    id: 'Tabel, gambar grafik, berkas paparan, dan Laporan Informasi tidak dapat diunduh sampai dibuka kembali.',
    en: 'Tables, drawings, files of packs and information reports cannot be downloaded until they are opened again.',
  },
};

export const breachPhrases = {
  known: { id: (time) => `Diketahui ${time}`, en: (time) => `Known since ${time}` } satisfies Phrase<
    [string]
  >,
  due: { id: (time) => `beri tahu sebelum ${time}`, en: (time) => `notify by ${time}` } satisfies Phrase<
    [string]
  >,
  signal: {
    id: (what, who, count, time) => `${what}: ${who}, ${count} kali dalam satu jam, ${time}`,
    en: (what, who, count, time) => `${what}: ${who}, ${count} times in one hour, ${time}`,
  } satisfies Phrase<[string, string, string, string]>,
  signalOnce: {
    id: (what, who, time) => `${what}: ${who}, ${time}`,
    en: (what, who, time) => `${what}: ${who}, ${time}`,
  } satisfies Phrase<[string, string, string]>,
  opened: {
    id: (report, who, time, why) =>
      `Kontak laporan ${report} dibuka oleh ${who} pada ${time}. Alasan: ${why}`,
    en: (report, who, time, why) =>
      `The contact of report ${report} was opened by ${who}, ${time}. Reason: ${why}`,
  } satisfies Phrase<[string, string, string, string]>,
  measure: {
    id: (what, who, time, why) => `${what}: ${who}, ${time}. ${why}`,
    en: (what, who, time, why) => `${what}: ${who}, ${time}. ${why}`,
  } satisfies Phrase<[string, string, string, string]>,
  letterHead: {
    id: (office) => `${office}, pemberitahuan insiden data pribadi (UU 27/2022 Pasal 46)`,
    en: (office) => `${office}, notice of a personal data incident (UU 27/2022 art. 46)`,
  } satisfies Phrase<[string]>,
  letterContact: {
    id: (contact) => `Pertanyaan: ${contact}`,
    en: (contact) => `Questions: ${contact}`,
  } satisfies Phrase<[string]>,
};
