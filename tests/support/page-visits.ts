import type { Role } from '../../shared/domain/role.ts';

/** Who goes: the keeper is section head and administrator; nobody has no account. */
export type Visitor = 'keeper' | 'nobody' | Exclude<Role, 'public' | 'section_head'>;

/** Things that the walk makes beforehand; `{name}` in an address is its id. */
export const prepared = ['meeting', 'draft', 'snapshot', 'letter', 'poster'] as const;
export type Prepared = (typeof prepared)[number];

export interface Visit {
  who: Visitor;
  address: string;
}
const by = (who: Visitor, addresses: readonly string[]): Visit[] =>
  addresses.map((address) => ({ who, address }));

/** Every page once, and again for roles that see something else on it. A page that nobody visits fails a test. */
export const visits: readonly Visit[] = [
  ...by('keeper', [
    '/',
    '/?level=district',
    '/?layer=structural&view=hex',
    '/?view=bivariate',
    '/wilayah',
    '/wilayah/19.71?month=2025-10',
    '/wilayah/19.71.02',
    '/tren',
    '/laporan',
    '/laporan/telepon',
    '/laporan/kolang-kaling',
    '/laporan/cek',
    '/laporan/impor',
    '/laporan/rumor',
    '/laporan/peristiwa/2016-08-rajik-permis',
    '/laporan/informasi/{letter}',
    '/rakor',
    '/rakor/baru',
    '/rakor/{meeting}',
    '/rakor/{meeting}/ubah',
    '/rakor/sebelum-sesudah',
    '/rakor/paparan/baru',
    '/rakor/paparan/rancangan/{draft}',
    '/rakor/paparan/{snapshot}',
    '/rakor/paparan/{snapshot}/tayang',
    '/pimpinan',
    '/cetak/pimpinan?month=2025-10',
    '/deteksi?tab=alarm',
    '/deteksi?tab=lonjakan',
    '/deteksi?tab=prakiraan',
    '/deteksi?tab=gugus',
    '/deteksi?tab=keterkaitan&level=district',
    '/deteksi?tab=titik-buta',
    '/deteksi?tab=tren',
    '/simulasi?month=2025-10&w=structural:0.7&s=layoffs:19.71:900',
    '/data',
    '/data?tab=batas',
    '/data?tab=neraca',
    '/data?tab=neraca&wilayah=19.03',
    '/data?tab=kamus',
    '/data?tab=sumber&asKnownAt=2025-06-30',
    '/data?lihat=periode',
    '/data/impor',
    '/metode',
    '/catat',
    '/perlindungan-data',
    '/perlindungan-data?tab=catatan',
    '/akun',
    '/pengaturan',
    '/jejak-audit',
    '/cetak/jangkar',
    '/poster',
    '/poster/{poster}',
  ]),
  ...by('duty_officer', ['/laporan', '/catat']),
  ...by('analyst', ['/laporan', '/perlindungan-data?tab=dampak', '/pengaturan']),
  ...by('leadership', ['/rakor/paparan/{snapshot}', '/jejak-audit', '/perlindungan-data']),
  ...by('regional_office', ['/wilayah/19.71', '/rakor']),
  ...by('timpora_member', ['/', '/cek', '/laporan/kirim', '/rakor/{meeting}', '/data/impor']),
  ...by('local_partner', ['/cek', '/wilayah/19.71']),
  ...by('administrator', ['/', '/perlindungan-data?tab=insiden']),
  ...by('auditor', [
    '/',
    '/pengaturan',
    '/jejak-audit',
    '/jejak-audit?tab=kontak',
    '/jejak-audit?tab=jangkar',
    '/perlindungan-data',
    '/perlindungan-data?tab=retensi',
    '/perlindungan-data?tab=catatan',
    '/perlindungan-data?tab=dampak',
    '/perlindungan-data?tab=insiden',
    '/perlindungan-data?tab=tahan',
  ]),
  ...by('nobody', ['/masuk', '/masuk/tautan', '/lapor', '/lapor?lang=en']),
];
