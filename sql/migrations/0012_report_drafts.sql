create table report_draft (
  account_id uuid not null references account (id),
  form text not null check (form in ('phone', 'kolang_kaling')),
  sealed jsonb not null,
  updated_at timestamptz not null,
  primary key (account_id, form)
);
comment on table report_draft is 'What is being typed while the caller speaks: one draft a person and form, gone when the report is accepted';
comment on column report_draft.account_id is 'Who types';
comment on column report_draft.form is 'Which form';
comment on column report_draft.sealed is 'AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}';
comment on column report_draft.updated_at is 'Last change; a day later it is removed';
