import { redact } from '../../shared/intake/redact.ts';
import type { InputError } from './problem.ts';

/**
 * Text that staff type is kept out of the store while a machine can see personal data in it: a number, an address, a
 * name after a title. Refused rather than masked, because the one who typed it can say it better.
 */
export function personalDataErrors(fields: Record<string, string | undefined>): InputError[] {
  return Object.entries(fields).flatMap(([pointer, text]) => {
    const kinds = text ? redact(text).found : [];
    return kinds.length > 0
      ? [
          {
            pointer,
            code: 'personal_data',
            detail: `leave out personal data (${kinds.join(', ').replaceAll('_', ' ')})`,
          },
        ]
      : [];
  });
}
