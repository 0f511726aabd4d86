create table forecast_backtest (
  input_sha256 text primary key,
  area_code text not null references area (code),
  target text not null check (target in ('incident_count', 'class_high')),
  first_month text not null check (first_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  last_month text not null check (last_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  engine_version text not null,
  result jsonb not null,
  computed_at timestamptz not null
);
create index forecast_backtest_area_code_idx on forecast_backtest (area_code);
create trigger forecast_backtest_frozen before update or delete on forecast_backtest for each row execute function refuse_change();
comment on table forecast_backtest is 'What a rolling-origin backtest and the candidates said of one series; found again by everything that went in';
comment on column forecast_backtest.input_sha256 is 'Hash of the series, the settings and the engine';
comment on column forecast_backtest.area_code is 'Area';
comment on column forecast_backtest.target is 'Number of incidents in a month, or class high or above';
comment on column forecast_backtest.first_month is 'First month of the series';
comment on column forecast_backtest.last_month is 'Last month of the series';
comment on column forecast_backtest.engine_version is 'Version of the code that computed it';
comment on column forecast_backtest.result is 'Losses, skill and coverage by distance and candidate, and what is said of the coming months';
comment on column forecast_backtest.computed_at is 'Time of computation';

create table forecast (
  id uuid primary key,
  area_code text not null references area (code),
  target text not null check (target in ('incident_count', 'class_high')),
  target_month text not null check (target_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  lead_months integer not null check (lead_months between 1 and 3),
  steps integer not null check (steps >= lead_months),
  last_known_month text not null check (last_known_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  offered boolean not null,
  candidate text not null,
  reference text not null,
  skill double precision not null,
  skill_low double precision not null,
  skill_high double precision not null,
  mean double precision not null,
  quantile_05 double precision not null,
  quantile_50 double precision not null,
  quantile_95 double precision not null,
  probability double precision check (probability between 0 and 1),
  threshold double precision,
  distribution jsonb not null,
  no_change jsonb not null,
  data_cut_at timestamptz not null,
  model_version integer not null references score_model (version),
  engine_version text not null,
  input_sha256 text not null references forecast_backtest (input_sha256),
  result_sha256 text not null,
  made_at timestamptz not null,
  made_by uuid references account (id),
  unique (area_code, target, target_month, lead_months),
  check (made_at < (target_month || '-01 00:00:00+07')::timestamptz),
  check ((target = 'class_high') = (probability is not null and threshold is not null)),
  check (skill_low <= skill and skill <= skill_high)
);
create index forecast_model_version_idx on forecast (model_version);
create index forecast_input_sha256_idx on forecast (input_sha256);
create index forecast_made_by_idx on forecast (made_by);
create index forecast_target_month_idx on forecast (target_month);
create trigger forecast_frozen before update or delete on forecast for each row execute function refuse_change();
comment on table forecast is 'Forecasts frozen before their month began; kept also where they were not offered, so that a skill can be earned';
comment on column forecast.id is 'Identity';
comment on column forecast.area_code is 'Area';
comment on column forecast.target is 'Number of incidents in a month, or class high or above';
comment on column forecast.target_month is 'Month that it speaks of (WIB)';
comment on column forecast.lead_months is 'Months from the one in which it was made to the one it speaks of';
comment on column forecast.steps is 'Months from the last one known to the one it speaks of';
comment on column forecast.last_known_month is 'Last complete month that it was made from';
comment on column forecast.offered is 'Whether it was shown as a forecast: its skill interval lay above 0 on enough events';
comment on column forecast.candidate is 'Method, the best by mean loss on what had been scored by then';
comment on column forecast.reference is 'Best of no change, historical mean and seasonal naive in the backtest';
comment on column forecast.skill is '1 - loss / loss of the reference in the backtest';
comment on column forecast.skill_low is 'Lower end of its 95 % interval';
comment on column forecast.skill_high is 'Upper end of its 95 % interval';
comment on column forecast.mean is 'Expected value: incidents, or points of the score';
comment on column forecast.quantile_05 is '5 % point, in the same unit';
comment on column forecast.quantile_50 is 'Median, in the same unit';
comment on column forecast.quantile_95 is '95 % point, in the same unit';
comment on column forecast.probability is 'Probability of class high or above; null for counts';
comment on column forecast.threshold is 'Score from which the class is high; null for counts';
comment on column forecast.distribution is 'The whole distribution, to score it by';
comment on column forecast.no_change is 'What no change would have said, to compare it with';
comment on column forecast.data_cut_at is 'Rows known up to this time were used';
comment on column forecast.model_version is 'Score model in force';
comment on column forecast.engine_version is 'Version of the code that computed it';
comment on column forecast.input_sha256 is 'The series and settings that it came from';
comment on column forecast.result_sha256 is 'Hash of what it says';
comment on column forecast.made_at is 'Time it was frozen: before its month began';
comment on column forecast.made_by is 'Who froze it; null where the program did when the month drew near';

create table forecast_score (
  forecast_id uuid primary key references forecast (id),
  outcome double precision not null,
  loss double precision not null check (loss >= 0),
  no_change_loss double precision not null check (no_change_loss >= 0),
  log_score double precision,
  is_inside boolean,
  data_cut_at timestamptz not null,
  scored_at timestamptz not null
);
create trigger forecast_score_frozen before update or delete on forecast_score for each row execute function refuse_change();
comment on table forecast_score is 'What came of a frozen forecast; scored once, when the month had ended and was known';
comment on column forecast_score.forecast_id is 'The forecast';
comment on column forecast_score.outcome is 'What came: incidents, or the score';
comment on column forecast_score.loss is 'CRPS of a count, Brier score of an event';
comment on column forecast_score.no_change_loss is 'The same of no change';
comment on column forecast_score.log_score is 'Minus the log of the probability given to what came; null where it was called impossible';
comment on column forecast_score.is_inside is 'Whether it lay within the 5-95 % interval; null for an event';
comment on column forecast_score.data_cut_at is 'Rows known up to this time were used for the outcome';
comment on column forecast_score.scored_at is 'Time of scoring';
