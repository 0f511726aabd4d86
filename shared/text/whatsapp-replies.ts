import type { Language, Phrase } from './language.ts';

/** Version of the notice that goes with the first acknowledgement. */
export const whatsappNotice = 'whatsapp-1';

/** Neutral: whoever holds the phone learns neither a topic nor a place. */
const received: Phrase<[code: string]> = {
  id: (code) => `Pesan Anda telah kami terima. Kode: ${code}`,
  en: (code) => `We have received your message. Code: ${code}`,
};

/** At most 120 words. */
const notice: Phrase<[address: string | null]> = {
  id: (address) =>
    `Catat kode ini.${address ? ` Jawaban dapat dibaca dengan kode di ${address}/lapor/status.` : ''} Pesan dibaca petugas yang berwenang; bentuk aslinya disimpan terkunci paling lama 90 hari. Nomor Anda dipakai hanya untuk membalas, paling lama 180 hari, dan tidak ditampilkan dalam daftar. WhatsApp diproses oleh Meta di luar negeri.${address ? ` Cara yang lebih tertutup, tanpa nomor telepon: ${address}/lapor.` : ''} Jangan mengirim nama, nomor identitas, atau wajah orang lain. Dengan kode ini Anda dapat meminta data Anda dihapus.`,
  en: (address) =>
    `Write this code down.${address ? ` An answer can be read with it at ${address}/lapor/status.` : ''} Messages are read by authorised officers; their original form is kept locked for at most 90 days. Your number is used only to reply, for at most 180 days, and is shown in no list. WhatsApp is processed by Meta abroad.${address ? ` A more private way, without a phone number: ${address}/lapor.` : ''} Do not send names, identity numbers or faces of other people. With this code you can ask for your data to be erased.`,
};

/** What is sent when a message has come in; the notice only where the sender has not had it. */
export function acknowledgement(
  { code, withNotice, address }: { code: string; withNotice: boolean; address: string | null },
  language: Language,
): string {
  const spoken = code.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
  const first = received[language](spoken);
  return withNotice ? `${first}\n\n${notice[language](address)}` : first;
}
