alter table report alter column batch_id drop not null;
comment on column report.batch_id is 'Import that brought it; null where it came in by itself';

create table instance (
  id integer primary key check (id = 1),
  kind text not null check (kind in ('real', 'simulation')),
  recorded_at timestamptz not null
);
comment on table instance is 'What this database is: an exercise database is marked as such on every screen and export';
comment on column instance.id is 'Always 1';
comment on column instance.kind is 'real, or simulation: all reports in it are invented';
comment on column instance.recorded_at is 'Time of marking';

create table office_setting (
  name text not null,
  version integer not null check (version >= 1),
  value jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id),
  primary key (name, version)
);
create index office_setting_recorded_by_idx on office_setting (recorded_by);
comment on table office_setting is 'Settings of the office that are no secrets; a change is a new row';
comment on column office_setting.name is 'Which setting';
comment on column office_setting.version is 'Running number, 1 first; the highest is in force';
comment on column office_setting.value is 'Its value';
comment on column office_setting.recorded_at is 'Time of recording';
comment on column office_setting.recorded_by is 'Who set it';

create table account_area (
  account_id uuid not null references account (id),
  area_code text not null references area (code),
  primary key (account_id, area_code)
);
create index account_area_area_code_idx on account_area (area_code);
comment on table account_area is 'Areas that an account of a partner agency or local partner answers for';
comment on column account_area.account_id is 'The account';
comment on column account_area.area_code is 'The area, all below it included';

create table job (
  id bigint generated always as identity primary key,
  name text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  started_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('done', 'given_up')),
  last_error text
);
create index job_due_idx on job (due_at, id) where ended_at is null;
comment on table job is 'Work to be done after a commit; a job done twice does no harm';
comment on column job.id is 'Identity';
comment on column job.name is 'What to do';
comment on column job.payload is 'Ids only, never content';
comment on column job.created_at is 'Time of its cause';
comment on column job.due_at is 'Not before';
comment on column job.attempts is 'How often it was begun';
comment on column job.started_at is 'When it was last begun; a job under way whose process ended is begun anew';
comment on column job.ended_at is 'When it was done or given up';
comment on column job.outcome is 'How it ended';
comment on column job.last_error is 'Kind of the last failure, never content';

create table sender_bucket (
  id uuid primary key,
  created_at timestamptz not null
);
comment on table sender_bucket is 'One sender as far as keyed hashes tell: no number, no name';
comment on column sender_bucket.id is 'Identity';
comment on column sender_bucket.created_at is 'First seen';

create table sender_key (
  key text primary key check (key ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('wa-phone', 'wa-bsuid', 'chat-author')),
  epoch integer not null check (epoch >= 1),
  bucket_id uuid not null references sender_bucket (id),
  created_at timestamptz not null
);
create index sender_key_bucket_id_idx on sender_key (bucket_id);
comment on table sender_key is 'Keyed hashes of senders under a key that lives outside the database and is destroyed after two epochs';
comment on column sender_key.key is 'HMAC-SHA-256 under the key of its epoch, hexadecimal';
comment on column sender_key.kind is 'What was hashed';
comment on column sender_key.epoch is 'Which key';
comment on column sender_key.bucket_id is 'The sender';
comment on column sender_key.created_at is 'Time of making';

create table poster (
  id uuid primary key,
  token text not null unique check (token ~ '^[a-z0-9]{10}$'),
  area_code text not null references area (code),
  label text not null,
  created_at timestamptz not null,
  created_by uuid not null references account (id),
  revoked_at timestamptz
);
create index poster_area_code_idx on poster (area_code);
create index poster_created_by_idx on poster (created_by);
comment on table poster is 'Printed posters; the code on one carries nothing but a random token';
comment on column poster.id is 'Identity';
comment on column poster.token is 'Random token in the address of the code';
comment on column poster.area_code is 'Where it hangs: a hint of place, no more';
comment on column poster.label is 'Name of the village, site or office';
comment on column poster.created_at is 'Time of making';
comment on column poster.created_by is 'Who made it';
comment on column poster.revoked_at is 'From when its code opens the form without a hint';

create table rumour (
  id uuid primary key,
  created_at timestamptz not null
);
comment on table rumour is 'A claim that spreads; what is known of it stands in its versions';
comment on column rumour.id is 'Identity';
comment on column rumour.created_at is 'Time of first recording';

