import { headingKey } from './heading-key.ts';
import type { ImportReference } from './import-types.ts';

type Measure = 'stock' | 'flow';
/** What a word for a measure means: stock at a date, or one of the flows over a period. */
export type MeasureWord = 'stock' | 'issued' | 'extended' | 'ended' | 'deported' | 'inspected' | 'acted';

const flows: readonly (readonly [MeasureWord, RegExp])[] = [
  ['deported', /deportasi|deported|dideportasi|pemulangan/],
  ['inspected', /diperiksa|pemeriksaan|inspected|ditemukan/],
  ['acted', /penindakan|tindakan administratif|enforcement/],
  ['extended', /perpanjang|diperpanjang|extension|extended/],
  ['ended', /berakhir|dicabut|\bended\b|expired|\bexit\b|\bkeluar\b/],
  ['issued', /terbit|dikeluarkan|issued|permohonan baru|pengesahan|permit baru|^flow$|^arus$/],
];
const stocks =
  /^stok|\bstok\b|stock|pemegang|holders?|berada|beraktivitas|bekerja|aktif|terdata|tercatat|dilaporkan|keadaan|posisi|present|working|present/;

/** Reads words of a measure; null where they say neither (`Jumlah TKA`), or two (`diterbitkan dan diperpanjang`). */
export function measureWord(text: string): MeasureWord | null {
  const key = headingKey(text);
  const found = flows.filter(([, pattern]) => pattern.test(key));
  if (found.length > 0) return found.length === 1 ? found[0]![0] : null;
  return stocks.test(key) ? 'stock' : null;
}

export const measureOf = (word: MeasureWord): Measure => (word === 'stock' ? 'stock' : 'flow');

