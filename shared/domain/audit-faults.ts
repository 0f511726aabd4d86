/** What can be wrong with the audit trail; what each means stands at `AuditFault` in server/audit/verify.ts. */
export const auditFaults = [
  'missing',
  'changed',
  'unsealed',
  'anchor',
  'cut',
  'signature',
  'unanchored',
  'erasures',
] as const;