create table rumour_version (
  rumour_id uuid not null references rumour (id),
  version integer not null check (version >= 1),
  claim text not null,
  area_code text not null references area (code),
  verdict text not null check (verdict in ('open', 'true', 'partly_true', 'refuted', 'cannot_tell')),
  facts text not null default '',
  reply text not null default '',
  carrier text not null check (carrier in ('none', 'office', 'village_head', 'district_head', 'community_leader', 'manpower_agency',
    'police', 'unity_agency', 'press', 'firm')),
  carried_date date,
  incident_id text references incident (id),
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id),
  primary key (rumour_id, version)
);
create index rumour_version_area_code_idx on rumour_version (area_code);
create index rumour_version_incident_id_idx on rumour_version (incident_id);
create index rumour_version_recorded_by_idx on rumour_version (recorded_by);
comment on table rumour_version is 'What was known of a rumour at a time; a change is a new version';
comment on column rumour_version.rumour_id is 'The rumour';
comment on column rumour_version.version is 'Running number, 1 first';
comment on column rumour_version.claim is 'The claim in one neutral sentence, without persons';
comment on column rumour_version.area_code is 'Where it goes round';
comment on column rumour_version.verdict is 'Set by a person; a refuted rumour stays visible and weighs nothing';
comment on column rumour_version.facts is 'What is known instead, and from where';
comment on column rumour_version.reply is 'Text for those who carry the answer';
comment on column rumour_version.carrier is 'Who carries the answer to the place, as an office, never a name';
comment on column rumour_version.carried_date is 'When the answer was carried there';
comment on column rumour_version.incident_id is 'Incident that it claims, where there is one';
comment on column rumour_version.reason is 'Reason of the change';
comment on column rumour_version.recorded_at is 'Time of recording';
comment on column rumour_version.recorded_by is 'Who recorded it';

create table report_intake (
  report_id text primary key references report (id),
  received_at timestamptz not null,
  sent_at timestamptz,
  text_redacted text not null,
  parts jsonb,
  masked text[] not null default '{}',
  language text not null check (language in ('id', 'en')),
  occurred_date date,
  sender_category text check (sender_category in ('violence', 'threat', 'clash', 'rejection_of_foreign_workers',
    'peaceful_protest', 'labour_dispute', 'grievance', 'verbal_conflict', 'online_hostility', 'suspicious_activity',
    'presence', 'inspection', 'layoff', 'rumour', 'other')),
  sender_relation text check (sender_relation in ('yes', 'partly', 'unknown', 'no')),
  sender_bucket_id uuid references sender_bucket (id),
  forwarded text not null check (forwarded in ('no', 'forwarded', 'frequently')),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  signature bytea,
  hint_area_code text references area (code),
  found_area_code text references area (code),
  place_confidence double precision check (place_confidence between 0 and 1),
  place_options text[] not null default '{}',
  poster_id uuid references poster (id),
  restricted boolean not null,
  urgent boolean not null,
  wants_answer boolean not null,
  answer_due_date date,
  entered_by uuid references account (id)
);
create index report_intake_received_at_idx on report_intake (received_at);
create index report_intake_fingerprint_idx on report_intake (fingerprint);
create index report_intake_sender_bucket_id_idx on report_intake (sender_bucket_id);
create index report_intake_hint_area_code_idx on report_intake (hint_area_code);
create index report_intake_found_area_code_idx on report_intake (found_area_code);
create index report_intake_poster_id_idx on report_intake (poster_id);
create index report_intake_entered_by_idx on report_intake (entered_by);
comment on table report_intake is 'What a report that came in by the one door says, with personal data masked';
comment on column report_intake.report_id is 'The report';
comment on column report_intake.received_at is 'When the office first got it: its clocks begin here';
comment on column report_intake.sent_at is 'When it was written, as the messenger or the chat says; null where only the arrival is known';
comment on column report_intake.text_redacted is 'Its text after redaction: what is searched, listed and read';
comment on column report_intake.parts is 'The same in the parts of the phone form, each redacted';
comment on column report_intake.masked is 'Kinds of personal data that were masked';
comment on column report_intake.language is 'Language of the form or message';
comment on column report_intake.occurred_date is 'Day it happened as the sender says (WIB)';
comment on column report_intake.sender_category is 'Kind that the sender chose';
comment on column report_intake.sender_relation is 'Whether it concerns foreign workers, as the sender says';
comment on column report_intake.sender_bucket_id is 'The sender as far as keyed hashes tell; null where nothing is known';
comment on column report_intake.forwarded is 'Whether the messenger marks it as forwarded: then it is no eyewitness';
comment on column report_intake.fingerprint is 'Keyed hash of the normalised text: the same words give the same value';
comment on column report_intake.signature is 'MinHash of the normalised text, 32-bit values';
comment on column report_intake.hint_area_code is 'Place that the sender chose, the poster hangs at, or a shared location lies nearest to';
comment on column report_intake.found_area_code is 'Place found in the text';
comment on column report_intake.place_confidence is 'How sure the place is, 0..1';
comment on column report_intake.place_options is 'Places that fit, where more than one does';
comment on column report_intake.poster_id is 'Poster whose code opened the form';
comment on column report_intake.restricted is 'Only the section head and the head of office read it';
comment on column report_intake.urgent is 'Somebody may be hurt now';
comment on column report_intake.wants_answer is 'The sender may read an answer';
comment on column report_intake.answer_due_date is 'Working day (WIB) by whose end an answer is due';
comment on column report_intake.entered_by is 'Who typed it for the caller';

