import { type Static, type TSchema, Type } from 'typebox';
import { longestTerms, type RetentionTerms } from '../domain/data-protection.ts';
import type { OfficeSettings, SettingName } from '../domain/office-settings.ts';
import { intakeChannels } from '../domain/report.ts';
import { staffRoles } from '../domain/role.ts';
import { passwordRules, signInBounds } from '../domain/sign-in-rules.ts';
import { DateText, Nullable, OneOf } from './common.ts';

const strict = { additionalProperties: false } as const;
const Days = Type.Integer({ minimum: 1, maximum: 30 });
const Whole = ({ least, most }: { least: number; most: number }) =>
  Type.Integer({ minimum: least, maximum: most });

/** Words with the running number and, where wanted, month and year. */
const NumberPattern = Type.String({
  pattern: '^(?=.*\\{nomor\\})[^{}]*(\\{(nomor|bulan|bulanRomawi|tahun)\\}[^{}]*)+$',
  maxLength: 80,
});

/** Signs of a logo as data URL, when it comes in and when it is kept. */
export const longestLogo = 48_000;

/** What each setting may be. */
export const settingSchemas = {
  apoaUrl: Type.String({ pattern: '^https://[a-z0-9.-]+(:\\d{1,5})?(/[^\\s<>"]*)?$', maxLength: 300 }),
  officeName: Type.String({ pattern: '\\p{L}', minLength: 3, maxLength: 120 }),
  /** As printed: the office's own number, so it is no personal data. */
  reportLine: Type.String({ pattern: '^[0-9+() .-]*$', maxLength: 40 }),
  dataProtectionContact: Type.String({ maxLength: 200 }),
  answerDays: Type.Object(
    Object.fromEntries(intakeChannels.map((channel) => [channel, Days])) as Record<string, TSchema>,
    strict,
  ),
  holidays: Type.Array(DateText, { maxItems: 400, uniqueItems: true }),
  letterhead: Type.Object(
    {
      lines: Type.Array(Type.String({ minLength: 3, maxLength: 120 }), { minItems: 1, maxItems: 6 }),
      address: Type.String({ maxLength: 300 }),
      logo: Nullable(
        Type.String({ pattern: '^data:image/png;base64,[A-Za-z0-9+/]+={0,2}$', maxLength: longestLogo }),
      ),
    },
    strict,
  ),
  legalBasis: Type.Array(Type.String({ minLength: 5, maxLength: 400 }), { minItems: 1, maxItems: 20 }),
  signer: Type.Object(
    {
      position: Type.String({ minLength: 3, maxLength: 160 }),
      name: Type.String({ maxLength: 120 }),
      number: Type.String({ pattern: '^[0-9 ]*$', maxLength: 30 }),
    },
    strict,
  ),
  memo: Type.Object(
    {
      to: Type.String({ minLength: 3, maxLength: 200 }),
      copies: Type.Array(Type.String({ minLength: 3, maxLength: 200 }), { maxItems: 10 }),
    },
    strict,
  ),
  numbering: Type.Object({ memo: NumberPattern, informationReport: NumberPattern }, strict),
  retention: Type.Object(
    Object.fromEntries(
      Object.entries(longestTerms).map(([name, longest]) => [
        name,
        Type.Integer({ minimum: 1, maximum: longest }),
      ]),
    ) as unknown as Record<keyof RetentionTerms, TSchema>,
    strict,
  ),
  signIn: Type.Object(
    {
      factorRoles: Type.Array(OneOf(staffRoles), { maxItems: staffRoles.length, uniqueItems: true }),
      idleMinutes: Whole(signInBounds.idleMinutes),
      absoluteHours: Whole(signInBounds.absoluteHours),
      passwordRules: OneOf(passwordRules),
    },
    strict,
  ),
} satisfies Record<SettingName, TSchema>;

export const settingNames = Object.keys(settingSchemas) as SettingName[];

/** GET /api/office-settings: what is in force, and the version of each; 0 where nobody has set it. */
export interface OfficeSettingsAnswer {
  settings: OfficeSettings;
  versions: Record<SettingName, number>;
}

/** GET /api/database-protection: what keeps rows apart on this database, and whether the trail could be written over. */
export const DatabaseProtection = Type.Object({
  kind: OneOf(['embedded', 'postgresql'] as const),
  /** Row-level security is in force for the account that the program uses. */
  rowsGuarded: Type.Boolean(),
  /** That account may change rows of the trail if it first takes the trigger away; seal and anchor then show it. */
  ownsTrail: Type.Boolean(),
});
export type DatabaseProtection = Static<typeof DatabaseProtection>;

/** PUT /api/office-settings/:name: `version` is the one that was read; 409 where it moved on. The value has its own rules. */
export const ChangeSetting = Type.Object(
  { version: Type.Integer({ minimum: 0, maximum: 1_000_000 }), value: Type.Unknown() },
  strict,
);
export type ChangeSetting = Static<typeof ChangeSetting>;
export const SettingPath = Type.Object({ name: OneOf(settingNames) });
