/** Levels of the area tree that the product works with, from coarse to fine; sea zones hang under a regency. */
export const areaLevels = ['province', 'regency', 'district', 'sea_zone'] as const;
export type AreaLevel = (typeof areaLevels)[number];

/** Levels at which a score model can be assessed. */
export const scoreLevels = ['regency', 'district'] as const;
export type ScoreLevel = (typeof scoreLevels)[number];

/** Kemendagri dotted code (`19`, `19.71`, `19.71.02`) or a sea zone's (`19.01.P01`). */
export type AreaCode = string;

/** The regencies in which Kantor Imigrasi Pangkalpinang works. */
export const pangkalpinangOffice: readonly AreaCode[] = ['19.01', '19.03', '19.04', '19.05', '19.71'];

/** Level that a code of an assessed area belongs to: two parts are a regency, three a district. */
export function levelOfCode(code: AreaCode): ScoreLevel {
  return code.split('.').length === 2 ? 'regency' : 'district';
}

/** Whether an area is another one or lies below it, by their codes. */
export const liesWithin = (code: AreaCode, area: AreaCode): boolean =>
  code === area || code.startsWith(`${area}.`);

/** The regency that a place lies in; a regency and the province stay what they are. */
export function regencyOfCode(code: AreaCode): AreaCode {
  return code.split('.').slice(0, 2).join('.');
}
