import type { Words } from '../composite/types.ts';
import type { ChatMessageKind } from '../intake/chat-message-kind.ts';
import type { ChatDateOrderReason } from '../intake/chat-date-order.ts';
import type { ChatRejectedLine } from '../intake/chat-export.ts';
import type { ChatExportCode } from '../intake/chat-export-error.ts';
import type { Dictionary, Phrase } from './language.ts';

export const chatImportWords = {
  title: { id: 'Impor chat WhatsApp', en: 'Import a WhatsApp export' },
  lead: {
    id: 'Pilih berkas dari "Ekspor chat" (.txt atau .zip). Berkas dibaca di peramban ini; yang dikirim hanya teksnya, dan yang disimpan hanya pesan yang Anda centang. Nama pengirim menjadi kode tersembunyi. Setiap pesan mulai dengan nilai F6.',
    en: 'Choose a file from "Export chat" (.txt or .zip). It is read in this browser; only its text is sent, and only messages that you tick are stored. Names of senders become hidden codes. Each message begins with grade F6.',
  },
  choose: { id: 'Berkas ekspor', en: 'Export file' },
  drop: { id: 'Pilih berkas, atau letakkan di sini.', en: 'Choose a file, or drop it here.' },
  reading: { id: 'Membaca berkas …', en: 'Reading the file …' },
  unreadable: { id: 'Berkas tidak dapat dibaca.', en: 'The file cannot be read.' },
  askOrder: {
    id: 'Mana tanggal, mana bulan? Baris berkas ini saling bertentangan.',
    en: 'Which is the day, which the month? The lines of this file contradict each other.',
  },
  counts: { id: 'Hitungan baris', en: 'Count of lines' },
  messages: { id: 'pesan', en: 'messages' },
  system: { id: 'pemberitahuan WhatsApp', en: 'notices of WhatsApp' },
  continuations: { id: 'baris lanjutan', en: 'continued lines' },
  rejected: { id: 'ditolak', en: 'rejected' },
  dates: { id: 'Urutan tanggal', en: 'Order of the date' },
  notSure: {
    id: 'Berkas tidak menentukan sendiri: periksa tanggal pertama dan terakhir sebelum mengimpor.',
    en: 'The file does not settle it: check the first and last date before importing.',
  },
  rejectedList: { id: 'Baris yang ditolak', en: 'Rejected lines' },
  list: { id: 'Pesan', en: 'Messages' },
  search: { id: 'Cari dalam teks', en: 'Search in the text' },
  tickAll: { id: 'Centang semua yang tampil dalam pencarian', en: 'Tick all that the search finds' },
  tickNone: { id: 'Kosongkan semua centang', en: 'Clear all ticks' },
  fromHere: { id: 'Dari sini', en: 'From here' },
  reveal: { id: 'Tampilkan nama pengirim', en: 'Show names of senders' },
  tick: { id: 'Impor', en: 'Import' },
  time: { id: 'Waktu', en: 'Time' },
  sender: { id: 'Pengirim', en: 'Sender' },
  text: { id: 'Isi', en: 'Content' },
  known: { id: 'sudah diimpor', en: 'imported before' },
  nothingToRead: { id: 'tidak ada yang dibaca', en: 'nothing to read' },
  noneFound: { id: 'Tidak ada pesan yang cocok.', en: 'No message matches.' },
  previous: { id: 'Sebelumnya', en: 'Previous' },
  next: { id: 'Berikutnya', en: 'Next' },
  sending: { id: 'Mengimpor …', en: 'Importing …' },
  done: { id: 'Impor selesai', en: 'Import done' },
  nothingNew: { id: 'Tidak ada yang baru', en: 'Nothing new' },
  toInbox: { id: 'Buka kotak masuk', en: 'Open the inbox' },
  another: { id: 'Berkas lain', en: 'Another file' },
  undo: { id: 'Batalkan impor ini', en: 'Take this import back' },
  undoNote: {
    id: 'Bila dibatalkan, laporan yang belum dinilai ditolak sebagai uji coba; yang sudah dinilai tetap.',
    en: 'Reports that nobody has worked on are refused as a test; what was assessed stays.',
  },
  otherwise: {
    id: 'Server menghitung berkas ini lain dari halaman ini. Muat ulang halaman lalu ulangi.',
    en: 'The server counts this file otherwise than this page. Reload the page and try again.',
  },
} satisfies Dictionary;

