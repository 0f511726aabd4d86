import type { TabLink } from '../../ui/tab-links.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { assessesReports, isAskedToVerify, readsReports, typesReports } from '../../../shared/domain/role.ts';
import type { Words } from '../../../shared/composite/types.ts';
import { reportWords as words } from '../../../shared/text/laporan.ts';
import { withSticky } from '../../router.ts';

interface Way {
  href: string;
  words: Words;
  may: (roles: readonly Role[]) => boolean;
}
const officer = (roles: readonly Role[]) => assessesReports(roles);

/** The other pages of the reports, each for the roles that use it. */
const ways: readonly Way[] = [
  { href: '/laporan/telepon', words: words.enterPhone, may: officer },
  {
    href: '/laporan/kirim',
    words: words.enterPartner,
    may: (roles) => typesReports(roles) && !assessesReports(roles),
  },
  {
    href: '/laporan/kolang-kaling',
    words: words.enterKolang,
    may: (roles) => officer(roles) || roles.includes('leadership'),
  },
  { href: '/laporan/impor', words: words.importChat, may: officer },
  { href: '/poster', words: words.posters, may: officer },
  { href: '/laporan/rumor', words: words.rumours, may: readsReports },
  {
    href: '/laporan/cek',
    words: words.verifications,
    may: (roles) => officer(roles) || isAskedToVerify(roles),
  },
];

/** Links to the pages beside the inbox that these roles use. */
export function reportWays(roles: readonly Role[], t: (words: Words) => string, path: string): TabLink[] {
  return ways
    .filter((way) => way.may(roles))
    .map((way) => ({ href: withSticky(way.href), label: t(way.words), current: path === way.href }));
}
