-- A channel that is recorded later was not known before: an assessment as known then must not see it.

alter table listening_coverage add column known_at timestamptz;
update listening_coverage c set known_at = case when b.kind = 'reference' then timestamptz '1970-01-01 00:00:00+00' else c.recorded_at end
  from import_batch b where b.id = c.batch_id;
alter table listening_coverage alter column known_at set not null;
comment on column listening_coverage.known_at is 'Time from which it counts as known: always for shipped rows, which describe how the office listened before, else the time of recording';
comment on column listening_coverage.recorded_at is 'Time of recording';
