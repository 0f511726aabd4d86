import type { Words } from '../composite/types.ts';
import type {
  DataClass,
  ImpactApprover,
  ImpactSection,
  RetentionClass,
  RetentionTerms,
  RightsKind,
} from '../domain/data-protection.ts';
import type { Dictionary, Phrase } from './language.ts';

export const protectionTabs = {
  hak: { id: 'Hak subjek data', en: 'Data subject rights' },
  retensi: { id: 'Retensi', en: 'Retention' },
  catatan: { id: 'Catatan pemrosesan', en: 'Register of processing' },
  tahan: { id: 'Penangguhan hapus', en: 'Legal holds' },
  dampak: { id: 'Penilaian dampak', en: 'Impact assessment' },
  insiden: { id: 'Insiden data', en: 'Data incidents' },
} satisfies Dictionary;
export type ProtectionTab = keyof typeof protectionTabs;

export const protectionWords = {
  title: { id: 'Pelindungan data pribadi', en: 'Personal data protection' },
  lead: {
    id: 'Apa yang disimpan tentang orang, berapa lama, dan hak mereka menurut UU 27/2022. Isi laporan tidak tampil di sini.',
    en: 'What is kept about people, for how long, and their rights under UU 27/2022. What reports say is not shown here.',
  },
  tabs: { id: 'Bagian', en: 'Parts' },
  openPage: { id: 'Buka', en: 'Open' },
  onlyReads: {
    id: 'Antrean, retensi, dan catatan dikerjakan petugas pelindungan data (PPDP); Anda membacanya.',
    en: 'The data-protection officer (PPDP) works on queue, retention and register; you read them.',
  },
  report: { id: 'Laporan', en: 'Report' },
  state: { id: 'Keadaan', en: 'State' },
  reason: { id: 'Alasan', en: 'Reason' },
  save: { id: 'Simpan', en: 'Save' },
  cancel: { id: 'Batal', en: 'Cancel' },
  change: { id: 'Ubah', en: 'Change' },

  rightsLead: {
    id: 'Diminta pelapor dengan kode laporannya. Tenggat 3 kali 24 jam sejak diterima, malam dan hari libur termasuk. Melaksanakan berarti sistem yang mengerjakannya; Anda tidak perlu membaca isi laporan.',
    en: 'Asked for by reporters with their code. Due 3 times 24 hours after receipt, nights and holidays included. Granting means that the system does it; you need not read the report.',
  },
  open: { id: 'Menunggu jawaban', en: 'Waiting for an answer' },
  noneOpen: { id: 'Tidak ada permintaan yang menunggu.', en: 'No request is waiting.' },
  answered: { id: 'Sudah dijawab', en: 'Answered' },
  noneAnswered: { id: 'Belum ada yang dijawab.', en: 'None has been answered yet.' },
  grant: { id: 'Laksanakan', en: 'Grant' },
  sureGrant: { id: 'Ya, laksanakan', en: 'Yes, grant it' },
  refuse: { id: 'Usulkan penolakan', en: 'Propose a refusal' },
  article: { id: 'Pasal yang menjadi dasar', en: 'Article it stands on' },
  articleHelp: {
    id: 'Misalnya: UU 27/2022 Pasal 15 ayat (1) huruf b',
    en: 'For example: UU 27/2022 art. 15 (1) b',
  },
  refuseHelp: {
    id: 'Dibaca pelapor. Berlaku sesudah orang kedua menyetujui.',
    en: 'The reporter reads it. It takes effect when a second person approves.',
  },
  propose: { id: 'Kirim usulan', en: 'Send the proposal' },
  proposedNote: {
    id: 'Penolakan diusulkan; menunggu orang kedua.',
    en: 'A refusal is proposed; a second person decides.',
  },
  approveRefusal: { id: 'Setujui penolakan', en: 'Approve the refusal' },
  sendBack: { id: 'Kembalikan ke antrean', en: 'Send back to the queue' },
  notOwn: {
    id: 'Usulan Anda sendiri diputuskan orang lain.',
    en: 'Your own proposal is decided by somebody else.',
  },
  sameWordsNote: {
    id: 'Dari kode lain, yang kata-kata laporannya sama: berlaku hanya untuk kiriman itu dan pesan dari kode itu. Laporan dan data pengirim pertama tidak berubah.',
    en: 'From another code, sent with the same words: it concerns that sending and the messages with that code alone. The report and the data of its first sender stay as they are.',
  },
  heldNote: {
    id: 'Penghapusannya ditangguhkan karena suatu perkara: belum dapat dihapus.',
    en: 'Under a legal hold: cannot be erased yet.',
  },
  endPause: { id: 'Akhiri pembatasan', en: 'End the restriction' },
  done: { id: 'dilaksanakan', en: 'granted' },
  refused: { id: 'ditolak', en: 'refused' },
  kind: { id: 'Permintaan', en: 'Request' },
  received: { id: 'Diterima', en: 'Received' },
  answer: { id: 'Jawaban', en: 'Answer' },
  late: { id: 'terlambat dijawab', en: 'answered late' },

  retentionLead: {
    id: 'Setiap malam pukul 02.00 WIB data yang lewat masa simpannya dihapus. Sehari sebelumnya sistem menghitung dulu tanpa menghapus. Bila lebih dari 5 persen satu kelas akan hilang (paling sedikit 50 baris), kelas itu menunggu konfirmasi PPDP. Untuk kelas yang memang disimpan sebentar, batasnya tiga kali jumlah yang biasanya dihapus dalam sehari.',
    en: 'At 02.00 WIB each night what is over its time is removed. The day before, the system counts without removing. Where more than 5 per cent of a class would go (at least 50 rows), that class waits for the data-protection officer. For classes kept briefly the limit is three times a day’s turnover.',
  },
  next: { id: 'Malam berikutnya', en: 'The coming night' },
  noNext: {
    id: 'Hitungan pertama dibuat dalam satu jam setelah sistem dijalankan.',
    en: 'The first count is made within an hour after the system was started.',
  },
  last: { id: 'Malam-malam sebelumnya', en: 'Nights before' },
  noneLast: { id: 'Belum ada malam yang dijalankan.', en: 'No night has run yet.' },
  dataClass: { id: 'Kelas', en: 'Class' },
  what: { id: 'Yang dihapus', en: 'What goes' },
  term: { id: 'Masa simpan', en: 'Kept for' },
  heldRows: { id: 'Ada', en: 'There are' },
  dueRows: { id: 'Akan dihapus', en: 'Will go' },
  waitsForYou: { id: 'akan menunggu konfirmasi', en: 'will wait for confirmation' },
  nothingDue: { id: 'Tidak ada yang lewat masa simpannya.', en: 'Nothing is over its time.' },
  stopped: { id: 'Menunggu konfirmasi', en: 'Waits for confirmation' },
  confirm: { id: 'Konfirmasi: boleh dihapus', en: 'Confirm: these may go' },
  auditNote: {
    id: 'Jejak audit (K6) tidak dihapus: isinya hanya nomor, tanpa isi dan nama, dan rantainya harus utuh supaya dapat diperiksa. Peristiwa (K4) dan angka (K5) tidak memuat data orang. Berkas ekspor obrolan dibaca tanpa disimpan.',
    en: 'The audit trail (K6) is not removed: it holds numbers only, no content and no names, and its chain must be whole to be verified. Incidents (K4) and figures (K5) hold no data of persons. Exported chats are read without being stored.',
  },
  terms: { id: 'Masa simpan kantor ini', en: 'Terms of this office' },
  termsLead: {
    id: 'Boleh lebih pendek, tidak boleh lebih lama. Dalam hari.',
    en: 'They may be shorter, never longer. In days.',
  },
  saved: { id: 'Tersimpan.', en: 'Saved.' },

  registerLead: {
    id: 'Untuk apa data pribadi dipakai, atas dasar apa, siapa penerimanya, dan berapa lama (UU 27/2022 Pasal 31). Perubahan menjadi versi baru; versi lama tetap ada.',
    en: 'What personal data are used for, on which basis, who receives them and for how long (UU 27/2022 art. 31). A change is a new version; the old one stays.',
  },
  purpose: { id: 'Tujuan', en: 'Purpose' },
  basis: { id: 'Dasar', en: 'Basis' },
  classes: { id: 'Kelas data', en: 'Data classes' },
  recipients: { id: 'Penerima', en: 'Recipients' },
  retention: { id: 'Masa simpan', en: 'Retention' },
  since: { id: 'Sejak', en: 'Since' },
  ended: { id: 'Berakhir pada (kosong: masih berjalan)', en: 'Ended on (empty: it goes on)' },
  endedShort: { id: 'Berakhir', en: 'Ended' },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  print: { id: 'Cetak', en: 'Print' },
  inIndonesian: { id: 'Indonesia', en: 'Indonesian' },
  inEnglish: { id: 'Inggris', en: 'English' },
  changeReason: {
    id: 'Alasan perubahan (paling sedikit 10 huruf)',
    en: 'Reason of the change (at least 10 characters)',
  },

  holdLead: {
    id: 'Laporan yang tidak boleh dihapus selama satu perkara berjalan. Diminta kepala seksi atau PPDP, disetujui PPDP selain pemintanya, dengan tanggal berakhir.',
    en: 'Reports that must not be removed while a matter is open. Asked for by the section head or a data-protection officer, approved by a data-protection officer who is somebody else, with an end date.',
  },
  holdReport: { id: 'Nomor laporan', en: 'Report number' },
  holdReportHelp: {
    id: 'Salin dari alamat halaman laporan.',
    en: 'Copy it from the address of the report’s page.',
  },
  holdUntil: { id: 'Sampai tanggal', en: 'Until' },
  holdReason: { id: 'Perkara atau dasar, tanpa nama orang', en: 'Matter or ground, without names' },
  holdAsk: { id: 'Minta penangguhan', en: 'Ask for a hold' },
  holdApprove: { id: 'Setujui', en: 'Approve' },
  holdEnd: { id: 'Akhiri', en: 'End' },
  holdNone: { id: 'Tidak ada penangguhan.', en: 'There are no holds.' },
  holdAsked: { id: 'menunggu persetujuan', en: 'waits for approval' },
  holdHolds: { id: 'berlaku', en: 'in force' },
  holdEnded: { id: 'berakhir', en: 'ended' },
  askedBy: { id: 'Diminta oleh', en: 'Asked for by' },
  approvedBy: { id: 'Disetujui oleh', en: 'Approved by' },

  impactLead: {
    id: 'Setiap versi model punya penilaian dampak (UU 27/2022 Pasal 34). Tanpa penilaian yang disetujui PPDP dan pimpinan, bahan paparan dari model itu tidak dapat diterbitkan.',
    en: 'Each model version has an impact assessment (UU 27/2022 art. 34). Without one that the data-protection officer and the head of office have approved, packs made with that model cannot be released.',
  },
  impactApproved: { id: 'Disetujui', en: 'Approved' },
  impactMissing: { id: 'Belum disetujui', en: 'Not approved yet' },
  impactNone: {
    id: 'Belum ada penilaian. Rancangan di bawah adalah bawaan program: baca, sesuaikan dengan keadaan kantor, lalu simpan.',
    en: 'There is no assessment yet. The draft below comes with the program: read it, fit it to your office, then save it.',
  },
  impactSave: { id: 'Simpan sebagai versi baru', en: 'Save as a new version' },
  impactApprove: { id: 'Setujui versi ini', en: 'Approve this version' },
  impactOwn: {
    id: 'Anda yang menulis versi ini; orang lain yang menyetujuinya.',
    en: 'You wrote this version; somebody else approves it.',
  },
  impactBoth: {
    id: 'Perlu dua persetujuan: PPDP dan pimpinan.',
    en: 'It needs two approvals: the data-protection officer and the head of office.',
  },
  inForce: { id: 'model yang berlaku', en: 'model in force' },
  model: { id: 'Model', en: 'Model' },
  harms: { id: 'Bahaya dan pengamannya', en: 'Harms and what guards against them' },
  harm: { id: 'Bahaya', en: 'Harm' },
  how: { id: 'Bagaimana bisa terjadi', en: 'How it could happen' },
  guard: { id: 'Pengaman', en: 'Guard' },
} satisfies Dictionary;

