-- Once, by the administrator of the PostgreSQL server, before the first start (psql 15 or newer):
--   psql -v owner_password=... -v app_password=... -v read_password=... -f sql/postgresql/roles.sql
-- Three accounts, so that the program that people reach over the network can neither change the tables nor the audit trail:
--   teduh_owner  owns the tables; used for migrations alone (DATABASE_OWNER_URL)
--   teduh_app    reads and writes rows under row-level security (DATABASE_URL)
--   teduh_read   reads aggregates only, for copies and reports of the office's own
\set ON_ERROR_STOP on
create role teduh_owner login password :'owner_password' nosuperuser nocreatedb nocreaterole nobypassrls;
create role teduh_app login password :'app_password' nosuperuser nocreatedb nocreaterole nobypassrls;
create role teduh_read login password :'read_password' nosuperuser nocreatedb nocreaterole nobypassrls;
create database teduh owner teduh_owner encoding 'UTF8' template template0;
revoke all on database teduh from public;
grant connect, temporary on database teduh to teduh_app;
grant connect on database teduh to teduh_read;
\connect teduh
alter schema public owner to teduh_owner;
revoke create on schema public from public;
