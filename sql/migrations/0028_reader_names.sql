-- A dump runs without a search path: what row-level security asks must be named in full, or no copy can be made by the owner.
create or replace function reader_agency() returns text language sql stable as $$
  select agency_code from public.account_agency where account_id = public.reader_account()
$$;
