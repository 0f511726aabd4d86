create table alarm (
  id uuid primary key,
  fingerprint text not null unique check (length(fingerprint) between 1 and 120),
  kind text not null check (kind in ('protective', 'surveillance', 'cluster', 'class_rise', 'blind_spot')),
  method text not null,
  area_code text not null references area (code),
  area_codes text[] not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  observed double precision,
  expected double precision,
  upper double precision,
  p double precision check (p between 0 and 1),
  words jsonb not null,
  incident_ids text[] not null,
  over_budget boolean not null,
  data_cut_at timestamptz not null,
  raised_at timestamptz not null,
  check (kind <> 'protective' or not over_budget)
);
create index alarm_area_code_idx on alarm (area_code);
create index alarm_raised_at_idx on alarm (raised_at);
create trigger alarm_frozen before update or delete on alarm for each row execute function refuse_change();
comment on table alarm is 'Alarms as they were raised: frozen; what people made of them stands in alarm_decision';
comment on column alarm.id is 'Identity';
comment on column alarm.fingerprint is 'Identity of the matter: the same matter is never raised twice';
comment on column alarm.kind is 'Protective alarms go first and depend on no score';
comment on column alarm.method is 'What found it';
comment on column alarm.area_code is 'Where; the region as a whole where no area is named';
comment on column alarm.area_codes is 'All areas concerned';
comment on column alarm.month is 'Month that it speaks of';
comment on column alarm.observed is 'What was counted; null where the kind counts nothing';
comment on column alarm.expected is 'What was to be expected';
comment on column alarm.upper is 'Upper bound of what was to be expected';
comment on column alarm.p is 'Probability by chance, adjusted for the number of areas tested';
comment on column alarm.words is 'Key and numbers of its sentence';
comment on column alarm.incident_ids is 'Incidents behind it';
comment on column alarm.over_budget is 'Raised beyond the budget of its month: kept in the ledger and not sent';
comment on column alarm.data_cut_at is 'Rows known up to this time were used';
comment on column alarm.raised_at is 'Time it was raised';

create table alarm_decision (
  alarm_id uuid not null references alarm (id),
  version integer not null check (version >= 1),
  state text not null check (state in ('kept', 'dismissed', 'false', 'reopened')),
  reason text not null,
  decided_by uuid not null references account (id),
  decided_at timestamptz not null,
  primary key (alarm_id, version),
  check (state not in ('dismissed', 'false') or length(reason) >= 10)
);
create index alarm_decision_decided_by_idx on alarm_decision (decided_by);
create trigger alarm_decision_frozen before update or delete on alarm_decision for each row execute function refuse_change();
comment on table alarm_decision is 'What people made of an alarm; the latest version holds, earlier ones stay';
comment on column alarm_decision.alarm_id is 'The alarm';
comment on column alarm_decision.version is '1, 2, …';
comment on column alarm_decision.state is 'kept: followed up; dismissed: no need to; false: nothing was there; reopened: undecided again';
comment on column alarm_decision.reason is 'Why; required where it is dismissed or false';
comment on column alarm_decision.decided_by is 'Who decided';
comment on column alarm_decision.decided_at is 'Time of the decision';

create table alarm_budget (
  set_at timestamptz primary key,
  monthly integer not null check (monthly between 0 and 1000),
  set_by uuid not null references account (id)
);
create index alarm_budget_set_by_idx on alarm_budget (set_by);
create trigger alarm_budget_frozen before update or delete on alarm_budget for each row execute function refuse_change();
comment on table alarm_budget is 'How many alarms a month the office can look into; the latest row holds. Protective alarms do not count';
comment on column alarm_budget.set_at is 'Time from which it holds';
comment on column alarm_budget.monthly is 'Alarms a calendar month (WIB)';
comment on column alarm_budget.set_by is 'Who set it';

create table alarm_preference (
  account_id uuid primary key references account (id),
  areas text[] not null,
  by_email boolean not null,
  quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_to text check (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  protective_anytime boolean not null,
  seen_at timestamptz,
  check ((quiet_from is null) = (quiet_to is null))
);
comment on table alarm_preference is 'How each person wants alarms; without a row: all areas, in the application alone';
comment on column alarm_preference.account_id is 'Whose';
comment on column alarm_preference.areas is 'Areas wanted, with all that lies in them; empty: all';
comment on column alarm_preference.by_email is 'Whether e-mail is wanted too';
comment on column alarm_preference.quiet_from is 'Begin of the quiet hours, HH:MM in WIB';
comment on column alarm_preference.quiet_to is 'End of the quiet hours, HH:MM in WIB';
comment on column alarm_preference.protective_anytime is 'Whether protective alarms come in quiet hours too';
comment on column alarm_preference.seen_at is 'When this person last looked at the alarms';

create table alarm_delivery (
  id bigint generated always as identity primary key,
  alarm_id uuid not null references alarm (id),
  channel text not null check (channel in ('email', 'webhook')),
  account_id uuid references account (id),
  due_at timestamptz not null,
  attempts integer not null,
  started_at timestamptz,
  sent_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'failed', 'uncertain')),
  last_error text,
  check ((channel = 'email') = (account_id is not null)),
  check ((ended_at is null) = (outcome is null))
);
create unique index alarm_delivery_key on alarm_delivery (alarm_id, channel, coalesce(account_id, '00000000-0000-0000-0000-000000000000'::uuid));
create index alarm_delivery_account_id_idx on alarm_delivery (account_id);
create index alarm_delivery_due_idx on alarm_delivery (due_at) where ended_at is null;
comment on table alarm_delivery is 'What is to be sent and what became of it: one row for each alarm and receiver, so that nothing is sent twice';
comment on column alarm_delivery.id is 'Identity';
comment on column alarm_delivery.alarm_id is 'The alarm';
comment on column alarm_delivery.channel is 'E-mail to a person, or the webhook of the office';
comment on column alarm_delivery.account_id is 'Who gets the e-mail';
comment on column alarm_delivery.due_at is 'Not before this time: quiet hours, or the pause after a failure';
comment on column alarm_delivery.attempts is 'Times it was tried';
comment on column alarm_delivery.started_at is 'Begin of the attempt under way; written before anything leaves';
comment on column alarm_delivery.sent_at is 'Time it was accepted';
comment on column alarm_delivery.ended_at is 'Time after which nothing more is tried';
comment on column alarm_delivery.outcome is 'sent; failed: refused for good; uncertain: it may have arrived, so it is not sent again';
comment on column alarm_delivery.last_error is 'What the other side said last, without addresses';
