import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import { localMoran } from '../../shared/spatial/local-moran.ts';
import { rowStandardise } from '../../shared/spatial/row-standardise.ts';
import { scanPoisson } from '../../shared/spatial/scan-poisson.ts';
import { aliasDraw } from '../../shared/statistics/alias-draw.ts';
import { seedState } from '../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../shared/statistics/xoshiro-128.ts';
import { farringtonFlexible } from '../../shared/surveillance/farrington-flexible.ts';
import { type Line, median } from './line.ts';

interface Other {
  milliseconds: number;
  /** A sum of results that both sides must agree on. */
  check: number;
  versions: string;
}

/** Runs the other side on the same data; an error in words where it is not installed. */
function other(program: string, args: string[]): Other {
  const ran = spawnSync(program, args, { encoding: 'utf8', timeout: 900_000 });
  if (ran.error) throw new Error(`${program} is not installed`);
  const line = ran.stdout.split('\n').find((one) => one.startsWith('{'));
  if (!line) throw new Error(`${program}: ${ran.stderr.trim().split('\n').at(-1)}`);
  return JSON.parse(line) as Other;
}
const script = (name: string) => join(projectRoot, 'tests', 'bench', name);
const r = (task: string, folder: string) => other('Rscript', [script('detection.R'), task, folder]);

function measure<T>(rounds: number, run: () => T): { ms: number; result: T } {
  let result = run();
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    result = run();
    return performance.now() - begun;
  });
  return { ms: median(times), result };
}

function faster(name: string, ours: number, theirs: Other, least: number, check: number): Line {
  if (Math.abs(check - theirs.check) > 1e-6 * Math.abs(check)) {
    throw new Error(`the two sides disagree: ${check} and ${theirs.check}`);
  }
  const ratio = theirs.milliseconds / ours;
  return {
    name,
    value: ours,
    baseline: { name: `${theirs.versions} (${ratio.toFixed(1)} times as long)`, value: theirs.milliseconds },
    unit: 'ms',
    target: { words: `at least ${least} times faster`, met: ratio >= least },
  };
}

const random = (label: string) => xoshiro128(seedState(1, [label]));

export function farringtonSpeed(folder: string): Promise<Line[]> {
  const at = mkdtempSync(join(folder, 'farrington-'));
  const dice = random('series');
  const poisson = (mean: number) => {
    let count = 0;
    for (let product = dice.uniform(); product > Math.exp(-mean); product *= dice.uniform()) count++;
    return count;
  };
  const weeks = 520;
  const series = Array.from({ length: 500 }, (_, one) =>
    Array.from({ length: weeks }, (_w, week) =>
      poisson((2 + (one % 20)) * (1 + 0.5 * Math.sin((2 * Math.PI * week) / 52))),
    ),
  );
  const rows = Array.from({ length: weeks }, (_, week) => series.map((one) => one[week]).join(','));
  writeFileSync(join(at, 'series.csv'), `${rows.join('\n')}\n`);
  const options = { b: 5, w: 3, noPeriods: 10, pastWeeksNotIncluded: 26, alpha: 0.01 };
  const positions = [weeks - 4, weeks - 3, weeks - 2, weeks - 1];
  const { ms, result } = measure(5, () =>
    series.map((counts) => farringtonFlexible(counts, { ...options, positions })),
  );
  const check = result.flat().reduce((sum, one) => sum + (one.refused ? 0 : one.upper), 0);
  return Promise.resolve([
    faster('Farrington, 500 series of 10 years, 4 weeks', ms, r('farrington', at), 100, check),
  ]);
}

export function scanSpeed(folder: string): Promise<Line[]> {
  const at = mkdtempSync(join(folder, 'scan-'));
  const dice = random('areas');
  const areas = Array.from({ length: 281 }, () => ({
    point: [dice.uniform() * 100, dice.uniform() * 100] as [number, number],
    population: Math.round(1000 + 6000 * dice.uniform()),
    cases: 0,
  }));
  const draw = aliasDraw(areas.map((area, i) => area.population * (i < 8 ? 3 : 1)));
  for (let i = 0; i < 552; i++) areas[draw(dice)]!.cases++;
  const line = ({ point, population, cases }: (typeof areas)[number]) =>
    [...point, population, cases].join(',');
  writeFileSync(join(at, 'areas.csv'), `${areas.map(line).join('\n')}\n`);
  const { ms, result } = measure(5, () =>
    scanPoisson(
      areas.map((area) => [area.cases]),
      areas.map((area) => area.population),
      areas.map((area) => area.point),
      { seed: 1, replications: 999 },
    ),
  );
  const check = result.clusters[0]!.logLikelihoodRatio;
  return Promise.resolve([faster('Poisson scan, 281 areas, 999 replications', ms, r('scan', at), 20, check)]);
}

export async function localMoranSpeed(folder: string): Promise<Line[]> {
  const at = mkdtempSync(join(folder, 'moran-'));
  const [rows, columns] = [47, 155];
  const dice = random('values');
  const values = Array.from({ length: rows * columns }, () => dice.uniform() + dice.uniform());
  writeFileSync(join(at, 'values.csv'), `${values.join('\n')}\n`);
  writeFileSync(join(at, 'lattice.csv'), `${rows}\n${columns}\n`);
  const neighbours = values.map((_, area) => {
    const [row, column] = [Math.floor(area / columns), area % columns];
    const near: number[] = [];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        if (y !== row || x !== column) near.push(y * columns + x);
      }
    }
    return near;
  });
  const weights = rowStandardise(neighbours);
  const { ms, result } = measure(5, () =>
    localMoran(values, weights, { permutations: { count: 999, seed: 1 } }),
  );
  const check = result.reduce((sum, one) => sum + one.statistic, 0);
  const lines = [faster('local Moran, 7,285 areas, 999 permutations', ms, r('localMoran', at), 8, check)];
  // Debian's Python where it is there: numba comes from the same place
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
  try {
    lines.push(
      faster('the same against a compiled loop', ms, other(python, [script('local-moran.py'), at]), 1, check),
    );
  } catch (error) {
    process.stdout.write(`local Moran against numba: could not be measured: ${(error as Error).message}\n`);
  }
  return lines;
}
