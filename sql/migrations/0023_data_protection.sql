-- The register of processing, rights of reporters, legal holds, retention with a dry run, and impact assessments.

create table processing_activity (
  id text primary key check (id ~ '^[a-z][a-z_]{2,39}$'),
  created_at timestamptz not null
);
comment on table processing_activity is 'What personal data are processed for (UU 27/2022 art. 31); what is known of each stands in its versions';
comment on column processing_activity.id is 'Identity, also the purpose that a contact refers to';
comment on column processing_activity.created_at is 'Time of first recording';

create table processing_activity_version (
  activity_id text not null references processing_activity (id),
  version integer not null check (version >= 1),
  purpose jsonb not null,
  basis jsonb not null,
  data_classes text[] not null,
  recipients jsonb not null,
  retention jsonb not null,
  since_date date not null,
  ended_date date,
  reason text check (length(reason) between 10 and 300),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id),
  primary key (activity_id, version)
);
create index processing_activity_version_recorded_by_idx on processing_activity_version (recorded_by);
create trigger processing_activity_version_kept before update or delete on processing_activity_version
  for each row execute function refuse_change();
comment on table processing_activity_version is 'The register of processing; a change is a new version and the old one stays';
comment on column processing_activity_version.activity_id is 'The activity';
comment on column processing_activity_version.version is 'Running number, 1 first: the one that comes with the program';
comment on column processing_activity_version.purpose is 'What for, {id, en}';
comment on column processing_activity_version.basis is 'Lawful basis with its article, {id, en}';
comment on column processing_activity_version.data_classes is 'Classes of data, K1 to K8 of the data inventory';
comment on column processing_activity_version.recipients is 'Who receives them, {id, en}';
comment on column processing_activity_version.retention is 'How long they are kept, {id, en}';
comment on column processing_activity_version.since_date is 'Since when (WIB)';
comment on column processing_activity_version.ended_date is 'Until when; null: still';
comment on column processing_activity_version.reason is 'Why it was changed; null for the first';
comment on column processing_activity_version.recorded_at is 'Time of recording';
comment on column processing_activity_version.recorded_by is 'Who recorded it; null for what comes with the program';

insert into processing_activity (id, created_at)
  select id, current_timestamp from unnest(array['receive_reports', 'call_back', 'reply', 'assess_tension', 'staff_accounts',
    'audit_trail', 'data_rights', 'operation']) as id;
