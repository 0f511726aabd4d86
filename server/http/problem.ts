import type { Problem } from '../../shared/api/problem.ts';

/** Every error that the API gives by name: status and title. */
const table = {
  malformed: [400, 'The request is malformed'],
  not_signed_in: [401, 'Sign in first'],
  wrong_credentials: [401, 'Address or password is wrong'],
  wrong_code: [401, 'The code is wrong or was used'],
  attempt_over: [401, 'This sign-in took too long or failed too often; begin again'],
  forbidden: [403, 'Your role may not do this'],
  out_of_sight: [403, 'Your role is shown no numbers of this place'],
  not_independent: [403, 'Who approves must surely be another person than who wrote'],
  exports_frozen: [403, 'Exports are frozen while a data incident is looked into'],
  account_asleep: [403, 'The account sleeps: it was not used for 60 days'],
  wrong_password: [403, 'The password is wrong'],
  wrong_factor: [403, 'The code is wrong or was used'],
  passkey_refused: [403, 'This passkey does not open the account'],
  second_factor_needed: [403, 'Give your second factor again'],
  second_factor_missing: [403, 'Set up a second factor first'],
  wrong_origin: [403, 'The request comes from another site'],
  not_found: [404, 'Not found'],
  link_invalid: [404, 'This link is not valid, was used or has expired'],
  method_not_allowed: [405, 'Method not allowed'],
  third_person_needed: [409, 'A third person vouches for this account'],
  passkeys_elsewhere: [409, 'Passkeys work under the address of the office only'],
  on_hold: [409, 'A legal hold stands against it'],
  conflict: [409, 'Somebody changed this in the meantime'],
  stale: [412, 'The precondition does not hold'],
  too_large: [413, 'The request is too large'],
  wrong_content_type: [415, 'The content type must be application/json'],
  rule_broken: [422, 'The input breaks a rule'],
  too_many: [429, 'Too many attempts'],
  internal: [500, 'Something went wrong on our side'],
  not_ready: [503, 'Not ready to serve'],
  busy: [503, 'The server is busy'],
  storage_full: [503, 'The storage is full'],
  database_unavailable: [503, 'The database cannot be reached'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof table;
export interface InputError {
  /** JSON pointer into the body, or `query/<name>`, `path/<name>`. */
  pointer: string;
  code: string;
  detail: string;
}

/** Thrown anywhere; the one error handler turns it into application/problem+json. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: InputError[] | undefined;
  readonly retryAfterSeconds: number | undefined;
  constructor(
    code: ProblemCode,
    detail?: string,
    options: { errors?: InputError[]; retryAfterSeconds?: number } = {},
  ) {
    super(detail ?? table[code][1]);
    this.code = code;
    this.errors = options.errors;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
  get status(): number {
    return table[this.code][0];
  }
  body(instance: string): Problem {
    const [status, title] = table[this.code];
    return {
      type: `/problems/${this.code}`,
      title,
      status,
      ...(this.message !== title ? { detail: this.message } : {}),
      instance,
      ...(this.errors ? { errors: this.errors } : {}),
    };
  }
}

/** A rule of the domain that the input breaks, field by field. */
export function ruleBroken(errors: InputError[]): ProblemError {
  return new ProblemError(
    'rule_broken',
    errors.map((error) => `${error.pointer}: ${error.detail}`).join('; '),
    { errors },
  );
}
