import { centroid, dot, geo, plot, text } from '@observablehq/plot';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { HexTiles } from '../../shared/api/areas.ts';
import type { AreaCode, ScoreLevel } from '../../shared/domain/area.ts';
import { type AreaFeature, type AreaProperties, middleOf } from './middle.ts';
import { svgOf } from '../charts/svg-of.ts';

export interface Drawing {
  svg: SVGSVGElement;
  /** Paths by area, to be coloured in place. */
  paths: Map<AreaCode, SVGPathElement>;
}

const collection = (features: Feature<Geometry>[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

export function featuresOf(topology: Topology, object: string): AreaFeature[] {
  const source = topology.objects[object] as GeometryCollection<AreaProperties> | undefined;
  return source ? (feature(topology, source).features as AreaFeature[]) : [];
}

const sides = [
  { side: 'east', dx: 12, dy: 0, textAnchor: 'start' },
  { side: 'west', dx: -12, dy: 0, textAnchor: 'end' },
  { side: 'north', dx: 0, dy: -13, textAnchor: 'middle' },
  { side: 'south', dx: 0, dy: 14, textAnchor: 'middle' },
] as const;
/** The side of a sea zone that looks away from its island, where its name has room. */
function seaward(
  zone: AreaFeature,
  zones: readonly AreaFeature[],
  areas: readonly AreaFeature[],
): 'east' | 'west' | 'north' | 'south' {
  const [x, y] = middleOf(zone) as [number, number];
  let near: { x: number; y: number; distance: number } | null = null;
  for (const area of areas) {
    const polygons =
      area.geometry.type === 'Polygon' ? [area.geometry.coordinates] : area.geometry.coordinates;
    for (const [ring] of polygons) {
      // Specks of land say nothing about where the open sea is.
      if (ring!.length < 12) continue;
      for (const [px, py] of ring as [number, number][]) {
        const distance = Math.hypot(px - x, py - y);
        if (!near || distance < near.distance) near = { x: px, y: py, distance };
      }
    }
  }
  const dx = x - (near?.x ?? x);
  const dy = y - (near?.y ?? y);
  if (Math.abs(dy) > Math.abs(dx) * (dx > 0 ? 3 : 1.4)) return dy > 0 ? 'north' : 'south';
  if (dx >= 0) return 'east';
  // A neighbour to the west would lie under the name.
  const crowded = zones.some((other) => {
    const [ox, oy] = middleOf(other) as [number, number];
    return other !== zone && ox < x && x - ox < 0.5 && Math.abs(oy - y) < 0.15;
  });
  return crowded ? 'north' : 'west';
}

/** A small wave: the mark of waters. */
const wave = {
  draw(context: CanvasPath, size: number) {
    const w = Math.sqrt(size);
    for (const y of [-w * 0.2, w * 0.2]) {
      context.moveTo(-w / 2, y);
      context.quadraticCurveTo(-w / 4, y - w * 0.3, 0, y);
      context.quadraticCurveTo(w / 4, y + w * 0.3, w / 2, y);
    }
  },
};

function collect(figure: Element, areas: readonly AreaFeature[]): Drawing {
  const svg = svgOf(figure);
  const paths = new Map<AreaCode, SVGPathElement>();
  const drawn = svg.querySelectorAll<SVGPathElement>('g.areas > path');
  if (drawn.length !== areas.length) throw new Error(`drew ${drawn.length} of ${areas.length} areas`);
  drawn.forEach((path, i) => {
    paths.set(areas[i]!.properties.code, path);
  });
  return { svg, paths };
}

export interface MapLabels {
  /** Names beside areas; empty: none. */
  areas: ReadonlyMap<AreaCode, string>;
  seaZones: ReadonlyMap<AreaCode, string>;
}

/** Draws once; colours are set afterwards on the paths, so that play never plots again. */
export function drawMap(
  topology: Topology,
  level: ScoreLevel,
  width: number,
  height: number,
  labels: MapLabels,
): Drawing {
  const areas = featuresOf(topology, level);
  const zones = featuresOf(topology, 'sea_zone');
  const regencies = topology.objects['regency'] as GeometryCollection<AreaProperties>;
  const inner = mesh(topology, regencies, (a, b) => a !== b);
  const coast = mesh(topology, regencies, (a, b) => a === b);
  const wide = width >= 620;
  const named = areas
    .map((area) => ({ at: middleOf(area), name: labels.areas.get(area.properties.code) ?? '' }))
    .filter((label) => label.name);
  const figure = plot({
    width,
    height,
    margin: 0,
    projection: {
      type: 'mercator',
      domain: collection(areas),
      insetTop: wide ? 28 : 8,
      insetBottom: wide ? 28 : 8,
      insetLeft: wide ? 80 : 8, // room for the name of the westernmost waters
      insetRight: wide ? 28 : 8,
    },
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: wide ? '13px' : '11px',
      overflow: 'hidden',
    },
    marks: [
      geo(zones, {
        fill: 'none',
        stroke: 'var(--sea-line)',
        strokeWidth: 1,
        strokeDasharray: '3 3',
        className: 'zones',
      }),
      dot(
        zones,
        centroid({
          symbol: wave,
          stroke: 'var(--sea-line)',
          strokeWidth: 1.2,
          r: wide ? 6 : 4,
          fill: 'none',
        }),
      ),
      geo(areas, {
        fill: 'var(--hatch-ground)',
        stroke: 'var(--border)',
        strokeWidth: level === 'district' ? 0.6 : 0,
        className: 'areas',
      }),
      geo(inner, { stroke: 'var(--border-strong)', strokeWidth: 1, className: 'lines' }),
      geo(coast, { stroke: 'var(--border-strong)', strokeWidth: 0.6, className: 'lines' }),
      text(named, {
        x: (d: { at: Position }) => d.at[0]!,
        y: (d: { at: Position }) => d.at[1]!,
        text: 'name',
        fill: 'var(--ink)',
        stroke: 'var(--halo)',
        strokeWidth: 4,
        fontWeight: 600,
        lineWidth: 5,
        className: 'names',
      }),
      ...(wide
        ? sides.map(({ side, dx, dy, textAnchor }) =>
            text(
              zones.filter((zone) => seaward(zone, zones, areas) === side),
              centroid({
                text: (d: AreaFeature) => labels.seaZones.get(d.properties.code) ?? '',
                fill: 'var(--sea-ink)',
                stroke: 'var(--sea)',
                strokeWidth: 3,
                fontStyle: 'italic',
                fontSize: 11,
                dx,
                dy,
                textAnchor,
                className: 'names',
              }),
            ),
          )
        : []),
    ],
  });
  return collect(figure, areas);
}

/** An enlargement of one regency, its neighbours in outline only. */
export function drawInset(topology: Topology, level: ScoreLevel, regency: AreaCode, size: number): Drawing {
  const inside = (code: AreaCode) => code === regency || code.startsWith(`${regency}.`);
  const areas = featuresOf(topology, level).filter((area) => inside(area.properties.code));
  const others = featuresOf(topology, 'regency').filter((area) => !inside(area.properties.code));
  const figure = plot({
    width: size,
    height: size,
    margin: 0,
    projection: { type: 'mercator', domain: collection(areas), inset: 10 },
    style: { background: 'transparent', fontFamily: 'inherit', overflow: 'hidden' },
    marks: [
      geo(others, {
        fill: 'var(--surface-2)',
        stroke: 'var(--line-strong)',
        strokeWidth: 0.5,
        className: 'lines',
      }),
      geo(areas, {
        fill: 'var(--hatch-ground)',
        stroke: 'var(--border-strong)',
        strokeWidth: 0.8,
        className: 'areas',
      }),
    ],
  });
  return collect(figure, areas);
}

/** Axial hexagon coordinates as polygons: equal areas look equally important. */
export function hexFeatures(tiles: HexTiles['regency'], names: ReadonlyMap<AreaCode, string>): AreaFeature[] {
  return tiles.map(({ code, q, r }) => {
    const x = Math.sqrt(3) * (q + r / 2);
    const y = 1.5 * r;
    const ring: Position[] = Array.from({ length: 7 }, (_, i) => {
      const angle = (Math.PI / 3) * (i % 6) + Math.PI / 6;
      return [x + 0.97 * Math.cos(angle), y + 0.97 * Math.sin(angle)];
    });
    return {
      type: 'Feature',
      properties: { code, name: names.get(code) ?? code, parent: '' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
}
/** A small tile has room for four letters; a very small one for none. The full name is in the tip and the table. */
function tileName(name: string, fine: boolean, width: number): string {
  if (!fine) return name;
  return width < 480 ? '' : name.replaceAll(' ', '').slice(0, 4);
}
export function drawHex(
  areas: readonly AreaFeature[],
  width: number,
  height: number,
  labels: ReadonlyMap<AreaCode, string>,
): Drawing {
  const fine = areas.length > 20;
  const figure = plot({
    width,
    height,
    margin: 0,
    projection: { type: 'identity', domain: collection([...areas]), inset: 16 },
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: fine ? '10px' : width > 620 ? '13px' : '10px',
    },
    marks: [
      geo([...areas], {
        fill: 'var(--hatch-ground)',
        stroke: 'var(--border-strong)',
        strokeWidth: 0.8,
        className: 'areas',
      }),
      text(
        [...areas],
        centroid({
          text: (d: AreaFeature) => tileName(labels.get(d.properties.code) ?? '', fine, width),
          fill: 'var(--ink)',
          stroke: 'var(--halo)',
          strokeWidth: 3,
          fontWeight: 600,
          lineWidth: fine ? 6 : 7,
          className: 'names',
        }),
      ),
    ],
  });
  return collect(figure, areas);
}
