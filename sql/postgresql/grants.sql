-- What the two accounts of the program may do; given anew by the owner after each migration, harmless where they do not exist.
do $$
declare secret text;
begin
  if exists (select from pg_roles where rolname = 'teduh_app') then
    grant usage on schema public to teduh_app;
    grant select, insert, update, delete on all tables in schema public to teduh_app;
    grant usage, select on all sequences in schema public to teduh_app;
    grant execute on all functions in schema public to teduh_app;
    -- what has been done, and by which version of the tables: added to, never changed
    revoke update, delete on audit_event, audit_anchor, erasure_ledger from teduh_app;
    revoke insert, update, delete on migration from teduh_app;
  end if;
  if exists (select from pg_roles where rolname = 'teduh_read') then
    revoke all on all tables in schema public from teduh_read;
    grant usage on schema public to teduh_read;
    grant select on area, indicator, observation, sector, agency, source, score_run, score_result, score_model to teduh_read;
  end if;
end $$;