create table report_arrival (
  id uuid primary key,
  report_id text not null references report (id),
  channel text not null check (channel in ('press', 'whatsapp', 'phone', 'kolang_kaling', 'qr_form', 'partner_agency')),
  delivery_key text not null unique check (length(delivery_key) <= 200),
  arrived_at timestamptz not null,
  batch_id integer references import_batch (id)
);
create index report_arrival_report_id_idx on report_arrival (report_id);
create index report_arrival_batch_id_idx on report_arrival (batch_id);
comment on table report_arrival is 'Each way on which a report came in; the same report by two ways is one report with two arrivals';
comment on column report_arrival.id is 'Identity';
comment on column report_arrival.report_id is 'The report';
comment on column report_arrival.channel is 'By which channel';
comment on column report_arrival.delivery_key is 'Identity of the delivery outside: the same delivery twice is one arrival';
comment on column report_arrival.arrived_at is 'Time of arrival';
comment on column report_arrival.batch_id is 'Import that brought it';

create table report_sealed (
  arrival_id uuid primary key references report_arrival (id),
  sealed jsonb not null,
  delete_after timestamptz not null
);
create index report_sealed_delete_after_idx on report_sealed (delete_after);
comment on table report_sealed is 'Raw form of what arrived, under a data key of its own wrapped by a key outside the database';
comment on column report_sealed.arrival_id is 'The arrival';
comment on column report_sealed.sealed is 'AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}';
comment on column report_sealed.delete_after is 'End of its retention';

create table report_contact (
  report_id text primary key references report (id),
  sealed jsonb not null,
  purpose text not null check (purpose in ('call_back', 'reply')),
  notice_version text not null,
  given_at timestamptz not null,
  delete_after timestamptz not null
);
create index report_contact_delete_after_idx on report_contact (delete_after);
comment on table report_contact is 'How to reach a reporter who wants an answer; opened one at a time with a reason';
comment on column report_contact.report_id is 'The report';
comment on column report_contact.sealed is 'AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}';
comment on column report_contact.purpose is 'What it was given for';
comment on column report_contact.notice_version is 'Version of the notice that was shown before';
comment on column report_contact.given_at is 'When it was given';
comment on column report_contact.delete_after is 'End of its retention';