insert into processing_activity_version (activity_id, version, purpose, basis, data_classes, recipients, retention, since_date, recorded_at)
values
  ('receive_reports', 1,
   '{"id": "Menerima laporan warga dan pekerja tentang ketegangan, supaya dapat dicegah dan dijawab", "en": "Receiving reports of residents and workers about tension, so that it can be prevented and answered"}',
   '{"id": "Tugas untuk kepentingan umum, UU 27/2022 Pasal 20 ayat (2) huruf e", "en": "Task in the public interest, UU 27/2022 art. 20 (2) e"}',
   '{K2,K3}',
   '{"id": "Seksi Inteldakim; tidak ada pihak luar. Pesan WhatsApp diolah Meta di luar negeri sebelum sampai", "en": "Intelligence and enforcement section; nobody outside. WhatsApp messages are processed abroad by Meta before they arrive"}',
   '{"id": "Teks asli dan lampiran 90 hari; laporan yang sudah disamarkan 5 tahun, sesudah itu hanya jumlah", "en": "Original text and media 90 days; the masked report 5 years, then counts only"}',
   date '2026-11-01', current_timestamp),
  ('call_back', 1,
   '{"id": "Menghubungi pelapor yang memintanya, soal laporannya saja", "en": "Calling back reporters who ask for it, about their report only"}',
   '{"id": "Persetujuan, UU 27/2022 Pasal 20 ayat (2) huruf a", "en": "Consent, UU 27/2022 art. 20 (2) a"}',
   '{K1}',
   '{"id": "Petugas yang membuka kontak dengan alasan tercatat", "en": "The officer who opens the contact with a recorded reason"}',
   '{"id": "30 hari setelah dijawab, paling lama 180 hari", "en": "30 days after the answer, at most 180 days"}',
   date '2026-11-01', current_timestamp),
  ('reply', 1,
   '{"id": "Membalas pesan WhatsApp dengan kode laporan dan jawaban", "en": "Replying to WhatsApp messages with the report code and an answer"}',
   '{"id": "Tugas untuk kepentingan umum, UU 27/2022 Pasal 20 ayat (2) huruf e; pesan keluar ke luar negeri, Pasal 56", "en": "Task in the public interest, UU 27/2022 art. 20 (2) e; replies leave the country, art. 56"}',
   '{K1}',
   '{"id": "Meta Platforms (WhatsApp), hanya untuk balasan", "en": "Meta Platforms (WhatsApp), for replies only"}',
   '{"id": "30 hari setelah dijawab, paling lama 180 hari", "en": "30 days after the answer, at most 180 days"}',
   date '2026-11-01', current_timestamp),
  ('assess_tension', 1,
   '{"id": "Menilai risiko ketegangan per wilayah dan bulan; wilayah yang dinilai, bukan orang", "en": "Assessing the risk of tension by area and month; areas are assessed, not persons"}',
   '{"id": "Tugas untuk kepentingan umum, UU 27/2022 Pasal 20 ayat (2) huruf e; penilaian dampak Pasal 34", "en": "Task in the public interest, UU 27/2022 art. 20 (2) e; impact assessment art. 34"}',
   '{K3,K4,K5}',
   '{"id": "Anggota Timpora, pimpinan, dan Kanwil, dengan ketelitian tempat menurut peran", "en": "Members of Timpora, leadership and the regional office, with places as fine as their role allows"}',
   '{"id": "Peristiwa 10 tahun (jadwal retensi arsip); angka dan skor tetap, tanpa data pribadi", "en": "Incidents 10 years (archive schedule); figures and scores stay, without personal data"}',
   date '2026-11-01', current_timestamp),
  ('staff_accounts', 1,
   '{"id": "Memberi petugas akses menurut perannya", "en": "Giving staff access according to their role"}',
   '{"id": "Kewajiban hukum dan tugas kedinasan, UU 27/2022 Pasal 20 ayat (2) huruf c dan e", "en": "Legal duty and public task, UU 27/2022 art. 20 (2) c and e"}',
   '{K7}',
   '{"id": "Administrator, kepala seksi, pimpinan, PPDP", "en": "Administrator, section head, leadership, data-protection officer"}',
   '{"id": "Selama akun ada, ditambah 1 tahun", "en": "As long as the account exists, and 1 year"}',
   date '2026-11-01', current_timestamp),
  ('audit_trail', 1,
   '{"id": "Mencatat siapa membuka dan mengubah apa, supaya penyalahgunaan ketahuan", "en": "Recording who opened and changed what, so that misuse is found"}',
   '{"id": "Kewajiban hukum, UU 27/2022 Pasal 20 ayat (2) huruf c dan Pasal 35-39", "en": "Legal duty, UU 27/2022 art. 20 (2) c and art. 35-39"}',
   '{K6}',
   '{"id": "PPDP, pimpinan; kepala seksi untuk seksinya", "en": "Data-protection officer, leadership; the section head for the section"}',
   '{"id": "Catatan tanpa isi dan tanpa nama tetap ada karena rantainya harus utuh; nama akun yang ditutup dihapus setelah 1 tahun", "en": "Entries without content or names stay, because the chain must be whole; names of closed accounts go after 1 year"}',
   date '2026-11-01', current_timestamp),
  ('data_rights', 1,
   '{"id": "Menjawab permintaan akses, koreksi, penghapusan, dan pembatasan dalam 3x24 jam", "en": "Answering requests for access, correction, erasure and restriction within 3x24 hours"}',
   '{"id": "Kewajiban hukum, UU 27/2022 Pasal 5-13 dan 30-41", "en": "Legal duty, UU 27/2022 art. 5-13 and 30-41"}',
   '{K3,K6}',
   '{"id": "PPDP; kepala seksi dan pimpinan membaca", "en": "Data-protection officer; section head and leadership read"}',
   '{"id": "Permintaan tanpa isi laporan 5 tahun", "en": "The request, without content of the report, 5 years"}',
   date '2026-11-01', current_timestamp),
  ('operation', 1,
   '{"id": "Menjalankan dan mengamankan sistem", "en": "Running and securing the system"}',
   '{"id": "Kewajiban hukum, UU 27/2022 Pasal 35-39", "en": "Legal duty, UU 27/2022 art. 35-39"}',
   '{K8}',
   '{"id": "Administrator", "en": "Administrator"}',
   '{"id": "Catatan halaman petugas 90 hari, halaman publik 14 hari tanpa alamat internet", "en": "Logs of staff pages 90 days, of public pages 14 days without internet addresses"}',
   date '2026-11-01', current_timestamp);

alter table report_contact drop constraint report_contact_purpose_check;
alter table report_contact add constraint report_contact_purpose_fkey foreign key (purpose) references processing_activity (id);
create index report_contact_purpose_idx on report_contact (purpose);
alter table report_contact add column basis text check (basis in ('consent', 'public_task'));
update report_contact set basis = case purpose when 'call_back' then 'consent' else 'public_task' end;
alter table report_contact alter column basis set not null;
comment on column report_contact.purpose is 'What it was given for: a row of the register of processing';
comment on column report_contact.basis is 'Lawful basis at that time: consent (UU 27/2022 art. 20 (2) a), or public task (e)';

