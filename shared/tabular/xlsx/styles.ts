import type { ZipPackage } from './package.ts';
import { showsDay } from './date-format.ts';
import { readXml } from './read-xml.ts';

/** By number of a cell's style: whether it shows a day. Empty where the workbook has no styles. */
export function readDayStyles(files: ZipPackage, part: string | null): boolean[] {
  const styles: boolean[] = [];
  if (!part) return styles;
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let section = '';
  readXml(part, (take) => files.read(part, take), {
    open(name, attributes, depth) {
      if (depth === 2) section = name;
      if (depth !== 3) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      if (section === 'numFmts' && name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      if (section === 'cellXfs' && name === 'xf') formats.push(id);
    },
    close() {},
  });
  // the list of codes may stand behind the styles
  const known = new Map<number, boolean>();
  for (const id of formats) {
    let shows = known.get(id);
    if (shows === undefined) {
      shows = showsDay(id, codes.get(id));
      known.set(id, shows);
    }
    styles.push(shows);
  }
  return styles;
}
