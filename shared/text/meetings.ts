import type { Words } from '../composite/types.ts';
import type { Attendance, DecisionState, Duty, MeetingState } from '../domain/meeting.ts';
import type { Dictionary, Phrase } from './language.ts';

export const meetingWords = {
  title: { id: 'Rakor', en: 'Meetings' },
  lead: {
    id: 'Rapat koordinasi antarinstansi: apa yang diputuskan, siapa yang mengerjakan, dan sampai di mana.',
    en: 'Meetings of the agencies: what was decided, who does it, and how far it is.',
  },
  next: { id: 'Rapat berikutnya', en: 'Next meeting' },
  noneNext: { id: 'Belum ada rapat yang direncanakan.', en: 'No meeting is planned.' },
  later: { id: 'Sesudah itu', en: 'After that' },
  past: { id: 'Rapat yang lalu', en: 'Past meetings' },
  nonePast: { id: 'Belum ada rapat yang tercatat.', en: 'No meeting is recorded yet.' },
  nonePartner: {
    id: 'Belum ada rapat yang mengundang instansi Anda, dan belum ada keputusan yang menjadi tugasnya. Bila ini keliru, minta administrator menautkan akun Anda dengan instansi.',
    en: 'No meeting invites your agency, and no decision is its task. If this is wrong, ask the administrator to link your account to the agency.',
  },
  openDecisions: { id: 'Keputusan yang belum selesai', en: 'Decisions still to be done' },
  noneOpen: { id: 'Tidak ada keputusan yang menunggu.', en: 'No decision is waiting.' },
  newMeeting: { id: 'Rapat baru', en: 'New meeting' },
  follow: { id: 'Rencanakan rapat lanjutan', en: 'Plan the next one' },
  backToMeetings: { id: 'Semua rapat', en: 'All meetings' },
  open: { id: 'Buka rapat', en: 'Open the meeting' },
  edit: { id: 'Ubah rapat, kehadiran, dan notulen', en: 'Change meeting, attendance and minutes' },
  editTitle: { id: 'Ubah rapat', en: 'Change the meeting' },
  print: { id: 'Cetak agenda', en: 'Print the agenda' },
  name: { id: 'Judul rapat', en: 'Title of the meeting' },
  nameHelp: { id: 'Tanpa nama orang.', en: 'Without names of persons.' },
  date: { id: 'Tanggal', en: 'Date' },
  startsAt: { id: 'Mulai pukul (WIB)', en: 'Begins at (WIB)' },
  startsAtHelp: { id: 'Jam dan menit, misalnya 09:00.', en: 'Hour and minute, such as 09:00.' },
  place: { id: 'Tempat', en: 'Place' },
  state: { id: 'Keadaan rapat', en: 'State of the meeting' },
  areas: { id: 'Wilayah yang dibahas', en: 'Areas it speaks of' },
  areasHelp: {
    id: 'Rapat dibuka dengan keputusan lama dari wilayah-wilayah ini.',
    en: 'The meeting opens with earlier decisions of these areas.',
  },
  finer: { id: 'Tambah kecamatan atau perairan', en: 'Add a district or waters' },
  remove: { id: 'Hapus', en: 'Remove' },
  agenda: { id: 'Agenda', en: 'Agenda' },
  noAgenda: { id: 'Agenda belum ditulis.', en: 'No agenda yet.' },
  topic: { id: 'Pokok bahasan', en: 'Topic' },
  by: { id: 'Disampaikan oleh', en: 'Presented by' },
  nobody: { id: 'Tidak ditentukan', en: 'Not set' },
  duration: { id: 'Menit', en: 'Minutes' },
  up: { id: 'Naikkan', en: 'Move up' },
  down: { id: 'Turunkan', en: 'Move down' },
  addTopic: { id: 'Tambah pokok bahasan', en: 'Add a topic' },
  agencies: { id: 'Instansi yang diundang', en: 'Agencies invited' },
  agency: { id: 'Instansi', en: 'Agency' },
  noAgencies: { id: 'Belum ada instansi yang diundang.', en: 'No agency is invited yet.' },
  addAgency: { id: 'Undang instansi', en: 'Invite an agency' },
  add: { id: 'Tambah', en: 'Add' },
  attendance: { id: 'Kehadiran', en: 'Attendance' },
  owes: { id: 'Yang diminta sebelum rapat', en: 'Asked for beforehand' },
  owesNote: {
    id: 'Dihitung dari neraca TKA dan dari permintaan cek, tidak diketik.',
    en: 'Computed from the ledger and the requests to check, never typed.',
  },
  owesNothing: { id: 'Tidak diminta apa pun', en: 'Nothing asked for' },
  otherAgency: { id: 'Urusan instansi itu', en: 'That agency’s matter' },
  signHere: { id: 'Tanda tangani angka', en: 'Sign the counts' },
  answerHere: { id: 'Jawab permintaan cek', en: 'Answer the requests' },
  minutes: { id: 'Notulen', en: 'Minutes' },
  noMinutes: { id: 'Notulen belum ditulis.', en: 'No minutes yet.' },
  minutesHelp: {
    id: 'Yang penting saja, dengan nama instansi atau jabatan, tanpa nama orang dan tanpa nomor.',
    en: 'Only what matters, by agency or position, without names of persons or numbers.',
  },
  earlier: { id: 'Tindak lanjut rapat lalu', en: 'What earlier meetings left to do' },
  earlierNote: {
    id: 'Yang terlambat lebih dahulu, lalu yang masih berjalan, lalu semua keputusan rapat terakhir tentang wilayah ini.',
    en: 'What is late first, then what is under way, then all that the last meeting about these areas decided.',
  },
  noneEarlier: {
    id: 'Tidak ada keputusan lama tentang wilayah ini.',
    en: 'There is no earlier decision about these areas.',
  },
  decisions: { id: 'Keputusan rapat ini', en: 'Decisions of this meeting' },
  noneDecided: { id: 'Belum ada keputusan yang dicatat.', en: 'No decision is recorded yet.' },
  notHeldYet: {
    id: 'Keputusan dapat dicatat mulai hari rapat.',
    en: 'Decisions can be recorded from the day of the meeting on.',
  },
  enterDecision: { id: 'Catat keputusan', en: 'Record a decision' },
  decisionWords: { id: 'Yang diputuskan', en: 'What was decided' },
  decisionHelp: {
    id: 'Satu kalimat: apa yang dikerjakan. Tanpa nama orang.',
    en: 'One sentence: what is to be done. Without names of persons.',
  },
  where: { id: 'Wilayah', en: 'Area' },
  everyArea: { id: 'Semua wilayah rapat', en: 'Every area of the meeting' },
  owner: { id: 'Penanggung jawab', en: 'Owner' },
  due: { id: 'Tenggat', en: 'Due date' },
  progress: { id: 'Perbarui kemajuan', en: 'Report progress' },
  change: { id: 'Ubah keputusan', en: 'Change the decision' },
  decisionState: { id: 'Keadaan', en: 'State' },
  evidence: { id: 'Bukti atau keterangan', en: 'Evidence or remark' },
  evidenceHelp: {
    id: 'Apa yang menunjukkan bahwa ini sudah dikerjakan, misalnya berita acara dan tanggalnya. Bila dibatalkan: alasannya.',
    en: 'What shows that it was done, such as a record and its date. If dropped: why.',
  },
  step: { id: 'Langkah yang menjadi bukti', en: 'Step that is the evidence' },
  stepHelp: {
    id: 'Dialog, mediasi, atau langkah lain yang tercatat di wilayah ini.',
    en: 'A dialogue, mediation or other step recorded in this area.',
  },
  noStep: { id: 'Tidak ada', en: 'None' },
  doneDate: { id: 'Selesai pada', en: 'Done on' },
  ofMeeting: { id: 'Dari rapat', en: 'From the meeting' },
  beforeAfter: { id: 'Sebelum dan sesudahnya', en: 'Before and after' },
  save: { id: 'Simpan', en: 'Save' },
  saving: { id: 'Menyimpan …', en: 'Saving …' },
  saved: { id: 'Tersimpan.', en: 'Saved.' },
  cancel: { id: 'Batal', en: 'Cancel' },
  movedOn: {
    id: 'Orang lain sudah mengubahnya. Isian Anda tetap ada di formulir: muat ulang halaman untuk melihat yang terbaru, lalu ulangi.',
    en: 'Somebody else has changed it. Your entries are still in the form: load the page again to see the newest, then repeat.',
  },
  checkForm: { id: 'Periksa isian yang ditandai.', en: 'Look at the fields that are marked.' },
  isPast: {
    id: 'Anda melihat keadaan pada hari yang lalu. Untuk mengubah, kembali ke hari ini.',
    en: 'You look at an earlier day. To change something, return to today.',
  },
  material: { id: 'Bahan rapat', en: 'Material for the meeting' },
  areaFollowUps: { id: 'Tindak lanjut rapat', en: 'What meetings agreed on' },
} satisfies Dictionary;

