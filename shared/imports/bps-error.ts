/** Why a saved answer of the BPS WebAPI cannot be read. Sentences: shared/text/imports.ts. */
export const bpsErrorCodes = [
  /** A web page instead of data: the firewall of BPS answered, or a page was saved. */
  'html_instead',
  'not_json',
  /** `{"status":"Error","message":…}`, for example without a key. */
  'status_error',
  'not_available',
  'no_data',
  'list_missing',
  'key_collision',
  'key_left_over',
  'inner_error',
  'too_large',
  /** JSON, but of no kind that is known here. */
  'unknown_shape',
] as const;
export type BpsErrorCode = (typeof bpsErrorCodes)[number];

export class BpsError extends Error {
  readonly code: BpsErrorCode;
  readonly details: string;
  constructor(code: BpsErrorCode, details = '') {
    super(`${code}${details ? `: ${details}` : ''}`);
    this.name = 'BpsError';
    this.code = code;
    this.details = details;
  }
}
