create table report (
  id text primary key,
  channel text not null check (channel in ('press', 'whatsapp', 'phone', 'kolang_kaling', 'qr_form', 'partner_agency')),
  origin text not null check (origin in ('citizen', 'partner_agency', 'officer_found', 'routine', 'media')),
  source_id integer references source (id),
  published_date date,
  published_precision text check (published_precision in ('day', 'month', 'year')),
  recorded_at timestamptz not null,
  batch_id integer not null references import_batch (id)
);
create index report_source_id_idx on report (source_id);
create index report_batch_id_idx on report (batch_id);
comment on table report is 'What one source said on one channel; holds no person';
comment on column report.id is 'Identity';
comment on column report.channel is 'How it came in';
comment on column report.origin is 'Who it comes from; what officers found never feeds the signal';
comment on column report.source_id is 'Published source, where there is one';
comment on column report.published_date is 'Date of publication; the end of the month or year where only that is known';
comment on column report.published_precision is 'How exact the date of publication is';
comment on column report.recorded_at is 'Time of recording';
comment on column report.batch_id is 'How it came in';

create table report_grade (
  report_id text not null references report (id),
  version integer not null check (version >= 1),
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility text not null check (credibility in ('1', '2', '3', '4', '5', '6')),
  recorded_at timestamptz not null,
  known_at timestamptz not null,
  graded_by uuid references account (id),
  primary key (report_id, version)
);
create index report_grade_graded_by_idx on report_grade (graded_by);
comment on table report_grade is 'Grades given to a report; a new grade is a new row';
comment on column report_grade.report_id is 'The report';
comment on column report_grade.version is 'Running number, 1 first';
comment on column report_grade.reliability is 'Reliability of the source, Admiralty A-F';
comment on column report_grade.credibility is 'Credibility of the information, Admiralty 1-6';
comment on column report_grade.recorded_at is 'Time of recording';
comment on column report_grade.known_at is 'Time from which it counts as known';
comment on column report_grade.graded_by is 'Who graded; null where the stated default rule did';

create table incident (
  id text primary key,
  created_at timestamptz not null
);
comment on table incident is 'Something that happened; what is known of it stands in its versions';
comment on column incident.id is 'Identity';
comment on column incident.created_at is 'Time of first recording';