export const rightsKindNames: Record<RightsKind, Words> = {
  access: { id: 'Akses', en: 'Access' },
  correction: { id: 'Koreksi', en: 'Correction' },
  erasure: { id: 'Penghapusan', en: 'Erasure' },
  restriction: { id: 'Pembatasan', en: 'Restriction' },
};
/** What granting does, said before it is done. */
export const grantEffects: Record<RightsKind, Words> = {
  access: {
    id: 'Pelapor melihat jenis dan tanggal data yang disimpan, dan dapat membuka teksnya satu kali.',
    en: 'The reporter sees kinds and dates of what is kept, and can open the text once.',
  },
  correction: {
    id: 'Teks laporan diganti dengan kata-kata pelapor; teks lama tetap tersimpan dengan alasannya.',
    en: 'The reporter’s words take the place of the text; the old one is kept with the reason.',
  },
  erasure: {
    id: 'Teks, foto, kontak, dan pesan dihapus untuk selamanya. Yang tinggal hanya hitungan per kecamatan dan bulan.',
    en: 'Text, photos, contact and messages are erased for good. Only counts by district and month are left.',
  },
  restriction: {
    id: 'Laporan keluar dari daftar, ekspor, dan skor sampai pembatasan diakhiri.',
    en: 'The report leaves lists, exports and scores until the restriction ends.',
  },
};

