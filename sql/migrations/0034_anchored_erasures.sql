alter table audit_anchor add column erasures bigint check (erasures >= 0);
comment on column audit_anchor.erasures is 'How many erasures the ledger held then, signed along: a ledger that lost some cannot bring back what was erased without a word; null for anchors from before they were counted';
comment on column audit_anchor.signature is 'Ed25519 signature over date, seq, hash and erasures, base64';
