-- Figures from files: batches that become visible at once or not at all, and can be withdrawn; every value knows its cell.

alter table import_batch drop constraint import_batch_kind_check;
alter table import_batch add constraint import_batch_kind_check check (kind in ('reference', 'entry', 'chat_export', 'import'));
alter table import_batch add column state text not null default 'committed' check (state in ('pending', 'committed'));
alter table import_batch add column committed_at timestamptz;
alter table import_batch add column withdrawn_at timestamptz;
alter table import_batch add column withdrawn_by uuid references account (id);
alter table import_batch add column agency_code text references agency (code);
alter table import_batch add column layout text;
alter table import_batch add column new_count integer not null default 0 check (new_count >= 0);
alter table import_batch add column revised_count integer not null default 0 check (revised_count >= 0);
alter table import_batch add column same_count integer not null default 0 check (same_count >= 0);
alter table import_batch add column warning_count integer not null default 0 check (warning_count >= 0);
alter table import_batch add column fixed_cells jsonb;
alter table import_batch add constraint import_batch_committed_check check (kind <> 'import' or (state = 'committed') = (committed_at is not null));
create index import_batch_withdrawn_by_idx on import_batch (withdrawn_by);
create index import_batch_agency_code_idx on import_batch (agency_code);
create index import_batch_file_sha256_idx on import_batch (file_sha256);
comment on column import_batch.kind is 'reference = shipped file; entry = typed on the entry page; chat_export = ticked messages of an exported chat; import = a sheet of figures';
comment on column import_batch.file_sha256 is 'Hash of the file; null for a form and for an exported chat. The file itself is never kept';
comment on column import_batch.state is 'pending = its rows are being written and nobody sees them';
comment on column import_batch.committed_at is 'Time from which the rows of an import count as known; null for other kinds, whose rows say it themselves';
comment on column import_batch.withdrawn_at is 'Time from which its rows no longer count; what was known before stays as it was known';
comment on column import_batch.withdrawn_by is 'Who took it back';
comment on column import_batch.agency_code is 'Agency that gave the sheet';
comment on column import_batch.layout is 'How the sheet was read';
comment on column import_batch.new_count is 'Values that were not known before';
comment on column import_batch.revised_count is 'Values that replaced another one';
comment on column import_batch.same_count is 'Values that were known already and so are not stored again';
comment on column import_batch.warning_count is 'Warnings that the one who imported has seen';
comment on column import_batch.fixed_cells is 'Cells that were put right by hand before the import, with what stood there';

alter table observation drop constraint observation_supersedes_id_key;
create index observation_supersedes_id_idx on observation (supersedes_id) where supersedes_id is not null;
drop index observation_reference_key_idx;
create index observation_reference_key_idx on observation (reference_key) where reference_key is not null;
alter table observation add column source_cell text;
comment on column observation.source_cell is 'Sheet and cell of the file that it was read from';
alter table foreign_worker_count drop constraint foreign_worker_count_supersedes_id_key;
create index foreign_worker_count_supersedes_id_idx on foreign_worker_count (supersedes_id) where supersedes_id is not null;
alter table foreign_worker_count add column source_cell text;
alter table foreign_worker_count add column kbli_code text check (kbli_code ~ '^[0-9]{2,5}$');
alter table foreign_worker_count add column position_level text;
alter table foreign_worker_count add column document_kind text;
alter table foreign_worker_count add column workplace text check (workplace in ('land', 'sea'));
comment on column foreign_worker_count.source_cell is 'Sheet and cell of the file that it was read from';
comment on column foreign_worker_count.kbli_code is 'KBLI code of 2 to 5 digits as published, of the edition in kbli_version';
comment on column foreign_worker_count.position_level is 'Level of position where the count is of one';
comment on column foreign_worker_count.document_kind is 'Kind of permit or approval where the count is of one';
comment on column foreign_worker_count.workplace is 'land or sea, where the source says';
alter table population add column source_cell text;
alter table population add column supersedes_id integer references population (id);
create index population_supersedes_id_idx on population (supersedes_id) where supersedes_id is not null;
comment on column population.source_cell is 'Sheet and cell of the file that it was read from';
comment on column population.supersedes_id is 'Row that this one corrects';

