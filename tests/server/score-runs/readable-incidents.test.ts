import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../../shared/domain/role.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

/** One press incident that is verified, one report that nobody has verified yet, in one month and town. */
let it: TestApp;
let unverified: string;
const verified = '2025-10-06-pangkalpinang';
const month = '2025-10';
beforeAll(async () => {
  it = await makeTestApp();
  const made = await it.post('/api/incidents', {
    eventDate: `${month}-20`,
    areaCode: '19.71',
    category: 'threat',
    setting: 'workplace',
    relation: 'yes',
    targetKind: 'firm',
    actorKind: 'workers',
    origin: 'citizen',
    status: 'unverified',
    reliability: 'B',
    credibility: '2',
    summary: 'Pekerja mengancam menutup gerbang.',
    sourceTitle: 'Saluran telepon kantor',
  });
  unverified = JSON.parse(made.body).id;
});
afterAll(() => it.close());

const paths = [
  `results?level=regency&month=${month}`,
  `results/19.71/${month}`,
  `explanations/changes/19.71/${month}`,
  `explanations/levels/19.71/${month}`,
  `explanations/against/19.71/${month}`,
];
const named = async (role: Role) => {
  const found = new Set<string>();
  for (const path of paths) {
    const answer = await it.get(`/api/score-runs/${path}`, role);
    expect([role, path, answer.statusCode]).toEqual([role, path, 200]);
    JSON.parse(answer.body, (key, value) => {
      if (key === 'incidentIds') for (const id of value as string[]) found.add(id);
      return value;
    });
  }
  return found;
};

describe('which incidents a score names', () => {
  test('the office sees what moved a score, verified or not', async () => {
    for (const role of ['duty_officer', 'analyst', 'section_head', 'leadership'] as const) {
      const found = await named(role);
      expect([role, found.has(verified), found.has(unverified), found.has('withheld')]).toEqual([
        role,
        true,
        true,
        false,
      ]);
    }
  });

  test('Timpora, the regional office and local partners see verified ones by name, no other', async () => {
    for (const role of ['timpora_member', 'regional_office', 'local_partner'] as const) {
      const found = await named(role);
      expect([role, found.has(verified), found.has(unverified), found.has('withheld')]).toEqual([
        role,
        true,
        false,
        true,
      ]);
    }
  });

  test('an auditor reads scores and no single incident: not its day, not its place', async () => {
    expect([...(await named('auditor'))]).toEqual(['withheld']);
  });
});
