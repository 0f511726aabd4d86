import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import { test } from 'vitest';
import { assessBoundaries } from '../../../shared/geometry/assess-boundaries.ts';
import { guessColumns } from '../../../shared/geometry/guess-columns.ts';
import { readBoundaryFile } from '../../../shared/geometry/read-boundary-file.ts';
import { rows, areaMap } from '../reference/read.ts';
import type { ListedArea } from '../../../shared/geometry/boundary-types.ts';

const list = rows('places/areas.csv').filter((r) => r.level === 'regency' || r.level === 'district').map((r): ListedArea => ({
  code: r.code!, bpsCode: r.bps_code || null, level: r.level as 'regency', name: r.name!, shortName: r.short_name!, aliases: rows('places/aliases.csv').filter(a=>a.area_code===r.code).map(a=>a.alias!), parentCode: r.parent_code || null, lat: Number(r.lat), lon: Number(r.lon) }));
test.each(['babel-kecamatan.geojson','babel-kabupaten.geojson','babel.topojson','indonesia-kecamatan.topojson','indonesia-kabupaten.topojson'])('%s', (name) => {
  const t0 = performance.now();
  const file = readBoundaryFile(fs.readFileSync(`/work/shared/data/boundaries/${name}`));
  const t1 = performance.now();
  const columns = file.layers.map((l) => guessColumns(l, list));
  const t2 = performance.now();
  console.log(name, t1 - t0, t2 - t1, columns.map((c) => [c.layer, c.code, c.name, c.scheme]));
  const a = assessBoundaries({ file, columns, list, present: areaMap() as never, presentNeighbours: [] });
  console.log(performance.now() - t2, a.findings.map((f) => JSON.stringify(f)).join('\n'), a.levels, a.points);
  if (a.map) {
    const text = JSON.stringify(a.map.topology);
    const n = (level: string, basis: string) => a.map!.neighbours.filter((r) => r.level === level && r.basis === basis).length;
    console.log(text.length, gzipSync(text).length, n('district', 'land_border')/2, n('district', 'sea_nearest')/2, n('regency', 'land_border')/2, n('regency','sea_nearest')/2);
  }
}, 120000);
