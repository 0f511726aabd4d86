import { describe, expect, it } from 'vitest';
import { roles, type Role } from '../../../shared/domain/role.ts';
import { scoreSight, sightOf } from '../../../shared/domain/score-sight.ts';

const seen = (held: Role[], code: string, own: string[] = []) => sightOf(scoreSight(held), own, code);

describe('DP-38 what a role sees of the score of a place', () => {
  it('the section, Timpora and the auditor see districts whole', () => {
    for (const role of ['duty_officer', 'analyst', 'section_head', 'timpora_member', 'auditor'] as const)
      expect([role, seen([role], '19.71.02'), seen([role], '19.71')]).toEqual([role, 'whole', 'whole']);
  });
  it('the head of the office and the regional office see regencies whole, and of districts the class', () => {
    for (const held of [['leadership'], ['regional_office'], ['leadership', 'regional_office']] as Role[][])
      expect([seen(held, '19.71.02'), seen(held, '19.71')]).toEqual(['class', 'whole']);
  });
  it('a local partner sees its own areas, what lies below them and the regency above, and nothing else', () => {
    const own = ['19.71.02', '19.01'];
    const found = ['19.71.02', '19.71', '19.01', '19.01.07', '19.71.03', '19.04', '19.04.01', '19'].map(
      (code) => seen(['local_partner'], code, own),
    );
    expect(found).toEqual(['whole', 'whole', 'whole', 'whole', 'nothing', 'nothing', 'nothing', 'nothing']);
    expect(seen(['local_partner'], '19.71', [])).toBe('nothing');
  });
  it('a partner for the whole province sees everything, and a code that only begins alike is another place', () => {
    expect(seen(['local_partner'], '19.04.01', ['19'])).toBe('whole');
    expect(seen(['local_partner'], '19.71.021', ['19.71.02'])).toBe('nothing');
  });
  it('of several roles the one that shows most counts', () => {
    expect(seen(['leadership', 'analyst'], '19.71.02')).toBe('whole');
    expect(seen(['leadership', 'administrator'], '19.71.02')).toBe('class');
    const both: Role[] = ['regional_office', 'local_partner'];
    expect([seen(both, '19.71.02', ['19.71.02']), seen(both, '19.71.03', ['19.71.02'])]).toEqual([
      'whole',
      'class',
    ]);
  });
  it('areas entered for somebody who is no local partner show nothing more', () => {
    expect(seen(['leadership'], '19.71.02', ['19.71.02'])).toBe('class');
  });
  it('who reads no scores at all sees none', () => {
    for (const role of roles.filter((one) => one === 'administrator' || one === 'public'))
      expect(seen([role], '19.71')).toBe('nothing');
  });
});
