import { expect, test } from 'vitest';
import { type Role, roles } from '../../shared/domain/role.ts';
import { pages } from '../../web/app/pages.ts';
import { findPage } from '../../web/router.ts';
import { type Visit, visits } from '../support/page-visits.ts';

const pageOf = ({ address }: Visit) => findPage(pages, address.split('?')[0]!)?.page;
const rolesOf = (who: Visit['who']): readonly Role[] =>
  who === 'nobody' ? [] : who === 'keeper' ? ['section_head', 'administrator'] : [who];

test('every page is visited by the walk that looks for barriers', () => {
  const visited = new Set(visits.map((visit) => pageOf(visit)?.path));
  expect(pages.map((page) => page.path).filter((path) => !visited.has(path))).toEqual([]);
});

test('nobody is sent to a page that is not theirs, but to the start, which has a page for everyone', () => {
  const refused = visits.filter((visit) => {
    const page = pageOf(visit);
    if (!page || page.open || page.path === '/') return false;
    const held = rolesOf(visit.who);
    return page.roles ? !held.some((role) => page.roles!.includes(role)) : held.length === 0;
  });
  expect(refused).toEqual([]);
});

test('every role goes somewhere', () => {
  const went = new Set(visits.flatMap((visit) => rolesOf(visit.who)));
  expect(roles.filter((role) => role !== 'public' && !went.has(role))).toEqual([]);
});
