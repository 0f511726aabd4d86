import type { Dictionary, Phrase } from './language.ts';

/** The page of one's own account, and the second step of signing in. */
export const accountWords = {
  title: { id: 'Akun saya', en: 'My account' },
  lead: {
    id: 'Cara Anda masuk, dan di mana Anda sedang masuk.',
    en: 'How you sign in, and where you are signed in.',
  },
  toAccount: { id: 'Kata sandi, faktor kedua, dan sesi', en: 'Password, second factor and sessions' },

  factor: { id: 'Faktor kedua', en: 'Second factor' },
  factorLead: {
    id: 'Selain kata sandi, Teduh meminta kode enam angka dari aplikasi autentikator di ponsel Anda. Dengan begitu, kata sandi yang bocor saja tidak cukup untuk masuk.',
    en: 'Besides the password, Teduh asks for a six-digit code from an authenticator application on your phone. A leaked password alone then opens nothing.',
  },
  factorOff: { id: 'Belum diatur.', en: 'Not set up.' },
  factorRequired: {
    id: 'Kantor mewajibkannya untuk peran Anda.',
    en: 'The office requires it for your role.',
  },
  setUp: { id: 'Atur faktor kedua', en: 'Set up a second factor' },
  setUpAnew: { id: 'Pindah ke ponsel lain', en: 'Move to another phone' },
  removeFactor: { id: 'Hapus faktor kedua', en: 'Remove the second factor' },
  renewCodes: { id: 'Buat kode cadangan baru', en: 'Make new recovery codes' },
  lost: {
    id: 'Ponsel hilang? Masuk dengan salah satu kode cadangan, lalu pindah ke ponsel lain di sini. Tanpa kode cadangan, minta administrator mengatur ulang faktor kedua Anda.',
    en: 'Phone lost? Sign in with one of the recovery codes, then move to another phone here. Without recovery codes, ask an administrator to reset your second factor.',
  },
  askPassword: { id: 'Kata sandi Anda sekarang', en: 'Your present password' },
  goOn: { id: 'Lanjut', en: 'Continue' },
  cancel: { id: 'Batal', en: 'Cancel' },

  setUpTitle: { id: 'Atur faktor kedua', en: 'Set up your second factor' },
  setUpNeeded: {
    id: 'Kantor mewajibkan faktor kedua untuk peran Anda. Siapkan ponsel; ini cukup sekali.',
    en: 'The office asks your role to sign in with a second factor. Have your phone at hand; it is done once.',
  },
  wasReset: {
    id: 'Administrator telah menghapus faktor kedua akun ini. Bila Anda tidak memintanya, segera beri tahu kepala seksi dan ganti kata sandi.',
    en: 'An administrator removed the second factor of this account. If you did not ask for it, tell the section head at once and change your password.',
  },
  stepScan: {
    id: '1. Buka aplikasi autentikator di ponsel dan pindai gambar ini.',
    en: '1. Open an authenticator application on your phone and scan this picture.',
  },
  stepType: {
    id: 'Tidak dapat memindai? Ketik kunci ini di aplikasi (berbasis waktu, 6 angka):',
    en: 'Cannot scan? Type this key into the application (time-based, 6 digits):',
  },
  stepCode: {
    id: '2. Ketik kode enam angka yang ditampilkan aplikasi.',
    en: '2. Type the six-digit code that the application shows.',
  },
  picture: { id: 'Kode QR untuk aplikasi autentikator', en: 'QR code for the authenticator application' },
  code: { id: 'Kode enam angka', en: 'Six-digit code' },
  codeOrRecovery: { id: 'Kode enam angka atau kode cadangan', en: 'Six-digit code or recovery code' },
  codeHelp: {
    id: 'Dari aplikasi autentikator di ponsel Anda. Ponsel hilang? Ketik satu kode cadangan. Tidak punya? Minta administrator mengatur ulang faktor kedua Anda.',
    en: 'From the authenticator application on your phone. Phone lost? Type a recovery code. None left? Ask an administrator to reset your second factor.',
  },
  confirm: { id: 'Pastikan', en: 'Confirm' },
  codeTitle: { id: 'Satu langkah lagi', en: 'One more step' },
  codeLead: {
    id: 'Kata sandi benar. Sekarang faktor kedua Anda.',
    en: 'The password is right. Now your second factor.',
  },
  back: { id: 'Mulai lagi', en: 'Begin again' },

  codes: { id: 'Kode cadangan', en: 'Recovery codes' },
  codesLead: {
    id: 'Simpan sepuluh kode ini di tempat aman, bukan di ponsel yang sama. Setiap kode dapat dipakai satu kali sebagai pengganti ponsel. Kode ini tidak akan ditampilkan lagi.',
    en: 'Keep these ten codes in a safe place, not on the same phone. Each stands in for the phone once. They cannot be shown again.',
  },
  codesCopy: { id: 'Salin semua', en: 'Copy all' },
  codesPrint: { id: 'Cetak', en: 'Print' },
  codesKept: { id: 'Sudah saya simpan', en: 'I have kept them' },

  again: { id: 'Faktor kedua diperlukan', en: 'Second factor needed' },
  againLead: {
    id: 'Untuk langkah ini Teduh meminta faktor kedua sekali lagi; berlaku lima menit.',
    en: 'For this step Teduh asks for your second factor once more; it counts for five minutes.',
  },

  banner: { id: 'Faktor kedua belum diatur', en: 'No second factor yet' },
  bannerText: {
    id: 'Kantor mewajibkan faktor kedua untuk peran Anda.',
    en: 'The office asks your role to sign in with a second factor.',
  },
  now: { id: 'Atur sekarang', en: 'Set it up now' },
  later: { id: 'Nanti', en: 'Later' },

  passkeys: { id: 'Kunci sandi (passkey)', en: 'Passkeys' },
  passkeysLead: {
    id: 'Kunci sandi disimpan di ponsel, laptop, atau kunci keamanan Anda, dan dibuka dengan sidik jari, wajah, atau PIN di alat itu. Teduh tidak menerima sidik jari atau wajah Anda. Kunci sandi menggantikan kata sandi dan kode sekaligus.',
    en: 'A passkey is kept on your phone, laptop or security key and opened there by fingerprint, face or PIN. Teduh receives neither. It stands in for password and code at once.',
  },
  passkeysElsewhere: {
    id: 'Kunci sandi hanya dapat dibuat bila Teduh dibuka lewat alamat resmi kantor (https).',
    en: 'Passkeys can only be made where Teduh is opened by the office’s address name over https.',
  },
  addPasskey: { id: 'Tambah kunci sandi', en: 'Add a passkey' },
  removePasskey: { id: 'Hapus', en: 'Remove' },
  passkeyName: { id: 'Nama kunci sandi', en: 'Name of the passkey' },
  passkeyNameHelp: {
    id: 'Untuk Anda sendiri, misalnya “Laptop dinas”.',
    en: 'For yourself, such as “Office laptop”.',
  },
  passkeyAdded: { id: 'Kunci sandi ditambahkan.', en: 'The passkey was added.' },
  passkeyRemoved: { id: 'Kunci sandi dihapus.', en: 'The passkey was removed.' },
  signInByPasskey: { id: 'Masuk dengan kunci sandi', en: 'Sign in with a passkey' },
  usePasskey: { id: 'Pakai kunci sandi', en: 'Use a passkey' },

  password: { id: 'Kata sandi', en: 'Password' },
  passwordLead: {
    id: 'Mengganti kata sandi mengakhiri semua sesi Anda yang lain.',
    en: 'Changing the password ends all your other sessions.',
  },
  changePassword: { id: 'Ganti kata sandi', en: 'Change the password' },
  passwordChanged: {
    id: 'Kata sandi diganti; sesi lain berakhir.',
    en: 'Password changed; other sessions ended.',
  },

  sessions: { id: 'Sesi', en: 'Sessions' },
  thisSession: { id: 'sesi ini', en: 'this session' },
  device: { id: 'Perangkat', en: 'Device' },
  otherDevice: { id: 'perangkat lain', en: 'another device' },
  begun: { id: 'Masuk', en: 'Signed in' },
  lastSeen: { id: 'Terakhir aktif', en: 'Last active' },
  actions: { id: 'Tindakan', en: 'Actions' },
  end: { id: 'Akhiri', en: 'End' },
  endOthers: { id: 'Akhiri semua sesi lain', en: 'End all other sessions' },
  ended: { id: 'Sesi diakhiri.', en: 'Ended.' },
  factorRemoved: { id: 'Faktor kedua dihapus.', en: 'The second factor was removed.' },
} satisfies Dictionary;

export const accountPhrases = {
  passkeyUse: {
    id: (made, used) => `Dibuat ${made}; terakhir dipakai: ${used}`,
    en: (made, used) => `Made ${made}; last used: ${used}`,
  } satisfies Phrase<[string, string]>,
  factorSince: {
    id: (when, left) => `Aktif sejak ${when}; ${left} kode cadangan belum dipakai.`,
    en: (when, left) => `In force since ${when}; ${left} recovery codes unused.`,
  } satisfies Phrase<[string, string]>,
  limits: {
    id: (idle, absolute) =>
      `Sesi berakhir setelah ${idle} menit tanpa kegiatan, dan paling lama ${absolute} jam setelah masuk. Alamat jaringan tidak dicatat.`,
    en: (idle, absolute) =>
      `A session ends after ${idle} minutes without activity, and ${absolute} hours after sign-in at the latest. Network addresses are not kept.`,
  } satisfies Phrase<[string, string]>,
};

/** Families of browsers and systems, as they are called everywhere. */
export const deviceNames: Record<string, string> = {
  edge: 'Edge',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
  ios: 'iOS',
  android: 'Android',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
};
