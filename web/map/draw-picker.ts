import { geo, plot, text } from '@observablehq/plot';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { AreaCode } from '../../shared/domain/area.ts';
import { svgOf } from '../charts/svg-of.ts';
import { featuresOf } from './draw.ts';
import { type AreaFeature, middleOf } from './middle.ts';

export interface PickerDrawing {
  svg: SVGSVGElement;
  /** What can be chosen in it, in the order of the paths. */
  features: readonly AreaFeature[];
  paths: ReadonlyMap<AreaCode, SVGPathElement>;
}

/** Land under the waters of a regency, or the regencies of the province; names from outside, sea zones as waters. */
export function drawPicker(
  topology: Topology,
  regency: AreaCode | null,
  size: { width: number; height: number },
  names: ReadonlyMap<AreaCode, string>,
): PickerDrawing {
  const inside = (area: AreaFeature) => area.properties.parent === regency;
  const features = regency
    ? [...featuresOf(topology, 'sea_zone').filter(inside), ...featuresOf(topology, 'district').filter(inside)]
    : featuresOf(topology, 'regency');
  const others = regency
    ? featuresOf(topology, 'regency').filter((area) => area.properties.code !== regency)
    : [];
  const domain: FeatureCollection = {
    type: 'FeatureCollection',
    features: features as Feature<Geometry>[],
  };
  const labels = features.map((area) => ({
    at: middleOf(area),
    name: names.get(area.properties.code) ?? area.properties.name,
  }));
  const svg = svgOf(
    plot({
      ...size,
      margin: 0,
      projection: { type: 'mercator', domain, inset: 14 },
      style: { background: 'transparent', fontFamily: 'inherit', fontSize: '12px', overflow: 'hidden' },
      marks: [
        geo(others, {
          fill: 'var(--surface-2)',
          stroke: 'var(--line-strong)',
          strokeWidth: 0.5,
          className: 'lines',
        }),
        geo(features, { stroke: 'var(--border-strong)', strokeWidth: 1, className: 'areas' }),
        text(labels, {
          x: (d: { at: Position }) => d.at[0]!,
          y: (d: { at: Position }) => d.at[1]!,
          text: 'name',
          fill: 'var(--ink)',
          stroke: 'var(--halo)',
          strokeWidth: 3.5,
          fontWeight: 600,
          lineWidth: 7,
          className: 'names',
        }),
      ],
    }),
  );
  const drawn = svg.querySelectorAll<SVGPathElement>('g.areas > path');
  if (drawn.length !== features.length) throw new Error(`drew ${drawn.length} of ${features.length} areas`);
  return {
    svg,
    features,
    paths: new Map(features.map((area, i) => [area.properties.code, drawn[i]!])),
  };
}