const documents: readonly (readonly [string, RegExp])[] = [
  ['itas_perairan', /(?:itas|kitas) perairan|dahsuskim|itas sea/],
  ['itas', /\bk?itas\b|izin tinggal terbatas/],
  ['itap', /\bk?itap\b|izin tinggal tetap/],
  ['itk', /\bitk\b|izin tinggal kunjungan/],
  ['rptka', /\brptka\b/],
  ['imta', /\bimta\b/],
  ['notifikasi', /notifikasi/],
];
/** Kind of the document that a count is of. */
export function documentKind(text: string): string | null {
  const key = headingKey(text);
  return documents.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Definitions of the ledger with what they are; those that the server has in use come on top. */
export const knownDefinitions: Readonly<Record<string, Measure>> = {
  persons_permit: 'stock',
  persons_present: 'stock',
  persons_work_permit: 'stock',
  persons_working_reported: 'stock',
  itas_holders: 'stock',
  kitas_holders: 'stock',
  kitap_holders: 'stock',
  itas_sea_holders: 'stock',
  dahsuskim_holders: 'stock',
  itk_holders: 'stock',
  permits_issued: 'flow',
  work_permits_issued: 'flow',
  itas_issued: 'flow',
  itap_issued: 'flow',
  itas_sea_issued: 'flow',
  permits_extended: 'flow',
  permits_ended: 'flow',
  deported: 'flow',
  enforcement_actions: 'flow',
  inspected: 'flow',
};

const stockOf: Record<string, string> = {
  itas: 'itas_holders',
  itap: 'kitap_holders',
  itas_perairan: 'itas_sea_holders',
  itk: 'itk_holders',
  rptka: 'persons_work_permit',
  imta: 'persons_work_permit',
  notifikasi: 'persons_work_permit',
};
const issuedOf: Record<string, string> = {
  itas: 'itas_issued',
  itap: 'itap_issued',
  itas_perairan: 'itas_sea_issued',
  rptka: 'work_permits_issued',
  imta: 'work_permits_issued',
  notifikasi: 'work_permits_issued',
};

/**
 * Definition of a count from its words: the code itself, or measure, document and agency together. Null where the words do
 * not settle it, as in "Jumlah TKA": that is asked.
 */
export function countDefinition(
  words: { definition: string; measure: string; document: string; agency: string },
  reference: Pick<ImportReference, 'countDefinitions'>,
): { code: string; measure: Measure } | null {
  const given = headingKey(words.definition).replaceAll(' ', '_');
  const listed = reference.countDefinitions.find((one) => one.code === given);
  if (listed) return listed;
  if (Object.hasOwn(knownDefinitions, given)) return { code: given, measure: knownDefinitions[given]! };
  const all = `${words.definition} ${words.measure}`;
  const word = measureWord(words.measure) ?? measureWord(words.definition);
  const kind = documentKind(words.document) ?? documentKind(all);
  const key = headingKey(all);
  const code = (() => {
    if (word === 'deported') return 'deported';
    if (word === 'inspected') return 'inspected';
    if (word === 'acted') return 'enforcement_actions';
    if (word === 'extended') return 'permits_extended';
    if (word === 'ended') return 'permits_ended';
    if (word === 'issued') return kind ? (issuedOf[kind] ?? 'permits_issued') : 'permits_issued';
    if (word !== 'stock') return null;
    if (/dahsuskim/.test(`${key} ${headingKey(words.document)}`)) return 'dahsuskim_holders';
    if (/\bkitas\b/.test(key) && kind === 'itas') return 'kitas_holders';
    if (kind) return stockOf[kind] ?? null;
    if (/berada|beraktivitas|present/.test(key)) return 'persons_present';
    if (/pemegang izin|izin tinggal/.test(key)) return 'persons_permit';
    if (/bekerja|terdata|dilaporkan|working/.test(key)) return 'persons_working_reported';
    const agency = headingKey(words.agency);
    if (/imigrasi|kanim|immigration/.test(agency)) return 'persons_permit';
    if (/naker|tenaga kerja|kesbangpol|manpower/.test(agency)) return 'persons_working_reported';
    return null;
  })();
  if (!code) return null;
  return { code, measure: knownDefinitions[code]! };
}

const positions: readonly (readonly [string, RegExp])[] = [
  ['komisaris', /komisaris|commissioner/],
  ['direksi', /direksi|direktur|director/],
  ['manajer', /manaj|manager/],
  ['profesional', /profesional|professional/],
  ['konsultan', /konsultan|penasihat|consultant|advis/],
  ['teknisi', /teknisi|supervis|technician|tenaga ahli teknik/],
];
export const positionLevels = positions.map(([level]) => level);
/** Level of a position in the manpower ministry's list. */
export function positionLevel(text: string): string | null {
  const key = headingKey(text);
  return positions.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Land or sea. */
export function workplaceOf(text: string): 'land' | 'sea' | null {
  const key = headingKey(text);
  if (/^(?:darat|daratan|land|onshore|di darat)$/.test(key)) return 'land';
  return /^(?:perairan|laut|sea|offshore|di laut|kapal)$/.test(key) ? 'sea' : null;
}

/** Agency by its code, its name, or its kind: that of the giver of the sheet where it is of the kind, else by the area of the row. */
export function agencyCode(
  text: string,
  areaCode: string,
  reference: Pick<ImportReference, 'agencies'>,
  giver: string | null = null,
): string | null {
  const key = headingKey(text);
  const exact = reference.agencies.find(
    (one) =>
      headingKey(one.code) === key || headingKey(one.name.id) === key || headingKey(one.name.en) === key,
  );
  if (exact) return exact.code;
  const prefixes: readonly (readonly [RegExp, string])[] = [
    [/^(?:kantor )?imigrasi tanjung ?pandan/, 'kanim-tanjungpandan'],
    [/imigrasi|kanim|immigration/, 'kanim-'],
    [/naker|tenaga kerja|manpower/, 'disnaker'],
    [/kesbangpol/, 'kesbangpol'],
    [/polisi|polres|polda|police/, 'pol'],
  ];
  const prefix = prefixes.find(([pattern]) => pattern.test(key))?.[1];
  if (!prefix) return null;
  if (giver?.startsWith(prefix)) return giver;
  const regency = areaCode.split('.').slice(0, 2).join('.');
  const all = reference.agencies.filter((one) => one.code.startsWith(prefix));
  if (prefix.startsWith('kanim')) {
    const belitung = regency === '19.02' || regency === '19.06';
    return all.find((one) => one.code.endsWith('tanjungpandan') === belitung)?.code ?? null;
  }
  return (
    all.find((one) => one.areaCode === regency)?.code ??
    (regency.includes('.') ? null : (all.find((one) => one.level === 'province')?.code ?? null))
  );
}
