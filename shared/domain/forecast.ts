/** What is forecast of an area: how many incidents a month brings, and whether its score reaches class high. */
export const forecastTargets = ['incident_count', 'class_high'] as const;
export type ForecastTargetCode = (typeof forecastTargets)[number];

/** Why no forecast is offered. */
export const forecastRefusals = ['stale_data', 'short_history', 'few_events', 'no_skill'] as const;
export type ForecastRefusal = (typeof forecastRefusals)[number];
