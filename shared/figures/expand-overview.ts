import type { Overview, OverviewLevel, Wire } from '../api/overview.ts';

/** Gives columns that came as null, having nothing but nulls, their length back. */
export function expandOverview(wire: Wire<Overview>): Overview {
  return {
    ...(wire as Overview),
    regency: expandLevel(wire.regency, wire.months.length),
    district: expandLevel(wire.district, wire.months.length),
  };
}

function expandLevel(wire: Wire<OverviewLevel>, months: number): OverviewLevel {
  const empty: null[] = new Array(wire.areas.length * months).fill(null);
  const expand = (value: unknown): unknown =>
    value === null
      ? empty
      : typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, expand(inner)]))
        : value;
  return expand(wire) as OverviewLevel;
}
