import { gradeOf } from '../composite/reliability.ts';
import type { ReliabilityGrade } from '../composite/types.ts';

/** What is known of the newest figure of one indicator in one area. */
export interface FigureStanding {
  ageMonths: number;
  /** Months for which it may stand; null where it has no limit. */
  maxAgeMonths: number | null;
  /** The area's own, or that of the area above, which may stand for it. */
  isOwn: boolean;
  /** Where it comes from: published with date and address, published with one of them, or neither. */
  source: 'published' | 'partly' | 'unpublished';
  /** Definitions or rounds that its figures follow. */
  definitions: number;
  /** As a share; null where no source publishes it. */
  relativeStandardError: number | null;
}
export type FigureParts = Record<'age' | 'own' | 'source' | 'definition' | 'error', number | null>;

const weights = { age: 0.35, own: 0.25, source: 0.2, definition: 0.1, error: 0.1 };

/**
 * Grade A..E of a figure in the catalogue: five parts of 0..1, weighted, against the limits of the score's own grade.
 * Age as in the score: 1 within two thirds of the limit, 0.5 at it, 0 well beyond; without a limit it is no part. Own
 * figure 1, inherited 0.5. Published with date and address 1, with one of them 0.7, unpublished 0.4. One definition 1,
 * several 0.5. Relative standard error up to 25 % 1, up to 50 % 0.5, above 0 (the limits of the statistics office); not
 * stated, it is no part. A figure beyond its age limit is D at best.
 */
export function figureGrade(standing: FigureStanding): { grade: ReliabilityGrade; parts: FigureParts } {
  const { ageMonths, maxAgeMonths, relativeStandardError } = standing;
  const parts: FigureParts = {
    age: maxAgeMonths === null ? null : agePart(ageMonths, maxAgeMonths),
    own: standing.isOwn ? 1 : 0.5,
    source: { published: 1, partly: 0.7, unpublished: 0.4 }[standing.source],
    definition: standing.definitions <= 1 ? 1 : 0.5,
    error:
      relativeStandardError === null
        ? null
        : relativeStandardError <= 0.25
          ? 1
          : relativeStandardError <= 0.5
            ? 0.5
            : 0,
  };
  let sum = 0;
  let weight = 0;
  for (const [name, value] of Object.entries(parts) as [keyof FigureParts, number | null][]) {
    if (value === null) continue;
    sum += weights[name] * value;
    weight += weights[name];
  }
  const grade = gradeOf(sum / weight);
  const isTooOld = maxAgeMonths !== null && ageMonths > maxAgeMonths;
  return { grade: isTooOld && grade < 'D' ? 'D' : grade, parts };
}

/** As in the score's grade; without a cycle of its own a limit of 0 means that only its own period counts. */
function agePart(ageMonths: number, maxAgeMonths: number): number {
  const cycle = (maxAgeMonths * 2) / 3;
  if (ageMonths <= cycle) return 1;
  return Math.max(0, 1 - (0.5 * (ageMonths - cycle)) / Math.max(1, maxAgeMonths - cycle));
}
