import type { IncidentCategory, Relation } from '../domain/incident.ts';
import type { Words } from '../composite/types.ts';
import type { Dictionary, Language, Phrase } from './language.ts';

/** Words of the public form. Whoever reads them may be in a hurry, afraid, on a small phone: short and plain. */
export const laporWords = {
  title: { id: 'Lapor keresahan atau minta perlindungan', en: 'Report a worry or ask for protection' },
  lead: {
    id: 'Kurang dari satu menit. Tanpa nama, tanpa akun.',
    en: 'Less than a minute. No name, no account.',
  },
  language: { id: 'English', en: 'Bahasa Indonesia' },
  leave: { id: 'Tutup cepat', en: 'Leave quickly' },
  leaveHint: {
    id: 'Tutup cepat: halaman ini berganti ke situs cuaca. Bisa juga dengan tombol Esc tiga kali.',
    en: 'Leave quickly: this page changes to a weather site. Pressing Esc three times does the same.',
  },
  before: { id: 'Baca dulu', en: 'Read this first' },
  textLabel: { id: 'Apa yang terjadi?', en: 'What happened?' },
  textHelp: {
    id: 'Tulis singkat. Sebut orang dengan perannya, misalnya “mandor” atau “pemilik kapal”, jangan namanya.',
    en: 'Keep it short. Say what people are, like “foreman” or “boat owner”, never who they are.',
  },
  left: { id: 'huruf lagi', en: 'characters left' },
  kindLabel: { id: 'Ini soal apa?', en: 'What is it about?' },
  kindUnknown: { id: 'Lainnya, atau tidak tahu', en: 'Something else, or I do not know' },
  placeLabel: { id: 'Di mana?', en: 'Where?' },
  placeUnknown: {
    id: 'Tidak tahu, atau sudah ditulis',
    en: 'I do not know, or I wrote it above',
  },
  placeWhole: { id: 'mana saja di sini', en: 'anywhere in it' },
  sea: { id: 'laut', en: 'at sea' },
  placeHint: {
    id: 'Sudah kami isi menurut tempat poster. Ganti bila kejadiannya di tempat lain.',
    en: 'Filled in from where the poster hangs. Change it if it happened elsewhere.',
  },
  whenLabel: { id: 'Kapan?', en: 'When?' },
  today: { id: 'Hari ini', en: 'Today' },
  yesterday: { id: 'Kemarin', en: 'Yesterday' },
  otherDay: { id: 'Tanggal lain', en: 'Another day' },
  whenUnknown: { id: 'Tidak tahu, atau sering terjadi', en: 'I do not know, or it happens often' },
  dateLabel: { id: 'Tanggal kejadian', en: 'Day it happened' },
  relationLabel: {
    id: 'Ada hubungannya dengan pekerja asing?',
    en: 'Does it have to do with foreign workers?',
  },
  urgentLabel: { id: 'Ada orang dalam bahaya sekarang', en: 'Somebody is in danger now' },
  urgentHelp: {
    id: 'Telepon polisi 110 sekarang juga, gratis. Laporan ini tidak langsung dibaca.',
    en: 'Call the police on 110 now, free of charge. This report is not read at once.',
  },
  photoLabel: { id: 'Foto, kalau ada', en: 'Photo, if you have one' },
  photoHelp: {
    id: 'JPG, PNG, atau WebP, paling besar 10 MB. Lokasi dan data lain yang tersimpan di dalam foto kami hapus. Sebaiknya tanpa wajah orang.',
    en: 'JPG, PNG or WebP, at most 10 MB. Place and other data stored in the photo are removed. Better without faces.',
  },
  optional: { id: 'boleh dikosongkan', en: 'may stay empty' },
  send: { id: 'Kirim laporan', en: 'Send report' },
  haveCode: { id: 'Sudah pernah lapor? Lihat jawaban dengan kode', en: 'Reported before? See the answer' },

  notSent: { id: 'Belum terkirim', en: 'Not sent yet' },
  needText: {
    id: 'Tulis apa yang terjadi, atau pilih foto.',
    en: 'Write what happened, or choose a photo.',
  },
  textTooLong: {
    id: 'Ceritanya terlalu panjang. Paling banyak 3.000 huruf.',
    en: 'The text is too long. At most 3,000 characters.',
  },
  wrongDay: {
    id: 'Tanggalnya belum benar. Pilih hari ini atau hari sebelumnya.',
    en: 'The day is not right. Choose today or an earlier day.',
  },
  photoTooLarge: {
    id: 'Fotonya terlalu besar. Paling besar 10 MB dan 25 megapiksel. Pilih foto lain atau kirim tanpa foto.',
    en: 'The photo is too large. At most 10 MB and 25 megapixels. Choose another one or send without.',
  },
  photoWrongKind: {
    id: 'Berkas itu bukan foto JPG, PNG, atau WebP. Pilih foto lain atau kirim tanpa foto.',
    en: 'That file is no JPG, PNG or WebP photo. Choose another one or send without.',
  },
  photoUnreadable: {
    id: 'Fotonya tidak bisa dibuka, mungkin rusak. Pilih foto lain atau kirim tanpa foto.',
    en: 'The photo cannot be opened, it may be damaged. Choose another one or send without.',
  },
  photoLost: {
    id: 'Foto harus dipilih sekali lagi; tulisan Anda masih ada.',
    en: 'The photo has to be chosen again; your text is still here.',
  },
  tooMany: {
    id: 'Terlalu banyak kiriman dari jaringan Anda. Tulisan Anda masih ada di bawah. Coba lagi beberapa menit lagi.',
    en: 'Too many reports from your network. Your text is still here. Try again in a few minutes.',
  },
  busy: {
    id: 'Sedang banyak kiriman. Tulisan Anda masih ada di bawah. Coba lagi beberapa menit lagi.',
    en: 'Many reports are coming in. Your text is still here. Try again in a few minutes.',
  },
  failed: {
    id: 'Belum tersimpan karena ada gangguan di tempat kami. Tulisan Anda masih ada di bawah. Coba lagi.',
    en: 'Not stored, because something is wrong on our side. Your text is still here. Try again.',
  },

  received: { id: 'Laporan Anda sudah kami terima', en: 'We have your report' },
  receivedBefore: { id: 'Laporan ini sudah kami terima tadi', en: 'We already had this report' },
  receivedBeforeText: {
    id: 'Tidak perlu dikirim lagi. Kodenya hanya muncul pada kiriman pertama.',
    en: 'There is no need to send it again. The code was shown with the first sending only.',
  },
  writeDown: { id: 'Catat kode ini', en: 'Write this code down' },
  codeText: {
    id: 'Kode hanya muncul sekali dan tidak bisa diganti. Jangan berikan kepada orang lain. Dengan kode ini Anda bisa melihat jawaban kami dan menulis lagi.',
    en: 'The code is shown once and cannot be replaced. Give it to nobody. With it you can read our answer and write again.',
  },
  dangerNow: {
    id: 'Kalau ada orang dalam bahaya sekarang, telepon polisi 110.',
    en: 'If somebody is in danger now, call the police on 110.',
  },
  contactTitle: { id: 'Boleh kami hubungi?', en: 'May we contact you?' },
  contactText: {
    id: 'Tidak wajib. Nomor atau alamat ini disimpan terkunci, dibuka hanya oleh petugas yang menangani laporan Anda dan hanya dengan alasan yang dicatat, lalu dihapus paling lambat 180 hari. Dengan mengirimnya Anda setuju kami hubungi soal laporan ini saja.',
    en: 'Only if you want. It is kept locked, opened only by the officer who handles your report and only with a recorded reason, and deleted after at most 180 days. By sending it you agree that we contact you about this report only.',
  },
  contactLabel: { id: 'Nomor HP atau email', en: 'Phone number or email' },
  contactSend: { id: 'Simpan dan boleh hubungi saya', en: 'Save it, you may contact me' },
  contactSaved: { id: 'Sudah disimpan', en: 'Saved' },
  contactSavedText: {
    id: 'Kami bisa menghubungi Anda soal laporan ini. Kode tadi tetap berlaku.',
    en: 'We can contact you about this report. Your code stays valid.',
  },
  contactMissing: {
    id: 'Tulis nomor HP atau email, paling banyak 200 huruf.',
    en: 'Write a phone number or email, at most 200 characters.',
  },
  done: { id: 'Selesai dan tutup', en: 'Finish and leave' },
  another: { id: 'Kirim laporan lain', en: 'Send another report' },

  statusTitle: { id: 'Lihat jawaban', en: 'See the answer' },
  codeLabel: { id: 'Kode laporan', en: 'Code of the report' },
  codeHelp: { id: '16 angka, mulai dengan 0', en: '16 digits, beginning with 0' },
  look: { id: 'Lihat', en: 'Look' },
  noSuchCode: {
    id: 'Tidak ada laporan dengan kode ini. Periksa lagi angkanya. Kode berlaku dua tahun.',
    en: 'There is no report with this code. Check the digits. A code is valid for two years.',
  },
  tooManyCodes: {
    id: 'Terlalu banyak kode yang dicoba. Tunggu beberapa menit lalu coba lagi.',
    en: 'Too many codes were tried. Wait a few minutes and try again.',
  },
  stateReceived: { id: 'Sudah diterima', en: 'Received' },
  stateReading: { id: 'Sedang dibaca', en: 'Being read' },
  stateAnswered: { id: 'Sudah dijawab', en: 'Answered' },
  stateReceivedText: {
    id: 'Laporan Anda menunggu giliran dibaca.',
    en: 'Your report waits for its turn to be read.',
  },
  stateReadingText: { id: 'Petugas sedang menanganinya.', en: 'An officer is working on it.' },
  stateAnsweredText: { id: 'Jawaban kami ada di bawah.', en: 'Our answer is below.' },
  fromOffice: { id: 'Dari kantor', en: 'From the office' },
  writeAgain: { id: 'Tulis lagi', en: 'Write again' },
  replyLabel: { id: 'Pesan Anda', en: 'Your message' },
  replyHelp: {
    id: 'Jawab pertanyaan kami, tambahkan keterangan, betulkan, atau minta laporan dihapus. Tulisan Anda tidak tampil lagi di halaman ini.',
    en: 'Answer our questions, add or correct something, or ask us to delete the report. What you write is not shown on this page again.',
  },
  replySend: { id: 'Kirim pesan', en: 'Send message' },
  replySent: { id: 'Pesan Anda sudah kami terima.', en: 'We have your message.' },
  replyMissing: {
    id: 'Tulis pesan Anda, paling banyak 3.000 huruf.',
    en: 'Write your message, at most 3,000 characters.',
  },
  replyTooMany: {
    id: 'Pesan untuk laporan ini sudah terlalu banyak. Kirim laporan baru bila perlu.',
    en: 'There are too many messages on this report. Send a new report if you need to.',
  },
  pageFailed: { id: 'Halaman tidak bisa ditampilkan', en: 'The page cannot be shown' },
  pageFailedText: { id: 'Coba lagi sebentar lagi.', en: 'Try again shortly.' },
  backToForm: { id: 'Ke formulir', en: 'To the form' },
} satisfies Dictionary;

