alter table score_result add column risk_median double precision;
alter table score_result add column class_probabilities double precision[];
alter table score_result add column rank_probabilities double precision[];
comment on column score_result.risk_median is 'Middle of the draws of the risk';
comment on column score_result.class_probabilities is 'Share of draws in each class, very low first; null where there is no risk';
comment on column score_result.rank_probabilities is 'Share of draws at rank 1, 2, ... of ranked_among, figures and structural choices drawn; null where there is no rank';

create table score_sensitivity (
  run_id uuid primary key references score_run (id),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  result jsonb not null
);
comment on table score_sensitivity is 'Which choices in the model decide most about the scores of a run, in its last month';
comment on column score_sensitivity.run_id is 'Run';
comment on column score_sensitivity.month is 'Month that was varied';
comment on column score_sensitivity.result is 'Sobol indices of score and rank shift by choice with their intervals, or why there are none';
