import { type RawBuilder, sql } from 'kysely';
import type { DataClass, RetentionClass, RetentionTerms } from '../../shared/domain/data-protection.ts';
import type { Tx } from '../db/connect.ts';
import { heldOrAskedAt } from './legal-holds.ts';
import { removeWords } from './remove-words.ts';

/** What is removed when its time is over, how long it may stay, and how: the one table of retention (DP-53). */
export interface Kept {
  key: RetentionClass;
  inventory: DataClass;
  /** Days, as the office has them. */
  term(terms: RetentionTerms): number;
  /** Rows there are. */
  held: RawBuilder<{ n: number }>;
  /** Ids of what is over its time at an instant. */
  due(cut: Date, terms: RetentionTerms): RawBuilder<unknown>;
  remove(tx: Tx, ids: readonly string[], now: Date): Promise<void>;
}

const daysBefore = (cut: Date, days: number) => new Date(cut.getTime() - days * 86_400_000);
const count = (from: RawBuilder<unknown>) => sql<{ n: number }>`select count(*)::int as n from ${from}`;
/** A report under a legal hold, or one that waits for approval, keeps everything (DP-55). */
const notHeld = (reportId: RawBuilder<unknown>, cut: Date) => sql`not ${heldOrAskedAt(reportId, cut)}`;
/** What signals compare with, and notices, in days. */
const signalDays = 90;
/** Name of an account whose person left a year ago. */
const blanked = '—';
const list = (ids: readonly string[]) => [...ids];

