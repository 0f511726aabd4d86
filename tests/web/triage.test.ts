import { describe, expect, test } from 'vitest';
import type { Report } from '../../shared/api/reports.ts';
import { incidentCategories } from '../../shared/domain/incident.ts';
import { lacking, listPosition, triageDraft, triageKey, triageLists } from '../../shared/figures/triage.ts';

const report = {
  areaCode: '19.03.P01',
  category: null,
  senderCategory: 'grievance',
  setting: null,
  relation: 'unknown',
  targetKind: null,
  actorKind: null,
  eventDate: null,
  occurredDate: '2026-11-20',
  reliability: 'F',
  credibility: '6',
  namesChecked: false,
} as unknown as Report;

describe('the keyboard of the inbox', () => {
  test('letters grade the source and digits the information, as they are written', () => {
    expect(triageKey('B')).toEqual({ kind: 'set', change: { reliability: 'B' } });
    expect(triageKey('2')).toEqual({ kind: 'set', change: { credibility: '2' } });
    expect(triageKey('7')).toBeNull();
  });
  test('no key has two meanings: every key of the alphabet means at most one thing, and no list key is a grade', () => {
    for (const key of Object.keys(triageLists)) expect(key).not.toMatch(/[a-f1-6]/);
    expect(triageKey('k')).toEqual({ kind: 'store', outcome: 'keep' });
    expect(triageKey('Enter')).toEqual({ kind: 'store', outcome: 'new_incident' });
  });
  test('in an open list digits and letters choose in order; what is beyond the list chooses nothing', () => {
    expect(listPosition('1', incidentCategories.length)).toBe(0);
    expect(listPosition('0', incidentCategories.length)).toBe(9);
    expect(listPosition('a', incidentCategories.length)).toBe(10);
    expect(listPosition('a', 6)).toBe(-1);
    expect(listPosition('Enter', 6)).toBe(-1);
  });
});

describe('the draft of an assessment', () => {
  test('begins with what the sender chose; waters are at sea', () => {
    expect(triageDraft(report)).toMatchObject({
      category: 'grievance',
      setting: 'sea',
      eventDate: '2026-11-20',
    });
  });
  test('an incident needs place, kind and masked names; what stays on the desk needs none of them', () => {
    const draft = { ...triageDraft(report), areaCode: null, category: null };
    expect(lacking(draft, 'new_incident')).toEqual(['areaCode', 'category', 'namesChecked']);
    expect(lacking(draft, 'link')).toEqual(['namesChecked']);
    expect(lacking(draft, 'keep')).toEqual([]);
    expect(lacking(draft, 'refuse')).toEqual([]);
  });
});
