const dayMilliseconds = 86_400_000;

/** Day number (days since 1970-01-01) of the calendar date that an ISO text begins with. RangeError where it begins with none. */
export function dayNumber(date: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  const day = match
    ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / dayMilliseconds
    : NaN;
  if (Number.isNaN(day)) throw new RangeError(`date must be YYYY-MM-DD, got "${date}"`);
  return day;
}

/** Hours since 1970-01-01 UTC. A text without a zone is read as WIB (UTC+7), never in the zone of the machine. */
export function instantHour(text: string): number {
  const iso = text.trim().replace(' ', 'T');
  const zoned = /(?:[zZ]|[+-]\d{2}(?::?\d{2})?)$/.test(iso.slice(10))
    ? iso.replace(/([+-]\d{2})$/, '$1:00')
    : undefined;
  const instant = Date.parse(zoned ?? `${iso.length === 10 ? `${iso}T00:00:00` : iso}+07:00`);
  if (Number.isNaN(instant)) throw new RangeError(`timestamp must be ISO 8601, got "${text}"`);
  return instant / 3_600_000;
}

/** Hour (as `instantHour`) at which a day, given by its number, ends in WIB. */
export function endOfDayHour(day: number): number {
  return (day + 1) * 24 - 7;
}
