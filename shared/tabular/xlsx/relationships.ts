import { SheetFileError } from '../sheet-file-error.ts';
import type { ZipPackage } from './package.ts';
import { readXml } from './read-xml.ts';

export interface Relationship {
  id: string;
  /** Last word of its type, the same in both dialects of the standard: `worksheet`. */
  type: string;
  /** Name of the part, from the root of the package. */
  part: string;
}

/**
 * What a part points to inside the package; what lies outside (`TargetMode="External"`) is left out and never fetched.
 * `owner` is the empty text for the package itself. A part without a list points to nothing.
 */
export function readRelationships(files: ZipPackage, owner: string): Relationship[] {
  const slash = owner.lastIndexOf('/') + 1;
  const folder = owner.slice(0, slash);
  const list = `${folder}_rels/${owner.slice(slash)}.rels`;
  if (!files.has(list)) return [];
  const found: Relationship[] = [];
  readXml(files, list, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const { Id: id, Type: type, Target: target } = attributes;
      if (!id || !type || !target) return;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: resolve(folder, target, list) });
    },
    close() {},
  });
  return found;
}

/** `../comments1.xml` seen from `xl/worksheets/`; a path that climbs out of the package is damage. */
function resolve(folder: string, target: string, list: string): string {
  let plain = target;
  try {
    plain = decodeURIComponent(target);
  } catch {
    // a bare per cent sign: taken as it stands
  }
  const path: string[] = [];
  for (const step of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) throw new SheetFileError('part_damaged', { part: list });
    } else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
