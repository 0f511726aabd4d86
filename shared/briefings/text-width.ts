/** Widths of Helvetica (and Arial, which has the same) in thousandths of the size, from space to tilde. */
const regular = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const other: Record<string, number> = {
  '–': 556,
  '—': 1000,
  '−': 584,
  '·': 333,
  '•': 350,
  '†': 556,
  '…': 1000,
};

/**
 * Width of a text in the unit of `size`, in Arial; a little too wide for narrower fonts, which is the safe side.
 * Bold is taken as 7% wider. Reference: Adobe Font Metrics of Helvetica.
 */
export function textWidth(text: string, size: number, isBold = false): number {
  let sum = 0;
  for (const sign of text) sum += regular[sign.codePointAt(0)! - 32] ?? other[sign] ?? 640;
  return (sum / 1000) * size * (isBold ? 1.07 : 1);
}

/** The text in lines no wider than `width`; a word that is too long alone is cut. At least one line. */
export function wrapText(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const whole of text.split(/\s+/).filter((word) => word !== '')) {
    for (const word of cut(whole, width, size, isBold)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || textWidth(longer, size, isBold) <= width) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
  }
  lines.push(line);
  return lines;
}

function cut(word: string, width: number, size: number, isBold: boolean): string[] {
  if (textWidth(word, size, isBold) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && textWidth(part + sign, size, isBold) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}
