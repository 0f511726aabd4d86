-- Data incidents with their clock, measures that stop harm at once, and signals of misuse.

create table data_breach (
  id uuid primary key,
  is_drill boolean not null,
  known_at timestamptz not null,
  due_at timestamptz not null,
  what jsonb not null,
  how jsonb not null,
  handling jsonb not null,
  affected_from timestamptz,
  affected_until timestamptz,
  affected jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references account (id),
  agency_told_at timestamptz,
  public_at timestamptz,
  closed_at timestamptz,
  closed_by uuid references account (id),
  check ((affected_from is null) = (affected_until is null))
);
create index data_breach_recorded_by_idx on data_breach (recorded_by);
create index data_breach_closed_by_idx on data_breach (closed_by);
create index data_breach_public_idx on data_breach (public_at) where public_at is not null and closed_at is null;
comment on table data_breach is 'Data incidents: a written notice is due 3x24 hours after the office knew (UU 27/2022 art. 46)';
comment on column data_breach.id is 'Identity';
comment on column data_breach.is_drill is 'A drill: it says LATIHAN everywhere and the public never sees it';
comment on column data_breach.known_at is 'When the office knew: the clock begins';
comment on column data_breach.due_at is 'End of the clock, 72 hours later';
comment on column data_breach.what is 'Which data, {id, en}, without persons';
comment on column data_breach.how is 'When and how it happened, {id, en}';
comment on column data_breach.handling is 'What was done and is being done, {id, en}';
comment on column data_breach.affected_from is 'Reports received from this time on may be affected; null: none are';
comment on column data_breach.affected_until is 'Reports received before this time';
comment on column data_breach.affected is 'Rows by class that may be affected, counted when it was recorded';
comment on column data_breach.recorded_at is 'Time of recording';
comment on column data_breach.recorded_by is 'Who recorded it';
comment on column data_breach.agency_told_at is 'When the notice went to the agency';
comment on column data_breach.public_at is 'Since when the notice stands on the public pages and behind the receipts of affected reports';
comment on column data_breach.closed_at is 'When it was closed';
comment on column data_breach.closed_by is 'Who closed it';

create table office_measure (
  id uuid primary key,
  kind text not null check (kind in ('end_sessions', 'stop_replies', 'rotate_epoch', 'freeze_exports')),
  reason text not null check (length(reason) between 10 and 300),
  set_at timestamptz not null,
  set_by uuid not null references account (id),
  ended_at timestamptz,
  ended_by uuid references account (id)
);
create index office_measure_set_by_idx on office_measure (set_by);
create index office_measure_ended_by_idx on office_measure (ended_by);
create unique index office_measure_standing_idx on office_measure (kind) where ended_at is null;
comment on table office_measure is 'Measures that stop harm at once; stopping replies and freezing exports stand until they are ended';
comment on column office_measure.id is 'Identity';
comment on column office_measure.kind is 'What is done';
comment on column office_measure.reason is 'Why';
comment on column office_measure.set_at is 'When';
comment on column office_measure.set_by is 'Who';
comment on column office_measure.ended_at is 'When it was ended; for what is done once: at once';
comment on column office_measure.ended_by is 'Who ended it';

create table missed_look (
  account_id uuid not null references account (id),
  hour_at timestamptz not null,
  count integer not null check (count >= 1),
  primary key (account_id, hour_at)
);
comment on table missed_look is 'Accounts that asked for many things by id that are not there or not for them, by hour';
comment on column missed_look.account_id is 'The account';
comment on column missed_look.hour_at is 'Begin of the hour';
comment on column missed_look.count is 'How many';
