import { execFileSync } from 'node:child_process';
import { ets } from '../../shared/forecasting/ets.ts';
import { normalDraw } from '../../shared/statistics/normal-draw.ts';
import { seedState } from '../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../shared/statistics/xoshiro-128.ts';
import { atLeast, type Line } from './line.ts';

const script = `
suppressMessages(library(forecast))
series <- jsonlite::fromJSON(file("stdin"), simplifyVector = FALSE)
series <- lapply(series, function(y) ts(unlist(y), frequency = 12))
invisible(ets(series[[1]]))
took <- system.time(fits <- lapply(series, ets))[["elapsed"]]
cat(jsonlite::toJSON(list(seconds = took, aicc = sapply(fits, function(f) f$aicc),
  version = paste0("R ", getRversion(), ", forecast ", packageVersion("forecast"))), digits = NA, auto_unbox = TRUE))`;

/** Monthly series of eight years: level, season and noise of many sizes, all positive so that all 15 models are tried. */
function monthly(count: number): number[][] {
  return Array.from({ length: count }, (_, k) => {
    const stream = xoshiro128(seedState(k, ['ets bench']));
    let drift = 0;
    let noise = 0;
    return Array.from({ length: 96 }, (_value, t) => {
      drift += (k % 3) * 0.4 * normalDraw(stream);
      noise = 0.5 * noise + 2 * normalDraw(stream);
      return Math.max(1, 60 + drift + (k % 4) * 4 * Math.sin((2 * Math.PI * t) / 12) + noise);
    });
  });
}

/** Automatic selection over 500 monthly series; R forecast chooses for some of them, since all would take it minutes. */
export async function etsSelection(): Promise<Line[]> {
  const series = monthly(500);
  const sample = series.slice(0, 40);
  const answer = JSON.parse(
    execFileSync('Rscript', ['-e', script], { input: JSON.stringify(sample), encoding: 'utf8' }),
  ) as { seconds: number; aicc: number[]; version: string };
  for (const one of series.slice(0, 20)) ets(one, { period: 12 });
  const began = performance.now();
  const found = series.map((one) => ets(one, { period: 12 }).aicc);
  const each = (performance.now() - began) / series.length;
  const worse = answer.aicc.filter((aicc, k) => found[k]! > aicc + 1e-6).length;
  const theirs = (1000 * answer.seconds) / sample.length;
  return [
    {
      name: 'ets chosen, 500 series x 96 months: each',
      value: each,
      baseline: {
        name: `forecast::ets on ${sample.length} of them (${answer.version}); AICc worse in ${worse}`,
        value: theirs,
      },
      unit: 'ms',
      target: { words: 'at least 50 times faster', met: theirs / each >= 50 },
    },
    {
      name: 'ets chosen: times faster',
      value: theirs / each,
      baseline: { name: `forecast::ets (${answer.version})`, value: 1 },
      unit: 'x',
      target: atLeast(theirs / each, 50, 'x'),
    },
  ];
}
