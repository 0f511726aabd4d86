import type { Sheet, Workbook } from '../tabular/workbook.ts';
import { BpsError } from './bps-error.ts';
import { bpsEnvelope, htmlFree, idOf, listOf } from './bps-envelope.ts';
import { jsonWorkbook } from './json-workbook.ts';
import { readPeriod } from './read-period.ts';

interface Item {
  val: string;
  label: string;
}
const mostData = 200_000;

/**
 * A dynamic table of the BPS WebAPI as a sheet, one row a figure, so that it is mapped and checked like any other. The flat
 * keys of `datacontent` are never cut: every combination of the five lists is built and looked up (formats.md 3.2).
 * Throws BpsError: two combinations with one key, keys that no combination explains, a list that is missing, an error in
 * the envelope. Absent keys are missing figures and give no row.
 */
export function readBpsDynamic(json: unknown): Workbook {
  const root = bpsEnvelope(json);
  const vars = items(root, 'var');
  const areas = items(root, 'vervar');
  const years = items(root, 'tahun');
  const turvars = items(root, 'turvar', true);
  const turyears = items(root, 'turtahun', true);
  const content = root['datacontent'];
  if (content === null || typeof content !== 'object' || Array.isArray(content))
    throw new BpsError('no_data');
  const data = new Map(Object.entries(content));
  if (
    vars.length * areas.length * years.length * turvars.length * turyears.length > 5_000_000 ||
    data.size > mostData
  )
    throw new BpsError('too_large');
  const units = new Map(listOf(root, 'var').map((one) => [idOf(one['val']), htmlFree(one['unit'])]));
  const lastUpdate = typeof root['last_update'] === 'string' ? root['last_update'].slice(0, 10) : '';
  const published = /^\d{4}-\d{2}-\d{2}$/.test(lastUpdate) ? lastUpdate : '';

  const rows: Sheet['rows'] = [
    ['kode_bps', 'wilayah', 'indikator', 'satuan', 'periode', 'nilai', 'kunci', 'tanggal_terbit', 'sumber'],
  ];
  const explained = new Map<string, string>();
  for (const one of vars)
    for (const turvar of turvars)
      for (const year of years)
        for (const turyear of turyears)
          for (const area of areas) {
            const ids = [area.val, one.val, turvar.val, year.val, turyear.val];
            const key = ids.join('');
            const tuple = ids.join('\u00b7');
            const other = explained.get(key);
            if (other !== undefined) throw new BpsError('key_collision', `${other} / ${tuple}`);
            if (!data.has(key)) {
              // a key that no figure has may still be built twice: both are missing
              continue;
            }
            explained.set(key, tuple);
            const indicator = isNone(turvar.label) ? one.label : `${one.label} - ${turvar.label}`;
            rows.push([
              area.val,
              area.label,
              indicator,
              units.get(one.val) ?? '',
              periodText(year.label, turyear.label),
              figureOf(data.get(key)),
              tuple,
              published,
              `BPS WebAPI: ${one.label}`.slice(0, 300),
            ]);
          }
  for (const key of data.keys())
    if (!explained.has(key)) throw new BpsError('key_left_over', key.slice(0, 60));
  if (rows.length === 1) throw new BpsError('no_data');
  return jsonWorkbook(vars[0]?.label ?? '', rows);
}

function items(root: Record<string, unknown>, name: string, optional = false): Item[] {
  const found = listOf(root, name).map((one) => ({ val: idOf(one['val']), label: htmlFree(one['label']) }));
  if (found.length > 0) return found;
  if (optional) return [{ val: '0', label: '' }];
  throw new BpsError('list_missing', name);
}

const isNone = (label: string) => label === '' || /^(?:tidak ada|none|-)$/i.test(label);

/** Year and derived period as one text: `Agustus 2025`, `Triwulan I 2025`; `Tahunan` is the year. */
function periodText(year: string, part: string): string {
  if (isNone(part) || /^(?:tahun|tahunan|annual|setahun)$/i.test(part)) return year;
  return readPeriod(part).kind === 'part' ? `${part} ${year}` : `${year} ${part}`;
}

function figureOf(value: unknown): string | number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' ? htmlFree(value) : null;
}
