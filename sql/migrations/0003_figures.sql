create table source (
  id integer generated always as identity primary key,
  title text not null,
  url text,
  unique nulls not distinct (title, url)
);
comment on table source is 'Where a figure or an event was published or who gave it';
comment on column source.id is 'Identity';
comment on column source.title is 'Title, publisher and date as cited';
comment on column source.url is 'Address; null for a letter or a call';

create table import_batch (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('reference', 'entry')),
  file_name text not null,
  file_sha256 text,
  row_count integer not null check (row_count >= 0),
  account_id uuid references account (id),
  recorded_at timestamptz not null
);
create index import_batch_account_id_idx on import_batch (account_id);
comment on table import_batch is 'Every row of data came in by one of these';
comment on column import_batch.id is 'Identity';
comment on column import_batch.kind is 'reference = shipped file; entry = typed on the entry page';
comment on column import_batch.file_name is 'Shipped file, or the name of the form';
comment on column import_batch.file_sha256 is 'Hash of the file; null for a form';
comment on column import_batch.row_count is 'Rows it added';
comment on column import_batch.account_id is 'Who brought it in; null for shipped files';
comment on column import_batch.recorded_at is 'Time of recording';

create table indicator (
  code text primary key,
  name_id text not null,
  name_en text not null,
  unit text not null,
  measure text not null check (measure in ('rate', 'share', 'count', 'index', 'change', 'amount')),
  period_kind text not null,
  cycle_months integer check (cycle_months > 0),
  max_age_months integer check (max_age_months >= 0),
  relative_standard_error double precision check (relative_standard_error >= 0),
  is_inheritable boolean not null,
  description_id text not null,
  description_en text not null,
  check (not (is_inheritable and measure = 'count'))
);
comment on table indicator is 'Dictionary of published figures';
comment on column indicator.code is 'Stable short code';
comment on column indicator.name_id is 'Indonesian name';
comment on column indicator.name_en is 'English name';
comment on column indicator.unit is 'Unit of the value';
comment on column indicator.measure is 'Kind of figure; counts are never inherited from a coarser area';
comment on column indicator.period_kind is 'Kind of period it speaks of';
comment on column indicator.cycle_months is 'Normal months between two publications';
comment on column indicator.max_age_months is 'Months after its period for which a figure may stand';
comment on column indicator.relative_standard_error is 'Relative standard error where a source publishes it, as a share';
comment on column indicator.is_inheritable is 'Whether a coarser area''s figure may stand for a finer one';
comment on column indicator.description_id is 'Meaning in Indonesian';
comment on column indicator.description_en is 'Meaning in English';

create table observation (
  id integer generated always as identity primary key,
  area_code text not null references area (code),
  indicator_code text not null references indicator (code),
  period text not null check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$'),
  period_start_date date not null,
  period_end_date date not null,
  value double precision not null,
  unit text not null,
  definition text not null default '' check (definition ~ '^[a-z0-9_]{0,40}$'),
  is_preferred boolean not null,
  source_id integer not null references source (id),
  published_date date,
  published_precision text check (published_precision in ('day', 'month', 'year')),
  recorded_at timestamptz not null,
  known_at timestamptz not null,
  batch_id integer not null references import_batch (id),
  supersedes_id integer unique references observation (id),
  reference_key text,
  note text not null default '',
  check (period_end_date >= period_start_date),
  check (abs(value) <= 1e15)
);
create index observation_area_code_idx on observation (area_code, indicator_code, period_end_date);
create index observation_indicator_code_idx on observation (indicator_code);
create index observation_source_id_idx on observation (source_id);
create index observation_batch_id_idx on observation (batch_id);
create index observation_reference_key_idx on observation (reference_key);
comment on table observation is 'One figure for one area and period, with two time axes; a correction is a new row';
comment on column observation.id is 'Identity';
comment on column observation.area_code is 'Area the figure speaks of: a reviewed field, never the publisher''s area';
comment on column observation.indicator_code is 'What it measures';
comment on column observation.period is 'Period as published: year, month or quarter';
comment on column observation.period_start_date is 'First day it speaks of';
comment on column observation.period_end_date is 'Last day it speaks of';
comment on column observation.value is 'The figure, in unit';
comment on column observation.unit is 'Unit as published';
comment on column observation.definition is 'Which of several definitions or rounds it follows (august, february, ytd, month, event ...); empty where there is one';
comment on column observation.is_preferred is 'False where another source''s figure for the same is preferred; both are kept';
comment on column observation.source_id is 'Source';
comment on column observation.published_date is 'Date of publication; the end of the month or year where only that is known';
comment on column observation.published_precision is 'How exact the date of publication is';
comment on column observation.recorded_at is 'Time it was recorded here';
comment on column observation.known_at is 'Time from which it counts as known: end of the day of publication (WIB) for shipped figures, else the time of recording';
comment on column observation.batch_id is 'How it came in';
comment on column observation.supersedes_id is 'Row that this one corrects';
comment on column observation.reference_key is 'Natural key of a shipped row, so that a newer edition of the file adds only what changed';
comment on column observation.note is 'Remark of the source or the one who entered it';

