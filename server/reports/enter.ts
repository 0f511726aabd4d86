import type { EnterKolangKaling, EnterReport } from '../../shared/api/reports.ts';
import type { Account } from '../../shared/api/session.ts';
import { regencyOfCode } from '../../shared/domain/area.ts';
import { type Narrative, narrativeParts } from '../../shared/domain/report.ts';
import { finestPlace } from '../../shared/domain/role.ts';
import { narrativeText } from '../../shared/text/narrative.ts';
import type { Db } from '../db/connect.ts';
import { wrongDay } from '../http/entered-day.ts';
import { type InputError, ruleBroken } from '../http/problem.ts';
import type { Arrival } from './accept.ts';

/** Version of the notice that staff read to a caller before a number is taken down. */
export const spokenNotice = 'telepon-1';

/** What a duty officer typed, as it comes to the door. A partner who types it is its source; others type for a citizen. */
export function typedArrival(input: EnterReport, account: Account): Omit<Arrival, 'receipt'> {
  const parts = Object.fromEntries(
    narrativeParts.flatMap((name) => {
      const text = input.parts[name]?.trim();
      return text ? [[name, text]] : [];
    }),
  ) as Narrative;
  const isPartner = input.channel === 'partner_agency';
  return {
    channel: input.channel,
    origin: isPartner ? 'partner_agency' : 'citizen',
    deliveryKey: `typed:${input.nonce}`,
    text: narrativeText(parts),
    parts,
    occurredDate: input.occurredDate,
    category: input.category,
    relation: input.relation,
    hintAreaCode: rounded(input.areaCode, account),
    urgent: input.urgent,
    contact: contact(input.contact),
    enteredBy: typist(account),
  };
}

/** What came by the direct line to the head of office: restricted, and no heavier than anything else. */
export function kolangKalingArrival(input: EnterKolangKaling, account: Account): Omit<Arrival, 'receipt'> {
  return {
    channel: 'kolang_kaling',
    origin: 'citizen',
    deliveryKey: `typed:${input.nonce}`,
    text: input.what,
    hintAreaCode: rounded(input.areaCode, account),
    restricted: true,
    contact: contact(input.contact),
    enteredBy: typist(account),
  };
}

/** No finer than whoever typed it may point at (DP-38), whatever the form sent. */
const rounded = (code: string | null, { roles }: Account) =>
  code && finestPlace(roles) === 'regency' ? regencyOfCode(code) : code;
const contact = (value: string | undefined): Arrival['contact'] =>
  value ? { value, purpose: 'call_back', noticeVersion: spokenNotice } : null;
const typist = (account: Account) => ({ id: account.id, role: account.roles.join(' ') });

/** What is wrong with a typed report before it goes to the door. */
export async function checkTyped(
  db: Db,
  input: { areaCode: string | null; occurredDate?: string | null },
  now: Date,
): Promise<void> {
  const errors: InputError[] = input.occurredDate ? wrongDay('/occurredDate', input.occurredDate, now) : [];
  const area = input.areaCode
    ? await db.selectFrom('area').select('code').where('code', '=', input.areaCode).executeTakeFirst()
    : true;
  if (!area) errors.push({ pointer: '/areaCode', code: 'unknown', detail: 'there is no such area' });
  if (errors.length > 0) throw ruleBroken(errors);
}