export const chatImportPhrases = {
  identity: {
    id: (lines, sum) => `${lines} baris = ${sum}`,
    en: (lines, sum) => `${lines} lines = ${sum}`,
  } satisfies Phrase<[lines: string, sum: string]>,
  span: {
    id: (first, last) => `dari ${first} sampai ${last}`,
    en: (first, last) => `from ${first} to ${last}`,
  } satisfies Phrase<[first: string, last: string]>,
  reading: {
    id: (rejected) => `${rejected} baris ditolak`,
    en: (rejected) => `${rejected} lines rejected`,
  } satisfies Phrase<[rejected: string]>,
  pasted: {
    id: (count, lines) =>
      `${count} baris berbentuk kepala pesan dari ponsel lain (baris ${lines}). Baris itu dibaca sebagai isi pesan tempatnya berada: mungkin tempelan. Tempelan dalam bentuk berkas ini sendiri tidak dapat dikenali.`,
    en: (count, lines) =>
      `${count} lines look like heads of messages of another phone (line ${lines}). They are read as text of the message they stand in: they may be pasted. What is pasted in this file's own form cannot be told.`,
  } satisfies Phrase<[count: string, lines: string]>,
  cards: {
    id: (count) => `${count} kartu kontak dilewati tanpa dibaca.`,
    en: (count) => `${count} contact cards were dropped unread.`,
  } satisfies Phrase<[count: string]>,
  sender: {
    id: (number) => `Pengirim ${number}`,
    en: (number) => `Sender ${number}`,
  } satisfies Phrase<[number: string]>,
  ticked: {
    id: (ticked, all) => `${ticked} dari ${all} pesan dicentang`,
    en: (ticked, all) => `${ticked} of ${all} messages ticked`,
  } satisfies Phrase<[ticked: string, all: string]>,
  most: {
    id: (most) => `Sekali impor paling banyak ${most} pesan; yang dicentang adalah yang terbaru.`,
    en: (most) => `One import takes at most ${most} messages; the newest are ticked.`,
  } satisfies Phrase<[most: string]>,
  tooMany: {
    id: (most) => `Terlalu banyak: paling banyak ${most} sekali impor.`,
    en: (most) => `Too many: at most ${most} in one import.`,
  } satisfies Phrase<[most: string]>,
  import: {
    id: (count) => `Impor ${count} pesan`,
    en: (count) => `Import ${count} messages`,
  } satisfies Phrase<[count: string]>,
  page: {
    id: (from, to, all) => `${from}–${to} dari ${all}`,
    en: (from, to, all) => `${from}–${to} of ${all}`,
  } satisfies Phrase<[from: string, to: string, all: string]>,
  tickLine: {
    id: (line) => `Impor pesan baris ${line}`,
    en: (line) => `Import the message of line ${line}`,
  } satisfies Phrase<[line: string]>,
  fromLine: {
    id: (line) => `Dari sini: centang semua mulai baris ${line}, kosongkan yang sebelumnya`,
    en: (line) => `From here: tick all from line ${line} on, clear those before`,
  } satisfies Phrase<[line: string]>,
  result: {
    id: (added, joined, again) =>
      `${added} laporan baru, ${joined} sudah masuk lewat jalan lain, ${again} sudah pernah diimpor.`,
    en: (added, joined, again) =>
      `${added} new reports, ${joined} had come in by another way, ${again} had been imported before.`,
  } satisfies Phrase<[added: string, joined: string, again: string]>,
  undone: {
    id: (refused, left) => `Dibatalkan: ${refused} laporan ditolak, ${left} tetap.`,
    en: (refused, left) => `Taken back: ${refused} reports refused, ${left} stay.`,
  } satisfies Phrase<[refused: string, left: string]>,
};

export const dateOrderNames: Record<'day-first' | 'month-first' | 'year-first', Words> = {
  'day-first': { id: 'Tanggal dulu', en: 'Day first' },
  'month-first': { id: 'Bulan dulu', en: 'Month first' },
  'year-first': { id: 'Tahun dulu', en: 'Year first' },
};

