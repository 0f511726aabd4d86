/**
 * Draws the schematic default map: map.topojson and neighbours.csv, beside this file.
 *
 * No official boundary file is used. Village points (geografis) give Voronoi cells, the cells are dissolved
 * by kecamatan, clipped to the OpenStreetMap coast (geo-maps), and islands without a village go to the regency
 * that the islands list (idn-area-data) names. It is a picture of who lies beside whom, not a boundary.
 *
 * The packages are needed only here, at development time, and are not dependencies of the product:
 *   mkdir <folder> && cd <folder> && npm init -y
 *   npm install --no-save geografis@1.3.2 d3-delaunay@6.0.6 polygon-clipping@0.15.7 \
 *     @geo-maps/earth-lands-250m@0.6.0 idn-area-data@4.0.1 topojson-server@3.0.1 topojson-simplify@3.0.3 \
 *     topojson-client@3.1.0 d3-geo@3.1.2
 *   MAP_PACKAGES=<folder> node sql/reference/places/build-map.mjs
 * It reads nothing from the network. The same packages give the same bytes.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const packages = path.resolve(process.env.MAP_PACKAGES ?? process.cwd());
const require = createRequire(path.join(packages, 'package.json'));
// import.meta.resolve would look beside this file; the packages live elsewhere.
async function load(name) {
  const folder = path.join(packages, 'node_modules', name);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const entry =
    manifest.exports?.default ?? manifest.exports?.['.']?.default ?? manifest.module ?? manifest.main;
  return import(pathToFileURL(path.join(folder, typeof entry === 'string' ? entry : 'src/index.js')).href);
}
const { Delaunay } = await load('d3-delaunay');
const { topology } = await load('topojson-server');
const { presimplify } = await load('topojson-simplify');
const { feature, mergeArcs, merge, quantize, neighbors } = await load('topojson-client');
const { geoArea } = await load('d3-geo');
const clip = require('polygon-clipping');

const MADE = '2026-11-24';
const BOX = [104.9, -3.6, 109.0, -1.3];
/** Village points that lie in another regency's sea: 19.01.04.2001 near Belitung, 19.06.07.2003 south of it. */
const MISPLACED = new Set(['19.01.04.2001', '19.06.07.2003']);
/** Visvalingam thresholds in square degrees: the coast about half a pixel at 1440 px, inner borders smoother. */
const COAST = 4e-6;
const INNER = 1.2e-4;
/** Islands smaller than this are left out unless the islands list calls them populated (km2). */
const SMALLEST = 0.35;
const QUANTA = 1.2e4;
const KM = 111.2;

// ---------------------------------------------------------------- inputs
const villages = JSON.parse(
  fs.readFileSync(path.join(packages, 'node_modules/geografis/data/json/data.json'), 'utf8'),
)
  .filter((row) => row.code.startsWith('19.') && !MISPLACED.has(row.code))
  .map((row) => ({ code: row.code, district: row.code.slice(0, 8), at: [row.longitude, row.latitude] }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const degrees = (text) => {
  const [, d, m, s, side] = /(\d+)°(\d+)'([\d.]+)"+ ([NSEW])/.exec(text);
  return (Number(d) + Number(m) / 60 + Number(s) / 3600) * (side === 'S' || side === 'W' ? -1 : 1);
};
const islands = fs
  .readFileSync(path.join(packages, 'node_modules/idn-area-data/data/islands.csv'), 'utf8')
  .split('\n')
  .filter((line) => /^19\.\d\d\.4/.test(line) && !line.startsWith('19.00'))
  .map((line) => {
    const [, code, regency, lat, lon, populated, name] =
      /^([^,]*),([^,]*),"(.*?[NS])\s+(.*?[EW])""*,(\d),\d,(.*)$/.exec(line.replaceAll('""', '"'));
    return {
      code,
      regency,
      at: [degrees(lon), degrees(lat)],
      populated: populated === '1',
      name: name.trim(),
    };
  });

const seats = new Map(readRows(path.join(here, 'areas.csv')).map((row) => [row.code, row]));

function readRows(file) {
  const [head, ...rows] = fs
    .readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        (m) => m[1]?.replaceAll('""', '"') ?? m[2],
      ),
    );
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}

