import type { Words } from '../composite/types.ts';
import type { Dictionary, Phrase } from './language.ts';

export const session = {
  title: { id: 'Masuk ke Teduh', en: 'Sign in to Teduh' },
  lead: {
    id: 'Peringatan dini ketegangan antara warga dan pekerja asing, untuk rapat Timpora.',
    en: 'Early warning of tension between residents and foreign workers, for the inter-agency meeting.',
  },
  email: { id: 'Alamat surel', en: 'Email address' },
  password: { id: 'Kata sandi', en: 'Password' },
  name: { id: 'Nama', en: 'Name' },
  newPassword: { id: 'Kata sandi baru', en: 'New password' },
  repeat: { id: 'Ulangi kata sandi', en: 'Repeat the password' },
  passwordHelp: {
    id: 'Paling sedikit 12 karakter. Beberapa kata yang mudah diingat lebih baik daripada satu kata yang rumit.',
    en: 'At least 12 characters. A few words that are easy to remember are better than one complicated word.',
  },
  show: { id: 'Tampilkan kata sandi', en: 'Show password' },
  signIn: { id: 'Masuk', en: 'Sign in' },
  wrong: { id: 'Surel atau kata sandi tidak cocok.', en: 'Email or password do not match.' },
  singleSignOn: { id: 'Masuk dengan akun kantor', en: 'Sign in with the office account' },
  ssoAway: {
    id: 'Layanan masuk kantor tidak menjawab. Masuk dengan kata sandi Teduh.',
    en: 'The office’s sign-in does not answer. Use your Teduh password.',
  },
  ssoOver: {
    id: 'Langkah masuk ini sudah lewat waktunya. Mulai lagi.',
    en: 'This sign-in took too long. Begin again.',
  },
  ssoRefused: {
    id: 'Layanan masuk kantor tidak memastikan alamat surel Anda.',
    en: 'The office’s sign-in did not vouch for your email address.',
  },
  ssoUnknown: {
    id: 'Tidak ada akun Teduh dengan alamat surel ini. Minta undangan kepada administrator.',
    en: 'There is no Teduh account with this address. Ask an administrator for an invitation.',
  },
  firstAccount: {
    id: 'Belum ada akun. Buka tautan sekali pakai yang tercetak di jendela server saat pertama dijalankan.',
    en: 'There is no account yet. Open the one-time link that the server printed at its first start.',
  },
  linkFirst: { id: 'Buat akun pertama', en: 'Create the first account' },
  linkInvitation: { id: 'Terima undangan', en: 'Accept the invitation' },
  linkReset: { id: 'Kata sandi baru', en: 'A new password' },
  linkSubmit: { id: 'Simpan dan masuk', en: 'Save and sign in' },
  linkBad: {
    id: 'Tautan ini tidak berlaku, sudah dipakai, atau sudah lewat waktunya. Minta tautan baru kepada administrator.',
    en: 'This link is not valid, was used already, or has expired. Ask the administrator for a new one.',
  },
  linkMissing: {
    id: 'Alamat ini tidak lengkap: bagian setelah tanda # tidak ada.',
    en: 'This address is incomplete: the part after # is missing.',
  },
  notEqual: { id: 'Kedua kata sandi tidak sama.', en: 'The two passwords differ.' },
  tooShort: {
    id: 'Kata sandi paling sedikit 12 karakter.',
    en: 'The password needs at least 12 characters.',
  },
  required: { id: 'Isian ini wajib.', en: 'This is required.' },
  roles: { id: 'Peran', en: 'Roles' },
} satisfies Dictionary;

export const sessionPhrases = {
  expires: {
    id: (when) => `Tautan berlaku sampai ${when}`,
    en: (when) => `The link is valid until ${when}`,
  } satisfies Phrase<[string]>,
};

/** Why a name was refused. */
export const nameFaults: Record<string, Words> = {
  unseen_signs: {
    id: 'Nama ini memuat tanda yang tidak terlihat. Ketik ulang namanya, jangan ditempel.',
    en: 'This name holds signs that are not seen. Type it anew instead of pasting it.',
  },
  name_taken: {
    id: 'Rekan lain sudah memakai nama ini. Tambahkan pembeda, misalnya nama tengah atau jabatan.',
    en: 'A colleague already has this name. Add something that tells you apart, such as a middle name or your post.',
  },
};

/** Why a new password was refused: the rule that it breaks. */
export const passwordFaults: Record<string, Words> = {
  too_short: session.tooShort,
  minLength: session.tooShort,
  common_password: {
    id: 'Kata sandi ini termasuk yang paling sering dicoba penyerang, juga dengan angka di belakangnya. Pilih yang lain.',
    en: 'This is one of the passwords that attackers try first, also with digits after it. Choose another.',
  },
  repeats: {
    id: 'Kata sandi ini hanya mengulang potongan yang pendek. Pakai beberapa kata yang berbeda.',
    en: 'This only repeats a short piece. Use several different words.',
  },
  own_words: {
    id: 'Kata sandi ini hampir seluruhnya nama Anda, nama kantor, atau nama aplikasi. Tambahkan kata lain.',
    en: 'This is little more than your name, the office’s or the product’s. Add other words.',
  },
  composition: {
    id: 'Kantor meminta huruf besar, huruf kecil, angka, dan tanda baca di dalam kata sandi.',
    en: 'The office asks for a capital, a small letter, a digit and a sign in the password.',
  },
};