export const dateOrderReasons: Record<ChatDateOrderReason, Words> = {
  forced: { id: 'pilihan Anda', en: 'your choice' },
  year_in_front: { id: 'tahun empat angka di depan', en: 'a year of four digits in front' },
  first_place_over_12: { id: 'angka pertama ada yang lebih dari 12', en: 'a first number is over 12' },
  second_place_over_12: { id: 'angka kedua ada yang lebih dari 12', en: 'a second number is over 12' },
  same_either_way: { id: 'sama saja dibaca bagaimanapun', en: 'the same either way' },
  english_12_hour: {
    id: 'jam AM/PM dan kata-kata bahasa Inggris',
    en: 'AM/PM times and English wording',
  },
  first_place_changes_more: {
    id: 'angka pertama lebih sering berganti',
    en: 'the first number changes more often',
  },
  second_place_changes_more: {
    id: 'angka kedua lebih sering berganti',
    en: 'the second number changes more often',
  },
  habit: {
    id: 'kebiasaan Indonesia; berkas tidak menentukan',
    en: 'the habit of Indonesia; nothing decides',
  },
};

export const rejectReasons: Record<ChatRejectedLine['reason'], Words> = {
  impossible_date: { id: 'tanggal mustahil', en: 'impossible date' },
  impossible_time: { id: 'jam mustahil', en: 'impossible time' },
  other_date_order: { id: 'urutan tanggal lain', en: 'another order of the date' },
  before_first_message: { id: 'sebelum pesan pertama', en: 'before the first message' },
  author_too_long: { id: 'nama pengirim terlalu panjang', en: 'name of the sender too long' },
};

export const messageKindNames: Record<ChatMessageKind, Words> = {
  text: { id: 'teks', en: 'text' },
  media_omitted: { id: 'media tidak disertakan', en: 'media left out' },
  attachment: { id: 'lampiran', en: 'attachment' },
  location: { id: 'lokasi', en: 'location' },
  deleted: { id: 'dihapus', en: 'deleted' },
  view_once_empty: { id: 'sekali lihat', en: 'view once' },
  contact_card: { id: 'kartu kontak', en: 'contact card' },
  poll: { id: 'jajak pendapat', en: 'poll' },
};

export const chatErrorWords: Record<ChatExportCode, Words> = {
  empty: { id: 'Berkas kosong.', en: 'The file is empty.' },
  not_text: {
    id: 'Berkas ini bukan teks ekspor WhatsApp.',
    en: 'This file is no text of a WhatsApp export.',
  },
  too_large: { id: 'Berkas terlalu besar.', en: 'The file is too large.' },
  too_many_lines: { id: 'Terlalu banyak baris.', en: 'Too many lines.' },
  no_messages: {
    id: 'Tidak ada satu pun pesan orang di berkas ini.',
    en: 'There is not one message of a person in this file.',
  },
  zip_damaged: { id: 'Berkas zip rusak.', en: 'The zip file is damaged.' },
  zip_unsupported: { id: 'Jenis zip ini tidak didukung.', en: 'This kind of zip is not supported.' },
  zip_encrypted: { id: 'Berkas zip berkata sandi.', en: 'The zip file has a password.' },
  zip_too_large: { id: 'Isi zip terlalu besar.', en: 'The content of the zip is too large.' },
  zip_too_many_files: { id: 'Terlalu banyak berkas di dalam zip.', en: 'Too many files in the zip.' },
  zip_bad_name: { id: 'Nama berkas di dalam zip tidak wajar.', en: 'A name in the zip is not a proper one.' },
  zip_duplicate_name: {
    id: 'Dua berkas di dalam zip bernama sama.',
    en: 'Two files in the zip have one name.',
  },
  zip_overlap: {
    id: 'Isi zip saling menumpuk: berkas ini tidak dibuka.',
    en: 'The contents of the zip overlap: this file is not opened.',
  },
  zip_no_text: { id: 'Tidak ada teks chat di dalam zip.', en: 'There is no chat text in the zip.' },
  zip_many_texts: {
    id: 'Beberapa teks di dalam zip, dan tidak jelas mana chatnya.',
    en: 'Several texts in the zip, and it is not clear which is the chat.',
  },
  zip_nested: { id: 'Ada zip di dalam zip.', en: 'There is a zip within the zip.' },
};
