/**
 * Limits of one session of PostgreSQL, by the names of its settings. For a request: a statement is cancelled after `seconds`,
 * waits half of that for a lock, and a transaction in which nothing happens for twice as long is taken back with its
 * connection. Null: work of the program itself (jobs, imports, scores, backup, migrations) takes the time that it needs.
 */
export function limitsOf(seconds: number | null): Record<string, string> {
  const ms = (share: number) => String(Math.round((seconds ?? 0) * share * 1000)); // 0 is without limit
  return {
    statement_timeout: ms(1),
    lock_timeout: ms(0.5),
    idle_in_transaction_session_timeout: ms(2),
  };
}
