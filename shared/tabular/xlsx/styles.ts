import type { ZipPackage } from './package.ts';
import { type Shown, shownAs } from './number-format.ts';
import { readXml } from './read-xml.ts';

/** By number of a cell's style: what it makes of a number. Empty where the workbook has no styles. */
export function readStyles(files: ZipPackage, part: string | null): Shown[] {
  const styles: Shown[] = [];
  if (!part) return styles;
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let section = '';
  readXml(files, part, {
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
  const known = new Map<number, Shown>();
  for (const id of formats) {
    let shown = known.get(id);
    if (shown === undefined) {
      shown = shownAs(id, codes.get(id));
      known.set(id, shown);
    }
    styles.push(shown);
  }
  return styles;
}