alter table report_intake add column aged_at timestamptz;
alter table report_intake add column erased_at timestamptz;
comment on column report_intake.aged_at is 'When its text and exact place were removed because its time was over; what it counts for stays';
comment on column report_intake.erased_at is 'When it was erased: only place (regency), month, kind and grade are left';

create table data_rights_request (
  id uuid primary key,
  report_id text not null references report (id),
  kind text not null check (kind in ('access', 'correction', 'erasure', 'restriction')),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  wanted_text text,
  state text not null check (state in ('open', 'refusal_proposed', 'done', 'refused')),
  article text check (length(article) between 3 and 120),
  reason text check (length(reason) between 10 and 500),
  proposed_at timestamptz,
  proposed_by uuid references account (id),
  answered_at timestamptz,
  answered_by uuid references account (id),
  copy_shown_at timestamptz,
  check ((state in ('done', 'refused')) = (answered_at is not null)),
  check (state not in ('refusal_proposed', 'refused') or (article is not null and reason is not null and proposed_by is not null)),
  check (state <> 'refused' or proposed_by is distinct from answered_by)
);
create index data_rights_request_report_id_idx on data_rights_request (report_id);
create index data_rights_request_due_idx on data_rights_request (due_at) where answered_at is null;
create index data_rights_request_proposed_by_idx on data_rights_request (proposed_by);
create index data_rights_request_answered_by_idx on data_rights_request (answered_by);
create unique index data_rights_request_open_idx on data_rights_request (report_id, kind) where answered_at is null;
comment on table data_rights_request is 'What holders of a receipt ask for their own report: answered within 3x24 hours (UU 27/2022 art. 30-41)';
comment on column data_rights_request.id is 'Identity';
comment on column data_rights_request.report_id is 'The report';
comment on column data_rights_request.kind is 'What is asked for';
comment on column data_rights_request.asked_at is 'When it was received: the clock begins';
comment on column data_rights_request.due_at is 'End of the clock, 72 hours later';
comment on column data_rights_request.wanted_text is 'How the report should read, redacted; empty again when it is answered';
comment on column data_rights_request.state is 'open; refusal_proposed: waits for a second person; done; refused';
comment on column data_rights_request.article is 'Article on which a refusal stands';
comment on column data_rights_request.reason is 'Reason of a refusal, shown to whoever asked';
comment on column data_rights_request.proposed_at is 'When the refusal was proposed';
comment on column data_rights_request.proposed_by is 'Who proposed it; somebody else approves';
comment on column data_rights_request.answered_at is 'When it was answered';
comment on column data_rights_request.answered_by is 'Who answered it, or approved the refusal';
comment on column data_rights_request.copy_shown_at is 'When the copy of the text was shown, once';

create table report_text_version (
  report_id text not null references report (id),
  version integer not null check (version >= 1),
  text_redacted text not null,
  reason text not null,
  replaced_at timestamptz not null,
  request_id uuid references data_rights_request (id),
  primary key (report_id, version)
);
create index report_text_version_request_id_idx on report_text_version (request_id);
comment on table report_text_version is 'Texts of a report before each correction, kept with the reason; they go when the report goes';
comment on column report_text_version.report_id is 'The report';
comment on column report_text_version.version is 'Running number, 1 the oldest';
comment on column report_text_version.text_redacted is 'The text as it was, redacted';
comment on column report_text_version.reason is 'Why it was corrected';
comment on column report_text_version.replaced_at is 'When it was replaced';
comment on column report_text_version.request_id is 'Request that it answers';

create table report_pause (
  id uuid primary key,
  report_id text not null references report (id),
  request_id uuid references data_rights_request (id),
  since_at timestamptz not null,
  until_at timestamptz
);
create index report_pause_report_id_idx on report_pause (report_id);
create index report_pause_request_id_idx on report_pause (request_id);
create unique index report_pause_open_idx on report_pause (report_id) where until_at is null;
comment on table report_pause is 'Reports whose processing is restricted (dibatasi, UU 27/2022 art. 40-41): out of lists, exports and signals. Not the same as report_intake.restricted, which is about who reads';
comment on column report_pause.id is 'Identity';
comment on column report_pause.report_id is 'The report';
comment on column report_pause.request_id is 'Request that it answers';
comment on column report_pause.since_at is 'Since when';
comment on column report_pause.until_at is 'Until when; null: still';