export const retentionNames: Record<RetentionClass, Words> = {
  contact: { id: 'Kontak pelapor', en: 'Contacts of reporters' },
  raw_text: { id: 'Teks asli laporan', en: 'Original texts of reports' },
  raw_message: { id: 'Tulisan asli pesan susulan', en: 'Original texts of later messages' },
  media: { id: 'Foto dan rekaman', en: 'Photos and recordings' },
  webhook: { id: 'Kiriman WhatsApp mentah', en: 'Raw WhatsApp deliveries' },
  draft: { id: 'Rancangan yang sedang diketik', en: 'Drafts being typed' },
  report: {
    id: 'Teks laporan yang disamarkan (angkanya tetap disimpan)',
    en: 'Masked texts of reports (counts stay)',
  },
  account: { id: 'Nama dan surel akun yang ditutup', en: 'Names and emails of closed accounts' },
  session: { id: 'Sesi masuk yang berakhir', en: 'Sessions that ended' },
  link: { id: 'Tautan sekali pakai', en: 'One-time links' },
  job: { id: 'Pekerjaan sistem yang selesai', en: 'Finished jobs of the system' },
  contact_notice: {
    id: 'Pemberitahuan kontak yang dibuka (catatannya tetap di jejak audit)',
    en: 'Notices of opened contacts (the audit trail keeps the record)',
  },
  sign_in_place: {
    id: 'Jaringan tempat petugas masuk, tersandi',
    en: 'Networks that staff signed in from, keyed',
  },
  database_host: { id: 'Komputer yang memakai basis data', en: 'Machines that used the database' },
};
export const termNames: Record<keyof RetentionTerms, Words> = {
  contactAfterAnswer: { id: 'Kontak, setelah dijawab', en: 'Contacts, after the answer' },
  contact: { id: 'Kontak, paling lama', en: 'Contacts, at most' },
  raw: { id: 'Teks asli dan lampiran', en: 'Original texts and media' },
  webhook: { id: 'Kiriman WhatsApp mentah', en: 'Raw WhatsApp deliveries' },
  report: { id: 'Teks laporan yang disamarkan', en: 'Masked texts of reports' },
  account: { id: 'Akun setelah ditutup', en: 'Accounts after closing' },
};
export const dataClassNames: Record<DataClass, Words> = {
  K1: { id: 'kontak', en: 'contact' },
  K2: { id: 'teks asli dan lampiran', en: 'original text and media' },
  K3: { id: 'laporan yang disamarkan', en: 'masked report' },
  K4: { id: 'peristiwa dan tindakan', en: 'incidents and action' },
  K5: { id: 'angka dan skor', en: 'figures and scores' },
  K6: { id: 'jejak audit', en: 'audit trail' },
  K7: { id: 'akun petugas', en: 'staff accounts' },
  K8: { id: 'catatan operasi', en: 'operations log' },
};
export const approverNames: Record<ImpactApprover, Words> = {
  auditor: { id: 'PPDP', en: 'Data-protection officer' },
  leadership: { id: 'Pimpinan', en: 'Head of office' },
};
export const impactSectionNames: Record<ImpactSection, Words> = {
  description: { id: 'Pemrosesan yang dinilai', en: 'The processing assessed' },
  necessity: { id: 'Perlu dan sebanding', en: 'Necessity and proportion' },
  risks: { id: 'Risiko bagi orang', en: 'Risks for people' },
  measures: { id: 'Tindakan pelindungan', en: 'Protective measures' },
  remaining: { id: 'Risiko yang tersisa dan peninjauan', en: 'What risk remains, and review' },
};

