import type { Words } from '../composite/types.ts';
import type {
  DeliveryState,
  RefuseReason,
  ReportState,
  VerificationOutcome,
  UndeliveredReason,
} from '../domain/report.ts';
import type { Dictionary, Phrase } from './language.ts';

export const reportTabs = {
  masuk: { id: 'Kotak masuk', en: 'Inbox' },
  jawaban: { id: 'Harus dijawab', en: 'To be answered' },
  balasan: { id: 'Balasan pelapor', en: 'Senders wrote' },
  selesai: { id: 'Sudah dinilai', en: 'Assessed' },
  banjir: { id: 'Banjir kiriman', en: 'Flood' },
} satisfies Dictionary;
export type ReportTab = keyof typeof reportTabs;

export const reportWords = {
  title: { id: 'Laporan', en: 'Reports' },
  lead: {
    id: 'Semua kanal dalam satu kotak masuk. Yang belum dinilai tidak menaikkan skor; yang terlalu lama menunggu terlihat sebagai kurang tanggap.',
    en: 'All channels in one inbox. What is not assessed raises no score; what waits too long shows as a lack of response.',
  },
  tabs: { id: 'Bagian laporan', en: 'Parts of the reports' },
  enterPhone: { id: 'Catat telepon', en: 'Record a call' },
  enterPartner: { id: 'Kirim laporan', en: 'Send a report' },
  enterKolang: { id: 'Kolang Kaling', en: 'Kolang Kaling' },
  importChat: { id: 'Impor WhatsApp', en: 'Import WhatsApp' },
  seeIncident: { id: 'Peristiwa', en: 'Incident' },
  openIncident: { id: 'Lihat peristiwanya', en: 'See the incident' },
  rumours: { id: 'Meja rumor', en: 'Rumour desk' },
  verifications: { id: 'Permintaan cek', en: 'Requests to check' },
  posters: { id: 'Poster', en: 'Posters' },
  empty: { id: 'Tidak ada laporan di bagian ini.', en: 'There is no report here.' },
  emptyInbox: {
    id: 'Kotak masuk kosong. Kanal yang diam belum tentu berarti wilayah yang tenang.',
    en: 'The inbox is empty. A silent channel does not mean a calm area.',
  },
  newArrived: { id: 'Ada laporan baru', en: 'New reports have arrived' },
  show: { id: 'Tampilkan', en: 'Show' },
  list: { id: 'Daftar laporan', en: 'List of reports' },
  more: { id: 'Muat lagi', en: 'Load more' },
  backToList: { id: 'Kembali ke daftar', en: 'Back to the list' },
  selectAll: { id: 'Pilih semua di daftar', en: 'Select all in the list' },
  bulk: { id: 'Untuk yang dipilih', en: 'For the selected' },
  bulkRefuse: { id: 'Tolak …', en: 'Refuse …' },
  bulkKeep: { id: 'Arsipkan', en: 'Keep on file' },
  bulkApprove: { id: 'Terima dari instansi mitra', en: 'Accept from partner agencies' },
  urgent: { id: 'Mendesak', en: 'Urgent' },
  restricted: { id: 'Terbatas', en: 'Restricted' },
  openRestricted: { id: 'Buka untuk meja piket', en: 'Open to the desk' },
  forwardedOften: { id: 'Sering diteruskan', en: 'Forwarded often' },
  forwarded: { id: 'Diteruskan', en: 'Forwarded' },
  rumourProposed: {
    id: 'Beredar dari banyak pengirim: usul masuk meja rumor',
    en: 'Goes round from many senders: proposed for the rumour desk',
  },
  noPlace: { id: 'Tempat belum jelas', en: 'Place not clear' },
  whichPlace: { id: 'Yang mana?', en: 'Which one?' },
  foundPlace: { id: 'Ditemukan dalam teks', en: 'Found in the text' },
  hintPlace: {
    id: 'Dipilih pelapor atau petunjuk poster',
    en: 'Chosen by the sender or hinted by the poster',
  },
  noText: { id: '(tanpa teks)', en: '(no text)' },
  masked: { id: 'Disamarkan mesin', en: 'Masked by machine' },
  senderSays: { id: 'Kata pelapor', en: 'The sender says' },
  typedByStaff: { id: 'Diketik petugas', en: 'Typed by staff' },
  media: { id: 'Lampiran', en: 'Attachments' },
  openMedia: { id: 'Unduh berkas asli', en: 'Download the original' },
  showBlurred: { id: 'Lihat, dikaburkan', en: 'View, blurred' },
  hidePicture: { id: 'Tutup foto', en: 'Close the picture' },
  blurredPicture: { id: 'Foto dari pelapor, dikaburkan', en: 'Picture of the sender, blurred' },
  blurredNote: {
    id: 'Foto ini sengaja dikaburkan; wajah yang difoto sangat dekat mungkin masih dikenali kenalannya. Unduh berkas asli hanya bila penilaian memerlukannya; setiap pengunduhan tercatat.',
    en: 'This picture is blurred on purpose; a face taken from very near may still be known to friends. Download the original only where the assessment needs it; each download is recorded.',
  },
  mediaGone: { id: 'sudah tidak tersedia', en: 'no longer there' },
  mediaOutside: { id: 'masih di WhatsApp', en: 'still at WhatsApp' },
  fetchMedia: { id: 'Ambil dari WhatsApp', en: 'Fetch from WhatsApp' },
  mediaFetched: { id: 'Lampiran sudah diambil.', en: 'The attachment has been fetched.' },
  mediaRefused: { id: 'jenis berkas ditolak', en: 'kind of file refused' },
  raw: { id: 'Teks asli', en: 'Raw text' },
  rawNote: {
    id: 'Membuka teks asli tercatat di jejak audit.',
    en: 'Opening the raw text is written in the audit trail.',
  },
  rawGone: {
    id: 'Teks asli sudah tidak ada: masa simpannya lewat.',
    en: 'The raw text is gone: its time of keeping is over.',
  },
  openRaw: { id: 'Buka teks asli', en: 'Open the raw text' },
  contact: { id: 'Kontak pelapor', en: 'Contact of the sender' },
  purge: {
    id: 'Hapus sekarang: di luar urusan kantor dan memuat data orang',
    en: 'Erase now: none of our business, and it holds data of persons',
  },
  purgeNote: {
    id: 'Teks, foto, kontak, dan pesannya hilang untuk selamanya; jejak audit hanya menyimpan nomornya. Ini tidak dapat diurungkan.',
    en: 'Its text, photos, contact and messages are gone for good; the audit trail keeps only its number. This cannot be undone.',
  },
  purgeSure: { id: 'Ya, hapus laporan ini', en: 'Yes, erase this report' },
  purged: { id: 'Laporan dihapus.', en: 'The report was erased.' },
  contactReason: { id: 'Alasan membuka (paling sedikit 10 huruf)', en: 'Reason (at least 10 characters)' },
  openContact: { id: 'Buka kontak', en: 'Open the contact' },
  contactNote: {
    id: 'Satu kontak sekali buka, selama 15 menit, dengan faktor kedua; alasan Anda tercatat. Kontak tidak dapat diekspor.',
    en: 'One contact at a time, for 15 minutes, with your second factor; your reason is recorded. Contacts cannot be exported.',
  },
  contactClosed: {
    id: 'Lima belas menit berlalu: kontak ditutup lagi.',
    en: 'Fifteen minutes are over: the contact is closed again.',
  },
  contactGone: {
    id: 'Kontak ini tidak ada, atau bukan untuk peran Anda.',
    en: 'This contact is not there, or not for your role.',
  },
  history: { id: 'Riwayat', en: 'History' },
  proposals: { id: 'Mungkin sama dengan', en: 'May be the same as' },
  noProposals: { id: 'Tidak ada yang mirip.', en: 'Nothing alike.' },
  sameReport: { id: 'laporan', en: 'report' },
  sameIncident: { id: 'peristiwa', en: 'incident' },
  summary: { id: 'Uraian peristiwa', en: 'Account of the incident' },
  namesChecked: { id: 'Nama sudah disamarkan', en: 'Names are masked' },
  grade: { id: 'Nilai informasi', en: 'Grade' },
  date: { id: 'Tanggal kejadian', en: 'Day of the event' },
  place: { id: 'Wilayah', en: 'Area' },
  verified: { id: 'Sudah terverifikasi', en: 'Verified' },
  lacksPlace: { id: 'wilayah (W)', en: 'area (W)' },
  lacksCategory: { id: 'jenis peristiwa (J)', en: 'kind of incident (J)' },
  lacksNames: { id: 'centang “Nama sudah disamarkan” (N)', en: 'tick “Names are masked” (N)' },
  channel: { id: 'Kanal', en: 'Channel' },
  allPlaces: { id: 'Semua wilayah', en: 'All areas' },
  allChannels: { id: 'Semua kanal', en: 'All channels' },
  showAll: { id: 'Tampilkan semua', en: 'Show all' },
  ofThisArea: { id: 'Laporan dari wilayah ini', en: 'Reports from this area' },
  newIncident: { id: 'Peristiwa baru', en: 'New incident' },
  link: { id: 'Tautkan', en: 'Link' },
  duplicate: { id: 'Ganda', en: 'Duplicate' },
  keep: { id: 'Arsipkan', en: 'Keep on file' },
  refuse: { id: 'Tolak', en: 'Refuse' },
  rumour: { id: 'Meja rumor', en: 'Rumour desk' },
  claim: { id: 'Klaim dalam satu kalimat', en: 'The claim in one sentence' },
  undo: { id: 'Urungkan', en: 'Undo' },
  undone: { id: 'Diurungkan.', en: 'Undone.' },
  keys: { id: 'Tombol cepat', en: 'Keys' },
  keysNote: {
    id: 'Tekan ? untuk melihat atau menutup daftar ini.',
    en: 'Press ? to see or close this list.',
  },
  close: { id: 'Tutup', en: 'Close' },
  cancel: { id: 'Batal', en: 'Cancel' },
  saving: { id: 'Menyimpan …', en: 'Saving …' },
  saveChanges: { id: 'Simpan perubahan', en: 'Save the changes' },
  restrictedSummary: {
    id: 'Laporan ini terbatas, tetapi uraian peristiwanya akan terbaca oleh mitra setelah terverifikasi. Tulis hanya yang boleh mereka baca.',
    en: 'This report is restricted, but partners will read the account of the incident once it is verified. Write only what they may read.',
  },
  changeAssessment: { id: 'Ubah penilaian', en: 'Change the assessment' },
  conflict: {
    id: 'Rekan Anda baru saja menilai laporan ini. Tidak ada yang tertimpa; pilih yang berlaku.',
    en: 'A colleague has just assessed this report. Nothing was overwritten; choose what holds.',
  },
  mine: { id: 'Penilaian Anda', en: 'Your assessment' },
  theirs: { id: 'Penilaian rekan', en: 'Your colleague’s' },
  keepTheirs: { id: 'Pakai penilaian rekan', en: 'Keep the colleague’s' },
  useMine: { id: 'Simpan penilaian saya sebagai versi baru', en: 'Store mine as a new version' },
  messages: { id: 'Percakapan dengan pelapor', en: 'Conversation with the sender' },
  noMessages: { id: 'Belum ada pesan.', en: 'No messages yet.' },
  answer: { id: 'Jawaban', en: 'Answer' },
  question: { id: 'Pertanyaan', en: 'Question' },
  fromSender: { id: 'Pelapor', en: 'Sender' },
  fromOffice: { id: 'Kantor', en: 'Office' },
  messageText: { id: 'Pesan kepada pelapor', en: 'Message to the sender' },
  messageHelp: {
    id: 'Dibaca pelapor dengan kode tanda terima. Tulis fakta dan langkah berikutnya, tanpa nama orang.',
    en: 'The sender reads it with the receipt code. Write facts and the next step, without names.',
  },
  isAnswer: {
    id: 'Pesan ini jawabannya: hentikan hitungan tenggat',
    en: 'This is the answer: stop the clock',
  },
  wholeIncident: {
    id: 'Kirim ke semua pelapor peristiwa ini',
    en: 'Send to all senders of this incident',
  },
  via: { id: 'Disampaikan lewat', en: 'Given by' },
  send: { id: 'Kirim', en: 'Send' },
  sent: { id: 'Tersimpan.', en: 'Stored.' },
  askPartner: { id: 'Minta mitra mengecek', en: 'Ask a partner to check' },
  partner: { id: 'Mitra', en: 'Partner' },
  noPartners: {
    id: 'Belum ada anggota Timpora atau mitra setempat yang memiliki akun.',
    en: 'No Timpora member or local partner has an account yet.',
  },
  askWhat: { id: 'Apa yang perlu dicek', en: 'What to check' },
  askHelp: {
    id: 'Mitra hanya melihat pertanyaan dan wilayah ini, bukan isi laporan.',
    en: 'The partner sees this question and the area only, not the report.',
  },
  dueDays: { id: 'Tenggat (hari)', en: 'Due in (days)' },
  ask: { id: 'Kirim permintaan', en: 'Send the request' },
  verificationTitle: { id: 'Permintaan cek', en: 'Requests to check' },
  verificationLead: {
    id: 'Kantor meminta Anda mengecek keadaan di wilayah Anda. Jawab dengan yang Anda lihat sendiri, tanpa nama orang.',
    en: 'The office asks you to check a situation in your area. Answer with what you saw yourself, without names.',
  },
  verificationEmpty: {
    id: 'Tidak ada permintaan untuk Anda saat ini.',
    en: 'There is no request for you at the moment.',
  },
  verificationNoneAsked: {
    id: 'Belum ada permintaan. Buka sebuah laporan, lalu pilih “Minta mitra mengecek”.',
    en: 'Nothing has been asked yet. Open a report and choose “Ask a partner to check”.',
  },
  outcome: { id: 'Hasil cek', en: 'What you found' },
  note: { id: 'Catatan singkat', en: 'Short note' },
  dueAt: { id: 'Tenggat', en: 'Due' },
  notYetAnswered: { id: 'Belum dijawab', en: 'Not answered yet' },
  saveAnswer: { id: 'Kirim jawaban', en: 'Send the answer' },
  phoneTitle: { id: 'Catat telepon', en: 'Record a call' },
  phoneLead: {
    id: 'Ketik sambil mendengarkan; isian tersimpan sendiri. Enter pindah ke isian berikutnya, Ctrl+Enter menyimpan.',
    en: 'Type while you listen; it is kept as you type. Enter goes to the next field, Ctrl+Enter stores.',
  },
  partnerTitle: { id: 'Kirim laporan', en: 'Send a report' },
  partnerLead: {
    id: 'Untuk anggota Timpora, camat, lurah, dan FKDM. Tulis keadaan tempat, bukan nama orang.',
    en: 'For Timpora members, heads of districts and villages, and FKDM. Write about places, not persons.',
  },
  phoneNotice: {
    id: 'Bacakan: “Anda tidak perlu menyebut nama. Nomor hanya dicatat bila Anda ingin dihubungi, dan dihapus setelah selesai.”',
    en: 'Read out: “You need not give a name. A number is taken only if you want to be called back, and is deleted afterwards.”',
  },
  urgentAsk: { id: 'Ada orang dalam bahaya sekarang', en: 'Somebody is in danger now' },
  urgentPath: {
    id: 'Minta penelepon menghubungi 110 (polisi) sekarang juga, lalu beri tahu kepala seksi. Laporan ini ditandai mendesak.',
    en: 'Ask the caller to dial 110 (police) at once, then tell the section head. This report is marked urgent.',
  },
  callBack: { id: 'Nomor untuk dihubungi kembali', en: 'Number to call back' },
  callBackHelp: {
    id: 'Kosongkan bila tidak diminta. Disimpan tersegel, terpisah dari laporan.',
    en: 'Leave empty unless asked. It is sealed and kept apart from the report.',
  },
  kind: { id: 'Jenis', en: 'Kind' },
  relation: { id: 'Kaitan dengan TKA', en: 'Relation to foreign workers' },
  when: { id: 'Tanggal kejadian', en: 'Day of the event' },
  draftKept: { id: 'Konsep tersimpan', en: 'Draft kept' },
  draftFailed: {
    id: 'Konsep belum tersimpan: sambungan ke server terputus.',
    en: 'Draft not kept: no connection to the server.',
  },
  draftBack: { id: 'Konsep terakhir dipulihkan.', en: 'The last draft is back.' },
  clear: { id: 'Kosongkan', en: 'Clear' },
  store: { id: 'Simpan laporan', en: 'Store the report' },
  stored: { id: 'Laporan tersimpan.', en: 'The report is stored.' },
  codeBefore: {
    id: 'Isian ini sudah pernah tersimpan; kodenya sudah ditampilkan waktu itu.',
    en: 'This form had been stored before; its code was shown then.',
  },
  contactNotKept: {
    id: 'Nomor kontak tidak disimpan: laporan ini sudah ada dari pengirim yang mungkin orang lain.',
    en: 'The contact is not kept: this report is there already, from a sender who may be somebody else.',
  },
  contactMayKeep: {
    id: 'Nomor kontak hanya disimpan bila laporan ini belum pernah masuk lewat jalan lain. Kode di atas selalu berlaku.',
    en: 'A contact is kept only where this report had not come in by another way. The code above is valid in any case.',
  },
  another: { id: 'Catat lagi', en: 'Record another' },
  toInbox: { id: 'Ke kotak masuk', en: 'To the inbox' },
  kolangTitle: { id: 'Kolang Kaling', en: 'Kolang Kaling' },
  kolangLead: {
    id: 'Jalur langsung kepada kepala kantor. Hanya kepala seksi dan pimpinan yang membacanya, dan bobotnya sama dengan laporan lain.',
    en: 'The direct line to the head of office. Only the section head and the leadership read it, and it weighs no more than any other report.',
  },
  kolangWhat: { id: 'Apa yang disampaikan', en: 'What was said' },
  tooShort: { id: 'Tulis apa yang terjadi.', en: 'Write what happened.' },
} satisfies Dictionary;