create table legal_hold (
  id uuid primary key,
  report_id text not null references report (id),
  reason text not null check (length(reason) between 10 and 500),
  until_date date not null,
  asked_at timestamptz not null,
  asked_by uuid not null references account (id),
  approved_at timestamptz,
  approved_by uuid references account (id),
  ended_at timestamptz,
  ended_by uuid references account (id),
  check (approved_by is distinct from asked_by)
);
create index legal_hold_report_id_idx on legal_hold (report_id);
create index legal_hold_asked_by_idx on legal_hold (asked_by);
create index legal_hold_approved_by_idx on legal_hold (approved_by);
create index legal_hold_ended_by_idx on legal_hold (ended_by);
comment on table legal_hold is 'Reports that must not be removed while a matter is open: named reason, end, and approval by the data-protection officer';
comment on column legal_hold.id is 'Identity';
comment on column legal_hold.report_id is 'The report';
comment on column legal_hold.reason is 'Which matter, without persons';
comment on column legal_hold.until_date is 'Last day (WIB)';
comment on column legal_hold.asked_at is 'When it was asked for';
comment on column legal_hold.asked_by is 'Who asked for it';
comment on column legal_hold.approved_at is 'Since when it holds; null: not yet';
comment on column legal_hold.approved_by is 'Who approved it';
comment on column legal_hold.ended_at is 'When it was ended early or declined';
comment on column legal_hold.ended_by is 'Who ended it';

create table retention_run (
  id uuid primary key,
  planned_for timestamptz not null unique,
  announced_at timestamptz not null,
  announced jsonb not null,
  state text not null check (state in ('announced', 'running', 'stopped', 'done', 'passed_over')),
  started_at timestamptz,
  ended_at timestamptz,
  removed jsonb not null default '{}',
  stopped text[] not null default '{}',
  confirmed_at timestamptz,
  confirmed_by uuid references account (id)
);
create index retention_run_confirmed_by_idx on retention_run (confirmed_by);
comment on table retention_run is 'Nightly removal of what is over its time (02.00 WIB): announced the day before, stopped where it would remove too much';
comment on column retention_run.id is 'Identity';
comment on column retention_run.planned_for is 'The night: what is over its time at this instant';
comment on column retention_run.announced_at is 'When the dry run was made';
comment on column retention_run.announced is 'The dry run: {class: {due, held, term}}, rows to remove, rows there are, days';
comment on column retention_run.state is 'announced: dry run only; running; stopped: waits for confirmation; done; passed_over: a later night took its place';
comment on column retention_run.started_at is 'When it began';
comment on column retention_run.ended_at is 'When it ended';
comment on column retention_run.removed is 'Rows removed by class';
comment on column retention_run.stopped is 'Classes that it did not touch because too much would go';
comment on column retention_run.confirmed_at is 'When somebody confirmed that these may go';
comment on column retention_run.confirmed_by is 'Who confirmed it';

create table impact_assessment (
  model_version integer not null references score_model (version),
  version integer not null check (version >= 1),
  sections jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references account (id),
  primary key (model_version, version)
);
create index impact_assessment_recorded_by_idx on impact_assessment (recorded_by);
create trigger impact_assessment_kept before update or delete on impact_assessment for each row execute function refuse_change();
comment on table impact_assessment is 'Data-protection impact assessments (UU 27/2022 art. 34), one for each model version; a change is a new version and needs approval anew';
comment on column impact_assessment.model_version is 'The model version it is about';
comment on column impact_assessment.version is 'Running number, 1 first';
comment on column impact_assessment.sections is 'Its sections by name, {id, en} each';
comment on column impact_assessment.recorded_at is 'Time of recording';
comment on column impact_assessment.recorded_by is 'Who wrote it';

create table impact_assessment_approval (
  model_version integer not null,
  version integer not null,
  role text not null check (role in ('auditor', 'leadership')),
  approved_at timestamptz not null,
  approved_by uuid not null references account (id),
  primary key (model_version, version, role),
  foreign key (model_version, version) references impact_assessment (model_version, version)
);
create index impact_assessment_approval_approved_by_idx on impact_assessment_approval (approved_by);
create trigger impact_assessment_approval_kept before update or delete on impact_assessment_approval for each row execute function refuse_change();
comment on table impact_assessment_approval is 'Approvals of one version: data-protection officer and head of office, neither its author';
comment on column impact_assessment_approval.model_version is 'The model version';
comment on column impact_assessment_approval.version is 'The version approved';
comment on column impact_assessment_approval.role is 'As whom';
comment on column impact_assessment_approval.approved_at is 'When';
comment on column impact_assessment_approval.approved_by is 'Who';