/** Changes with every change of the notice below: it is stored with what somebody consents to. */
export const noticeVersion = 'lapor-2';

/** What a reporter is told before the first field, line by line: at most 120 words in all (DP-10). */
export const notice: Record<Language, (about: { office: string; contact: string }) => string[]> = {
  id: ({ office, contact }) => [
    `Formulir ini milik ${office}, untuk mencegah keributan dan menjawab keluhan.`,
    'Kami tidak meminta nama, dan tidak mencatat HP atau alamat internet Anda.',
    'Jangan tulis nama orang, nomor telepon, NIK, kebangsaan, suku, atau agama siapa pun. Yang telanjur tertulis sebisa mungkin kami samarkan.',
    'Tulisan asli disimpan terkunci dan dihapus setelah 90 hari.',
    'Formulir ini lebih aman bagi Anda daripada WhatsApp, karena pesan WhatsApp diolah di luar negeri oleh perusahaan Meta.',
    `Dengan kode laporan Anda bisa membetulkan laporan atau minta laporan dihapus.${contact ? ` Pertanyaan soal data: ${contact}.` : ''}`,
  ],
  en: ({ office, contact }) => [
    `This form belongs to ${office}. It serves to prevent trouble and answer complaints, and protects residents and foreign workers alike.`,
    'We ask for no name, and record neither your phone nor your internet address.',
    'Do not write anybody’s name, phone number, identity number, nationality, ethnicity or religion. What slips in is masked as far as we can.',
    'The original text is kept locked and deleted after 90 days.',
    'This form is safer for you than WhatsApp, whose messages are processed abroad by the company Meta.',
    `With the report’s code you can correct it or ask us to delete it.${contact ? ` Questions about data: ${contact}.` : ''}`,
  ],
};

