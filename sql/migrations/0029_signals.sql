-- What those must know who answer for personal data: contacts that were opened, sign-ins from new places, the database used from another machine.

create table contact_notice (
  id uuid primary key,
  report_id text not null references report (id),
  account_id uuid not null references account (id),
  opened_at timestamptz not null,
  reason text not null check (length(reason) <= 300)
);
create index contact_notice_report_id_idx on contact_notice (report_id);
create index contact_notice_account_id_idx on contact_notice (account_id);
create index contact_notice_opened_at_idx on contact_notice (opened_at);
comment on table contact_notice is 'Notice to section heads and the data-protection officer that a contact was opened; never the contact itself';
comment on column contact_notice.id is 'Identity';
comment on column contact_notice.report_id is 'Whose contact: the report';
comment on column contact_notice.account_id is 'Who opened it';
comment on column contact_notice.opened_at is 'When; looks within the following 15 minutes are the same opening';
comment on column contact_notice.reason is 'Why, as it was typed; empty once the report was erased';

create table contact_notice_read (
  notice_id uuid not null references contact_notice (id) on delete cascade,
  account_id uuid not null references account (id),
  read_at timestamptz not null,
  primary key (notice_id, account_id)
);
create index contact_notice_read_account_id_idx on contact_notice_read (account_id);
comment on table contact_notice_read is 'Who has read which notice; each reader for itself';
comment on column contact_notice_read.notice_id is 'The notice';
comment on column contact_notice_read.account_id is 'Who read it';
comment on column contact_notice_read.read_at is 'When';

create table sign_in_place (
  account_id uuid not null references account (id),
  place_hmac text not null check (place_hmac ~ '^[0-9a-f]{64}$'),
  last_seen_date date not null,
  primary key (account_id, place_hmac)
);
comment on table sign_in_place is 'Networks that staff accounts signed in from, for 90 days; never an address, and nothing of the public';
comment on column sign_in_place.account_id is 'The account';
comment on column sign_in_place.place_hmac is 'HMAC-SHA-256 of account and network (/24 of IPv4, /48 of IPv6) under a key outside the database, hexadecimal: cannot be compared between accounts';
comment on column sign_in_place.last_seen_date is 'Last day (WIB) of a sign-in from there';

create table database_host (
  host text primary key check (length(host) <= 100),
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null
);
comment on table database_host is 'Machines from which the database account of the program was seen at work (PostgreSQL), for 90 days';
comment on column database_host.host is 'Address of the machine, or socket for this one';
comment on column database_host.first_seen_at is 'When it was first seen';
comment on column database_host.last_seen_at is 'When it was last seen, to the hour';
