const dayMs = 86_400_000;
/** 02.00 WIB is 19.00 UTC of the day before. */
const twoInWib = 19 * 3_600_000;

/** The last 02.00 WIB at or before an instant: the night whose removals are due. */
export const nightBefore = (now: Date): Date =>
  new Date(Math.floor((now.getTime() - twoInWib) / dayMs) * dayMs + twoInWib);

/** The next 02.00 WIB after an instant. */
export const nightAfter = (now: Date): Date => new Date(nightBefore(now).getTime() + dayMs);
