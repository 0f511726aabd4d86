import { briefingWords } from '../../text/briefings.ts';
import { plain } from '../fact-book.ts';
import { type Making, textBlock } from '../making.ts';
import type { PackBlock } from '../pack.ts';

/** The law that the meeting stands on, as the office has set it. */
export function legalBasis({ input, language }: Making): PackBlock[] {
  const lines = input.head.legalBasis.map((line) => plain(line.trim())).filter((line) => line !== '');
  return [
    lines.length > 0
      ? textBlock('legal_basis.text', null, 'list', lines)
      : textBlock('legal_basis.text', null, 'paragraph', [briefingWords.noLegalBasis[language]]),
  ];
}
