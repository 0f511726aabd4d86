/** The day on which all tests take place: 24 November 2026, 10.00 WIB. */
export const fixedNow = (): Date => new Date('2026-11-24T03:00:00Z');