create table receipt (
  id uuid primary key,
  report_id text not null references report (id),
  selector text not null check (selector ~ '^0[0-9]{3}$'),
  lookup text not null,
  secret_hash text not null,
  is_own boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index receipt_report_id_idx on receipt (report_id);
create index receipt_selector_idx on receipt (selector, lookup);
comment on table receipt is 'Receipt codes: with one, the sender reads the state and the answer without an account';
comment on column receipt.id is 'Identity';
comment on column receipt.report_id is 'The report';
comment on column receipt.selector is 'First four digits, no secret';
comment on column receipt.lookup is 'Sixteen bits of a keyed hash of the code, to check few of those with the same four digits';
comment on column receipt.secret_hash is 'Argon2id of the keyed code';
comment on column receipt.is_own is 'Given with the report itself or to its known sender; another, who sent the same words, sees only what came after';
comment on column receipt.created_at is 'Time of making';
comment on column receipt.expires_at is 'End of validity';

create table report_message (
  id uuid primary key,
  report_id text not null references report (id),
  direction text not null check (direction in ('office', 'reporter')),
  is_answer boolean not null,
  body text not null,
  via text not null check (via in ('receipt', 'whatsapp', 'in_person', 'public')),
  sealed jsonb,
  delete_after timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id)
);
create index report_message_report_id_idx on report_message (report_id);
create index report_message_recorded_by_idx on report_message (recorded_by);
comment on table report_message is 'What office and sender write to each other through the receipt';
comment on column report_message.id is 'Identity';
comment on column report_message.report_id is 'The report';
comment on column report_message.direction is 'Who wrote it';
comment on column report_message.is_answer is 'It answers the report: the clock stops';
comment on column report_message.body is 'Its text, redacted where the sender wrote it';
comment on column report_message.via is 'How the answer was given';
comment on column report_message.sealed is 'Raw form of what the sender wrote';
comment on column report_message.delete_after is 'End of retention of the raw form';
comment on column report_message.recorded_at is 'Time of recording';
comment on column report_message.recorded_by is 'Who wrote it; null for the sender';

create table report_assessment (
  report_id text not null references report (id),
  version integer not null check (version >= 1),
  is_latest boolean not null,
  state text not null check (state in ('waiting', 'kept', 'linked', 'rumour', 'duplicate', 'refused')),
  area_code text references area (code),
  category text check (category in ('violence', 'threat', 'clash', 'rejection_of_foreign_workers',
    'peaceful_protest', 'labour_dispute', 'grievance', 'verbal_conflict', 'online_hostility', 'suspicious_activity',
    'presence', 'inspection', 'layoff', 'rumour', 'other')),
  setting text check (setting in ('workplace', 'gate', 'sea', 'online', 'public')),
  relation text check (relation in ('yes', 'partly', 'unknown', 'no')),
  target_kind text check (target_kind in ('firm', 'state', 'residents', 'foreign_workers', 'none')),
  actor_kind text check (actor_kind in ('residents', 'fishers', 'miners', 'workers', 'state', 'firm', 'unknown')),
  event_date date,
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility text not null check (credibility in ('1', '2', '3', '4', '5', '6')),
  incident_id text references incident (id),
  duplicate_of text references report (id),
  rumour_id uuid references rumour (id),
  refuse_reason text check (refuse_reason in ('not_our_matter', 'no_content', 'advertising', 'abuse', 'personal_dispute', 'test')),
  names_checked boolean not null,
  act text not null,
  undoes integer,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id),
  primary key (report_id, version)
);
create unique index report_assessment_latest_idx on report_assessment (report_id) where is_latest;
create index report_assessment_waiting_idx on report_assessment (state, report_id) where is_latest;
create index report_assessment_area_code_idx on report_assessment (area_code);
create index report_assessment_incident_id_idx on report_assessment (incident_id);
create index report_assessment_duplicate_of_idx on report_assessment (duplicate_of);
create index report_assessment_rumour_id_idx on report_assessment (rumour_id);
create index report_assessment_recorded_by_idx on report_assessment (recorded_by);
comment on table report_assessment is 'What the office made of a report; each act is a new version, undone by another';
comment on column report_assessment.report_id is 'The report';
comment on column report_assessment.version is 'Running number; 1 is made at the door';
comment on column report_assessment.is_latest is 'It is the newest version';
comment on column report_assessment.state is 'waiting; kept on file; linked to an incident; on the rumour desk; duplicate; refused';
comment on column report_assessment.area_code is 'Place as assessed';
comment on column report_assessment.category is 'Kind as assessed';
comment on column report_assessment.setting is 'Inside the workplace, outside the gate, at sea, online, in public';
comment on column report_assessment.relation is 'Whether it concerns foreign workers';
comment on column report_assessment.target_kind is 'Kind of party it was directed at';
comment on column report_assessment.actor_kind is 'Kind of party that acted';
comment on column report_assessment.event_date is 'Day it happened as assessed (WIB)';
comment on column report_assessment.reliability is 'Grade of the source as of this version, Admiralty A-F';
comment on column report_assessment.credibility is 'Grade of the information as of this version, Admiralty 1-6';
comment on column report_assessment.incident_id is 'Incident that it tells of';
comment on column report_assessment.duplicate_of is 'Report that it repeats';
comment on column report_assessment.rumour_id is 'Rumour that it carries';
comment on column report_assessment.refuse_reason is 'Why it was refused';
comment on column report_assessment.names_checked is 'A person has checked that names are masked (DP-33)';
comment on column report_assessment.act is 'What was done';
comment on column report_assessment.undoes is 'Version whose act this one takes back';
comment on column report_assessment.recorded_at is 'Time of recording';
comment on column report_assessment.recorded_by is 'Who did it; null at the door';