// ---------------------------------------------------------------- plane geometry in degrees
const ringArea = (ring) => {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return sum / 2;
};
const area = (polygons) =>
  polygons.reduce(
    (sum, [outer, ...holes]) =>
      sum + Math.abs(ringArea(outer)) - holes.reduce((s, h) => s + Math.abs(ringArea(h)), 0),
    0,
  );
const inRing = ([x, y], ring) => {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
};
const toSegment = ([x, y], [ax, ay], [bx, by]) => {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = length ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) : 0;
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
};
const toRing = (point, ring) => {
  let best = Infinity;
  for (let i = 1; i < ring.length; i++) best = Math.min(best, toSegment(point, ring[i - 1], ring[i]));
  return best;
};
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const centroid = (ring) => {
  let x = 0;
  let y = 0;
  const twice = ringArea(ring) * 2;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const cross = ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
    x += (ring[i][0] + ring[j][0]) * cross;
    y += (ring[i][1] + ring[j][1]) * cross;
  }
  return [x / (3 * twice), y / (3 * twice)];
};

// ---------------------------------------------------------------- land
// Only outer rings: the inner rings of the land file are ponds, one of them cut into Pangkalpinang.
const land = JSON.parse(
  fs.readFileSync(path.join(packages, 'node_modules/@geo-maps/earth-lands-250m/map.geo.json'), 'utf8'),
)
  .geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
  .map(([outer]) => outer)
  .filter((ring) => ring.every(([x, y]) => x > BOX[0] && x < BOX[2] && y > BOX[1] && y < BOX[3]))
  .map((ring) => ({ ring, km2: Math.abs(ringArea(ring)) * KM * KM, villages: [], islands: [] }))
  .sort((a, b) => b.km2 - a.km2);

const nearestLand = (point, within, atLeast = 0) => {
  let best;
  let least = within;
  for (const piece of land) {
    if (piece.km2 < atLeast) continue;
    if (inRing(point, piece.ring)) return piece;
    const away = toRing(point, piece.ring);
    if (away < least) {
      least = away;
      best = piece;
    }
  }
  return best;
};
const adrift = [];
for (const village of villages) {
  // Points are rough: one up to 13 km off a main island still speaks for its coast. Farther out, or nearest to
  // an islet, it stands for an islet that the land file lacks and shapes nothing.
  const piece = nearestLand(village.at, 0.03) ?? nearestLand(village.at, 0.12, 2000);
  if (piece) piece.villages.push(village);
  else adrift.push(village.code);
}
for (const island of islands) nearestLand(island.at, 0.006)?.islands.push(island);

/** Pieces of a kecamatan: code -> list of [ring] polygons. */
const parts = new Map();
const give = (district, polygons) => parts.set(district, [...(parts.get(district) ?? []), ...polygons]);
const dropped = { small: 0, foreign: 0 };

for (const piece of land) {
  const found = [...new Set(piece.villages.map((village) => village.district))];
  if (found.length > 1) {
    divide(piece);
  } else if (found.length === 1) {
    give(found[0], [[piece.ring]]);
  } else {
    // An island without a village: the list names its regency, the nearest village of that regency its kecamatan.
    const listed = piece.islands[0];
    if (!listed) {
      dropped.foreign++; // Karimata, Sumatra's islets, rocks that no list names
      continue;
    }
    if (piece.km2 < SMALLEST && !(listed.populated && piece.km2 > 0.05)) {
      dropped.small++;
      continue;
    }
    const middle = centroid(piece.ring);
    const [nearest] = villages
      .filter((village) => village.code.startsWith(listed.regency))
      .sort((a, b) => distance(a.at, middle) - distance(b.at, middle));
    give(nearest.district, [[piece.ring]]);
  }
}

