/**
 * The physical lines of a text, by LF, CRLF or CR alone; a line end at the very end opens no further line.
 * Null where there would be more than `limit`: nothing more is cut then. Linear, also where one kind of end is missing.
 */
export function splitLines(text: string, limit: number): string[] | null {
  const lines: string[] = [];
  const next = (mark: string, from: number) => {
    const at = text.indexOf(mark, from);
    return at === -1 ? text.length : at;
  };
  let begin = 0;
  let feed = next('\n', 0);
  let carriage = next('\r', 0);
  while (begin < text.length) {
    if (lines.length === limit) return null;
    // looked for again only when passed
    if (feed < begin) feed = next('\n', begin);
    if (carriage < begin) carriage = next('\r', begin);
    const end = Math.min(feed, carriage);
    lines.push(text.slice(begin, end));
    begin = end === carriage && feed === carriage + 1 ? feed + 1 : end + 1;
  }
  return lines;
}
