/**
 * What a forecast says of one coming value: a normal distribution for a score, probabilities of 0, 1, 2, ... for a count.
 * The last place of `mass` holds all that lies beyond it (less than 1e-12).
 */
export type Predictive = { kind: 'normal'; mean: number; sd: number } | { kind: 'count'; mass: Float64Array };