/** Polygons with properties as the features that topojson-server keeps the properties of. */
function collection(list) {
  return {
    type: 'FeatureCollection',
    features: list.map(({ coordinates, properties = {} }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'MultiPolygon', coordinates },
    })),
  };
}

/** A big island: Voronoi cells of its own villages only, so that a village on an islet does not bend a border. */
function divide(piece) {
  const points = piece.villages.map((village) => village.at);
  const voronoi = Delaunay.from(points).voronoi(BOX);
  const cells = topology(
    {
      cells: collection(
        piece.villages.map((village, i) => ({
          coordinates: [[voronoi.cellPolygon(i)]],
          properties: { district: village.district },
        })),
      ),
    },
    1e7,
  );
  for (const district of new Set(piece.villages.map((village) => village.district))) {
    const whole = merge(
      cells,
      cells.objects.cells.geometries.filter((cell) => cell.properties.district === district),
    );
    give(district, clip.intersection(whole.coordinates, [piece.ring]));
  }
}

// ---------------------------------------------------------------- exclaves
// A dissolved kecamatan may leave a detached piece behind, cut off by a neighbour's village; the real ones are in
// one piece on the main islands. A piece below the limit goes to the neighbour that it shares most border with. The
// limit lies below the cut-off half of Namang (90 km2), which must stay: its neighbour's strip joins it instead.
const DETACHED = 40 / (KM * KM);
const islandRings = new Set(land.map((piece) => piece.ring));
for (let round = 0; round < 3; round++) {
  const flat = [...parts].flatMap(([district, list]) => list.map((polygon) => ({ district, polygon })));
  const largest = new Map();
  for (const { district, polygon } of flat) {
    if (area([polygon]) > area([largest.get(district) ?? [[[0, 0]]]])) largest.set(district, polygon);
  }
  const net = topology({ all: collection(flat.map(({ polygon }) => ({ coordinates: [polygon] }))) }, 1e6);
  const geometries = net.objects.all.geometries;
  const lengthOf = net.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.reduce((sum, [dx, dy], i) => {
      const step = i ? Math.hypot(dx, dy) : 0;
      x += dx;
      y += dy;
      return sum + step;
    }, 0);
  });
  let moved = 0;
  flat.forEach((entry, i) => {
    const { district, polygon } = entry;
    if (polygon === largest.get(district) || islandRings.has(polygon[0]) || area([polygon]) > DETACHED)
      return;
    const mine = new Set(geometries[i].arcs.flat(2).map((a) => (a < 0 ? ~a : a)));
    const shared = new Map();
    geometries.forEach((other, j) => {
      if (flat[j].district === district) return;
      const length = other.arcs
        .flat(2)
        .reduce((sum, a) => sum + (mine.has(a < 0 ? ~a : a) ? lengthOf[a < 0 ? ~a : a] : 0), 0);
      if (length) shared.set(flat[j].district, (shared.get(flat[j].district) ?? 0) + length);
    });
    const [to] = [...shared].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (!to) return;
    entry.moved = to;
    moved++;
  });
  if (!moved) break;
  parts.clear();
  const groups = new Map();
  for (const { district, polygon, moved: to } of flat) {
    const code = to ?? district;
    groups.set(code, [...(groups.get(code) ?? []), { polygon, joined: Boolean(to) }]);
  }
  for (const [code, list] of groups) {
    const inland = list.filter(({ polygon }) => !islandRings.has(polygon[0])).map(({ polygon }) => polygon);
    const free = list.filter(({ polygon }) => islandRings.has(polygon[0])).map(({ polygon }) => polygon);
    const joined = list.some((entry) => entry.joined)
      ? clip.union(...inland.map((polygon) => [polygon]))
      : inland;
    parts.set(code, [...joined, ...free]);
  }
}

// ---------------------------------------------------------------- topology, simplified on shared arcs
/** d3-geo wants exterior rings clockwise as drawn, the opposite of RFC 7946. */
const wind = (polygons) =>
  polygons.map((rings) =>
    rings.map((ring, i) => (ringArea(ring) < 0 === (i === 0) ? ring : [...ring].reverse())),
  );
