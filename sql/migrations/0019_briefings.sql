-- Material for the meeting: drafts that change, frozen packs that do not, and the files made of them.

create table briefing (
  id uuid primary key,
  meeting_id uuid references meeting (id),
  title text not null check (length(title) between 3 and 200),
  area_codes text[] not null check (cardinality(area_codes) between 1 and 60),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  audience text not null check (audience in ('timpora', 'leadership', 'regional_office')),
  language text not null check (language in ('id', 'en')),
  classification text not null check (classification in ('SANGAT RAHASIA', 'RAHASIA', 'TERBATAS', 'BIASA')),
  tlp text not null check (tlp in ('TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR')),
  urgency text not null check (urgency in ('Sangat Segera', 'Segera', 'Biasa')),
  memo_number text not null default '' check (length(memo_number) <= 80),
  dissent text not null default '' check (length(dissent) <= 2000),
  texts jsonb not null default '{}',
  editor_ids uuid[] not null,
  version integer not null check (version >= 1),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null references account (id)
);
create index briefing_meeting_id_idx on briefing (meeting_id);
create index briefing_changed_by_idx on briefing (changed_by);
comment on table briefing is 'Drafts of packs for a meeting; what is printed comes from the data each time, only what somebody wrote is kept here';
comment on column briefing.id is 'Identity';
comment on column briefing.meeting_id is 'Meeting it is made for; null: none';
comment on column briefing.title is 'Title of the pack';
comment on column briefing.area_codes is 'Areas it is about, all of one level';
comment on column briefing.month is 'Month assessed';
comment on column briefing.audience is 'Whom it is for: decides how fine places are and which blocks it has';
comment on column briefing.language is 'Language of the pack';
comment on column briefing.classification is 'Legal class, printed top and bottom';
comment on column briefing.tlp is 'Courtesy label for sharing (TLP 2.0)';
comment on column briefing.urgency is 'Urgency of the memo';
comment on column briefing.memo_number is 'Number of the memo; empty: written in by hand';
comment on column briefing.dissent is 'Another opinion on the assessment, printed as written';
comment on column briefing.texts is 'Edited blocks by their identity: the text and the facts that its numbers were linked to';
comment on column briefing.editor_ids is 'Who had a hand in it';
comment on column briefing.version is 'Counts changes, so that two editors do not overwrite each other';
comment on column briefing.created_at is 'Time of creation';
comment on column briefing.changed_at is 'Time of the last change';
comment on column briefing.changed_by is 'Who changed it last';

create table briefing_snapshot (
  id uuid primary key,
  number text not null unique,
  briefing_id uuid not null references briefing (id),
  meeting_id uuid references meeting (id),
  title text not null,
  audience text not null check (audience in ('timpora', 'leadership', 'regional_office')),
  month text not null,
  area_codes text[] not null,
  data_cut_at timestamptz not null,
  model_version integer not null references score_model (version),
  frozen_at timestamptz not null,
  frozen_by uuid not null references account (id),
  editor_ids uuid[] not null,
  pack bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create index briefing_snapshot_briefing_id_idx on briefing_snapshot (briefing_id);
create index briefing_snapshot_meeting_id_idx on briefing_snapshot (meeting_id);
create index briefing_snapshot_model_version_idx on briefing_snapshot (model_version);
create index briefing_snapshot_frozen_by_idx on briefing_snapshot (frozen_by);
create trigger briefing_snapshot_frozen before update or delete on briefing_snapshot for each row execute function refuse_change();
comment on table briefing_snapshot is 'Packs as they were frozen; they never change';
comment on column briefing_snapshot.id is 'Identity';
comment on column briefing_snapshot.number is 'Number printed on every page, TDH-<year>-<running number>';
comment on column briefing_snapshot.briefing_id is 'Draft it was made from';
comment on column briefing_snapshot.meeting_id is 'Meeting it was made for';
comment on column briefing_snapshot.title is 'Title';
comment on column briefing_snapshot.audience is 'Whom it is for';
comment on column briefing_snapshot.month is 'Month assessed';
comment on column briefing_snapshot.area_codes is 'Areas it is about';
comment on column briefing_snapshot.data_cut_at is 'Rows known up to this time were used';
comment on column briefing_snapshot.model_version is 'Model used';
comment on column briefing_snapshot.frozen_at is 'Time of freezing';
comment on column briefing_snapshot.frozen_by is 'Who froze it';
comment on column briefing_snapshot.editor_ids is 'Who had a hand in it: none of them publishes it';
comment on column briefing_snapshot.pack is 'The pack, canonical JSON (RFC 8785), UTF-8';
comment on column briefing_snapshot.sha256 is 'SHA-256 of these bytes';

create table briefing_publication (
  snapshot_id uuid primary key references briefing_snapshot (id),
  checked text[] not null,
  published_at timestamptz not null,
  published_by uuid not null references account (id)
);
create index briefing_publication_published_by_idx on briefing_publication (published_by);
create trigger briefing_publication_frozen before update or delete on briefing_publication for each row execute function refuse_change();
comment on table briefing_publication is 'Frozen packs that somebody other than their makers has released to their audience';
comment on column briefing_publication.snapshot_id is 'The pack';
comment on column briefing_publication.checked is 'Points of the check list that were ticked: all of them';
comment on column briefing_publication.published_at is 'When';
comment on column briefing_publication.published_by is 'Who';

create table briefing_file (
  snapshot_id uuid not null references briefing_snapshot (id),
  kind text not null check (kind in ('pptx', 'docx', 'pdf', 'xlsx')),
  bytes bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  primary key (snapshot_id, kind)
);
create trigger briefing_file_frozen before update or delete on briefing_file for each row execute function refuse_change();
comment on table briefing_file is 'Files made of frozen packs, kept so that the same file is handed out each time';
comment on column briefing_file.snapshot_id is 'The pack';
comment on column briefing_file.kind is 'Format';
comment on column briefing_file.bytes is 'The file';
comment on column briefing_file.sha256 is 'SHA-256 of the file';
comment on column briefing_file.made_at is 'When it was made';

create table briefing_export (
  id uuid primary key,
  snapshot_id uuid not null references briefing_snapshot (id),
  account_id uuid not null references account (id),
  reason text not null check (length(reason) between 10 and 300),
  exported_at timestamptz not null
);
create index briefing_export_snapshot_id_idx on briefing_export (snapshot_id);
create index briefing_export_account_id_idx on briefing_export (account_id);
create trigger briefing_export_frozen before update or delete on briefing_export for each row execute function refuse_change();
comment on table briefing_export is 'Who took the files of a pack, so that a newer pack can be told to whoever holds the old one';
comment on column briefing_export.id is 'Identity';
comment on column briefing_export.snapshot_id is 'The pack';
comment on column briefing_export.account_id is 'Who';
comment on column briefing_export.reason is 'What for';
comment on column briefing_export.exported_at is 'When';
