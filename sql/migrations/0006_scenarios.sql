create table scenario (
  id uuid primary key,
  name text not null check (length(name) between 3 and 120),
  level text not null check (level in ('regency', 'district')),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  model_version integer not null references score_model (version),
  data_cut_at timestamptz not null,
  definition jsonb not null,
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  closed_at timestamptz
);
create index scenario_model_version_idx on scenario (model_version);
create index scenario_created_by_idx on scenario (created_by);
create index scenario_created_at_idx on scenario (created_at);
comment on table scenario is 'What-if scenarios that somebody saved: always unofficial, never part of a score';
comment on column scenario.id is 'Identity; the link of the scenario';
comment on column scenario.name is 'Name given by who saved it';
comment on column scenario.level is 'Level assessed';
comment on column scenario.month is 'Month that it supposes something about';
comment on column scenario.model_version is 'Model whose weights it changes';
comment on column scenario.data_cut_at is 'Rows known up to this time were used, so that it opens with the same numbers';
comment on column scenario.definition is 'Weights and shocks';
comment on column scenario.created_by is 'Who saved it';
comment on column scenario.created_at is 'Time it was saved';
comment on column scenario.closed_at is 'Time it was put away; null while it is on the list';
