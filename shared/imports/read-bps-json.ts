import type { Workbook } from '../tabular/workbook.ts';
import { bpsEnvelope, isFields } from './bps-envelope.ts';
import { BpsError } from './bps-error.ts';
import { readBpsDynamic } from './bps-dynamic.ts';
import { readSimdasi } from './bps-simdasi.ts';

/** A saved answer of the BPS WebAPI of either kind, from its text. Throws BpsError with the reason in a code. */
export function readBpsJson(text: string): { layout: 'bps_dynamic' | 'bps_simdasi'; workbook: Workbook } {
  const trimmed = text.replace(/^\uFEFF/, '').trimStart();
  if (/^<(?:!doctype|html|head|body|\?xml|h1|center)/i.test(trimmed)) throw new BpsError('html_instead');
  let json: unknown;
  try {
    json = JSON.parse(trimmed);
  } catch {
    throw new BpsError('not_json');
  }
  const root = bpsEnvelope(json);
  if ('datacontent' in root) return { layout: 'bps_dynamic', workbook: readBpsDynamic(json) };
  const data = root['data'];
  if (Array.isArray(data) && data.some((one) => isFields(one) && ('kolom' in one || 'condition' in one)))
    return { layout: 'bps_simdasi', workbook: readSimdasi(json) };
  if (data === '' || data === undefined) throw new BpsError('no_data');
  throw new BpsError('unknown_shape');
}
