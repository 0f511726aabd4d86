-- how long accounts have been away is not known: an upgrade puts nobody to sleep
alter table account add column last_active_at timestamptz;
update account set last_active_at = now();
alter table account add column may_postpone_factor boolean not null default false;
alter table account add column factor_reset_at timestamptz;
update account set may_postpone_factor = true where id = (select id from account order by created_at limit 1);
comment on column account.last_active_at is 'Last request, to the hour, or waking by an administrator; null: none since it was made. Idle for 60 days, an account sleeps';
comment on column account.may_postpone_factor is 'The first account of an office: it may sign in without a second factor until it has set one up';
comment on column account.factor_reset_at is 'When an administrator removed its second factors; null once the account was told';

alter table session add column id uuid not null default gen_random_uuid();
alter table session add column device text not null default 'other';
alter table session add column factor_at timestamptz;
create unique index session_id_key on session (id);
comment on column session.id is 'Name of the session in lists: the hash of its cookie leaves the database nowhere';
comment on column session.device is 'Family of browser and system, as words of a short list; the text that the browser sent is not kept';
comment on column session.factor_at is 'When a second factor was last given in this session';

create table account_totp (
  account_id uuid primary key references account (id),
  sealed jsonb not null,
  created_at timestamptz not null,
  last_step bigint not null
);
comment on table account_totp is 'Second factor by an authenticator application (RFC 6238)';
comment on column account_totp.account_id is 'Whose factor';
comment on column account_totp.sealed is 'The secret, AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}';
comment on column account_totp.created_at is 'When a code of it was given first: from then on it is in force';
comment on column account_totp.last_step is 'Time step of the last code that was taken: it and those before work no more';

create table account_recovery_code (
  account_id uuid not null references account (id),
  number integer not null check (number between 0 and 9),
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, number)
);
comment on table account_recovery_code is 'Codes for when the device with the second factor is lost; each works once';
comment on column account_recovery_code.account_id is 'Whose codes';
comment on column account_recovery_code.number is 'First digit of the code: which of the ten it is';
comment on column account_recovery_code.code_hash is 'Argon2id of the keyed code, PHC string';
comment on column account_recovery_code.used_at is 'Time of use; null: still good';

create table account_passkey (
  id text primary key,
  account_id uuid not null references account (id),
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index account_passkey_account_id_idx on account_passkey (account_id);
comment on table account_passkey is 'Passkeys (WebAuthn): they sign in without a password and count as both factors';
comment on column account_passkey.id is 'Credential id, base64url';
comment on column account_passkey.account_id is 'Whose passkey';
comment on column account_passkey.public_key is 'COSE public key, base64url';
comment on column account_passkey.counter is 'Signature counter as last seen';
comment on column account_passkey.transports is 'Ways in which the browser can reach it';
comment on column account_passkey.name is 'What its owner calls it';
comment on column account_passkey.created_at is 'Time of registration';
comment on column account_passkey.last_used_at is 'Time of last use';

create table sign_in_attempt (
  token_sha256 text primary key,
  kind text not null check (kind in ('code', 'set_up', 'passkey', 'register', 'oidc')),
  account_id uuid references account (id),
  value jsonb not null default '{}',
  failures integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sign_in_attempt_account_id_idx on sign_in_attempt (account_id);
create index sign_in_attempt_expires_at_idx on sign_in_attempt (expires_at);
comment on table sign_in_attempt is 'What the server remembers between two steps of signing in; it opens nothing and lives some minutes';
comment on column sign_in_attempt.token_sha256 is 'Hash of the cookie of the attempt';
comment on column sign_in_attempt.kind is 'What is waited for: a code, the set-up of a factor, a passkey, a new passkey, or the answer of the identity provider';
comment on column sign_in_attempt.account_id is 'Whose password was right; null where that is not known yet';
comment on column sign_in_attempt.value is 'Challenge, nonce, or the sealed secret of a factor that is being set up';
comment on column sign_in_attempt.failures is 'Wrong answers; five end it';
comment on column sign_in_attempt.created_at is 'When it was begun';
comment on column sign_in_attempt.expires_at is 'When it ends';

create table contact_unlock (
  account_id uuid primary key references account (id),
  report_id text not null references report (id),
  opened_at timestamptz not null,
  ends_at timestamptz not null
);
create index contact_unlock_report_id_idx on contact_unlock (report_id);
comment on table contact_unlock is 'The one contact that an account has open; it closes after 15 minutes or when another is opened';
comment on column contact_unlock.account_id is 'Who opened it';
comment on column contact_unlock.report_id is 'Whose contact: the report';
comment on column contact_unlock.opened_at is 'When';
comment on column contact_unlock.ends_at is 'When it closes';

create table access_review (
  account_id uuid not null references account (id),
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  verdict text not null check (verdict in ('needed', 'to_close')),
  reviewed_at timestamptz not null,
  reviewed_by uuid not null references account (id),
  primary key (account_id, quarter)
);
create index access_review_reviewed_by_idx on access_review (reviewed_by);
comment on table access_review is 'Each quarter: does this account still need access?';
comment on column access_review.account_id is 'The account looked at';
comment on column access_review.quarter is 'Quarter in WIB, like 2026-Q1';
comment on column access_review.verdict is 'Still needed, or to be closed by an administrator';
comment on column access_review.reviewed_at is 'When it was said';
comment on column access_review.reviewed_by is 'By which section head';
