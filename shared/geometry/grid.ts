import type { Point } from './boundary-types.ts';

/** Steps of the grid on which borders are compared and stored: 1e-5 degree, 1.1 m. */
export const gridStep = 1e-5;
const radians = Math.PI / 180;
/** Mean radius of the Earth, km (IUGG). */
export const earthKm = 6371.0088;
/** One step of the grid along a meridian, km. */
export const stepKm = gridStep * radians * earthKm;
/** km2 of one square step at a height of the grid. */
export const squareKm2 = (y: number): number => stepKm * stepKm * Math.cos(y * gridStep * radians);

/** Degrees of a place on the grid, rounded to its steps. */
export const degrees = ([x, y]: Point): Point => [onStep(x), onStep(y)];
const onStep = (steps: number): number => Number((Math.round(steps) * gridStep).toFixed(5));
