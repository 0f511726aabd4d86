import type { CompositeNode } from '../../shared/composite/composite-tree.ts';
import { compositeUncertainty } from '../../shared/composite/composite-uncertainty.ts';

/** 500 areas x 20 indicators x 1,000 draws, and a pass over memory of the size that it moves, in one process. */
const [areas, indicators, draws] = [500, 20, 1000];
const tree: CompositeNode = {
  kind: 'mean',
  code: 'score',
  mean: 'arithmetic',
  children: Array.from({ length: indicators }, (_, column) => ({
    weight: 1,
    node: {
      kind: 'leaf',
      code: `indicator ${column}`,
      column,
      normalise: { kind: 'goalposts', goalposts: { low: 0, high: 100, scale: 'linear' } },
    },
  })),
};
const values = Float64Array.from(
  { length: indicators * areas },
  (_, i) => (((i * 7919) % 9973) / 9973) * 100,
);
const standardErrors = values.map((value) => 0.05 * value + 1);

function run(seed: number) {
  const began = performance.now();
  const scores = compositeUncertainty(
    tree,
    { areas, values, standardErrors },
    { draws, seed, classLimits: [20, 35, 50, 65] },
  );
  return { milliseconds: performance.now() - began, scores };
}

/** STREAM's triad, a = b + s c: every drawn value reads one number, and every score is read and written. */
const size = areas * indicators * draws;
const [a, b, c] = [new Float64Array(size), new Float64Array(size).fill(1), new Float64Array(size).fill(2)];
function triad(scalar: number): number {
  const began = performance.now();
  for (let i = 0; i < size; i++) a[i] = b[i]! + scalar * c[i]!;
  return performance.now() - began;
}

const rounds = Array.from({ length: 8 }, (_, seed) => ({ own: run(seed), memory: triad(seed) })).slice(3);
const best = (of: (round: (typeof rounds)[number]) => number) => Math.min(...rounds.map(of));
process.stdout.write(
  `ready ${JSON.stringify({
    milliseconds: best((round) => round.own.milliseconds),
    triad: best((round) => round.memory),
    gigabytesPerSecond: (size * 24) / 1e6 / best((round) => round.memory),
    low: rounds[0]!.own.scores.slice(0, 5).map((one) => one.low),
    high: rounds[0]!.own.scores.slice(0, 5).map((one) => one.high),
  })}\n`,
);
