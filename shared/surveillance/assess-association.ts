import { empiricalBayesGlobal } from '../spatial/empirical-bayes-global.ts';
import { getisOrdGStar } from '../spatial/getis-ord-g-star.ts';
import { globalMoran } from '../spatial/global-moran.ts';
import { localMoran } from '../spatial/local-moran.ts';
import { rowStandardise } from '../spatial/row-standardise.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { known } from './assess-surveillance.ts';
import type { CountedSeries } from './counted-series.ts';
import {
  type AssociationFound,
  associationLayers,
  type AssociationLayer,
  type Detection,
  type DetectionInput,
  type DetectionRefusal,
} from './detection-types.ts';

/** Below 20 areas a neighbourhood statistic tells nothing. */
const leastAreas = 20;
const permutations = 999;

/** Local Moran and Gi* of the latest month on each layer that has enough areas with values of their own. */
export function assessAssociation(input: DetectionInput, counted: CountedSeries): Detection['association'] {
  const layers = associationLayers.map((layer) => assessLayer(layer, input, counted));
  const refused = layers.every((one) => one.refused) ? commonest(layers) : null;
  return { refused, layers };
}

function commonest(layers: readonly AssociationFound[]): DetectionRefusal {
  return layers.some((one) => one.refused === 'too_few_areas') ? 'too_few_areas' : layers[0]!.refused!;
}

function assessLayer(
  layer: AssociationLayer,
  input: DetectionInput,
  counted: CountedSeries,
): AssociationFound {
  const { areas, months, seed } = input.score;
  const values = layer === 'incidents' ? incidentRates(counted) : latestValues(input, layer);
  const withValue = values.filter((value) => !Number.isNaN(value));
  const refuse = (refused: DetectionRefusal): AssociationFound => ({
    layer,
    month: months.at(-1)!,
    refused,
    areasWithValue: withValue.length,
    moran: null,
    local: [],
  });
  if (areas.length < leastAreas) return refuse('too_few_areas');
  if (withValue.length === 0) return refuse(layer === 'incidents' ? 'not_covered' : 'no_values');
  if (withValue.length < leastAreas) return refuse('too_few_areas');
  if (new Set(withValue).size === 1) return refuse('constant');
  // a figure taken over from the regency makes its districts alike, and a map of that shows the regencies' borders
  if (
    layer !== 'incidents' &&
    new Set(withValue.map((value) => value.toFixed(6))).size < withValue.length / 2
  ) {
    return refuse('values_inherited');
  }
  const place = new Map(areas.map((area, at) => [area.code, at]));
  const weights = rowStandardise(
    areas.map((area) => area.neighbours.map((code) => place.get(code)).filter((at) => at !== undefined)),
  );
  const local = localMoran(values, weights, { permutations: { count: permutations, seed } });
  const hot = getisOrdGStar(values, weights);
  const adjusted = benjaminiHochberg(local.map((one) => one.permutationP));
  const zAdjusted = benjaminiHochberg(hot.map((one) => one.p));
  const moran = globalMoran(values, weights, { alternative: 'twoSided' });
  return {
    layer,
    month: months.at(-1)!,
    refused: null,
    areasWithValue: withValue.length,
    moran: Number.isNaN(moran.p)
      ? null
      : { statistic: moran.statistic, expectation: moran.expectation, p: moran.p },
    local: areas.map((area, at) => ({
      areaCode: area.code,
      value: known(values[at]!),
      quadrant: local[at]!.quadrant,
      p: known(local[at]!.permutationP),
      adjusted: known(adjusted[at]!),
      z: known(hot[at]!.z),
      zAdjusted: known(zAdjusted[at]!),
    })),
  };
}

function latestValues(
  { score, layers }: DetectionInput,
  layer: Exclude<AssociationLayer, 'incidents'>,
): number[] {
  const { areas, months } = score;
  return areas.map((_, at) => layers[layer][at * months.length + months.length - 1] ?? Number.NaN);
}

/** Incidents of the last twelve months per 100,000, drawn towards the region by empirical Bayes; NaN where not listened to. */
function incidentRates({ tension, residents }: CountedSeries): number[] {
  const counts = tension.map((own) => own.slice(-12).reduce((sum, count) => sum + count, 0));
  const both = counts.map((count, at) => (residents[at]! > 0 ? count : Number.NaN));
  if (both.every(Number.isNaN) || both.every((count) => !(count > 0))) return both;
  return empiricalBayesGlobal(both, residents).estimate.map((rate) => rate * 100_000);
}
