create table score_model (
  version integer primary key check (version >= 1),
  code text not null,
  definition jsonb not null,
  sha256 text not null,
  created_at timestamptz not null
);
create trigger score_model_frozen before update or delete on score_model for each row execute function refuse_change();
comment on table score_model is 'Versions of the score model: data, frozen once stored; the newest is in force';
comment on column score_model.version is 'Version';
comment on column score_model.code is 'Name of the family of models';
comment on column score_model.definition is 'Indicators, goalposts, weights, structure and the reasons for each';
comment on column score_model.sha256 is 'Hash of the definition';
comment on column score_model.created_at is 'Time it was stored';

create table score_run (
  id uuid primary key,
  level text not null check (level in ('regency', 'district')),
  model_version integer not null references score_model (version),
  data_cut_at timestamptz not null,
  seed bigint not null,
  draws integer not null check (draws > 0),
  engine_version text not null,
  input_sha256 text not null,
  result_sha256 text not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  area_months integer not null,
  with_risk integer not null,
  is_current boolean not null
);
create index score_run_model_version_idx on score_run (model_version);
create unique index score_run_current_key on score_run (level) where is_current;
comment on table score_run is 'One computation of all areas and months of a level; enough is kept to compute it again to the same bytes';
comment on column score_run.id is 'Identity';
comment on column score_run.level is 'Level assessed';
comment on column score_run.model_version is 'Model used';
comment on column score_run.data_cut_at is 'Rows known up to this time were used';
comment on column score_run.seed is 'Seed of the interval draws';
comment on column score_run.draws is 'Number of draws';
comment on column score_run.engine_version is 'Version of the code that computed it';
comment on column score_run.input_sha256 is 'Hash of everything that went in';
comment on column score_run.result_sha256 is 'Hash of everything that came out';
comment on column score_run.started_at is 'Start';
comment on column score_run.finished_at is 'End';
comment on column score_run.area_months is 'Area-months computed';
comment on column score_run.with_risk is 'Area-months that carry a risk';
comment on column score_run.is_current is 'Whether it is the newest of its level; older runs keep this row and can be computed again';

create table score_result (
  area_code text not null references area (code),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  run_id uuid not null references score_run (id),
  risk double precision,
  risk_reason text,
  risk_low double precision,
  risk_high double precision,
  risk_class integer check (risk_class between 0 and 4),
  rank double precision,
  rank_low double precision,
  rank_high double precision,
  ranked_among integer not null,
  structural double precision,
  signals double precision,
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E')),
  sha256 text not null,
  primary key (area_code, month),
  check ((risk is null) <> (risk_reason is null)),
  check (risk is null or (risk_low <= risk and risk <= risk_high))
);
create index score_result_run_id_idx on score_result (run_id);
comment on table score_result is 'Current score of one area in one month; the code of the area tells its level';
comment on column score_result.area_code is 'Area';
comment on column score_result.month is 'Month';
comment on column score_result.run_id is 'The run in which it became what it is; runs after it gave the same';
comment on column score_result.risk is 'Risk 0..100; null where the data cannot carry one';
comment on column score_result.risk_reason is 'Why there is no risk';
comment on column score_result.risk_low is '5 % point of the interval';
comment on column score_result.risk_high is '95 % point of the interval';
comment on column score_result.risk_class is '0 very low .. 4 very high';
comment on column score_result.rank is '1 = highest among areas with the same pillars measured';
comment on column score_result.rank_low is '5 % point of the rank';
comment on column score_result.rank_high is '95 % point of the rank';
comment on column score_result.ranked_among is 'Number of areas ranked together';
comment on column score_result.structural is 'Structural pressure 0..100';
comment on column score_result.signals is 'Signals 0..100';
comment on column score_result.reliability is 'Reliability grade, A best';
comment on column score_result.sha256 is 'Hash of this row and its contributions: tells whether a new run changed them';

create table score_contribution (
  area_code text not null,
  month text not null,
  node text not null,
  availability text not null,
  value double precision,
  normalised double precision,
  weight double precision not null,
  contribution double precision,
  observation_ids integer[] not null,
  incident_ids text[] not null,
  primary key (area_code, month, node),
  foreign key (area_code, month) references score_result (area_code, month) on delete cascade
);
comment on table score_contribution is 'What each indicator and pillar adds to a score; together they are the score exactly';
comment on column score_contribution.area_code is 'Area';
comment on column score_contribution.month is 'Month';
comment on column score_contribution.node is 'Indicator or pillar code, or base';
comment on column score_contribution.availability is 'measured, carried, inherited, imputed, aged, missing';
comment on column score_contribution.value is 'Value in its unit';
comment on column score_contribution.normalised is 'Value on 0..100';
comment on column score_contribution.weight is 'Weight within its pillar after renormalisation';
comment on column score_contribution.contribution is 'Points of the score that it contributes';
comment on column score_contribution.observation_ids is 'Figures behind it';
comment on column score_contribution.incident_ids is 'Incidents behind it';

create table score_overview (
  id integer primary key check (id = 1),
  etag text not null,
  plain_bytes bytea not null,
  brotli_bytes bytea not null,
  gzip_bytes bytea not null,
  input_sha256 text not null,
  created_at timestamptz not null
);
comment on table score_overview is 'The overview answer of the current runs, ready to send; one row';
comment on column score_overview.id is 'Always 1';
comment on column score_overview.etag is 'Strong validator';
comment on column score_overview.plain_bytes is 'JSON, UTF-8';
comment on column score_overview.brotli_bytes is 'The same, brotli';
comment on column score_overview.gzip_bytes is 'The same, gzip';
comment on column score_overview.input_sha256 is 'Hash of everything that went in, model and engine included: tells a start whether to compute anew';
comment on column score_overview.created_at is 'Time of computation';
