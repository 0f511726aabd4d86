import type { Sheet, Workbook } from '../tabular/workbook.ts';
import { bpsEnvelope, htmlFree, idOf, isFields } from './bps-envelope.ts';
import { BpsError } from './bps-error.ts';
import { jsonWorkbook } from './json-workbook.ts';

const mostRows = 200_000;

/**
 * A table of the BPS yearbook service (SIMDASI, id 25) as a sheet, one row a figure. Values are Indonesian text and stay
 * text (`1.234` is 1234 in a count and a question in a rate); columns are found by `kolom`, whose ids are random.
 * Throws BpsError: an error inside an outer "OK", columns or rows that are missing.
 */
export function readSimdasi(json: unknown): Workbook {
  const root = bpsEnvelope(json);
  const data = root['data'];
  const inner = Array.isArray(data)
    ? data.find((one) => isFields(one) && ('kolom' in one || 'condition' in one))
    : null;
  if (!isFields(inner)) throw new BpsError('no_data');
  const condition = String(inner['condition'] ?? 'OK');
  if (!/^ok$/i.test(condition) || (typeof inner['status'] === 'number' && inner['status'] >= 400))
    throw new BpsError('inner_error', htmlFree(inner['message'] ?? condition).slice(0, 200));
  const columns = inner['kolom'];
  if (!isFields(columns) || Object.keys(columns).length === 0) throw new BpsError('list_missing', 'kolom');
  if (!Array.isArray(inner['data'])) throw new BpsError('list_missing', 'data');
  const year = idOf(inner['tahun_data']);
  const variables = Object.entries(columns).map(([id, one]) => ({
    id,
    name: isFields(one) ? htmlFree(one['nama_variabel']) : '',
    unit: isFields(one) ? htmlFree(one['satuan'] ?? '') : '',
  }));
  if (inner['data'].length * variables.length > mostRows) throw new BpsError('too_large');
  const title = htmlFree(inner['judul_tabel'] ?? inner['judul'] ?? '');
  const source = `BPS SIMDASI${title ? `: ${title}` : ''} ${htmlFree(inner['wilayah'])} ${year}`
    .trim()
    .slice(0, 300);

  const rows: Sheet['rows'] = [
    ['kode_bps', 'wilayah', 'indikator', 'satuan', 'tahun', 'nilai', 'kunci', 'sumber'],
  ];
  for (const row of inner['data'].filter(isFields)) {
    const area = idOf(row['kode_wilayah']);
    const values = row['variables'];
    for (const variable of variables) {
      const cell = isFields(values) && Object.hasOwn(values, variable.id) ? values[variable.id] : null;
      const raw = isFields(cell) ? (cell['value_raw'] ?? cell['value']) : null;
      if (typeof raw !== 'string' && typeof raw !== 'number') continue;
      rows.push([
        area,
        htmlFree(row['label']),
        variable.name,
        variable.unit,
        year,
        typeof raw === 'number' ? raw : htmlFree(raw),
        `${area}\u00b7${variable.id}`,
        source,
      ]);
    }
  }
  if (rows.length === 1) throw new BpsError('no_data');
  return jsonWorkbook(title || 'SIMDASI', rows);
}
