/**
 * Names that a spreadsheet takes: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at an end, no two alike
 * whatever their case.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = name
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a name with them is repaired away
      .replace(/[:\\/?*[\]\u0000-\u001f]/g, '-')
      .replace(/^'+|'+$/g, '')
      .slice(0, 31)
      .replace(/[\uD800-\uDBFF]$/, '');
    const base = clean.trim() === '' ? 'Data' : clean;
    let free = base;
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      const end = ` (${number})`;
      free = base.slice(0, 31 - end.length) + end;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