create table incident_version (
  incident_id text not null references incident (id),
  version integer not null check (version >= 1),
  event_date date,
  event_month text not null check (event_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  area_code text not null references area (code),
  category text not null check (category in ('violence', 'threat', 'clash', 'rejection_of_foreign_workers',
    'peaceful_protest', 'labour_dispute', 'grievance', 'verbal_conflict', 'online_hostility', 'suspicious_activity',
    'presence', 'inspection', 'layoff', 'rumour', 'other')),
  setting text not null check (setting in ('workplace', 'gate', 'sea', 'online', 'public')),
  relation text not null check (relation in ('yes', 'partly', 'unknown', 'no')),
  target_kind text not null check (target_kind in ('firm', 'state', 'residents', 'foreign_workers', 'none')),
  actor_kind text not null check (actor_kind in ('residents', 'fishers', 'miners', 'workers', 'state', 'firm', 'unknown')),
  origin text not null check (origin in ('citizen', 'partner_agency', 'officer_found', 'routine', 'media')),
  status text not null check (status in ('unverified', 'verified', 'refuted')),
  summary_id text not null,
  summary_en text not null,
  place_note text not null default '',
  published_date date,
  published_precision text check (published_precision in ('day', 'month', 'year')),
  recorded_at timestamptz not null,
  known_at timestamptz not null,
  recorded_by uuid references account (id),
  reason text,
  primary key (incident_id, version),
  check (event_date is null or to_char(event_date, 'YYYY-MM') = event_month)
);
create index incident_version_area_code_idx on incident_version (area_code, event_month);
create index incident_version_recorded_by_idx on incident_version (recorded_by);
comment on table incident_version is 'What was known of an incident at a time; a correction is a new version';
comment on column incident_version.incident_id is 'The incident';
comment on column incident_version.version is 'Running number, 1 first';
comment on column incident_version.event_date is 'Day it happened (WIB); null where only the month is known';
comment on column incident_version.event_month is 'Month it happened (WIB)';
comment on column incident_version.area_code is 'Finest area known: sea zone, district, regency or province';
comment on column incident_version.category is 'Kind of event';
comment on column incident_version.setting is 'Inside the workplace, outside the gate, at sea, online, in public';
comment on column incident_version.relation is 'Whether it concerns foreign workers; no = a livelihood matter only';
comment on column incident_version.target_kind is 'Kind of party it was directed at, never a name';
comment on column incident_version.actor_kind is 'Kind of party that acted, never a name';
comment on column incident_version.origin is 'Who the first report came from';
comment on column incident_version.status is 'Set by a person; refuted counts nothing and stays visible';
comment on column incident_version.summary_id is 'One neutral sentence in Indonesian, without persons';
comment on column incident_version.summary_en is 'The same in English; equal to the Indonesian where nobody translated it';
comment on column incident_version.place_note is 'Why it is placed where it is';
comment on column incident_version.published_date is 'Date of first publication; the end of the month or year where only that is known';
comment on column incident_version.published_precision is 'How exact the date of publication is';
comment on column incident_version.recorded_at is 'Time of recording';
comment on column incident_version.known_at is 'Time from which it counts as known';
comment on column incident_version.recorded_by is 'Who recorded it; null for shipped rows';
comment on column incident_version.reason is 'Reason of the correction';

create table incident_report (
  incident_id text not null references incident (id),
  report_id text not null references report (id),
  primary key (incident_id, report_id)
);
create index incident_report_report_id_idx on incident_report (report_id);
comment on table incident_report is 'Reports behind an incident';
comment on column incident_report.incident_id is 'The incident';
comment on column incident_report.report_id is 'The report';

create table engagement (
  id text primary key,
  area_code text not null references area (code),
  event_date date not null,
  kind text not null check (kind in ('mediation', 'dialogue', 'job_fair', 'answer', 'inspection', 'other')),
  summary_id text not null,
  summary_en text not null,
  source_id integer references source (id),
  recorded_at timestamptz not null,
  known_at timestamptz not null,
  batch_id integer not null references import_batch (id)
);
create index engagement_area_code_idx on engagement (area_code, event_date);
create index engagement_source_id_idx on engagement (source_id);
create index engagement_batch_id_idx on engagement (batch_id);
comment on table engagement is 'Dialogues, mediations and other steps towards people; inspections are dates only and do not count as one';
comment on column engagement.id is 'Identity';
comment on column engagement.area_code is 'Where';
comment on column engagement.event_date is 'When (WIB); the last day of the month where only that is known';
comment on column engagement.kind is 'What it was';
comment on column engagement.summary_id is 'One sentence in Indonesian';
comment on column engagement.summary_en is 'One sentence in English';
comment on column engagement.source_id is 'Published source, where there is one';
comment on column engagement.recorded_at is 'Time of recording';
comment on column engagement.known_at is 'Time from which it counts as known';
comment on column engagement.batch_id is 'How it came in';

create table listening_coverage (
  id integer generated always as identity primary key,
  channel text not null check (channel in ('press', 'whatsapp', 'phone', 'kolang_kaling', 'qr_form', 'partner_agency')),
  area_code text not null references area (code),
  level text not null check (level in ('regency', 'district')),
  from_month text not null check (from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  to_month text check (to_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  sensitivity text not null check (sensitivity in ('low', 'medium', 'high')),
  note_id text not null default '',
  note_en text not null default '',
  recorded_at timestamptz not null,
  batch_id integer not null references import_batch (id),
  check (to_month is null or to_month >= from_month)
);
create index listening_coverage_area_code_idx on listening_coverage (area_code);
create index listening_coverage_batch_id_idx on listening_coverage (batch_id);
comment on table listening_coverage is 'Which channel listened to which area from when to when: decides whether silence is zero or missing';
comment on column listening_coverage.id is 'Identity';
comment on column listening_coverage.channel is 'Channel that listened';
comment on column listening_coverage.area_code is 'Area it listened to';
comment on column listening_coverage.level is 'Level at which it listened';
comment on column listening_coverage.from_month is 'First month';
comment on column listening_coverage.to_month is 'Last month; null = goes on';
comment on column listening_coverage.sensitivity is 'How much of what happens it is expected to hear';
comment on column listening_coverage.note_id is 'Remark in Indonesian';
comment on column listening_coverage.note_en is 'Remark in English';
comment on column listening_coverage.recorded_at is 'Time of recording; a description of the past, so it holds at every data cut';
comment on column listening_coverage.batch_id is 'How it came in';