export const keptClasses: readonly Kept[] = [
  {
    key: 'contact',
    inventory: 'K1',
    term: (terms) => terms.contact,
    held: count(sql`report_contact`),
    due: (
      cut,
      terms,
    ) => sql`select c.report_id as id from report_contact c where ${notHeld(sql`c.report_id`, cut)}
      and (c.delete_after <= ${cut} or c.given_at <= ${daysBefore(cut, terms.contact)}
        or exists (select 1 from report_message m where m.report_id = c.report_id and m.direction = 'office' and m.is_answer
          and m.recorded_at >= c.given_at and m.recorded_at <= ${daysBefore(cut, terms.contactAfterAnswer)}))`,
    remove: async (tx, ids) => {
      await tx.deleteFrom('report_contact').where('report_id', 'in', list(ids)).execute();
    },
  },
  {
    key: 'raw_text',
    inventory: 'K2',
    term: (terms) => terms.raw,
    held: count(sql`report_sealed`),
    due: (
      cut,
      terms,
    ) => sql`select s.arrival_id::text as id from report_sealed s join report_arrival a on a.id = s.arrival_id
      where ${notHeld(sql`a.report_id`, cut)} and (s.delete_after <= ${cut} or a.arrived_at <= ${daysBefore(cut, terms.raw)})`,
    remove: async (tx, ids) => {
      await tx.deleteFrom('report_sealed').where('arrival_id', 'in', list(ids)).execute();
    },
  },
  {
    key: 'raw_message',
    inventory: 'K2',
    term: (terms) => terms.raw,
    held: count(sql`report_message where sealed is not null`),
    due: (cut, terms) => sql`select m.id::text as id from report_message m where m.sealed is not null
      and ${notHeld(sql`m.report_id`, cut)} and (m.delete_after <= ${cut} or m.recorded_at <= ${daysBefore(cut, terms.raw)})`,
    remove: async (tx, ids) => {
      await tx
        .updateTable('report_message')
        .set({ sealed: null, delete_after: null })
        .where('id', 'in', list(ids))
        .execute();
    },
  },
  {
    key: 'media',
    inventory: 'K2',
    term: (terms) => terms.raw,
    held: count(sql`report_media where state in ('stored', 'outside')`),
    due: (
      cut,
      terms,
    ) => sql`select p.id::text as id from report_media p where p.state in ('stored', 'outside')
      and ${notHeld(sql`p.report_id`, cut)} and (p.delete_after <= ${cut} or p.created_at <= ${daysBefore(cut, terms.raw)})`,
    remove: async (tx, ids) => {
      await tx
        .updateTable('report_media')
        .set({ sealed: null, state: 'gone', outside_id: null, outside_sha256: null })
        .where('id', 'in', list(ids))
        .execute();
    },
  },
  {
    key: 'webhook',
    inventory: 'K2',
    term: (terms) => terms.webhook,
    held: count(sql`webhook_event`),
    due: (cut, terms) => sql`select id::text as id from webhook_event
      where delete_after <= ${cut} or received_at <= ${daysBefore(cut, terms.webhook)}`,
    remove: async (tx, ids) => {
      await tx.deleteFrom('webhook_event').where('id', 'in', list(ids)).execute();
    },
  },
  {
    key: 'draft',
    inventory: 'K2',
    term: () => 1,
    held: count(sql`report_draft`),
    due: (cut) =>
      sql`select account_id || ' ' || form as id from report_draft where updated_at <= ${daysBefore(cut, 1)}`,
    remove: async (tx, ids) => {
      await sql`delete from report_draft where account_id || ' ' || form = any(${list(ids)})`.execute(tx);
    },
  },
  {
    key: 'report',
    inventory: 'K3',
    term: (terms) => terms.report,
    held: count(sql`report_intake where aged_at is null and erased_at is null`),
    due: (
      cut,
      terms,
    ) => sql`select i.report_id as id from report_intake i where i.aged_at is null and i.erased_at is null
      and ${notHeld(sql`i.report_id`, cut)} and i.received_at <= ${daysBefore(cut, terms.report)}`,
    // what the independence of sources rests on stays (keyed hashes whose keys are long gone): past scores rebuild the same
    remove: async (tx, ids, now) => {
      await removeWords(tx, ids);
      await tx
        .updateTable('report_intake')
        .set({ aged_at: now })
        .where('report_id', 'in', list(ids))
        .execute();
    },
  },
  {
    key: 'account',
    inventory: 'K7',
    term: (terms) => terms.account,
    held: count(sql`account where name <> ${blanked}`),
    due: (
      cut,
      terms,
    ) => sql`select id::text as id from account where name <> ${blanked} and closed_at is not null
      and closed_at <= ${daysBefore(cut, terms.account)}`,
    // the id stays: it is what the audit trail speaks of
    remove: async (tx, ids) => {
      await sql`update account set name = ${blanked}, email = id || '@ditutup.invalid', password_hash = 'none'
        where id = any(${list(ids)}::uuid[])`.execute(tx);
      await sql`delete from session where account_id = any(${list(ids)}::uuid[])`.execute(tx);
    },
  },
  {
    key: 'session',
    inventory: 'K7',
    term: () => 1,
    held: count(sql`session`),
    due: (cut) => sql`select token_sha256 as id from session where expires_at <= ${cut}`,
    remove: async (tx, ids) => {
      await tx.deleteFrom('session').where('token_sha256', 'in', list(ids)).execute();
    },
  },
  {
    key: 'link',
    inventory: 'K7',
    term: () => 30,
    held: count(sql`one_time_link`),
    due: (cut) =>
      sql`select token_sha256 as id from one_time_link where expires_at <= ${daysBefore(cut, 30)}`,
    remove: async (tx, ids) => {
      await tx.deleteFrom('one_time_link').where('token_sha256', 'in', list(ids)).execute();
    },
  },
  {
    key: 'job',
    inventory: 'K8',
    term: () => 30,
    held: count(sql`job where ended_at is not null`),
    due: (cut) => sql`select id::text as id from job where ended_at < ${daysBefore(cut, 30)}`,
    remove: async (tx, ids) => {
      await sql`delete from job where id = any(${list(ids)}::bigint[])`.execute(tx);
    },
  },
  {
    key: 'contact_notice',
    inventory: 'K6',
    term: () => signalDays,
    held: count(sql`contact_notice`),
    due: (cut) =>
      sql`select id::text as id from contact_notice where opened_at <= ${daysBefore(cut, signalDays)}`,
    remove: async (tx, ids) => {
      await tx.deleteFrom('contact_notice').where('id', 'in', list(ids)).execute();
    },
  },
  {
    key: 'sign_in_place',
    inventory: 'K7',
    term: () => signalDays,
    held: count(sql`sign_in_place`),
    due: (cut) => sql`select account_id || ' ' || place_hmac as id from sign_in_place
      where last_seen_date < (${daysBefore(cut, signalDays)}::timestamptz at time zone 'Asia/Jakarta')::date`,
    remove: async (tx, ids) => {
      await sql`delete from sign_in_place where account_id || ' ' || place_hmac = any(${list(ids)})`.execute(
        tx,
      );
    },
  },
  {
    key: 'database_host',
    inventory: 'K8',
    term: () => signalDays,
    held: count(sql`database_host`),
    due: (cut) =>
      sql`select host as id from database_host where last_seen_at <= ${daysBefore(cut, signalDays)}`,
    remove: async (tx, ids) => {
      await tx.deleteFrom('database_host').where('host', 'in', list(ids)).execute();
    },
  },
];
