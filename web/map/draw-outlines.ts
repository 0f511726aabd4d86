import { geo, plot } from '@observablehq/plot';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import { svgOf } from '../charts/svg-of.ts';
import { featuresOf } from './draw.ts';

/** Outlines of one map, or of a new one over the present one: the new solid, the present dashed. */
export function drawOutlines(
  present: Topology,
  next: Topology | null,
  level: ScoreLevel,
  size: { width: number; height: number },
): SVGSVGElement {
  const shown = next ?? present;
  const domain: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      ...featuresOf(present, 'regency'),
      ...(next ? featuresOf(next, 'regency') : []),
    ] as Feature<Geometry>[],
  };
  const lines = (topology: Topology) => mesh(topology, topology.objects[level] as GeometryCollection);
  return svgOf(
    plot({
      ...size,
      margin: 0,
      projection: { type: 'mercator', domain, inset: 12 },
      style: { background: 'transparent', fontFamily: 'inherit', overflow: 'hidden' },
      marks: [
        geo(featuresOf(shown, 'regency'), { fill: 'var(--surface)', className: 'land' }),
        ...(next
          ? [
              geo(lines(present), {
                stroke: 'var(--up)',
                strokeWidth: 1,
                strokeDasharray: '4 3',
                className: 'present',
              }),
            ]
          : []),
        geo(lines(shown), { stroke: 'var(--accent)', strokeWidth: next ? 1.2 : 0.8, className: 'shown' }),
      ],
    }),
  );
}
