import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../shared/composite/what-if.ts';
import { rankChanges, scoreShown, whatIfChange } from '../../shared/figures/what-if-change.ts';
import { readScenario, scenarioQuery } from '../../web/pages/scenarios/scenario-address.ts';
import { makeCell } from './overview-fixture.ts';

describe('a scenario in the address', () => {
  const read = (text: string) => readScenario(new URLSearchParams(text));
  it('reads back what it wrote, and can be read aloud', () => {
    const scenario: Scenario = {
      weights: { strain: 0.5, indicators: { poverty_rate: 2 } },
      shocks: [
        { kind: 'layoffs', areaCode: '19.71', persons: -300 },
        {
          kind: 'incidents',
          areaCode: '19.01',
          count: 2,
          category: 'threat',
          relation: 'partly',
          verified: true,
        },
        { kind: 'dialogue', areaCode: '19.05.01' },
        { kind: 'indicator', areaCode: '19.71', code: 'poverty_rate', value: 12.5 },
      ],
    };
    const { w, s } = scenarioQuery(scenario);
    expect(w).toBe('strain:0.5,poverty_rate:2');
    expect(s).toBe(
      'layoffs:19.71:-300,incidents:19.01:2:threat:partly:1,dialogue:19.05.01,indicator:19.71:poverty_rate:12.5',
    );
    expect(readScenario(new URLSearchParams({ w: w!, s: s! }))).toEqual(scenario);
  });
  it('nothing supposed leaves no trace', () => {
    expect(scenarioQuery({ weights: {}, shocks: [] })).toEqual({ w: null, s: null });
    expect(read('')).toEqual({ weights: {}, shocks: [] });
  });
  it('what is mistyped is left out and the rest stands', () => {
    expect(
      read(
        'w=strain:2,structural:abc,copingBase:0.4&s=layoffs:x:3,incidents:19.01:0:threat:yes:1,dialogue:19.71',
      ),
    ).toEqual({ weights: { copingBase: 0.4 }, shocks: [{ kind: 'dialogue', areaCode: '19.71' }] });
  });
});

describe('before and after', () => {
  const cell = (areaCode: string, risk: number | null, structural = 40) =>
    makeCell({ areaCode, risk, structural, riskClass: risk === null ? null : 1 });
  const names = new Map([['a', 'Alfa']]);
  it('ranks on both sides, and puts the largest change first', () => {
    const rows = whatIfChange(
      [cell('a', 30), cell('b', 20), cell('c', 10)],
      [cell('a', 31), cell('b', 40), cell('c', 10)],
      names,
    );
    expect(rows.map((row) => [row.name, row.change, row.rankFrom, row.rankTo])).toEqual([
      ['b', 20, 2, 1],
      ['Alfa', 1, 1, 2],
      ['c', 0, 3, 3],
    ]);
    expect(rankChanges(rows)).toBe(2);
  });
  it('an area without a score has no rank and stands last', () => {
    const rows = whatIfChange([cell('a', 30), cell('b', null)], [cell('a', 30), cell('b', null)], names);
    expect(rows.at(-1)).toMatchObject({ code: 'b', change: null, rankFrom: null });
  });
  it('where nothing has a risk, structural pressure is compared', () => {
    expect(scoreShown([cell('a', null), cell('b', null)])).toBe('structural');
    expect(scoreShown([cell('a', null), cell('b', 3)])).toBe('risk');
  });
});
