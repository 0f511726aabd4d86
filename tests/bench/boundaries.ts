import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import { geoJson, inventedSquares } from '../support/invented-map.ts';
import { atMost, type Line } from './line.ts';
import { startProgram } from './program.ts';

/** An invented map with as many points as the province has, and official ones where a copy lies beside the checkout. */
export async function boundarySpeed(folder: string): Promise<Line[]> {
  const invented = join(folder, 'invented.geojson');
  // wavy sides of 200 points, the same for both neighbours
  const wave = ([ax, ay]: [number, number], [bx, by]: [number, number]): [number, number][] =>
    Array.from({ length: 200 }, (_, i): [number, number] => {
      const [x, y] = [ax + ((bx - ax) * i) / 200, ay + ((by - ay) * i) / 200];
      return [x + Math.sin(y * 900) * 0.0008, y + Math.sin(x * 900) * 0.0008];
    });
  const squares = inventedSquares().map((one) => {
    const ring = one.ring.slice(1).flatMap((to, i) => wave(one.ring[i]!, to));
    return { ...one, ring: [...ring, ring[0]!] };
  });
  writeFileSync(invented, JSON.stringify(geoJson(squares)));
  const official = join(projectRoot, '..', 'shared', 'data', 'boundaries');
  const files = [
    { file: invented, times: 5, most: 3000 },
    { file: join(official, 'babel-kecamatan.geojson'), times: 5, most: 3000 },
    { file: join(official, 'indonesia-kabupaten.topojson'), times: 3, most: 15_000 },
    { file: join(official, 'indonesia-kecamatan.topojson'), times: 1, most: 45_000 },
  ];
  const lines: Line[] = [];
  for (const { file, times, most } of files) {
    if (!existsSync(file)) {
      process.stdout.write(`left out: ${file.slice(projectRoot.length)} is absent\n`);
      continue;
    }
    const options = { args: [file, String(times)], until: /ready (\{.*\})/ };
    const child = await startProgram(join(import.meta.dirname, 'boundary-import.js'), options);
    await child.stop();
    const found = JSON.parse(child.match[1]!) as Record<
      'areas' | 'points' | 'megabytes' | 'ours' | 'bare',
      number
    >;
    const name = `boundaries, ${found.points.toLocaleString('en')} points`;
    lines.push(
      {
        name: `${name}: check and map`,
        value: found.ours,
        baseline: { name: 'topojson-server and -simplify alone', value: found.bare },
        unit: 'ms',
        target: atMost(found.ours, most, 'ms'),
      },
      {
        name: `${name}: memory at its most`,
        value: found.megabytes,
        baseline: { name: 'what the thread may take', value: 768 },
        unit: 'MB',
        target: atMost(found.megabytes, 768, 'MB'),
      },
    );
  }
  return lines;
}
