-- Maps from files: each version keeps where it comes from, and its own neighbours; which one was in force when is a list that only grows.

alter table boundary_set add column account_id uuid references account (id);
alter table boundary_set add column source text;
alter table boundary_set add column licence text;
alter table boundary_set add column file_name text;
alter table boundary_set add column file_sha256 text;
alter table boundary_set add column levels text[] not null default '{district,regency}';
alter table boundary_set add column findings jsonb not null default '{}';
alter table boundary_set add constraint boundary_set_official_check check (kind <> 'official' or (account_id is not null and source is not null and licence is not null and file_name is not null and file_sha256 is not null));
create index boundary_set_account_id_idx on boundary_set (account_id);
comment on table boundary_set is 'Versions of the map; which one is in force says boundary_entry';
comment on column boundary_set.sha256 is 'Hash of the shipped files, or of the topology made from an imported one; the same map is stored once';
comment on column boundary_set.created_at is 'Time of loading or importing';
comment on column boundary_set.account_id is 'Who imported it; null = shipped';
comment on column boundary_set.source is 'Where the boundaries come from, in words of the one who imported; null = shipped';
comment on column boundary_set.licence is 'Under which terms they may be used';
comment on column boundary_set.file_name is 'Name of the imported file; the file itself is never kept';
comment on column boundary_set.file_sha256 is 'Hash of the imported file';
comment on column boundary_set.levels is 'Levels that the file brought; another level stayed as it was in the map before';
comment on column boundary_set.findings is 'How often each warning and note of the check was given, by its code';

create table boundary_entry (
  id integer generated always as identity primary key,
  boundary_set_id integer not null references boundary_set (id),
  in_force_at timestamptz not null,
  account_id uuid references account (id),
  reason text
);
create index boundary_entry_boundary_set_id_idx on boundary_entry (boundary_set_id);
create index boundary_entry_account_id_idx on boundary_entry (account_id);
create index boundary_entry_in_force_at_idx on boundary_entry (in_force_at);
comment on table boundary_entry is 'When which version of the map came into force; going back to an earlier one is a new row';
comment on column boundary_entry.id is 'Number of the entry; the highest is in force';
comment on column boundary_entry.boundary_set_id is 'The version';
comment on column boundary_entry.in_force_at is 'Time from which it is used';
comment on column boundary_entry.account_id is 'Who put it into force; null = the program, by loading what is shipped';
comment on column boundary_entry.reason is 'Why an earlier version was taken again';
insert into boundary_entry (boundary_set_id, in_force_at) select id, created_at from boundary_set order by id;

create function boundary_set_in_force_at(cut timestamptz) returns integer language sql stable as $$
  select boundary_set_id from boundary_entry
  where in_force_at <= cut or id = (select min(id) from boundary_entry)
  order by id desc limit 1
$$;
comment on function boundary_set_in_force_at(timestamptz) is 'Version of the map in force at an instant; before the first entry, the first version';

alter table area_neighbour add column boundary_set_id integer references boundary_set (id);
update area_neighbour set boundary_set_id = (select max(id) from boundary_set);
alter table area_neighbour alter column boundary_set_id set not null;
alter table area_neighbour drop constraint area_neighbour_pkey;
alter table area_neighbour add primary key (boundary_set_id, level, area_code, neighbour_code);
comment on table area_neighbour is 'Neighbours from the shared borders of a version of the map; islands take their nearest';
comment on column area_neighbour.boundary_set_id is 'The version of the map';
