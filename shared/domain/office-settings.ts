import { longestTerms, type RetentionTerms } from './data-protection.ts';
import type { IntakeChannel } from './report.ts';
import { defaultSignInRules, type SignInRules } from './sign-in-rules.ts';

/** Settings of the office that are no secrets, with what holds until somebody sets them. */
export interface OfficeSettings {
  /** Official address of APOA, printed on the posters unchanged. */
  apoaUrl: string;
  officeName: string;
  /** Number of the report line as printed; empty: none is printed. */
  reportLine: string;
  /** Whom to ask about personal data. */
  dataProtectionContact: string;
  /** Working days within which a report is answered, by channel. */
  answerDays: Record<IntakeChannel, number>;
  /** Public holidays and joint leave days (ISO days): no working days. */
  holidays: string[];
  /** Top of letters; `logo`: a PNG as data URL. */
  letterhead: { lines: string[]; address: string; logo: string | null };
  /** Rules that the work of the meeting rests on, one per line: laws change, so they are no code. */
  legalBasis: string[];
  /** Who signs: the position; name and number are printed where they are set. */
  signer: { position: string; name: string; number: string };
  /** Receiver and copies of the memo with which a pack goes out. */
  memo: { to: string; copies: string[] };
  /** Patterns of numbers: {nomor}, {bulan}, {bulanRomawi}, {tahun}. */
  numbering: { memo: string; informationReport: string };
  /** Days after which data are removed: shorter than the defaults, never longer. */
  retention: RetentionTerms;
  /** Second factor, length of sessions, rules for passwords. */
  signIn: SignInRules;
}

export const defaultSettings: OfficeSettings = {
  apoaUrl: 'https://apoa.imigrasi.go.id',
  officeName: 'Kantor Imigrasi Kelas I TPI Pangkalpinang',
  reportLine: '',
  dataProtectionContact: '',
  answerDays: { whatsapp: 5, phone: 5, kolang_kaling: 3, qr_form: 5, partner_agency: 5 },
  holidays: [],
  letterhead: {
    lines: [
      'KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA',
      'DIREKTORAT JENDERAL IMIGRASI',
      'KANTOR WILAYAH KEPULAUAN BANGKA BELITUNG',
      'KANTOR IMIGRASI KELAS I TPI PANGKALPINANG',
    ],
    address: '',
    logo: null,
  },
  legalBasis: [
    'Undang-Undang Nomor 6 Tahun 2011 tentang Keimigrasian, terakhir diubah dengan Undang-Undang Nomor 63 Tahun 2024',
    'Peraturan Menteri Imigrasi dan Pemasyarakatan Nomor 2 Tahun 2025, Pasal 53 (Tim Pora: pertukaran data, peta pengawasan, penyelesaian masalah)',
    'Undang-Undang Nomor 7 Tahun 2012 tentang Penanganan Konflik Sosial dan Peraturan Pemerintah Nomor 2 Tahun 2015 (pencegahan dan peringatan dini)',
    'Peraturan Menteri Dalam Negeri Nomor 50 Tahun 2010 (pemantauan tenaga kerja asing di daerah, termasuk pelindungannya)',
  ],
  signer: {
    position: 'Kepala Seksi Intelijen dan Penindakan Keimigrasian',
    name: '',
    number: '',
  },
  memo: { to: 'Kepala Kantor', copies: [] },
  numbering: {
    memo: '{nomor}/ND-INTELDAKIM/{bulanRomawi}/{tahun}',
    informationReport: 'R-{nomor}/LI-INTELDAKIM/{bulanRomawi}/{tahun}',
  },
  retention: longestTerms,
  signIn: defaultSignInRules,
};

export type SettingName = keyof OfficeSettings;
