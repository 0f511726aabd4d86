/** The day (WIB) so many days from now, as people there would write it: after 17.00 UTC it is tomorrow's. */
export const wibDay = (fromNow: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + fromNow * 86_400_000).toISOString().slice(0, 10);
