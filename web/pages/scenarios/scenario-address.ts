import type { Scenario, Shock, WeightChoice } from '../../../shared/composite/what-if.ts';
import { incidentCategories, relations } from '../../../shared/domain/incident.ts';

/**
 * A scenario in the address, readable aloud: `w=strain:0.5,poverty_rate:2` and
 * `s=layoffs:19.71:300,dialogue:19.05,incidents:19.71:2:threat:yes:1,indicator:19.71:poverty_rate:12`.
 */
export function scenarioQuery({ weights, shocks }: Scenario): { w: string | null; s: string | null } {
  const shares = (['strain', 'structural', 'copingBase'] as const).flatMap((name) =>
    weights[name] === undefined ? [] : [`${name}:${round(weights[name])}`],
  );
  const factors = Object.entries(weights.indicators ?? {}).map(
    ([code, factor]) => `${code}:${round(factor)}`,
  );
  const w = [...shares, ...factors].join(',');
  const s = shocks.map(shockText).join(',');
  return { w: w || null, s: s || null };
}

/** Reads it back; what is not understood is left out, so that a mistyped address shows less and not nothing. */
export function readScenario(query: URLSearchParams): Scenario {
  const weights: WeightChoice = {};
  for (const part of (query.get('w') ?? '').split(',')) {
    const [name = '', text = ''] = part.split(':');
    const value = Number(text);
    if (!text || !Number.isFinite(value) || value < 0) continue;
    if (name === 'strain' || name === 'structural' || name === 'copingBase') {
      if (value <= 1) weights[name] = value;
    } else if (value <= 4) weights.indicators = { ...weights.indicators, [name]: value };
  }
  const shocks = (query.get('s') ?? '').split(',').flatMap((part) => readShock(part.split(':')) ?? []);
  return { weights, shocks };
}

const round = (value: number) => String(Math.round(value * 1000) / 1000);

function shockText(shock: Shock): string {
  const { kind, areaCode } = shock;
  if (kind === 'layoffs') return `${kind}:${areaCode}:${shock.persons}`;
  if (kind === 'indicator') return `${kind}:${areaCode}:${shock.code}:${shock.value}`;
  if (kind === 'incidents')
    return `${kind}:${areaCode}:${shock.count}:${shock.category}:${shock.relation}:${shock.verified ? 1 : 0}`;
  return `${kind}:${areaCode}`;
}

function readShock([kind, areaCode = '', a = '', b = '', c = '', d = '']: string[]): Shock | null {
  if (!/^\d{2}\.\d{2}(\.\d{2})?$/.test(areaCode)) return null;
  if (kind === 'dialogue') return { kind, areaCode };
  if (kind === 'layoffs' && /^-?\d{1,6}$/.test(a)) return { kind, areaCode, persons: Number(a) };
  if (kind === 'indicator' && a && b && Number.isFinite(Number(b)))
    return { kind, areaCode, code: a, value: Number(b) };
  if (kind === 'incidents' && /^[1-9]\d?$/.test(a)) {
    const category = incidentCategories.find((one) => one === b);
    const relation = relations.find((one) => one === c);
    if (category && relation)
      return { kind, areaCode, count: Number(a), category, relation, verified: d === '1' };
  }
  return null;
}