export const meetingStateNames: Record<MeetingState, Words> = {
  planned: { id: 'Direncanakan', en: 'Planned' },
  held: { id: 'Sudah dilaksanakan', en: 'Held' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
};
export const attendanceNames: Record<Attendance, Words> = {
  invited: { id: 'Diundang', en: 'Invited' },
  attended: { id: 'Hadir', en: 'Attended' },
  excused: { id: 'Izin', en: 'Excused' },
  absent: { id: 'Tidak hadir', en: 'Absent' },
};
export const decisionStateNames: Record<DecisionState, Words> = {
  open: { id: 'Belum dikerjakan', en: 'Open' },
  in_progress: { id: 'Sedang dikerjakan', en: 'In progress' },
  done: { id: 'Selesai', en: 'Done' },
  dropped: { id: 'Dibatalkan', en: 'Dropped' },
};
export const dutyNames: Record<Duty, Words> = {
  counts: { id: 'Angka TKA ditandatangani', en: 'Counts of foreign workers signed' },
  reports: { id: 'Permintaan cek dijawab', en: 'Requests to check answered' },
};
export const dutyStateNames: Record<Duty, Record<'done' | 'changed' | 'open' | 'nothing', Words>> = {
  counts: {
    done: { id: 'sudah ditandatangani', en: 'signed' },
    changed: {
      id: 'ditandatangani, tetapi angkanya berubah sesudah itu',
      en: 'signed, but the counts changed since',
    },
    open: { id: 'belum ditandatangani', en: 'not signed' },
    nothing: { id: 'belum ada angka untuk ditandatangani', en: 'no counts to sign' },
  },
  reports: {
    done: { id: 'semua dijawab', en: 'all answered' },
    changed: { id: 'semua dijawab', en: 'all answered' },
    open: { id: 'belum dijawab', en: 'not answered' },
    nothing: { id: 'tidak ada permintaan', en: 'no requests' },
  },
};
/** What the server refuses, where the forms of other pages have no word for it. */
export const meetingErrors: Record<string, Words> = {
  future: { id: 'Harinya belum tiba.', en: 'That day has not come yet.' },
  early: {
    id: 'Terlalu awal: sebelum hari rapat, atau sebelum tahun 1900.',
    en: 'Too early: before the meeting, or before 1900.',
  },
  not_held: { id: 'Rapat ini belum dilaksanakan.', en: 'This meeting was not held yet.' },
  has_decisions: {
    id: 'Rapat ini sudah memutuskan sesuatu, jadi tidak dapat dibatalkan.',
    en: 'This meeting decided something, so it cannot be cancelled.',
  },
  after_due: {
    id: 'Sebuah keputusan rapat ini jatuh tempo sebelum tanggal itu.',
    en: 'A decision of this meeting falls due before that day.',
  },
  other_area: { id: 'Rapat ini tidak membahas wilayah itu.', en: 'The meeting does not speak of this area.' },
  not_done: { id: 'Hanya untuk yang sudah selesai.', en: 'Only for what is done.' },
  twice: { id: 'Instansi diundang satu kali saja.', en: 'An agency is invited once.' },
  minItems: { id: 'Pilih sedikitnya satu.', en: 'Choose at least one.' },
};

export const meetingPhrases = {
  late: {
    id: (days) => `Terlambat ${days} hari`,
    en: (days) => `${days} ${days === '1' ? 'day' : 'days'} late`,
  } satisfies Phrase<[string]>,
  when: {
    id: (date, time, place) => `${date}, pukul ${time} WIB, ${place}`,
    en: (date, time, place) => `${date}, ${time} WIB, ${place}`,
  } satisfies Phrase<[string, string, string]>,
  counts: {
    id: (pending, late, settled) =>
      `${pending} keputusan berjalan${late === '0' ? '' : `, ${late} di antaranya terlambat`}; ${settled} selesai atau dibatalkan`,
    en: (pending, late, settled) =>
      `${pending} ${pending === '1' ? 'decision' : 'decisions'} under way${late === '0' ? '' : `, ${late} of them late`}; ${settled} done or dropped`,
  } satisfies Phrase<[string, string, string]>,
  agencies: {
    id: (count) => `${count} instansi diundang`,
    en: (count) => `${count} ${count === '1' ? 'agency' : 'agencies'} invited`,
  } satisfies Phrase<[string]>,
  unanswered: {
    id: (count) => `${count} belum dijawab`,
    en: (count) => `${count} not answered`,
  } satisfies Phrase<[string]>,
  doneOn: {
    id: (date) => `Selesai ${date}`,
    en: (date) => `Done on ${date}`,
  } satisfies Phrase<[string]>,
  dueOn: {
    id: (date) => `Tenggat ${date}`,
    en: (date) => `Due ${date}`,
  } satisfies Phrase<[string]>,
  ofMeeting: {
    id: (title, date) => `${title}, ${date}`,
    en: (title, date) => `${title}, ${date}`,
  } satisfies Phrase<[string, string]>,
  topicMinutes: {
    id: (minutes) => `${minutes} menit`,
    en: (minutes) => `${minutes} min`,
  } satisfies Phrase<[string]>,
  topic: {
    id: (n) => `Pokok bahasan ${n}`,
    en: (n) => `Topic ${n}`,
  } satisfies Phrase<[string]>,
  removeOf: {
    id: (what) => `Hapus ${what}`,
    en: (what) => `Remove ${what}`,
  } satisfies Phrase<[string]>,
  progressOf: {
    id: (what) => `Perbarui kemajuan: ${what}`,
    en: (what) => `Report progress: ${what}`,
  } satisfies Phrase<[string]>,
  recorded: {
    id: (at) => `Terakhir diubah ${at}`,
    en: (at) => `Last changed ${at}`,
  } satisfies Phrase<[string]>,
};

/** A new meeting begins with what practice has in any of them. */
export const usualAgenda: readonly Words[] = [
  { id: 'Tindak lanjut keputusan rapat lalu', en: 'Follow-up of earlier decisions' },
  { id: 'Perkembangan keadaan wilayah', en: 'Situation in the areas' },
  { id: 'Pembahasan dan keputusan', en: 'Discussion and decisions' },
];
