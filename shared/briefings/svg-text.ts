/** A text or attribute of an SVG or other XML; signs that XML has not are left out. */
export function xmlSafe(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

export type Attributes = Record<string, string | number | null | undefined>;

/** `<name a="b">…</name>`; attributes that are null are left out, numbers have two decimals at most. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? +value.toFixed(2) : xmlSafe(value!)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export function svgText(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, xmlSafe(text));
}

/** A picture of its own; `font` has to be given to whoever draws it. */
export function svgPicture(width: number, height: number, alt: string, content: string): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${+width.toFixed(2)} ${+height.toFixed(2)}`,
      width,
      height,
      role: 'img',
      'aria-label': alt,
      'font-family': 'Source Sans 3',
    },
    content,
  );
}
