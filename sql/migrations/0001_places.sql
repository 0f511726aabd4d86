create table area (
  code text primary key,
  bps_code text,
  level text not null check (level in ('province', 'regency', 'district', 'sea_zone')),
  kind text not null,
  name text not null,
  short_name text not null,
  parent_code text references area (code),
  valid_from_date date,
  valid_to_date date,
  area_km2 double precision check (area_km2 > 0),
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  source_title text not null,
  source_url text not null,
  check (valid_to_date is null or valid_from_date is null or valid_to_date > valid_from_date)
);
create index area_parent_code_idx on area (parent_code);
create index area_level_idx on area (level);
comment on table area is 'Places: administrative areas and sea zones, as a tree. Source: sql/reference/places/source.md';
comment on column area.code is 'Kemendagri dotted code (19.71.02), or a sea zone under a regency (19.01.P01)';
comment on column area.bps_code is 'BPS code (1971020); never derived from the Kemendagri code, the two lists number regencies differently';
comment on column area.level is 'Level in the tree';
comment on column area.kind is 'Kind of area in Indonesian administration: provinsi, kabupaten, kota, kecamatan, perairan';
comment on column area.name is 'Full official name';
comment on column area.short_name is 'Name without the kind, for maps and tables';
comment on column area.parent_code is 'Next area up in the tree; null for the province';
comment on column area.valid_from_date is 'First day the area exists under this code; null = not known';
comment on column area.valid_to_date is 'First day it no longer exists under this code; null = in force';
comment on column area.area_km2 is 'Land area, km2; null where no source is at hand';
comment on column area.lat is 'Latitude of the seat or label point, degrees, WGS 84';
comment on column area.lon is 'Longitude of the seat or label point, degrees, WGS 84';
comment on column area.source_title is 'Source of code, name and position';
comment on column area.source_url is 'Address of the source';

create table area_alias (
  area_code text not null references area (code),
  alias text not null,
  kind text not null check (kind in ('bps', 'spelling', 'abbreviation', 'local')),
  primary key (area_code, alias)
);
comment on table area_alias is 'Other names and codes by which an area is written';
comment on column area_alias.area_code is 'The area';
comment on column area_alias.alias is 'Other name or code';
comment on column area_alias.kind is 'bps = BPS code; spelling, abbreviation or local name';

create table area_neighbour (
  level text not null check (level in ('regency', 'district')),
  area_code text not null references area (code),
  neighbour_code text not null references area (code),
  basis text not null check (basis in ('land_border', 'sea_nearest')),
  primary key (level, area_code, neighbour_code),
  check (area_code <> neighbour_code)
);
create index area_neighbour_area_code_idx on area_neighbour (area_code);
create index area_neighbour_neighbour_code_idx on area_neighbour (neighbour_code);
comment on table area_neighbour is 'Neighbours from the shared borders of the map in use; islands take their nearest';
comment on column area_neighbour.level is 'Level at which the two are neighbours';
comment on column area_neighbour.area_code is 'The area';
comment on column area_neighbour.neighbour_code is 'Its neighbour; the pair stands both ways';
comment on column area_neighbour.basis is 'land_border = shared border; sea_nearest = nearest across the water';

create table sector (
  kbli_version text not null check (kbli_version in ('2020', '2025')),
  letter text not null,
  name_id text not null,
  name_en text not null,
  division_from text not null,
  division_to text not null,
  primary key (kbli_version, letter, division_from)
);
comment on table sector is 'KBLI sections by version: a letter means nothing without its version';
comment on column sector.kbli_version is 'KBLI edition';
comment on column sector.letter is 'Section letter in that edition';
comment on column sector.name_id is 'Indonesian name';
comment on column sector.name_en is 'English name';
comment on column sector.division_from is 'First 2-digit division';
comment on column sector.division_to is 'Last 2-digit division';

create table sector_mapping (
  division_from text primary key,
  division_to text not null,
  letter_2020 text not null,
  letter_2025 text not null
);
comment on table sector_mapping is 'Sections of the two editions joined by their 2-digit divisions, the stable key';
comment on column sector_mapping.division_from is 'First 2-digit division';
comment on column sector_mapping.division_to is 'Last 2-digit division';
comment on column sector_mapping.letter_2020 is 'Section letter in KBLI 2020';
comment on column sector_mapping.letter_2025 is 'Section letter in KBLI 2025';

create table agency (
  code text primary key,
  level text not null check (level in ('central', 'province', 'regency')),
  area_code text references area (code),
  name_id text not null,
  name_en text not null,
  timpora_member boolean not null,
  source_title text not null,
  source_url text not null
);
create index agency_area_code_idx on agency (area_code);
comment on table agency is 'Agencies that give figures or take part in Timpora';
comment on column agency.code is 'Stable short code';
comment on column agency.level is 'Level of government';
comment on column agency.area_code is 'Area it works in';
comment on column agency.name_id is 'Indonesian name';
comment on column agency.name_en is 'English name';
comment on column agency.timpora_member is 'Named by a source as a member of Timpora';
comment on column agency.source_title is 'Source of the membership';
comment on column agency.source_url is 'Address of the source';

create table boundary_set (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('schematic', 'official')),
  note text not null,
  attribution text[] not null,
  topology jsonb not null,
  hex_tiles jsonb not null,
  sha256 text not null unique,
  created_at timestamptz not null
);
comment on table boundary_set is 'Versions of the map; the newest is in use';
comment on column boundary_set.id is 'Number of the version';
comment on column boundary_set.kind is 'schematic = drawn from village points and an open coastline; official = imported';
comment on column boundary_set.note is 'Words that must stand under the map';
comment on column boundary_set.attribution is 'Attributions that must stand under the map';
comment on column boundary_set.topology is 'TopoJSON with objects district, regency, sea_zone; WGS 84';
comment on column boundary_set.hex_tiles is 'Axial coordinates of the hex-tile view by level';
comment on column boundary_set.sha256 is 'Hash of the files it was loaded from';
comment on column boundary_set.created_at is 'Time of loading';
