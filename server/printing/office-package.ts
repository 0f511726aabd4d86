import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlSafe } from '../../shared/briefings/svg-text.ts';

/** What a file says of itself: about what it is, never about who made it. */
export interface FileProperties {
  title: string;
  subject: string;
  keywords: string[];
  locale: 'id-ID' | 'en-GB';
  /** Instant of making, the same each time. */
  madeAt: string;
}

/**
 * A document of Office made fit to hand out: properties that name the paper and nobody (DP-41), texts as `edit` and parts as
 * `replace` leave them, and the same bytes for the same content: fixed times, fixed order.
 */
export function finishPackage(
  file: Uint8Array,
  properties: FileProperties,
  edit: (name: string, xml: string) => string = (_, xml) => xml,
  replace: (name: string, bytes: Uint8Array) => [name: string, bytes: Uint8Array] = (...part) => part,
): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  const finished = names.map((name): [string, Uint8Array] => {
    if (name === 'docProps/core.xml') return [name, strToU8(coreProperties(properties))];
    if (name === 'docProps/app.xml') return [name, strToU8(appProperties)];
    const isText = /\.(xml|rels)$/.test(name);
    return replace(name, isText ? strToU8(edit(name, strFromU8(parts[name]!))) : parts[name]!);
  });
  finished.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  // in local time, as zip has it: the same bytes in every time zone
  return zipSync(Object.fromEntries(finished), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** The list of parts first, as readers that stream expect it. */
const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);

function coreProperties({ title, subject, keywords, locale, madeAt }: FileProperties): string {
  const when = `${madeAt.slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlSafe(title)}</dc:title><dc:subject>${xmlSafe(subject)}</dc:subject><dc:creator></dc:creator><cp:keywords>${xmlSafe(keywords.join('; '))}</cp:keywords><cp:lastModifiedBy></cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified><dc:language>${locale}</dc:language></cp:coreProperties>`;
}

const appProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Teduh</Application></Properties>';
