/**
 * What WhatsApp itself writes into an export, by language: data only. Wording differs between releases and is matched
 * by list, prefix or phrase, case and final dot apart; a new wording is a new line here. Indonesian and English are kept
 * apart because the language of the markers also says how dates are written.
 */
export interface ChatMarkers {
  /** The whole body, or what follows the mark U+200E at its end. */
  mediaOmitted: readonly string[];
  /** Android: what follows the file name. */
  fileAttached: readonly string[];
  /** iOS: what opens `<attached: name>`. */
  attachedOpening: readonly string[];
  /** The whole body. */
  deleted: readonly string[];
  /** Beginning of the body. */
  deletedBy: readonly string[];
  /** At the end of the body. */
  edited: readonly string[];
  /** The whole body, or its beginning after the mark. */
  viewOnce: readonly string[];
  /** The whole body. */
  contactOmitted: readonly string[];
  /** The whole body: shared without a point, and a moving point is never wanted. */
  liveLocation: readonly string[];
  /** First line of the body. */
  poll: readonly string[];
  /** Beginning of the body, whoever the sender is. */
  encryption: readonly string[];
  /** Somewhere in the body of a line that begins with the mark U+200E: a system line that bears a sender (iOS). */
  system: readonly string[];
  /** Inside what looks like an author, because the new group name holds a colon (Android). */
  quotedName: readonly string[];
}

const indonesian: ChatMarkers = {
  mediaOmitted: [
    '<media tidak disertakan>',
    '<media dihilangkan>',
    ...['gambar', 'foto', 'stiker', 'video', 'catatan video', 'audio', 'dokumen', 'gif', 'media'].flatMap(
      (one) => [`${one} tidak disertakan`, `${one} dihilangkan`],
    ),
  ],
  fileAttached: ['(file terlampir)', '(berkas terlampir)'],
  attachedOpening: ['<terlampir:', '<lampiran:'],
  deleted: [
    'pesan ini telah dihapus',
    'pesan ini dihapus',
    'anda telah menghapus pesan ini',
    'anda menghapus pesan ini',
  ],
  deletedBy: [
    'pesan ini telah dihapus oleh admin',
    'pesan ini dihapus oleh admin',
    'anda telah menghapus pesan ini sebagai admin',
    'anda menghapus pesan ini sebagai admin',
  ],
  edited: ['<pesan ini diedit>', '<pesan ini telah diedit>'],
  viewOnce: ['anda menerima pesan sekali lihat', 'pesan sekali lihat tidak disertakan'],
  contactOmitted: ['kartu kontak tidak disertakan', 'kontak tidak disertakan', 'kartu kontak dihilangkan'],
  liveLocation: ['lokasi terkini dibagikan', 'lokasi langsung dibagikan', 'lokasi terkini'],
  poll: ['polling:', 'jajak pendapat:'],
  encryption: [
    'pesan dan panggilan dienkripsi',
    'pesan dan panggilan terenkripsi',
    'pesan dan telepon dienkripsi',
    'pesan dan telepon terenkripsi',
    'pesan dan panggilan ke chat ini',
  ],
  system: [
    ' membuat grup',
    'anda membuat grup',
    ' menambahkan ',
    ' bergabung ',
    ' keluar',
    ' mengeluarkan ',
    ' mengubah ikon',
    ' mengubah foto',
    ' mengubah subjek',
    ' mengubah nama grup',
    ' mengubah deskripsi',
    ' mengubah pengaturan',
    ' mengubah nomor',
    ' menghapus ikon',
    ' menyematkan pesan',
    ' mengaktifkan pesan sementara',
    ' menonaktifkan pesan sementara',
    ' menjadi admin',
    ' bukan lagi admin',
    'kode keamanan anda',
    'panggilan suara',
    'panggilan video',
    'menunggu pesan ini',
  ],
  quotedName: [' membuat grup "', ' mengubah subjek ', ' mengubah nama grup ', ' membuat grup “'],
};

const english: ChatMarkers = {
  mediaOmitted: [
    '<media omitted>',
    ...['image', 'photo', 'sticker', 'video', 'video note', 'audio', 'document', 'gif', 'media'].map(
      (one) => `${one} omitted`,
    ),
  ],
  fileAttached: ['(file attached)'],
  attachedOpening: ['<attached:'],
  deleted: ['this message was deleted', 'you deleted this message'],
  deletedBy: ['this message was deleted by admin', 'you deleted this message as admin'],
  edited: ['<this message was edited>'],
  viewOnce: [
    'you received a view once message',
    'view once message omitted',
    '<view once voice message omitted>',
  ],
  contactOmitted: ['contact card omitted'],
  liveLocation: ['live location shared'],
  poll: ['poll:'],
  encryption: [
    'messages and calls are end-to-end encrypted',
    'messages to this chat and calls are now secured',
    'messages you send to this chat and calls are now secured',
    'messages to this group are now secured',
  ],
  system: [
    ' created group',
    ' created this group',
    ' added ',
    ' joined ',
    ' left',
    ' removed ',
    ' changed the subject',
    ' changed the group name',
    ' changed the group description',
    ' changed this group',
    ' changed the settings',
    ' changed their phone number',
    ' changed to ',
    ' deleted this group',
    ' pinned a message',
    ' turned on disappearing messages',
    ' turned off disappearing messages',
    ' are now an admin',
    ' is now an admin',
    ' no longer an admin',
    'your security code',
    'voice call',
    'video call',
    'waiting for this message',
  ],
  quotedName: [' created group "', ' created group “', ' changed the subject ', ' changed the group name '],
};

export const chatMarkers = { id: indonesian, en: english } as const;
export type ChatLanguage = keyof typeof chatMarkers;
