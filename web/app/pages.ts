import type { Words } from '../../shared/composite/types.ts';
import {
  briefingMakers,
  draftReaders,
  figureImporters,
  incidentReaders,
  informationReporters,
  kolangKalingTypists,
  packReaders,
  meetingKeepers,
  meetingReaders,
  posterMakers,
  reportAssessors,
  reportReaders,
  type Role,
  verificationPartners,
} from '../../shared/domain/role.ts';
import { app } from '../../shared/text/app.ts';
import { pageTitles } from '../../shared/text/page-titles.ts';

/**
 * The one table of pages. A row: address, element, how to load it, and, where it is on the menu, its word.
 * A page element receives its path parameters as the property `params`. What is not built has no row.
 */
export interface Page {
  path: string;
  tag: string;
  load: () => Promise<unknown>;
  /** Title of the window; absent for pages that set their own. */
  title: Words;
  /** On the menu of these roles; absent: of all who see the page. */
  menu?: { words: Words; href: string; roles?: readonly Role[] };
  /** Only these roles see it; absent: everyone with an account. */
  roles?: readonly Role[];
  /** Open without an account. */
  open?: boolean;
  /** It works on what is so now, whatever day the reader looks back to. */
  isNow?: boolean;
  /** Without header and footer, for print. */
  bare?: boolean;
}

