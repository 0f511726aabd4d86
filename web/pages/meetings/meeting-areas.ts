import type { Area } from '../../../shared/api/areas.ts';

/** Every area of the office lies in it. */
export const province = '19';

/** The areas themselves and what lies in them, as code and name, for a choice. */
export function areasWithin(codes: readonly string[], areas: ReadonlyMap<string, Area>): [string, string][] {
  const lies = (code: string) => codes.some((one) => code === one || code.startsWith(`${one}.`));
  return [...areas.values()]
    .filter((area) => lies(area.code))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((area) => {
      const parent =
        area.level === 'district' || area.level === 'sea_zone' ? areas.get(area.parentCode ?? '') : null;
      return [area.code, parent ? `${area.shortName}, ${parent.shortName}` : area.name];
    });
}