export const protectionPhrases = {
  left: {
    id: (hours) => `sisa ${hours} jam`,
    en: (hours) => `${hours} hours left`,
  } satisfies Phrase<[string]>,
  overdue: {
    id: (hours) => `lewat ${hours} jam`,
    en: (hours) => `${hours} hours overdue`,
  } satisfies Phrase<[string]>,
  due: { id: (time) => `Jawab sebelum ${time}`, en: (time) => `Answer by ${time}` } satisfies Phrase<
    [string]
  >,
  askedAt: { id: (time) => `Diterima ${time}`, en: (time) => `Received ${time}` } satisfies Phrase<[string]>,
  night: { id: (time) => `Rencana ${time}`, en: (time) => `Planned for ${time}` } satisfies Phrase<[string]>,
  counted: {
    id: (time) => `Dihitung ${time}, belum ada yang dihapus.`,
    en: (time) => `Counted ${time}; nothing has been removed.`,
  } satisfies Phrase<[string]>,
  days: { id: (days) => `${days} hari`, en: (days) => `${days} days` } satisfies Phrase<[string]>,
  removed: {
    id: (count) => `${count} baris dihapus`,
    en: (count) => `${count} rows removed`,
  } satisfies Phrase<[string]>,
  nothingRemoved: { id: () => 'tidak ada yang dihapus', en: () => 'nothing removed' } satisfies Phrase<[]>,
  confirmedBy: {
    id: (name) => `dikonfirmasi ${name}`,
    en: (name) => `confirmed by ${name}`,
  } satisfies Phrase<[string]>,
  longest: {
    id: (days) => `paling lama ${days} hari`,
    en: (days) => `at most ${days} days`,
  } satisfies Phrase<[string]>,
  version: { id: (n) => `versi ${n}`, en: (n) => `version ${n}` } satisfies Phrase<[string]>,
  written: {
    id: (n, name, time) => `Versi ${n}, ditulis ${name}, ${time}`,
    en: (n, name, time) => `Version ${n}, written by ${name}, ${time}`,
  } satisfies Phrase<[string, string, string]>,
  approved: {
    id: (role, name, time) => `${role}: disetujui ${name}, ${time}`,
    en: (role, name, time) => `${role}: approved by ${name}, ${time}`,
  } satisfies Phrase<[string, string, string]>,
  notApproved: {
    id: (role) => `${role}: belum menyetujui`,
    en: (role) => `${role}: not approved yet`,
  } satisfies Phrase<[string]>,
  by: { id: (name, time) => `${name}, ${time}`, en: (name, time) => `${name}, ${time}` } satisfies Phrase<
    [string, string]
  >,
};