-- What counted as known at an instant: published or recorded by then, its batch complete by then and not yet withdrawn.
create function is_known_at(batch import_batch, cut timestamptz) returns boolean language sql immutable as $$
  select batch.state = 'committed' and coalesce(batch.committed_at <= cut, true) and coalesce(batch.withdrawn_at > cut, true)
$$;
comment on function is_known_at(import_batch, timestamptz) is 'Whether the rows of a batch count at an instant';

create function observation_known_at(cut timestamptz) returns setof observation language sql stable as $$
  select o.* from observation o join import_batch b on b.id = o.batch_id where o.known_at <= cut and is_known_at(b, cut)
$$;
comment on function observation_known_at(timestamptz) is 'Figures known at an instant, corrected ones too';
create function observation_in_force_at(cut timestamptz) returns setof observation language sql stable as $$
  select o.* from observation o join import_batch b on b.id = o.batch_id where o.known_at <= cut and is_known_at(b, cut)
    and not exists (select 1 from observation later join import_batch lb on lb.id = later.batch_id
      where later.supersedes_id = o.id and later.known_at <= cut and is_known_at(lb, cut))
$$;
comment on function observation_in_force_at(timestamptz) is 'Figures known at an instant that no other one known then corrects';

create function foreign_worker_count_known_at(cut timestamptz) returns setof foreign_worker_count language sql stable as $$
  select f.* from foreign_worker_count f join import_batch b on b.id = f.batch_id where f.known_at <= cut and is_known_at(b, cut)
$$;
comment on function foreign_worker_count_known_at(timestamptz) is 'Counts known at an instant, corrected ones too';
create function foreign_worker_count_in_force_at(cut timestamptz) returns setof foreign_worker_count language sql stable as $$
  select f.* from foreign_worker_count f join import_batch b on b.id = f.batch_id where f.known_at <= cut and is_known_at(b, cut)
    and not exists (select 1 from foreign_worker_count later join import_batch lb on lb.id = later.batch_id
      where later.supersedes_id = f.id and later.known_at <= cut and is_known_at(lb, cut))
$$;
comment on function foreign_worker_count_in_force_at(timestamptz) is 'Counts known at an instant that no other one known then corrects';

create function population_known_at(cut timestamptz) returns setof population language sql stable as $$
  select p.* from population p join import_batch b on b.id = p.batch_id where p.known_at <= cut and is_known_at(b, cut)
$$;
comment on function population_known_at(timestamptz) is 'Numbers of residents known at an instant, corrected ones too';
create function population_in_force_at(cut timestamptz) returns setof population language sql stable as $$
  select p.* from population p join import_batch b on b.id = p.batch_id where p.known_at <= cut and is_known_at(b, cut)
    and not exists (select 1 from population later join import_batch lb on lb.id = later.batch_id
      where later.supersedes_id = p.id and later.known_at <= cut and is_known_at(lb, cut))
$$;
comment on function population_in_force_at(timestamptz) is 'Numbers of residents known at an instant that no other one known then corrects';

create table import_mapping (
  fingerprint text not null,
  agency_code text references agency (code),
  layout text not null,
  mapping jsonb not null,
  account_id uuid not null references account (id),
  used_at timestamptz not null,
  unique nulls not distinct (fingerprint, agency_code)
);
create index import_mapping_account_id_idx on import_mapping (account_id);
create index import_mapping_agency_code_idx on import_mapping (agency_code);
comment on table import_mapping is 'How a sheet with such headings was read last, by the agency that gave it';
comment on column import_mapping.fingerprint is 'Of the headings';
comment on column import_mapping.agency_code is 'Agency; null where none was named';
comment on column import_mapping.layout is 'Kind of sheet';
comment on column import_mapping.mapping is 'The mapping without what belongs to one file only';
comment on column import_mapping.account_id is 'Who used it last';
comment on column import_mapping.used_at is 'When it was used last';

create table account_agency (
  account_id uuid primary key references account (id),
  agency_code text not null references agency (code)
);
create index account_agency_agency_code_idx on account_agency (agency_code);
comment on table account_agency is 'Agency that an account speaks for: its counts it may bring and sign';
comment on column account_agency.account_id is 'The account';
comment on column account_agency.agency_code is 'The agency';
