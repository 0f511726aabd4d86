import { normalQuantile } from '../statistics/normal-quantile.ts';
import { seedState } from '../statistics/seed-state.ts';
import { type RandomStream, xoshiro128 } from '../statistics/xoshiro-128.ts';

/** Shuffled tables to choose from; two quantities of one area that share a table still differ by its rotation. */
const tableCount = 8;

/**
 * Latin hypercube draws: each random quantity takes the n mid-quantiles of its distribution once each, in an order of
 * its own (one of a few shuffled tables, rotated by a random number). Same distribution as independent draws, less
 * noise in every quantile, and a draw costs one look-up. McKay, Beckman and Conover (1979), Technometrics 21(2).
 */
export class StratifiedDraws {
  readonly count: number;
  /** Each table twice over, so that a rotation needs no wrapping. */
  private readonly uniforms: Float64Array[];
  private readonly normals: Float64Array[];

  constructor(seed: number, count: number) {
    this.count = count;
    this.uniforms = Array.from({ length: tableCount }, (_, k) =>
      shuffled(xoshiro128(seedState(seed, ['strata', k])), count),
    );
    this.normals = this.uniforms.map((table) => table.map(normalQuantile));
  }

  /** `count` draws in (0, 1), to be read only. */
  uniform(stream: RandomStream): Float64Array {
    return this.rotated(this.uniforms, stream);
  }

  /** `count` standard normal draws, to be read only. */
  normal(stream: RandomStream): Float64Array {
    return this.rotated(this.normals, stream);
  }

  private rotated(tables: Float64Array[], stream: RandomStream): Float64Array {
    const table = tables[stream.next() % tableCount]!;
    const from = stream.next() % this.count;
    return table.subarray(from, from + this.count);
  }
}

function shuffled(stream: RandomStream, count: number): Float64Array {
  const table = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) table[i] = (i + 0.5) / count;
  for (let i = count - 1; i > 0; i--) {
    const j = stream.next() % (i + 1);
    const held = table[i]!;
    table[i] = table[j]!;
    table[j] = held;
  }
  table.copyWithin(count, 0, count);
  return table;
}
