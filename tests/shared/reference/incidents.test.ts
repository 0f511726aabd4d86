import { expect, test } from 'vitest';
import { rows } from './read.ts';

const areas = new Map(rows('places/areas.csv').map((row) => [row.code!, row]));
const incidents = rows('incidents/incidents.csv');
const elsewhere = rows('incidents/elsewhere.csv');
const engagements = rows('incidents/engagements.csv');
const coverage = rows('incidents/coverage.csv');

test('identifiers are unique and stable slugs', () => {
  const all = [...incidents, ...elsewhere, ...engagements].map((row) => row.id!);
  expect(new Set(all).size).toBe(all.length);
  for (const id of all) expect(id).toMatch(/^\d{4}-\d\d(-\d\d)?-[a-z-]+$/);
});

test('what happened outside the province is kept apart', () => {
  for (const row of incidents) {
    expect(areas.has(row.area_code!), row.id).toBe(true);
    expect(row.summary_id).not.toMatch(/luar Babel/i);
    if (areas.get(row.area_code!)!.level === 'province') expect(row.regency_code).toBe('');
    else expect(row.regency_code).toBe(row.area_code!.slice(0, 5));
  }
  expect(elsewhere.length).toBeGreaterThan(0);
  for (const row of elsewhere) {
    expect(['21', '72', '74']).toContain(row.area_code);
    expect(row.regency_code).toBe('');
  }
});

test('every column holds a value of its list', () => {
  const lists: Record<string, string[]> = {
    date_precision: ['day', 'month'],
    category: [
      'violence',
      'threat',
      'clash',
      'rejection_of_foreign_workers',
      'peaceful_protest',
      'labour_dispute',
      'grievance',
      'verbal_conflict',
      'online_hostility',
      'suspicious_activity',
      'presence',
      'inspection',
      'layoff',
      'rumour',
      'other',
    ],
    setting: ['workplace', 'gate', 'sea', 'online', 'public'],
    relation: ['yes', 'partly', 'unknown', 'no'],
    target_kind: ['firm', 'state', 'residents', 'foreign_workers', 'none'],
    actor_kind: ['residents', 'fishers', 'miners', 'workers', 'state', 'firm', 'unknown'],
    origin: ['media', 'officer_found', 'partner_agency', 'routine'],
  };
  for (const row of [...incidents, ...elsewhere]) {
    for (const [column, list] of Object.entries(lists))
      expect(list, `${row.id} ${column}`).toContain(row[column]);
    expect(row.summary_id && row.summary_en, row.id).toBeTruthy();
  }
});

test('dates agree with their precision, and nothing is reported before it happened', () => {
  for (const row of [...incidents, ...elsewhere]) {
    expect(row.event_month).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/);
    if (row.date_precision === 'day') expect(row.event_date!.slice(0, 7), row.id).toBe(row.event_month);
    else expect(row.event_date, row.id).toBe('');
    expect(row.published_date! >= (row.event_date || `${row.event_month}-01`), row.id).toBe(true);
  }
});

test('an inspection is officer-found and directed at no one; a sea zone means a setting at sea', () => {
  for (const row of incidents) {
    if (row.category === 'inspection')
      expect([row.origin, row.target_kind]).toEqual(['officer_found', 'none']);
    if (areas.get(row.area_code!)!.level === 'sea_zone') expect(row.setting, row.id).toBe('sea');
  }
});

test('an event reported twice points at one that exists and is not itself a copy', () => {
  const byId = new Map(incidents.map((row) => [row.id!, row]));
  const copies = incidents.filter((row) => row.same_event_as);
  expect(copies.length).toBeGreaterThan(0);
  for (const row of copies) {
    const first = byId.get(row.same_event_as!);
    expect(first?.same_event_as).toBe('');
    expect(first?.event_month).toBe(row.event_month);
  }
});

test('engagements and coverage refer to known areas', () => {
  for (const row of engagements) {
    expect(areas.has(row.area_code!)).toBe(true);
    expect(areas.get(row.regency_code!)?.level).toBe('regency');
    expect(['mediation', 'dialogue', 'other']).toContain(row.kind);
    expect(row.date!.slice(0, 7)).toBe(row.month);
  }
  expect(coverage).toHaveLength(7);
  for (const row of coverage) {
    expect(areas.get(row.area_code!)?.level).toBe(row.level);
    expect(row.level).toBe('regency');
    expect(row.from_month! <= row.to_month!).toBe(true);
    expect([row.channel, row.sensitivity]).toEqual(['press', 'low']);
  }
});
