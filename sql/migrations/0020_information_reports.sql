-- Laporan Informasi: one field and one problem per report, facts apart from opinion, from an incident, without persons.

create table information_report (
  id uuid primary key,
  incident_id text not null references incident (id),
  created_at timestamptz not null
);
create index information_report_incident_id_idx on information_report (incident_id);
comment on table information_report is 'Information reports; what they say stands in their versions';
comment on column information_report.id is 'Identity';
comment on column information_report.incident_id is 'Incident it tells of';
comment on column information_report.created_at is 'Time of creation';

create table information_report_version (
  report_id uuid not null references information_report (id),
  version integer not null check (version >= 1),
  content jsonb not null,
  classification text not null check (classification in ('SANGAT RAHASIA', 'RAHASIA', 'TERBATAS', 'BIASA')),
  number text,
  recorded_at timestamptz not null,
  recorded_by uuid not null references account (id),
  primary key (report_id, version)
);
create unique index information_report_version_number_key on information_report_version (number) where number is not null;
create index information_report_version_recorded_by_idx on information_report_version (recorded_by);
create trigger information_report_version_frozen before update or delete on information_report_version for each row execute function refuse_change();
comment on table information_report_version is 'What an information report says; a change is a new row, and one with a number is final';
comment on column information_report_version.report_id is 'The report';
comment on column information_report_version.version is 'Running number, 1 first';
comment on column information_report_version.content is 'Field, subject, source, facts by part, opinion, grade; no personal data';
comment on column information_report_version.classification is 'Legal class, printed top and bottom';
comment on column information_report_version.number is 'Number in the office''s series; null: a draft';
comment on column information_report_version.recorded_at is 'Time of recording';
comment on column information_report_version.recorded_by is 'Who wrote it';