create table report_media (
  id uuid primary key,
  report_id text not null references report (id),
  kind text not null check (kind in ('image', 'audio', 'video', 'document', 'sticker')),
  mime text not null,
  outside_id text,
  outside_sha256 text,
  state text not null check (state in ('outside', 'stored', 'gone', 'refused')),
  byte_size integer,
  sealed jsonb,
  created_at timestamptz not null,
  delete_after timestamptz not null
);
create index report_media_report_id_idx on report_media (report_id);
create index report_media_delete_after_idx on report_media (delete_after);
comment on table report_media is 'Pictures and recordings, sealed like the raw text; images are decoded and written anew, so that nothing but the picture is left';
comment on column report_media.id is 'Identity';
comment on column report_media.report_id is 'The report';
comment on column report_media.kind is 'What it is';
comment on column report_media.mime is 'Type of the stored bytes, or as announced';
comment on column report_media.outside_id is 'Id at the messenger, while it is not fetched';
comment on column report_media.outside_sha256 is 'Hash that the messenger announced';
comment on column report_media.state is 'outside: fetched when somebody asks; stored; gone: it had expired; refused: no kind that we keep';
comment on column report_media.byte_size is 'Size of the stored bytes';
comment on column report_media.sealed is 'AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}';
comment on column report_media.created_at is 'Time of arrival';
comment on column report_media.delete_after is 'End of its retention';

create table verification_request (
  id uuid primary key,
  report_id text not null references report (id),
  asked_account_id uuid not null references account (id),
  area_code text not null references area (code),
  question text not null,
  asked_at timestamptz not null,
  asked_by uuid not null references account (id),
  due_at timestamptz not null,
  answered_at timestamptz,
  outcome text check (outcome in ('confirmed', 'partly', 'not_confirmed', 'cannot_tell')),
  note text,
  check ((answered_at is null) = (outcome is null))
);
create index verification_request_report_id_idx on verification_request (report_id);
create index verification_request_asked_account_id_idx on verification_request (asked_account_id);
create index verification_request_area_code_idx on verification_request (area_code);
create index verification_request_asked_by_idx on verification_request (asked_by);
comment on table verification_request is 'Questions to a partner of the place; they see the question, never the text of the report';
comment on column verification_request.id is 'Identity';
comment on column verification_request.report_id is 'The report';
comment on column verification_request.asked_account_id is 'Who is asked';
comment on column verification_request.area_code is 'Where';
comment on column verification_request.question is 'What to find out, typed by the office, without persons';
comment on column verification_request.asked_at is 'When it was asked';
comment on column verification_request.asked_by is 'Who asked';
comment on column verification_request.due_at is 'By when';
comment on column verification_request.answered_at is 'When it was answered';
comment on column verification_request.outcome is 'What the partner found';
comment on column verification_request.note is 'In one sentence, without persons';

alter table incident_version add column merged_into text references incident (id);
create index incident_version_merged_into_idx on incident_version (merged_into);
comment on column incident_version.merged_into is 'Incident that it was found to be the same as; its reports stand there';

alter table incident_report drop constraint incident_report_pkey;
alter table incident_report add column id bigint generated always as identity primary key;
alter table incident_report add column linked_at timestamptz;
alter table incident_report add column unlinked_at timestamptz;
create unique index incident_report_now_idx on incident_report (report_id) where unlinked_at is null;
create index incident_report_incident_id_idx on incident_report (incident_id);
comment on table incident_report is 'Reports behind an incident, from when to when';
comment on column incident_report.id is 'Identity';
comment on column incident_report.linked_at is 'Since when; null: since the report is known';
comment on column incident_report.unlinked_at is 'Until when; null: still';
