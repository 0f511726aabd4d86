import { bpsCodes, namesOf, plainName, readCode } from './area-codes.ts';
import type { CodeScheme, LayerColumns, ListedArea, RawLayer } from './boundary-types.ts';

/** Columns of a layer as guessed, and what else a person may choose. */
export interface GuessedColumns extends LayerColumns {
  features: number;
  /** Columns in which at least half of the values look like codes. */
  codeColumns: string[];
  textColumns: string[];
}

/** Enough to tell what a column holds. */
const looked = 3000;

/**
 * Which column holds the code, which the name, and whose code it is. A code column has the most distinct areas of our list,
 * a name column agrees most often with the name that the list has for the code. Four digits alone mean either list: the
 * scheme that agrees with the names is taken, and none where names do not decide.
 */
export function guessColumns(layer: RawLayer, areas: readonly ListedArea[]): GuessedColumns {
  const rows = sample(layer, areas);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const byBps = bpsCodes(areas);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const found = names
    .map((name) => {
      const values = rows.map((row) => row[name]);
      const readings = (['kemendagri', 'bps'] as const).map((scheme) => {
        const codes = values.map((value) => readCode(value, scheme, byBps));
        const listed = codes.map((one) => (one?.code && byCode.has(one.code) ? one.code : null));
        return { scheme, codes, listed };
      });
      const [first, second] = readings as [(typeof readings)[0], (typeof readings)[0]];
      const share = first.codes.filter(Boolean).length / Math.max(1, rows.length);
      const differs = first.codes.some((one, i) => one?.code !== second.codes[i]?.code);
      const distinct = Math.max(new Set(first.listed).size, new Set(second.listed).size);
      const anywhere = new Set(first.codes.map((one) => one?.code)).size;
      return { name, share, differs, readings, distinct, anywhere };
    })
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.distinct - a.distinct || b.anywhere - a.anywhere || hint(b.name) - hint(a.name));
  const best = found[0];
  const textColumns = names.filter((name) => rows.some((row) => /\p{L}/u.test(String(row[name] ?? ''))));

  /** Rows whose name in this column is the one that the list has for the code. */
  const agree = (name: string, listed: readonly (string | null)[]) =>
    listed.filter(
      (code, i) => code && namesOf(byCode.get(code)!).has(plainName(String(rows[i]![name] ?? ''))),
    ).length;
  let scheme: CodeScheme | null = null;
  if (best) {
    const scores = best.readings.map(({ listed }) =>
      Math.max(0, ...textColumns.map((name) => agree(name, listed))),
    );
    if (!best.differs) scheme = 'kemendagri';
    else if (scores[0] !== scores[1]) scheme = scores[0]! > scores[1]! ? 'kemendagri' : 'bps';
    else scheme = schemeOfName(best.name);
  }
  const listed = best?.readings.find((one) => one.scheme === (scheme ?? 'kemendagri'))?.listed ?? [];
  const named = textColumns
    .map((name) => ({ name, agreed: agree(name, listed) }))
    .sort((a, b) => b.agreed - a.agreed || nameHint(b.name) - nameHint(a.name))[0];
  return {
    layer: layer.name,
    features: layer.features.length,
    code: best?.name ?? null,
    name: named && (named.agreed > 0 || nameHint(named.name) > 0) ? named.name : null,
    scheme,
    codeColumns: found.map(({ name }) => name),
    textColumns,
  };
}

/** Rows of our provinces where there are any: a national file is judged by them. */
function sample(layer: RawLayer, areas: readonly ListedArea[]) {
  const provinces = [...new Set(areas.map(({ code }) => code.slice(0, 2)))];
  const rows = layer.features.map(({ properties }) => properties);
  const ours = rows.filter((row) =>
    Object.values(row).some((value) => {
      const digits = String(value ?? '').replace(/^ID/i, '');
      return /^\d\d(\.?\d)/.test(digits) && provinces.includes(digits.slice(0, 2));
    }),
  );
  return (ours.length > 0 ? ours : rows).slice(0, looked);
}

/** KDPPUM, KDPKAB, KDCPUM of the mapping agency, `kode`, `code`, `adm3_pcode`; the finer the better. */
function hint(name: string): number {
  if (/^kd(c|e)pum|kec|adm3/i.test(name)) return 3;
  if (/^kdp(kab|kako)|kab|adm2/i.test(name)) return 2;
  return /kode|code|pcode|^id/i.test(name) ? 1 : 0;
}
const nameHint = (name: string): number => (/^(wadm|nama|name|nm|adm\d_)/i.test(name) ? 1 : 0);
function schemeOfName(name: string): CodeScheme | null {
  if (/bps|mfd|pcode/i.test(name)) return 'bps';
  return /kemendagri|^kd[cp]/i.test(name) ? 'kemendagri' : null;
}
