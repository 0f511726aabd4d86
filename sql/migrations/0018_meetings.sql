-- Meetings of the agencies (Rakor) and what was decided in them. A change is a new version, so that every past day can be read again.
-- Who takes part is an agency, who owes something is an agency: never a person.

create table meeting (
  id uuid primary key,
  created_at timestamptz not null
);
create trigger meeting_frozen before update or delete on meeting for each row execute function refuse_change();
comment on table meeting is 'A meeting of the agencies; what is known of it stands in its versions';
comment on column meeting.id is 'Identity';
comment on column meeting.created_at is 'Time of first recording';

create table meeting_version (
  meeting_id uuid not null references meeting (id),
  version integer not null check (version >= 1),
  title text not null check (length(title) <= 200),
  meeting_date date not null,
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text not null check (length(place) <= 200),
  area_codes text[] not null check (cardinality(area_codes) between 1 and 60),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  agenda jsonb not null default '[]',
  minutes text not null default '' check (length(minutes) <= 20000),
  recorded_at timestamptz not null,
  recorded_by uuid not null references account (id),
  primary key (meeting_id, version)
);
create index meeting_version_meeting_date_idx on meeting_version (meeting_date);
create index meeting_version_recorded_by_idx on meeting_version (recorded_by);
create trigger meeting_version_frozen before update or delete on meeting_version for each row execute function refuse_change();
comment on table meeting_version is 'What was planned for, or written down of, a meeting at a time; a change is a new version';
comment on column meeting_version.meeting_id is 'The meeting';
comment on column meeting_version.version is 'Running number, 1 first';
comment on column meeting_version.title is 'Title, without persons';
comment on column meeting_version.meeting_date is 'Day (WIB)';
comment on column meeting_version.starts_at is 'Hour and minute it begins, HH:MM (WIB)';
comment on column meeting_version.place is 'Where it is held';
comment on column meeting_version.area_codes is 'Areas that it speaks of, codes of area';
comment on column meeting_version.state is 'Planned, held or cancelled';
comment on column meeting_version.agenda is 'List of {topic, agencyCode or null, minutes or null}, in order';
comment on column meeting_version.minutes is 'What was said, as far as it matters; no persons';
comment on column meeting_version.recorded_at is 'Time of recording: known from then on';
comment on column meeting_version.recorded_by is 'Who recorded it';

create table meeting_agency (
  meeting_id uuid not null,
  version integer not null,
  agency_code text not null references agency (code),
  attendance text not null check (attendance in ('invited', 'attended', 'excused', 'absent')),
  owes text[] not null default '{}' check (owes <@ array['counts', 'reports']),
  primary key (meeting_id, version, agency_code),
  foreign key (meeting_id, version) references meeting_version (meeting_id, version)
);
create index meeting_agency_agency_code_idx on meeting_agency (agency_code);
create trigger meeting_agency_frozen before update or delete on meeting_agency for each row execute function refuse_change();
comment on table meeting_agency is 'Agencies invited to a meeting, by version of the meeting';
comment on column meeting_agency.meeting_id is 'The meeting';
comment on column meeting_agency.version is 'Version of the meeting';
comment on column meeting_agency.agency_code is 'The agency';
comment on column meeting_agency.attendance is 'Whether it came';
comment on column meeting_agency.owes is 'What it is asked for beforehand: counts signed, questions answered; the state of it is computed';

create table decision (
  id uuid primary key,
  meeting_id uuid not null references meeting (id),
  created_at timestamptz not null
);
create index decision_meeting_id_idx on decision (meeting_id);
create trigger decision_frozen before update or delete on decision for each row execute function refuse_change();
comment on table decision is 'Something agreed in a meeting; what became of it stands in its versions';
comment on column decision.id is 'Identity';
comment on column decision.meeting_id is 'Meeting that agreed on it';
comment on column decision.created_at is 'Time of first recording';

create table decision_version (
  decision_id uuid not null references decision (id),
  version integer not null check (version >= 1),
  words text not null check (length(words) <= 500),
  area_code text references area (code),
  owner_agency_code text not null references agency (code),
  due_date date not null,
  state text not null check (state in ('open', 'in_progress', 'done', 'dropped')),
  evidence text not null default '' check (length(evidence) <= 1000),
  engagement_id text references engagement (id),
  done_date date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references account (id),
  primary key (decision_id, version),
  check ((state = 'done') = (done_date is not null))
);
create index decision_version_area_code_idx on decision_version (area_code);
create index decision_version_owner_agency_code_idx on decision_version (owner_agency_code);
create index decision_version_engagement_id_idx on decision_version (engagement_id);
create index decision_version_recorded_by_idx on decision_version (recorded_by);
create trigger decision_version_frozen before update or delete on decision_version for each row execute function refuse_change();
comment on table decision_version is 'A decision as it stood at a time; a change is a new version';
comment on column decision_version.decision_id is 'The decision';
comment on column decision_version.version is 'Running number, 1 first';
comment on column decision_version.words is 'What is to be done, in one sentence, without persons';
comment on column decision_version.area_code is 'Where; null = in every area of its meeting';
comment on column decision_version.owner_agency_code is 'Agency that answers for it';
comment on column decision_version.due_date is 'Last day in time (WIB)';
comment on column decision_version.state is 'Open, in progress, done, or dropped by agreement';
comment on column decision_version.evidence is 'What shows that it was done, or why it was dropped';
comment on column decision_version.engagement_id is 'Dialogue or other step that carried it out';
comment on column decision_version.done_date is 'Day it was done (WIB); null until then';
comment on column decision_version.recorded_at is 'Time of recording: known from then on';
comment on column decision_version.recorded_by is 'Who recorded it';
