import { readFileSync } from 'node:fs';
import type { CusumTransformation } from '../../../shared/surveillance/cusum.ts';
import type { FarringtonOptions } from '../../../shared/surveillance/farrington-flexible.ts';

export type Column = (number | null)[];
type Runs<Run> = Record<string, { counts: Column; runs: Record<string, Run> }>;

interface EarsRun {
  options: { alpha: number; baseline?: number; minSigma?: number };
  first: number;
  upper: Column;
  alarm: (boolean | null)[];
  centred?: Column;
}
interface FarringtonRun extends Record<'expected' | 'upper' | 'p' | 'score' | 'phi' | 'slope', Column> {
  options: FarringtonOptions;
  positions: number[];
  alarm: boolean[];
}

/** Reference values, made by tests/fixtures/surveillance/make-surveillance.R with the versions it names. */
export const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/surveillance/surveillance.json', import.meta.url), 'utf8'),
) as {
  ears: Record<string, { counts: number[]; methods: Record<'C1' | 'C2' | 'C3', Record<string, EarsRun>> }>;
  farrington: Record<string, { counts: Column; frequency: number; runs: Record<string, FarringtonRun> }>;
  cusum: Runs<{
    options: { k?: number; h?: number; m?: number; trans?: CusumTransformation; alpha?: number };
    first: number;
    cusum: number[];
    alarm: boolean[];
  }>;
  ratio: Runs<{
    options: { alpha: number; theta: number; 'c.ARL': number };
    first: number;
    mean: number[];
    value: number[];
    alarm: boolean[];
  }>;
  upperP: { y: number[]; mean: number[]; size: Column; p: number[] };
  quantile: { p: number[]; mean: number[]; size: Column; y: number[] };
  student: { t: number[]; freedom: number[]; p: number[] };
};

export const known = (column: Column) => column.map((value) => value ?? Number.NaN);
