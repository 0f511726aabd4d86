/** Formats that the standard knows by number alone and that show a day (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 in East Asia). */
function isBuiltInDay(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
}

/** What a number format makes of a number, beyond its digits. */
export type Shown = 'day' | 'percent' | null;

/** How a format, by its number in the standard or its code, shows a number. */
export function shownAs(id: number, code: string | undefined): Shown {
  if (showsDay(id, code)) return 'day';
  const isPercent = code === undefined ? id === 9 || id === 10 : firstSection(code).includes('%');
  return isPercent ? 'percent' : null;
}

/**
 * Whether a number format shows a day: a year, month or day outside quotes, brackets and escapes, in the part for
 * positive numbers. A format of hours alone shows no day, and `m` beside hours or seconds is minutes.
 */
function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDay(id);
  const positive = firstSection(code).replace(/general/gi, '');
  // what is left of a section: runs of one letter, everything between them gone
  const runs = positive.toLowerCase().match(/y+|m+|d+|h+|s+/g) ?? [];
  return runs.some((run, index) => {
    if (run[0] === 'y' || run[0] === 'd') return true;
    if (run[0] !== 'm') return false;
    return run.length > 2 || (runs[index - 1]?.[0] !== 'h' && runs[index + 1]?.[0] !== 's');
  });
}

/** The part before the first semicolon without quoted and escaped text; elapsed hours `[h]` stay, as hours. */
function firstSection(code: string): string {
  const plain = code
    .slice(0, 1024)
    .replace(/"[^"]*"?|\\.|[_*]./g, ' ')
    .replace(/\[(h+|m+|s+)\]/gi, (_, run: string) => (run[0]!.toLowerCase() === 'm' ? 'h' : run))
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/am\/pm|a\/p/gi, ' ')
    .replace(/e[+-]/gi, ' ');
  return plain.split(';')[0]!;
}