create table population (
  id integer generated always as identity primary key,
  area_code text not null references area (code),
  year integer not null check (year between 1900 and 2200),
  population double precision not null check (population > 0),
  source_id integer not null references source (id),
  published_date date,
  published_precision text check (published_precision in ('day', 'month', 'year')),
  recorded_at timestamptz not null,
  known_at timestamptz not null,
  batch_id integer not null references import_batch (id),
  reference_key text,
  note text not null default ''
);
create index population_area_code_idx on population (area_code, year);
create index population_source_id_idx on population (source_id);
create index population_batch_id_idx on population (batch_id);
comment on table population is 'Residents by area and year, as published';
comment on column population.id is 'Identity';
comment on column population.area_code is 'Area';
comment on column population.year is 'Year';
comment on column population.population is 'Residents, persons';
comment on column population.source_id is 'Source';
comment on column population.published_date is 'Date of publication; the end of the month or year where only that is known';
comment on column population.published_precision is 'How exact the date of publication is';
comment on column population.recorded_at is 'Time it was recorded here';
comment on column population.known_at is 'Time from which it counts as known';
comment on column population.batch_id is 'How it came in';
comment on column population.reference_key is 'Natural key of a shipped row';
comment on column population.note is 'Remark';

create table foreign_worker_count (
  id integer generated always as identity primary key,
  area_code text not null references area (code),
  area_scope text not null,
  area_name text not null,
  kbli_version text check (kbli_version in ('2020', '2025')),
  sector_letter text,
  sector_as_published text not null,
  period text not null,
  period_start_date date not null,
  period_end_date date not null,
  count integer not null check (count >= 0),
  definition text not null,
  measure_as_published text not null,
  kind text not null check (kind in ('stock', 'flow')),
  agency_code text references agency (code),
  source_id integer not null references source (id),
  published_date date,
  published_precision text check (published_precision in ('day', 'month', 'year')),
  recorded_at timestamptz not null,
  known_at timestamptz not null,
  batch_id integer not null references import_batch (id),
  supersedes_id integer unique references foreign_worker_count (id),
  reference_key text,
  note text not null default '',
  check (period_end_date >= period_start_date),
  check ((sector_letter is null) or (kbli_version is not null))
);
create index foreign_worker_count_area_code_idx on foreign_worker_count (area_code, period_end_date);
create index foreign_worker_count_agency_code_idx on foreign_worker_count (agency_code);
create index foreign_worker_count_source_id_idx on foreign_worker_count (source_id);
create index foreign_worker_count_batch_id_idx on foreign_worker_count (batch_id);
comment on table foreign_worker_count is 'Ledger of foreign-worker counts: stock and flow, agencies and definitions side by side, never added';
comment on column foreign_worker_count.id is 'Identity';
comment on column foreign_worker_count.area_code is 'Area';
comment on column foreign_worker_count.area_scope is 'What the count covers where it is no single area (an office''s working area)';
comment on column foreign_worker_count.area_name is 'Area as published';
comment on column foreign_worker_count.kbli_version is 'KBLI edition of sector_letter';
comment on column foreign_worker_count.sector_letter is 'KBLI section; null = all sectors or not stated';
comment on column foreign_worker_count.sector_as_published is 'Sector in the words of the source';
comment on column foreign_worker_count.period is 'Period or date as published';
comment on column foreign_worker_count.period_start_date is 'First day it speaks of';
comment on column foreign_worker_count.period_end_date is 'Last day it speaks of';
comment on column foreign_worker_count.count is 'Persons or permits, by definition; below 5 never leaves the server';
comment on column foreign_worker_count.definition is 'What is counted';
comment on column foreign_worker_count.measure_as_published is 'What is counted, in the words of the source';
comment on column foreign_worker_count.kind is 'stock = at a date; flow = over a period';
comment on column foreign_worker_count.agency_code is 'Agency that counted';
comment on column foreign_worker_count.source_id is 'Source';
comment on column foreign_worker_count.published_date is 'Date of publication; the end of the month or year where only that is known';
comment on column foreign_worker_count.published_precision is 'How exact the date of publication is';
comment on column foreign_worker_count.recorded_at is 'Time it was recorded here';
comment on column foreign_worker_count.known_at is 'Time from which it counts as known';
comment on column foreign_worker_count.batch_id is 'How it came in';
comment on column foreign_worker_count.supersedes_id is 'Row that this one corrects';
comment on column foreign_worker_count.reference_key is 'Natural key of a shipped row';
comment on column foreign_worker_count.note is 'Remark';
