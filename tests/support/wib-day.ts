import { dayInWib } from '../../server/http/entered-day.ts';

/** The day (WIB) so many days from now, as people there would write it: after 17.00 UTC it is tomorrow's. */
export const wibDay = (fromNow: number): string => dayInWib(new Date(Date.now() + fromNow * 86_400_000));
