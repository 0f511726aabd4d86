/**
 * Boundaries that come from government data, read and made into a map. They may not be shipped, so these tests run only
 * where a copy lies beside the checkout, and say so where it does not.
 */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { geoArea } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { assessBoundaries } from '../../../shared/geometry/assess-boundaries.ts';
import { guessColumns } from '../../../shared/geometry/guess-columns.ts';
import { readBoundaryFile } from '../../../shared/geometry/read-boundary-file.ts';
import { productList } from '../../support/invented-map.ts';
import { areaMap, root } from '../reference/read.ts';

const folder = path.resolve(root, '../shared/data/boundaries');
const names = [
  'babel-kecamatan.geojson',
  'babel-kabupaten.geojson',
  'babel.topojson',
  'indonesia-kecamatan.topojson',
  'indonesia-kabupaten.topojson',
];
const absent = names.find((name) => !fs.existsSync(path.join(folder, name)));

if (absent) {
  const reason = `../shared/data/boundaries/${absent} is absent`;
  console.warn(`skipped: ${reason}`);
  test.skip(`official boundaries become a map (skipped: ${reason})`, () => {});
} else {
  const list = productList();
  const made = new Map<string, ReturnType<typeof assessFile>>();
  const assess = (name: string) => {
    if (!made.has(name)) made.set(name, assessFile(name));
    return made.get(name)!;
  };
  const assessFile = (name: string) => {
    const file = readBoundaryFile(new Uint8Array(fs.readFileSync(path.join(folder, name))));
    const columns = file.layers.map((layer) => guessColumns(layer, list));
    const present = areaMap() as unknown as Topology;
    return assessBoundaries({ file, columns, list, present, presentNeighbours: [] });
  };
  type Objects = Record<string, GeometryCollection<{ code: string }>>;
  /** Who shares an arc in the file that carries shared arcs itself. */
  const truth = (object: string): string[] => {
    const official = JSON.parse(
      fs.readFileSync(path.join(folder, 'babel.topojson'), 'utf8'),
    ) as Topology<Objects>;
    const areas = official.objects[object]!.geometries.map((geometry) => ({
      code: (geometry.properties as { code: string }).code,
      arcs: new Set(
        ((geometry as { arcs: number[][][] }).arcs.flat(3) as number[]).map((arc) => (arc < 0 ? ~arc : arc)),
      ),
    }));
    return areas
      .flatMap((a) =>
        areas
          .filter((b) => a.code < b.code && [...a.arcs].some((arc) => b.arcs.has(arc)))
          .map((b) => `${a.code} ${b.code}`),
      )
      .sort();
  };
  const borders = (answer: ReturnType<typeof assess>, level: string) =>
    answer
      .map!.neighbours.filter(
        (row) => row.level === level && row.basis === 'land_border' && row.areaCode < row.neighbourCode,
      )
      .map((row) => `${row.areaCode} ${row.neighbourCode}`)
      .sort();
  const steradians = (answer: ReturnType<typeof assess>, object: string) =>
    new Map(
      feature(
        answer.map!.topology as Topology<Objects>,
        answer.map!.topology.objects[object] as Objects[string],
      ).features.map((one) => [one.properties.code, geoArea(one)]),
    );

  describe('official boundaries of the province', () => {
    test.each(['babel-kecamatan.geojson', 'babel.topojson', 'indonesia-kecamatan.topojson'])(
      '%s: 47 districts and 7 regencies, the 88 borders of the file, small enough to draw',
      (name) => {
        const answer = assess(name);
        expect(answer.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(answer.findings.filter(({ code }) => code === 'overlap' || code === 'gap')).toEqual([]);
        expect(truth('kecamatan')).toHaveLength(88);
        expect(borders(answer, 'district')).toEqual(truth('kecamatan'));
        expect(borders(answer, 'regency')).toEqual(truth('kabupaten'));
        const areas = { district: steradians(answer, 'district'), regency: steradians(answer, 'regency') };
        expect([areas.district.size, areas.regency.size]).toEqual([47, 7]);
        for (const size of [...areas.district.values(), ...areas.regency.values()])
          expect(size).toBeLessThan(2 * Math.PI);
        for (const [code, whole] of areas.regency) {
          const sum = [...areas.district].reduce(
            (all, [own, size]) => (own.startsWith(code) ? all + size : all),
            0,
          );
          expect(whole / sum).toBeCloseTo(1, 4);
        }
        const packed = gzipSync(JSON.stringify(answer.map!.topology)).length;
        console.log(
          `${name}: ${answer.points.read} points read, ${answer.points.stored} stored, ${packed} bytes gzip`,
        );
        expect(packed).toBeLessThan(60_000);
      },
    );

    test.each(['babel-kabupaten.geojson', 'indonesia-kabupaten.topojson'])(
      '%s: seven regencies, districts as they were',
      (name) => {
        const answer = assess(name);
        expect(answer.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect([answer.levels, answer.counts.districts_kept]).toEqual([['regency'], 1]);
        expect(borders(answer, 'regency')).toEqual(truth('kabupaten'));
        expect(steradians(answer, 'district').size).toBe(47);
      },
    );

    test('of the whole country the other provinces are left out and counted', () => {
      const answer = assess('indonesia-kecamatan.topojson');
      // 7,285 districts and 514 regencies without 54 of ours, 37 of 38 provinces
      const other = answer.findings.find(({ code }) => code === 'other_provinces_left_out');
      expect(other!.value).toBe(7285 + 514 + 38 - 47 - 7 - 1);
    });
  });
}
