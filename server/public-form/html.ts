/** A piece of page that is safe to put into another: made by the template below and by nothing else. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | string | number | null | undefined | false | readonly Piece[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/**
 * Template of a page: every value is escaped, for text and for attributes in double quotes alike; what `html` itself
 * made goes in as it is. Null, undefined and false leave nothing. Values never stand in unquoted attributes, in scripts
 * or in styles.
 */
export function html(parts: TemplateStringsArray, ...values: Piece[]): Html {
  let text = parts[0]!;
  for (const [i, value] of values.entries()) text += toText(value) + parts[i + 1]!;
  return new Html(text);
}

function toText(value: Piece): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(toText).join('');
  if (value === null || value === undefined || value === false) return '';
  return String(value).replaceAll(/[&<>"'`]/g, (sign) => escapes[sign]!);
}
