-- Who invited whom, and who besides vouches for a person: what needs two people is not done by one with two accounts.

alter table account add column invited_by uuid references account (id);
alter table account add column vouched_by uuid references account (id);
alter table account add column vouched_at timestamptz;
alter table account add constraint account_vouched_check check ((vouched_by is null) = (vouched_at is null));
create index account_invited_by_idx on account (invited_by);
create index account_vouched_by_idx on account (vouched_by);
comment on column account.invited_by is 'Whose invitation made it; null for the first account, and for those older than this column';
comment on column account.vouched_by is 'Who, other than whoever invited it, said that a person of its own uses it';
comment on column account.vouched_at is 'When that was said';

alter table one_time_link add column id uuid not null default gen_random_uuid();
create unique index one_time_link_id_key on one_time_link (id);
comment on column one_time_link.id is 'Name of the link in lists and in the audit trail; a new account gets it as its own';
