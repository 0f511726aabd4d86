create table account (
  id uuid primary key,
  email text not null,
  name text not null,
  password_hash text not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  check (length(email) <= 254)
);
create unique index account_email_key on account (lower(email)) where closed_at is null;
comment on table account is 'Staff accounts; no one else has one';
comment on column account.id is 'Identity';
comment on column account.email is 'Sign-in address; unique among open accounts, whatever the case';
comment on column account.name is 'Name shown to colleagues';
comment on column account.password_hash is 'Argon2id, PHC string';
comment on column account.created_at is 'Time of creation';
comment on column account.closed_at is 'Time it was closed; a closed account cannot sign in';

create table account_role (
  account_id uuid not null references account (id),
  role text not null check (role in ('duty_officer', 'analyst', 'section_head', 'leadership', 'regional_office',
    'timpora_member', 'local_partner', 'administrator', 'auditor')),
  primary key (account_id, role)
);
comment on table account_role is 'Roles of an account';
comment on column account_role.account_id is 'The account';
comment on column account_role.role is 'What it may do: see the access table on the server';

create table session (
  token_sha256 text primary key,
  account_id uuid not null references account (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account_id_idx on session (account_id);
comment on table session is 'Signed-in sessions; ended by deleting the row';
comment on column session.token_sha256 is 'Hash of the cookie: the cookie itself is nowhere';
comment on column session.account_id is 'Whose session';
comment on column session.created_at is 'Time of sign-in';
comment on column session.last_seen_at is 'Last request, to the minute';
comment on column session.expires_at is 'Absolute end';

create table one_time_link (
  token_sha256 text primary key,
  purpose text not null check (purpose in ('first_account', 'invitation', 'password_reset')),
  email text,
  roles text[] not null,
  account_id uuid references account (id),
  created_by uuid references account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_link_account_id_idx on one_time_link (account_id);
create index one_time_link_created_by_idx on one_time_link (created_by);
comment on table one_time_link is 'Links that make the first account, an invited account, or a new password; each works once';
comment on column one_time_link.token_sha256 is 'Hash of the token in the link';
comment on column one_time_link.purpose is 'What it does';
comment on column one_time_link.email is 'Address the new account will have, where it is fixed';
comment on column one_time_link.roles is 'Roles the new account will have';
comment on column one_time_link.account_id is 'Account whose password it resets';
comment on column one_time_link.created_by is 'Who made it; null for the first start';
comment on column one_time_link.created_at is 'Time of making';
comment on column one_time_link.expires_at is 'End of validity';
comment on column one_time_link.used_at is 'Time of use; a used link is dead';

create table audit_event (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  role text not null,
  act text not null,
  obj text not null,
  reason text,
  req text,
  previous_hash text not null,
  hash text not null unique
);
comment on table audit_event is 'Append-only record of who did what, chained by hash; no content, no names, no addresses of the public';
comment on column audit_event.seq is 'Running number without gaps';
comment on column audit_event.at is 'Time, UTC';
comment on column audit_event.actor is 'Account id, or system';
comment on column audit_event.role is 'Role under which it was done';
comment on column audit_event.act is 'What was done, as noun.verb';
comment on column audit_event.obj is 'Id of what it was done to';
comment on column audit_event.reason is 'Reason given, where one is asked for';
comment on column audit_event.req is 'Request id';
comment on column audit_event.previous_hash is 'Hash of the event before; 64 zeros for the first';
comment on column audit_event.hash is 'SHA-256 over previous_hash and the canonical JSON (RFC 8785) of the event';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: rows are only ever added', tg_op, tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function refuse_change();