const codes = [...parts.keys()].sort();
let map = topology(
  {
    district: collection(
      codes.map((code) => ({
        coordinates: wind(parts.get(code)),
        properties: { code, name: seats.get(code).name, parent: code.slice(0, 5) },
      })),
    ),
  },
  2e5,
);
// Arcs used twice are inner borders; the rest is coast.
const uses = map.arcs.map(() => 0);
const walk = (arcs) => (Array.isArray(arcs) ? arcs.forEach(walk) : uses[arcs < 0 ? ~arcs : arcs]++);
for (const geometry of map.objects.district.geometries) walk(geometry.arcs);
map = presimplify(map);
map.arcs = map.arcs.map((arc, i) => {
  // A closed arc keeps at least a square; Visvalingam would take an islet away altogether.
  const closed = arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1];
  const limit = uses[i] > 1 ? INNER : COAST;
  const heaviest = closed
    ? [...arc].map((p) => p[2]).sort((a, b) => b - a)[Math.min(7, arc.length - 1)]
    : Infinity;
  const kept = arc.filter((p) => p[2] >= Math.min(limit, heaviest)).map(([x, y]) => [x, y]);
  return uses[i] > 1 ? smooth(kept) : kept;
});

/** One round of Chaikin's corner cutting with fixed ends: a border that is not known to the metre shows no kinks. */
function smooth(arc) {
  if (arc.length < 3) return arc;
  const out = [arc[0]];
  for (let i = 1; i < arc.length - 1; i++) {
    const [p, q, r] = [arc[i - 1], arc[i], arc[i + 1]];
    const cut = (a, b) => [a[0] + (b[0] - a[0]) * 0.75, a[1] + (b[1] - a[1]) * 0.75];
    out.push(cut(p, q), cut(r, q));
  }
  out.push(arc.at(-1));
  return out;
}

const regencies = [...new Set(codes.map((code) => code.slice(0, 5)))];
map.objects.regency = {
  type: 'GeometryCollection',
  geometries: regencies.map((code) => ({
    ...mergeArcs(
      map,
      map.objects.district.geometries.filter((geometry) => geometry.properties.parent === code),
    ),
    properties: { code, name: seats.get(code).name, parent: '19' },
  })),
};

// ---------------------------------------------------------------- sea zones
// A marked water is a circle, not a boundary: centre as in areas.csv, 3.2 km (2 km in the bay).
const zones = [...seats.values()].filter((row) => row.level === 'sea_zone');
const circle = ({ lat, lon, code }) => {
  const radius = (code === '19.01.P01' ? 2 : 3.2) / KM;
  const ring = Array.from({ length: 25 }, (_, i) => {
    const turn = (-2 * Math.PI * (i % 24)) / 24;
    return [Number(lon) + radius * Math.cos(turn), Number(lat) + radius * Math.sin(turn)];
  });
  return {
    coordinates: [[ring]],
    properties: { code, name: seats.get(code).name, parent: seats.get(code).parent_code },
  };
};
const waters = topology({ sea_zone: collection(zones.map(circle)) });
const offset = map.arcs.length;
const shift = (arcs) =>
  Array.isArray(arcs) ? arcs.map(shift) : arcs < 0 ? ~(~arcs + offset) : arcs + offset;
map.arcs.push(...waters.arcs);
map.objects.sea_zone = waters.objects.sea_zone;
for (const geometry of map.objects.sea_zone.geometries) geometry.arcs = shift(geometry.arcs);

delete map.bbox;
delete map.transform;
map = quantize(map, QUANTA);
map.bbox = map.bbox?.map((n) => Math.round(n * 1e4) / 1e4);

