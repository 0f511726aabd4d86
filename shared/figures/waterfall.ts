/** One step of a way from one score to another. */
export interface WaterfallStep {
  key: string;
  name: string;
  /** Where the bar begins and ends on the scale of the score. */
  start: number;
  end: number;
  points: number;
  /** `end`: a score itself, drawn from 0. */
  kind: 'rise' | 'fall' | 'end';
}

/**
 * Bars from one score to another, each beginning where the last one ended. Parts smaller than `least` points, and those
 * beyond `most`, go together into one step so that the way still ends where the score is.
 */
export function waterfall(
  ends: { from: number; to: number; fromName: string; toName: string },
  parts: readonly { key: string; name: string; points: number }[],
  options: { least?: number; most?: number; restName: string },
): WaterfallStep[] {
  const { least = 0.05, most = 8, restName } = options;
  const sorted = [...parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const shown = sorted.filter((part) => Math.abs(part.points) >= least).slice(0, most);
  const rest = ends.to - ends.from - shown.reduce((sum, part) => sum + part.points, 0);
  const steps: WaterfallStep[] = [
    { key: 'from', name: ends.fromName, start: 0, end: ends.from, points: ends.from, kind: 'end' },
  ];
  let at = ends.from;
  const add = (key: string, name: string, points: number) => {
    steps.push({ key, name, start: at, end: at + points, points, kind: points < 0 ? 'fall' : 'rise' });
    at += points;
  };
  for (const part of shown) add(part.key, part.name, part.points);
  if (sorted.length > shown.length && Math.abs(rest) >= 0.005) add('rest', restName, rest);
  steps.push({ key: 'to', name: ends.toName, start: 0, end: ends.to, points: ends.to, kind: 'end' });
  return steps;
}