export const pages: readonly Page[] = [
  {
    path: '/',
    tag: 'td-overview-page',
    load: () => import('../pages/overview/overview-page.ts'),
    title: app.overview,
    menu: { words: app.overview, href: '/' },
  },
  {
    path: '/wilayah',
    tag: 'td-area-page',
    load: () => import('../pages/area/area-page.ts'),
    title: app.areas,
    menu: { words: app.areas, href: '/wilayah' },
  },
  {
    path: '/wilayah/:code',
    tag: 'td-area-page',
    load: () => import('../pages/area/area-page.ts'),
    title: app.areas,
  },
  {
    path: '/tren',
    tag: 'td-trends-page',
    load: () => import('../pages/trends/trends-page.ts'),
    title: app.trends,
    menu: { words: app.trends, href: '/tren' },
  },
  {
    path: '/laporan',
    isNow: true,
    tag: 'td-reports-page',
    load: () => import('../pages/reports/reports-page.ts'),
    title: pageTitles.reports,
    menu: { words: pageTitles.reports, href: '/laporan' },
    roles: reportReaders,
  },
  {
    path: '/laporan/telepon',
    isNow: true,
    tag: 'td-typed-page',
    load: () => import('../pages/reports/typed-page.ts'),
    title: pageTitles.enterPhone,
    roles: reportAssessors,
  },
  {
    path: '/laporan/kolang-kaling',
    isNow: true,
    tag: 'td-typed-page',
    load: () => import('../pages/reports/typed-page.ts'),
    title: pageTitles.kolangKaling,
    roles: kolangKalingTypists,
  },
  {
    path: '/laporan/kirim',
    isNow: true,
    tag: 'td-typed-page',
    load: () => import('../pages/reports/typed-page.ts'),
    title: pageTitles.sendReport,
    menu: { words: pageTitles.sendReport, href: '/laporan/kirim' },
    roles: verificationPartners,
  },
  {
    path: '/laporan/impor',
    isNow: true,
    tag: 'td-chat-import-page',
    load: () => import('../pages/chat-import/chat-import-page.ts'),
    title: pageTitles.chatImport,
    roles: reportAssessors,
  },
  {
    path: '/laporan/cek',
    isNow: true,
    tag: 'td-verifications-page',
    load: () => import('../pages/reports/verifications-page.ts'),
    title: pageTitles.verifications,
    roles: [...reportAssessors, ...verificationPartners],
  },
  {
    path: '/cek',
    isNow: true,
    tag: 'td-verifications-page',
    load: () => import('../pages/reports/verifications-page.ts'),
    title: pageTitles.verifications,
    menu: { words: pageTitles.verifications, href: '/cek' },
    roles: verificationPartners,
  },
  {
    path: '/rakor/paparan/baru',
    isNow: true,
    tag: 'td-new-briefing-page',
    load: () => import('../pages/briefings/new-briefing-page.ts'),
    title: pageTitles.briefing,
    roles: briefingMakers,
  },
  {
    path: '/rakor/paparan/rancangan/:id',
    isNow: true,
    tag: 'td-draft-page',
    load: () => import('../pages/briefings/draft-page.ts'),
    title: pageTitles.briefing,
    roles: draftReaders,
  },
  {
    path: '/rakor/paparan/:id',
    isNow: true,
    tag: 'td-snapshot-page',
    load: () => import('../pages/briefings/snapshot-page.ts'),
    title: pageTitles.briefing,
    roles: packReaders,
  },
  {
    path: '/rakor/paparan/:id/tayang',
    isNow: true,
    tag: 'td-presenter-page',
    load: () => import('../pages/briefings/presenter-page.ts'),
    title: pageTitles.briefing,
    roles: packReaders,
    bare: true,
  },
  {
    path: '/deteksi',
    tag: 'td-detection-page',
    load: () => import('../pages/detection/detection-page.ts'),
    title: pageTitles.detection,
    menu: { words: pageTitles.detection, href: '/deteksi' },
  },
  {
    path: '/simulasi',
    tag: 'td-scenarios-page',
    load: () => import('../pages/scenarios/scenarios-page.ts'),
    title: pageTitles.scenarios,
    menu: { words: pageTitles.scenarios, href: '/simulasi' },
  },
  {
    path: '/rakor',
    tag: 'td-meetings-page',
    load: () => import('../pages/meetings/meetings-page.ts'),
    title: pageTitles.meetings,
    menu: { words: pageTitles.meetings, href: '/rakor' },
    roles: meetingReaders,
  },
  {
    path: '/rakor/baru',
    isNow: true,
    tag: 'td-meeting-edit-page',
    load: () => import('../pages/meetings/meeting-edit-page.ts'),
    title: pageTitles.meetingEntry,
    roles: meetingKeepers,
  },
  {
    path: '/rakor/sebelum-sesudah',
    tag: 'td-before-after-page',
    load: () => import('../pages/meetings/before-after-page.ts'),
    title: pageTitles.beforeAfter,
    roles: meetingReaders,
  },
  {
    path: '/rakor/:id',
    tag: 'td-meeting-page',
    load: () => import('../pages/meetings/meeting-page.ts'),
    title: pageTitles.meeting,
    roles: meetingReaders,
  },
  {
    path: '/rakor/:id/ubah',
    isNow: true,
    tag: 'td-meeting-edit-page',
    load: () => import('../pages/meetings/meeting-edit-page.ts'),
    title: pageTitles.meetingEntry,
    roles: meetingKeepers,
  },
  {
    path: '/masuk',
    tag: 'td-sign-in-page',
    load: () => import('../pages/session/sign-in-page.ts'),
    title: app.signIn,
    open: true,
  },
  {
    path: '/masuk/tautan',
    tag: 'td-link-page',
    load: () => import('../pages/session/link-page.ts'),
    title: app.signIn,
    open: true,
  },
  {
    path: '/data/impor',
    isNow: true,
    tag: 'td-import-page',
    load: () => import('../pages/import/import-page.ts'),
    title: pageTitles.figureImport,
    roles: figureImporters,
  },
  {
    path: '/data',
    tag: 'td-data-page',
    load: () => import('../pages/data/data-page.ts'),
    title: pageTitles.data,
    menu: { words: pageTitles.data, href: '/data' },
  },
  {
    path: '/metode',
    tag: 'td-method-page',
    load: () => import('../pages/method/method-page.ts'),
    title: pageTitles.method,
    menu: { words: pageTitles.method, href: '/metode' },
  },
  {
    path: '/catat',
    isNow: true,
    tag: 'td-entry-page',
    load: () => import('../pages/entry/entry-page.ts'),
    title: pageTitles.entry,
    menu: { words: pageTitles.entry, href: '/catat' },
    roles: ['duty_officer', 'analyst', 'section_head'],
  },
  {
    path: '/laporan/rumor',
    tag: 'td-rumours-page',
    load: () => import('../pages/rumours/rumours-page.ts'),
    title: pageTitles.rumours,
    roles: reportReaders,
  },
  {
    path: '/laporan/informasi/:id',
    isNow: true,
    tag: 'td-information-report-page',
    load: () => import('../pages/information-report/information-report-page.ts'),
    title: pageTitles.informationReport,
    roles: informationReporters,
  },
  {
    path: '/laporan/peristiwa/:id',
    tag: 'td-incident-page',
    load: () => import('../pages/incident/incident-page.ts'),
    title: pageTitles.incident,
    roles: incidentReaders,
  },
  {
    path: '/akun',
    isNow: true,
    tag: 'td-account-page',
    load: () => import('../pages/account/account-page.ts'),
    title: pageTitles.account,
  },
  {
    path: '/pengaturan',
    isNow: true,
    tag: 'td-settings-page',
    load: () => import('../pages/settings/settings-page.ts'),
    title: pageTitles.settings,
    menu: { words: pageTitles.settings, href: '/pengaturan' },
  },
  {
    path: '/poster',
    isNow: true,
    tag: 'td-posters-page',
    load: () => import('../pages/posters/posters-page.ts'),
    title: pageTitles.posters,
    roles: posterMakers,
  },
  {
    path: '/poster/:id',
    tag: 'td-poster-print-page',
    load: () => import('../pages/posters/poster-print-page.ts'),
    title: pageTitles.posters,
    roles: posterMakers,
    bare: true,
  },
  {
    path: '/pimpinan',
    tag: 'td-leadership-print-page',
    load: () => import('../pages/leadership-print/leadership-print-page.ts'),
    title: pageTitles.leadershipPrint,
    menu: { words: pageTitles.leadership, href: '/pimpinan', roles: ['leadership', 'regional_office'] },
  },
  {
    path: '/cetak/pimpinan',
    tag: 'td-leadership-print-page',
    load: () => import('../pages/leadership-print/leadership-print-page.ts'),
    title: pageTitles.leadershipPrint,
    bare: true,
  },
];