export const laporPhrases = {
  answerWithin: {
    id: (days) => `Kami menjawab paling lambat dalam ${days} hari kerja.`,
    en: (days) => `We answer within ${days} working days.`,
  } satisfies Phrase<[number]>,
  lookAt: {
    id: (address) => `Lihat jawaban di ${address}`,
    en: (address) => `Read the answer at ${address}`,
  } satisfies Phrase<[string]>,
};

/** Kinds to choose from, in words that need no officer. */
export const reportedKinds: [IncidentCategory, Words][] = [
  ['threat', { id: 'Ancaman, pemaksaan, atau rasa takut', en: 'Threats, coercion, or fear' }],
  [
    'violence',
    { id: 'Orang dipukul atau dilukai, barang dirusak', en: 'Somebody was hurt, or things were damaged' },
  ],
  ['clash', { id: 'Keributan antara dua kelompok', en: 'A fight between two groups' }],
  [
    'labour_dispute',
    { id: 'Upah, kontrak, atau perlakuan di tempat kerja', en: 'Pay, contract, or treatment at work' },
  ],
  [
    'grievance',
    {
      id: 'Keluhan: lowongan, lahan, air, laut, debu, jalan',
      en: 'A complaint: jobs, land, water, sea, dust, roads',
    },
  ],
  [
    'rejection_of_foreign_workers',
    {
      id: 'Warga menolak, akan unjuk rasa atau menutup jalan',
      en: 'People object, plan a protest or a blockade',
    },
  ],
  [
    'online_hostility',
    {
      id: 'Hinaan atau hasutan, langsung atau lewat HP',
      en: 'Insults or incitement, face to face or by phone',
    },
  ],
  ['rumour', { id: 'Kabar yang beredar, belum tentu benar', en: 'A story going round that may not be true' }],
];

export const relationChoices: [Relation, Words][] = [
  ['yes', { id: 'Ya', en: 'Yes' }],
  ['partly', { id: 'Sebagian', en: 'Partly' }],
  ['no', { id: 'Tidak', en: 'No' }],
  ['unknown', { id: 'Tidak tahu', en: 'I do not know' }],
];