// ---------------------------------------------------------------- checks before anything is written
for (const name of ['district', 'regency', 'sea_zone']) {
  for (const item of feature(map, map.objects[name]).features) {
    if (!(geoArea(item) < 2 * Math.PI))
      throw new Error(`${item.properties.code}: a ring winds the wrong way`);
  }
}
const drawn = feature(map, map.objects.district).features;
if (drawn.length !== 47) throw new Error(`${drawn.length} kecamatan drawn, 47 expected`);
let overlap = 0;
const shapes = drawn.map((item) =>
  item.geometry.type === 'Polygon' ? [item.geometry.coordinates] : item.geometry.coordinates,
);
for (let i = 0; i < shapes.length; i++) {
  for (let j = i + 1; j < shapes.length; j++) {
    const both = area(clip.intersection(shapes[i], shapes[j])) * KM * KM;
    if (both > 1e-4)
      console.log('overlap', drawn[i].properties.code, drawn[j].properties.code, both.toFixed(4), 'km2');
    overlap += both;
  }
}

const text = JSON.stringify({
  type: map.type,
  teduh: {
    note: 'batas skematis, bukan batas resmi',
    attribution: [
      'Garis pantai © kontributor OpenStreetMap (ODbL 1.0), melalui geo-maps 0.6.0 earth-lands-250m',
      'Titik desa/kelurahan: geografis 1.3.2 (MIT)',
      'Daftar pulau: idn-area-data 4.0.1 (ODbL 1.0)',
    ],
    made: MADE,
  },
  bbox: map.bbox,
  transform: map.transform,
  objects: map.objects,
  arcs: map.arcs,
});
fs.writeFileSync(path.join(here, 'map.topojson'), text + '\n');

// ---------------------------------------------------------------- neighbours
const rows = [];
for (const level of ['regency', 'district']) {
  const geometries = map.objects[level].geometries;
  const features = feature(map, map.objects[level]).features;
  const touching = neighbors(geometries).map((list, i) =>
    list.filter((j) => sharesBorder(geometries[i], geometries[j])),
  );
  const pairs = new Map();
  const put = (i, j, basis) => {
    for (const [a, b] of [
      [i, j],
      [j, i],
    ]) {
      const key = `${geometries[a].properties.code},${geometries[b].properties.code}`;
      if (!pairs.has(key)) pairs.set(key, basis);
    }
  };
  touching.forEach((list, i) => list.forEach((j) => put(i, j, 'land_border')));
  touching.forEach((list, i) => {
    if (list.length) return;
    let best;
    for (let j = 0; j < features.length; j++) {
      if (i === j) continue;
      const gap = shore(features[i], features[j]);
      if (!best || gap < best.gap) best = { j, gap };
    }
    put(i, best.j, 'sea_nearest');
  });
  // The two regencies of Belitung touch each other, so nothing ties the two islands together. That is left so: a
  // lag across the strait would be invented.
  for (const [key, basis] of [...pairs].sort()) rows.push(`${level},${key},${basis}`);
}
function sharesBorder(a, b) {
  const of = (geometry) => new Set(geometry.arcs.flat(3).map((arc) => (arc < 0 ? ~arc : arc)));
  const mine = of(a);
  return [...of(b)].some((arc) => mine.has(arc));
}
function shore(a, b) {
  const points = (item) => item.geometry.coordinates.flat(item.geometry.type === 'Polygon' ? 1 : 2);
  const rings = (item) =>
    item.geometry.type === 'Polygon' ? item.geometry.coordinates : item.geometry.coordinates.flat(1);
  let best = Infinity;
  for (const point of points(a)) for (const ring of rings(b)) best = Math.min(best, toRing(point, ring));
  return best;
}
fs.writeFileSync(
  path.join(here, 'neighbours.csv'),
  ['level,area_code,neighbour_code,basis', ...rows].join('\n') + '\n',
);

console.log({
  villages: villages.length,
  adrift,
  pieces: [...parts.values()].flat().length,
  dropped,
  overlapKm2: Number(overlap.toFixed(5)),
  bytes: text.length,
  arcs: map.arcs.length,
  neighbourRows: rows.length,
});
