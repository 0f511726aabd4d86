import type { IntakeChannel } from './report.ts';

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
}

export const defaultSettings: OfficeSettings = {
  apoaUrl: 'https://apoa.imigrasi.go.id',
  officeName: 'Kantor Imigrasi Kelas I TPI Pangkalpinang',
  reportLine: '',
  dataProtectionContact: '',
  answerDays: { whatsapp: 5, phone: 5, kolang_kaling: 3, qr_form: 5, partner_agency: 5 },
  holidays: [],
};

export type SettingName = keyof OfficeSettings;
