/** The database cannot be reached or opened: one line for the operator. */
export class DatabaseError extends Error {}

export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message || error.name : String(error);
}