export const reportPhrases = {
  unlistened: {
    id: (channels) =>
      `Laporan masuk lewat ${channels}, tetapi belum dicatat di wilayah mana dan sejak kapan kanal itu mendengarkan. Tanpa catatan itu, sepi di sana tidak dapat dibedakan dari tidak terdengar.`,
    en: (channels) =>
      `Reports come in by ${channels}, and nobody has written down where that channel listens and since when. Without it quiet cannot be told there from unheard.`,
  } satisfies Phrase<[string]>,
  waiting: { id: (n) => `${n} menunggu`, en: (n) => `${n} waiting` } satisfies Phrase<[string]>,
  late: { id: (n) => `${n} lebih dari 72 jam`, en: (n) => `${n} for over 72 hours` } satisfies Phrase<
    [string]
  >,
  urgent: { id: (n) => `${n} mendesak`, en: (n) => `${n} urgent` } satisfies Phrase<[string]>,
  overdue: {
    id: (n) => `${n} jawaban lewat tenggat`,
    en: (n) => `${n} answers overdue`,
  } satisfies Phrase<[string]>,
  senderWrote: {
    id: (n) => `${n} balasan pelapor`,
    en: (n) => `${n} senders wrote`,
  } satisfies Phrase<[string]>,
  readBack: {
    id: (address) =>
      `Bacakan kode ini kepada pelapor. Dengan kode ini ia bisa membaca jawaban di ${address}. Kode hanya tampil sekali.`,
    en: (address) =>
      `Read this code back to the sender. With it the answer can be read at ${address}. It is shown only once.`,
  } satisfies Phrase<[string]>,
  keepCode: {
    id: (address) =>
      `Catat kode ini. Dengan kode ini Anda bisa membaca jawaban di ${address}. Kode hanya tampil sekali.`,
    en: (address) =>
      `Write this code down. With it you can read the answer at ${address}. It is shown only once.`,
  } satisfies Phrase<[string]>,
  lacking: {
    id: (names) => `Belum lengkap: ${names}.`,
    en: (names) => `Still missing: ${names}.`,
  } satisfies Phrase<[string]>,
  ago: {
    id: (hours) => (hours < 1 ? 'baru saja' : hours < 48 ? `${hours} jam` : `${Math.floor(hours / 24)} hari`),
    en: (hours) => (hours < 1 ? 'just now' : hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`),
  } satisfies Phrase<[number]>,
  sameSender: {
    id: (n) => `${n} laporan lain dari pengirim yang sama`,
    en: (n) => `${n} other reports of the same sender`,
  } satisfies Phrase<[string]>,
  sameWords: {
    id: (n, senders) =>
      `kalimat sama di ${n} laporan lain${senders === '0' ? '' : ` (pengirim yang dikenali: ${senders})`}`,
    en: (n, senders) => `same words elsewhere: ${n}${senders === '0' ? '' : ` (known senders: ${senders})`}`,
  } satisfies Phrase<[string, string]>,
  arrivals: {
    id: (channels) => `Masuk lewat ${channels}`,
    en: (channels) => `Came by ${channels}`,
  } satisfies Phrase<[string]>,
  due: { id: (day) => `jawab paling lambat ${day}`, en: (day) => `answer by ${day}` } satisfies Phrase<
    [string]
  >,
  dueOver: {
    id: (day) => `lewat tenggat sejak ${day}`,
    en: (day) => `overdue since ${day}`,
  } satisfies Phrase<[string]>,
  answered: { id: (day) => `dijawab ${day}`, en: (day) => `answered ${day}` } satisfies Phrase<[string]>,
  alike: { id: (percent) => `${percent} mirip`, en: (percent) => `${percent} alike` } satisfies Phrase<
    [string]
  >,
  daysApart: {
    id: (days) => (days < 1 ? 'hari yang sama' : `selisih ${Math.round(days)} hari`),
    en: (days) => (days < 1 ? 'same day' : `${Math.round(days)} days apart`),
  } satisfies Phrase<[number]>,
  summary: {
    id: (kind, place, day) => `${kind} di ${place}, ${day}.`,
    en: (kind, place, day) => `${kind} di ${place}, ${day}.`,
  } satisfies Phrase<[string, string, string]>,
  lastAct: {
    id: (act) => `Tersimpan: ${act}.`,
    en: (act) => `Stored: ${act}.`,
  } satisfies Phrase<[string]>,
  selected: { id: (n) => `${n} dipilih`, en: (n) => `${n} selected` } satisfies Phrase<[string]>,
  bulkDone: {
    id: (done, refused) => `${done} selesai, ${refused} tidak dapat`,
    en: (done, refused) => `${done} done, ${refused} refused`,
  } satisfies Phrase<[string, string]>,
  version: {
    id: (version, who) => `versi ${version}, ${who}`,
    en: (version, who) => `version ${version}, ${who}`,
  } satisfies Phrase<[string, string]>,
  draftAt: {
    id: (time) => `Konsep tersimpan ${time}`,
    en: (time) => `Draft kept ${time}`,
  } satisfies Phrase<[string]>,
  sentTo: {
    id: (n) => `Tersimpan untuk ${n} laporan.`,
    en: (n) => `Stored for ${n} reports.`,
  } satisfies Phrase<[string]>,
  floodNote: {
    id: (n) =>
      `${n} laporan datang sebagai banjir: lebih dari 60 dalam satu jam di satu kanal. Laporan ini disisihkan, tidak menaikkan skor, dan tenggatnya belum berjalan. Nilai beberapa contoh, lalu selesaikan sisanya sekaligus.`,
    en: (n) =>
      `${n} reports came as a flood: more than 60 in one hour on one channel. They are set aside, raise no score and start no clock. Assess a few, then settle the rest at once.`,
  } satisfies Phrase<[string]>,
};

export const stateNames: Record<ReportState, Words> = {
  waiting: { id: 'menunggu', en: 'waiting' },
  kept: { id: 'diarsipkan', en: 'kept on file' },
  linked: { id: 'ditautkan ke peristiwa', en: 'linked to an incident' },
  rumour: { id: 'di meja rumor', en: 'on the rumour desk' },
  duplicate: { id: 'ganda', en: 'duplicate' },
  refused: { id: 'ditolak', en: 'refused' },
};
export const refuseNames: Record<RefuseReason, Words> = {
  not_our_matter: { id: 'Bukan urusan kami', en: 'Not our matter' },
  no_content: { id: 'Tidak ada isinya', en: 'No content' },
  advertising: { id: 'Iklan', en: 'Advertising' },
  abuse: { id: 'Makian atau hasutan', en: 'Abuse' },
  personal_dispute: { id: 'Sengketa pribadi', en: 'Personal dispute' },
  test: { id: 'Uji coba', en: 'Test' },
};
export const actNames: Record<string, Words> = {
  receive: { id: 'diterima', en: 'received' },
  keep: { id: 'diarsipkan', en: 'kept on file' },
  refuse: { id: 'ditolak', en: 'refused' },
  duplicate: { id: 'ditandai ganda', en: 'marked as duplicate' },
  link: { id: 'ditautkan', en: 'linked' },
  new_incident: { id: 'menjadi peristiwa baru', en: 'made a new incident' },
  approve: { id: 'diterima dari instansi mitra', en: 'accepted from a partner agency' },
  rumour: { id: 'ke meja rumor', en: 'to the rumour desk' },
  merge: { id: 'pindah dengan penggabungan peristiwa', en: 'moved by a merge of incidents' },
  split: { id: 'pindah dengan pemisahan peristiwa', en: 'moved by a split of an incident' },
  change: { id: 'penilaian diubah', en: 'assessment changed' },
  stay: { id: 'penilaian diubah', en: 'assessment changed' },
  undo: { id: 'diurungkan', en: 'undone' },
  correct: { id: 'dikoreksi oleh pelapor', en: 'corrected by the sender' },
  erase: { id: 'dihapus', en: 'erased' },
};
export const deliveryNames: Record<DeliveryState, Words> = {
  waiting: { id: 'WhatsApp: menunggu dikirim', en: 'WhatsApp: waiting to be sent' },
  sent: { id: 'WhatsApp: terkirim', en: 'WhatsApp: sent' },
  delivered: { id: 'WhatsApp: sampai', en: 'WhatsApp: delivered' },
  read: { id: 'WhatsApp: dibaca', en: 'WhatsApp: read' },
  given_up: { id: 'WhatsApp: tidak terkirim', en: 'WhatsApp: not sent' },
};
export const undeliveredNames: Record<UndeliveredReason, Words> = {
  window_closed: {
    id: 'lebih dari 24 jam sejak pesan terakhir pelapor; jawaban tetap terbaca dengan kode',
    en: 'more than 24 hours since the sender last wrote; the answer can still be read with the code',
  },
  no_contact: { id: 'tidak ada alamat balasan', en: 'no way to reply' },
  not_configured: { id: 'WhatsApp kantor belum diatur', en: 'the WhatsApp of the office is not set up' },
  refused: { id: 'ditolak WhatsApp', en: 'refused by WhatsApp' },
  not_reached: { id: 'tidak sampai setelah beberapa kali dicoba', en: 'not reached after several tries' },
};
/** Kinds of attachments. */
export const mediaNames: Record<string, Words> = {
  image: { id: 'foto', en: 'photo' },
  audio: { id: 'rekaman suara', en: 'sound' },
  video: { id: 'video', en: 'video' },
  document: { id: 'dokumen', en: 'document' },
  sticker: { id: 'stiker', en: 'sticker' },
};
export const answerWayNames = {
  receipt: { id: 'kode tanda terima', en: 'receipt code' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  in_person: { id: 'langsung', en: 'in person' },
  public: { id: 'pengumuman terbuka', en: 'public notice' },
} satisfies Dictionary;
export const verificationNames: Record<VerificationOutcome, Words> = {
  confirmed: { id: 'Benar', en: 'Confirmed' },
  partly: { id: 'Sebagian benar', en: 'Partly' },
  not_confirmed: { id: 'Tidak ditemukan', en: 'Not found' },
  cannot_tell: { id: 'Tidak dapat dipastikan', en: 'Cannot tell' },
};
/** Kinds of data that the machine masks, as they are called on screen. */
export const maskedNames: Record<string, Words> = {
  machine_readable_zone: { id: 'data paspor', en: 'passport data' },
  email: { id: 'surel', en: 'e-mail' },
  messenger_link: { id: 'tautan percakapan', en: 'chat link' },
  identity_number: { id: 'nomor identitas', en: 'identity number' },
  phone: { id: 'nomor telepon', en: 'phone number' },
  account_number: { id: 'nomor rekening', en: 'account number' },
  passport: { id: 'nomor paspor', en: 'passport number' },
  vehicle_plate: { id: 'pelat kendaraan', en: 'number plate' },
  coordinates: { id: 'koordinat', en: 'coordinates' },
  name: { id: 'nama', en: 'name' },
};
