-- Generated from the database by `npm run sql:describe`: read it in reviews, change it by a migration.

table access_review -- Each quarter: does this account still need access?
  account_id uuid not null -- The account looked at
  quarter text not null -- Quarter in WIB, like 2026-Q1
  verdict text not null -- Still needed, or to be closed by an administrator
  reviewed_at timestamp with time zone not null -- When it was said
  reviewed_by uuid not null -- By which section head
  access_review_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  access_review_pkey PRIMARY KEY (account_id, quarter)
  access_review_quarter_check CHECK ((quarter ~ '^\d{4}-Q[1-4]$'::text))
  access_review_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES account(id)
  access_review_verdict_check CHECK ((verdict = ANY (ARRAY['needed'::text, 'to_close'::text])))
  CREATE UNIQUE INDEX access_review_pkey ON public.access_review USING btree (account_id, quarter)
  CREATE INDEX access_review_reviewed_by_idx ON public.access_review USING btree (reviewed_by)

table account -- Staff accounts; no one else has one
  id uuid not null -- Identity
  email text not null -- Sign-in address; unique among open accounts, whatever the case
  name text not null -- Name shown to colleagues
  password_hash text not null -- Argon2id, PHC string
  created_at timestamp with time zone not null -- Time of creation
  closed_at timestamp with time zone null -- Time it was closed; a closed account cannot sign in
  last_active_at timestamp with time zone null -- Last request, to the hour, or waking by an administrator; null: none since it was made. Idle for 60 days, an account sleeps
  may_postpone_factor boolean not null default false -- The first account of an office: it may sign in without a second factor until it has set one up
  factor_reset_at timestamp with time zone null -- When an administrator removed its second factors; null once the account was told
  invited_by uuid null -- Whose invitation made it; null for the first account, and for those older than this column
  vouched_by uuid null -- Who, other than whoever invited it, said that a person of its own uses it
  vouched_at timestamp with time zone null -- When that was said
  account_email_check CHECK ((length(email) <= 254))
  account_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES account(id)
  account_pkey PRIMARY KEY (id)
  account_vouched_by_fkey FOREIGN KEY (vouched_by) REFERENCES account(id)
  account_vouched_check CHECK (((vouched_by IS NULL) = (vouched_at IS NULL)))
  CREATE UNIQUE INDEX account_email_key ON public.account USING btree (lower(email)) WHERE (closed_at IS NULL)
  CREATE INDEX account_invited_by_idx ON public.account USING btree (invited_by)
  CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)
  CREATE INDEX account_vouched_by_idx ON public.account USING btree (vouched_by)

table account_agency -- Agency that an account speaks for: its counts it may bring and sign
  account_id uuid not null -- The account
  agency_code text not null -- The agency
  account_agency_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  account_agency_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agency(code)
  account_agency_pkey PRIMARY KEY (account_id)
  CREATE INDEX account_agency_agency_code_idx ON public.account_agency USING btree (agency_code)
  CREATE UNIQUE INDEX account_agency_pkey ON public.account_agency USING btree (account_id)

table account_area -- Areas that an account of a partner agency or local partner answers for
  account_id uuid not null -- The account
  area_code text not null -- The area, all below it included
  account_area_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  account_area_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  account_area_pkey PRIMARY KEY (account_id, area_code)
  CREATE INDEX account_area_area_code_idx ON public.account_area USING btree (area_code)
  CREATE UNIQUE INDEX account_area_pkey ON public.account_area USING btree (account_id, area_code)

table account_passkey -- Passkeys (WebAuthn): they sign in without a password and count as both factors
  id text not null -- Credential id, base64url
  account_id uuid not null -- Whose passkey
  public_key text not null -- COSE public key, base64url
  counter bigint not null -- Signature counter as last seen
  transports text[] not null -- Ways in which the browser can reach it
  name text not null -- What its owner calls it
  created_at timestamp with time zone not null -- Time of registration
  last_used_at timestamp with time zone null -- Time of last use
  account_passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  account_passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  account_passkey_pkey PRIMARY KEY (id)
  CREATE INDEX account_passkey_account_id_idx ON public.account_passkey USING btree (account_id)
  CREATE UNIQUE INDEX account_passkey_pkey ON public.account_passkey USING btree (id)

table account_recovery_code -- Codes for when the device with the second factor is lost; each works once
  account_id uuid not null -- Whose codes
  number integer not null -- First digit of the code: which of the ten it is
  code_hash text not null -- Argon2id of the keyed code, PHC string
  used_at timestamp with time zone null -- Time of use; null: still good
  account_recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  account_recovery_code_number_check CHECK (((number >= 0) AND (number <= 9)))
  account_recovery_code_pkey PRIMARY KEY (account_id, number)
  CREATE UNIQUE INDEX account_recovery_code_pkey ON public.account_recovery_code USING btree (account_id, number)

table account_role -- Roles of an account
  account_id uuid not null -- The account
  role text not null -- What it may do: see the access table on the server
  account_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  account_role_pkey PRIMARY KEY (account_id, role)
  account_role_role_check CHECK ((role = ANY (ARRAY['duty_officer'::text, 'analyst'::text, 'section_head'::text, 'leadership'::text, 'regional_office'::text, 'timpora_member'::text, 'local_partner'::text, 'administrator'::text, 'auditor'::text])))
  CREATE UNIQUE INDEX account_role_pkey ON public.account_role USING btree (account_id, role)

table account_totp -- Second factor by an authenticator application (RFC 6238)
  account_id uuid not null -- Whose factor
  sealed jsonb not null -- The secret, AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}
  created_at timestamp with time zone not null -- When a code of it was given first: from then on it is in force
  last_step bigint not null -- Time step of the last code that was taken: it and those before work no more
  account_totp_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  account_totp_pkey PRIMARY KEY (account_id)
  CREATE UNIQUE INDEX account_totp_pkey ON public.account_totp USING btree (account_id)

table agency -- Agencies that give figures or take part in Timpora
  code text not null -- Stable short code
  level text not null -- Level of government
  area_code text null -- Area it works in
  name_id text not null -- Indonesian name
  name_en text not null -- English name
  timpora_member boolean not null -- Named by a source as a member of Timpora
  source_title text not null -- Source of the membership
  source_url text not null -- Address of the source
  agency_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  agency_level_check CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'regency'::text])))
  agency_pkey PRIMARY KEY (code)
  CREATE INDEX agency_area_code_idx ON public.agency USING btree (area_code)
  CREATE UNIQUE INDEX agency_pkey ON public.agency USING btree (code)

table alarm -- Alarms as they were raised: frozen; what people made of them stands in alarm_decision
  id uuid not null -- Identity
  fingerprint text not null -- Identity of the matter: the same matter is never raised twice
  kind text not null -- Protective alarms go first and depend on no score
  method text not null -- What found it
  area_code text not null -- Where; the region as a whole where no area is named
  area_codes text[] not null -- All areas concerned
  month text not null -- Month that it speaks of
  observed double precision null -- What was counted; null where the kind counts nothing
  expected double precision null -- What was to be expected
  upper double precision null -- Upper bound of what was to be expected
  p double precision null -- Probability by chance, adjusted for the number of areas tested
  words jsonb not null -- Key and numbers of its sentence
  incident_ids text[] not null -- Incidents behind it
  over_budget boolean not null -- Raised beyond the budget of its month: kept in the ledger and not sent
  data_cut_at timestamp with time zone not null -- Rows known up to this time were used
  raised_at timestamp with time zone not null -- Time it was raised
  alarm_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  alarm_check CHECK (((kind <> 'protective'::text) OR (NOT over_budget)))
  alarm_fingerprint_check CHECK (((length(fingerprint) >= 1) AND (length(fingerprint) <= 120)))
  alarm_fingerprint_key UNIQUE (fingerprint)
  alarm_kind_check CHECK ((kind = ANY (ARRAY['protective'::text, 'surveillance'::text, 'cluster'::text, 'class_rise'::text, 'blind_spot'::text])))
  alarm_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  alarm_p_check CHECK (((p >= (0)::double precision) AND (p <= (1)::double precision)))
  alarm_pkey PRIMARY KEY (id)
  CREATE INDEX alarm_area_code_idx ON public.alarm USING btree (area_code)
  CREATE UNIQUE INDEX alarm_fingerprint_key ON public.alarm USING btree (fingerprint)
  CREATE UNIQUE INDEX alarm_pkey ON public.alarm USING btree (id)
  CREATE INDEX alarm_raised_at_idx ON public.alarm USING btree (raised_at)
  CREATE TRIGGER alarm_frozen BEFORE DELETE OR UPDATE ON public.alarm FOR EACH ROW EXECUTE FUNCTION refuse_change()

table alarm_budget -- How many alarms a month the office can look into; the latest row holds. Protective alarms do not count
  set_at timestamp with time zone not null -- Time from which it holds
  monthly integer not null -- Alarms a calendar month (WIB)
  set_by uuid not null -- Who set it
  alarm_budget_monthly_check CHECK (((monthly >= 0) AND (monthly <= 1000)))
  alarm_budget_pkey PRIMARY KEY (set_at)
  alarm_budget_set_by_fkey FOREIGN KEY (set_by) REFERENCES account(id)
  CREATE UNIQUE INDEX alarm_budget_pkey ON public.alarm_budget USING btree (set_at)
  CREATE INDEX alarm_budget_set_by_idx ON public.alarm_budget USING btree (set_by)
  CREATE TRIGGER alarm_budget_frozen BEFORE DELETE OR UPDATE ON public.alarm_budget FOR EACH ROW EXECUTE FUNCTION refuse_change()

table alarm_decision -- What people made of an alarm; the latest version holds, earlier ones stay
  alarm_id uuid not null -- The alarm
  version integer not null -- 1, 2, …
  state text not null -- kept: followed up; dismissed: no need to; false: nothing was there; reopened: undecided again
  reason text not null -- Why; required where it is dismissed or false
  decided_by uuid not null -- Who decided
  decided_at timestamp with time zone not null -- Time of the decision
  alarm_decision_alarm_id_fkey FOREIGN KEY (alarm_id) REFERENCES alarm(id)
  alarm_decision_check CHECK (((state <> ALL (ARRAY['dismissed'::text, 'false'::text])) OR (length(reason) >= 10)))
  alarm_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id)
  alarm_decision_pkey PRIMARY KEY (alarm_id, version)
  alarm_decision_state_check CHECK ((state = ANY (ARRAY['kept'::text, 'dismissed'::text, 'false'::text, 'reopened'::text])))
  alarm_decision_version_check CHECK ((version >= 1))
  CREATE INDEX alarm_decision_decided_by_idx ON public.alarm_decision USING btree (decided_by)
  CREATE UNIQUE INDEX alarm_decision_pkey ON public.alarm_decision USING btree (alarm_id, version)
  CREATE TRIGGER alarm_decision_frozen BEFORE DELETE OR UPDATE ON public.alarm_decision FOR EACH ROW EXECUTE FUNCTION refuse_change()

table alarm_delivery -- What is to be sent and what became of it: one row for each alarm and receiver, so that nothing is sent twice
  id bigint not null identity -- Identity
  alarm_id uuid not null -- The alarm
  channel text not null -- E-mail to a person, or the webhook of the office
  account_id uuid null -- Who gets the e-mail
  due_at timestamp with time zone not null -- Not before this time: quiet hours, or the pause after a failure
  attempts integer not null -- Times it was tried
  started_at timestamp with time zone null -- Begin of the attempt under way; written before anything leaves
  sent_at timestamp with time zone null -- Time it was accepted
  ended_at timestamp with time zone null -- Time after which nothing more is tried
  outcome text null -- sent; failed: refused for good; uncertain: it may have arrived, so it is not sent again
  last_error text null -- What the other side said last, without addresses
  alarm_delivery_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  alarm_delivery_alarm_id_fkey FOREIGN KEY (alarm_id) REFERENCES alarm(id)
  alarm_delivery_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'webhook'::text])))
  alarm_delivery_check CHECK (((channel = 'email'::text) = (account_id IS NOT NULL)))
  alarm_delivery_check1 CHECK (((ended_at IS NULL) = (outcome IS NULL)))
  alarm_delivery_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'failed'::text, 'uncertain'::text])))
  alarm_delivery_pkey PRIMARY KEY (id)
  CREATE INDEX alarm_delivery_account_id_idx ON public.alarm_delivery USING btree (account_id)
  CREATE INDEX alarm_delivery_due_idx ON public.alarm_delivery USING btree (due_at) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX alarm_delivery_key ON public.alarm_delivery USING btree (alarm_id, channel, COALESCE(account_id, '00000000-0000-0000-0000-000000000000'::uuid))
  CREATE UNIQUE INDEX alarm_delivery_pkey ON public.alarm_delivery USING btree (id)

table alarm_preference -- How each person wants alarms; without a row: all areas, in the application alone
  account_id uuid not null -- Whose
  areas text[] not null -- Areas wanted, with all that lies in them; empty: all
  by_email boolean not null -- Whether e-mail is wanted too
  quiet_from text null -- Begin of the quiet hours, HH:MM in WIB
  quiet_to text null -- End of the quiet hours, HH:MM in WIB
  protective_anytime boolean not null -- Whether protective alarms come in quiet hours too
  seen_at timestamp with time zone null -- When this person last looked at the alarms
  alarm_preference_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  alarm_preference_check CHECK (((quiet_from IS NULL) = (quiet_to IS NULL)))
  alarm_preference_pkey PRIMARY KEY (account_id)
  alarm_preference_quiet_from_check CHECK ((quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  alarm_preference_quiet_to_check CHECK ((quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  CREATE UNIQUE INDEX alarm_preference_pkey ON public.alarm_preference USING btree (account_id)

table area -- Places: administrative areas and sea zones, as a tree. Source: sql/reference/places/source.md
  code text not null -- Kemendagri dotted code (19.71.02), or a sea zone under a regency (19.01.P01)
  bps_code text null -- BPS code (1971020); never derived from the Kemendagri code, the two lists number regencies differently
  level text not null -- Level in the tree
  kind text not null -- Kind of area in Indonesian administration: provinsi, kabupaten, kota, kecamatan, perairan
  name text not null -- Full official name
  short_name text not null -- Name without the kind, for maps and tables
  parent_code text null -- Next area up in the tree; null for the province
  valid_from_date date null -- First day the area exists under this code; null = not known
  valid_to_date date null -- First day it no longer exists under this code; null = in force
  area_km2 double precision null -- Land area, km2; null where no source is at hand
  lat double precision null -- Latitude of the seat or label point, degrees, WGS 84
  lon double precision null -- Longitude of the seat or label point, degrees, WGS 84
  source_title text not null -- Source of code, name and position
  source_url text not null -- Address of the source
  area_area_km2_check CHECK ((area_km2 > (0)::double precision))
  area_check CHECK (((valid_to_date IS NULL) OR (valid_from_date IS NULL) OR (valid_to_date > valid_from_date)))
  area_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision)))
  area_level_check CHECK ((level = ANY (ARRAY['province'::text, 'regency'::text, 'district'::text, 'sea_zone'::text])))
  area_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision)))
  area_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES area(code)
  area_pkey PRIMARY KEY (code)
  CREATE INDEX area_level_idx ON public.area USING btree (level)
  CREATE INDEX area_parent_code_idx ON public.area USING btree (parent_code)
  CREATE UNIQUE INDEX area_pkey ON public.area USING btree (code)

table area_alias -- Other names and codes by which an area is written
  area_code text not null -- The area
  alias text not null -- Other name or code
  kind text not null -- bps = BPS code; spelling, abbreviation or local name
  area_alias_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  area_alias_kind_check CHECK ((kind = ANY (ARRAY['bps'::text, 'spelling'::text, 'abbreviation'::text, 'local'::text])))
  area_alias_pkey PRIMARY KEY (area_code, alias)
  CREATE UNIQUE INDEX area_alias_pkey ON public.area_alias USING btree (area_code, alias)

table area_neighbour -- Neighbours from the shared borders of a version of the map; islands take their nearest
  level text not null -- Level at which the two are neighbours
  area_code text not null -- The area
  neighbour_code text not null -- Its neighbour; the pair stands both ways
  basis text not null -- land_border = shared border; sea_nearest = nearest across the water
  boundary_set_id integer not null -- The version of the map
  area_neighbour_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  area_neighbour_basis_check CHECK ((basis = ANY (ARRAY['land_border'::text, 'sea_nearest'::text])))
  area_neighbour_boundary_set_id_fkey FOREIGN KEY (boundary_set_id) REFERENCES boundary_set(id)
  area_neighbour_check CHECK ((area_code <> neighbour_code))
  area_neighbour_level_check CHECK ((level = ANY (ARRAY['regency'::text, 'district'::text])))
  area_neighbour_neighbour_code_fkey FOREIGN KEY (neighbour_code) REFERENCES area(code)
  area_neighbour_pkey PRIMARY KEY (boundary_set_id, level, area_code, neighbour_code)
  CREATE INDEX area_neighbour_area_code_idx ON public.area_neighbour USING btree (area_code)
  CREATE INDEX area_neighbour_neighbour_code_idx ON public.area_neighbour USING btree (neighbour_code)
  CREATE UNIQUE INDEX area_neighbour_pkey ON public.area_neighbour USING btree (boundary_set_id, level, area_code, neighbour_code)

table audit_anchor -- How far the audit trail had come on a day, signed and copied outside the database: what was before it cannot be cut off or written anew
  anchor_date date not null -- Day in WIB
  seq bigint not null -- Last event of the trail at that time
  hash text not null -- Hash of that event
  signature text not null -- Ed25519 signature over date, seq, hash and erasures, base64
  made_at timestamp with time zone not null -- Time of making
  erasures bigint null -- How many erasures the ledger held then, signed along: a ledger that lost some cannot bring back what was erased without a word; null for anchors from before they were counted
  audit_anchor_erasures_check CHECK ((erasures >= 0))
  audit_anchor_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  audit_anchor_pkey PRIMARY KEY (anchor_date)
  audit_anchor_seq_check CHECK ((seq >= 1))
  CREATE UNIQUE INDEX audit_anchor_pkey ON public.audit_anchor USING btree (anchor_date)
  CREATE TRIGGER audit_anchor_append_only BEFORE DELETE OR UPDATE ON public.audit_anchor FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER audit_anchor_no_truncate BEFORE TRUNCATE ON public.audit_anchor FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table audit_event -- Append-only record of who did what, chained by hash; no content, no names, no addresses of the public
  seq bigint not null -- Running number without gaps
  at timestamp with time zone not null -- Time, UTC
  actor text not null -- Account id, or system
  role text not null -- Role under which it was done
  act text not null -- What was done, as noun.verb
  obj text not null -- Id of what it was done to
  reason text null -- Reason given, where one is asked for
  req text null -- Request id
  previous_hash text not null -- Hash of the event before; 64 zeros for the first
  hash text not null -- SHA-256 over previous_hash and the canonical JSON (RFC 8785) of the event
  mac text null -- HMAC-SHA-256 of hash under a key outside the database, hexadecimal; null for events from before there was one
  audit_event_hash_key UNIQUE (hash)
  audit_event_mac_check CHECK ((mac ~ '^[0-9a-f]{64}$'::text))
  audit_event_pkey PRIMARY KEY (seq)
  CREATE INDEX audit_event_act_idx ON public.audit_event USING btree (act, seq)
  CREATE INDEX audit_event_actor_idx ON public.audit_event USING btree (actor, seq)
  CREATE INDEX audit_event_at_idx ON public.audit_event USING btree (at)
  CREATE UNIQUE INDEX audit_event_hash_key ON public.audit_event USING btree (hash)
  CREATE INDEX audit_event_obj_idx ON public.audit_event USING btree (obj, seq)
  CREATE UNIQUE INDEX audit_event_pkey ON public.audit_event USING btree (seq)
  CREATE TRIGGER audit_event_append_only BEFORE DELETE OR UPDATE ON public.audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table boundary_entry -- When which version of the map came into force; going back to an earlier one is a new row
  id integer not null identity -- Number of the entry; the highest is in force
  boundary_set_id integer not null -- The version
  in_force_at timestamp with time zone not null -- Time from which it is used
  account_id uuid null -- Who put it into force; null = the program, by loading what is shipped
  reason text null -- Why an earlier version was taken again
  boundary_entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  boundary_entry_boundary_set_id_fkey FOREIGN KEY (boundary_set_id) REFERENCES boundary_set(id)
  boundary_entry_pkey PRIMARY KEY (id)
  CREATE INDEX boundary_entry_account_id_idx ON public.boundary_entry USING btree (account_id)
  CREATE INDEX boundary_entry_boundary_set_id_idx ON public.boundary_entry USING btree (boundary_set_id)
  CREATE INDEX boundary_entry_in_force_at_idx ON public.boundary_entry USING btree (in_force_at)
  CREATE UNIQUE INDEX boundary_entry_pkey ON public.boundary_entry USING btree (id)

table boundary_set -- Versions of the map; which one is in force says boundary_entry
  id integer not null identity -- Number of the version
  kind text not null -- schematic = drawn from village points and an open coastline; official = imported
  note text not null -- Words that must stand under the map
  attribution text[] not null -- Attributions that must stand under the map
  topology jsonb not null -- TopoJSON with objects district, regency, sea_zone; WGS 84
  hex_tiles jsonb not null -- Axial coordinates of the hex-tile view by level
  sha256 text not null -- Hash of the shipped files, or of the topology made from an imported one; the same map is stored once
  created_at timestamp with time zone not null -- Time of loading or importing
  account_id uuid null -- Who imported it; null = shipped
  source text null -- Where the boundaries come from, in words of the one who imported; null = shipped
  licence text null -- Under which terms they may be used
  file_name text null -- Name of the imported file; the file itself is never kept
  file_sha256 text null -- Hash of the imported file
  levels text[] not null default '{district,regency}'::text[] -- Levels that the file brought; another level stayed as it was in the map before
  findings jsonb not null default '{}'::jsonb -- How often each warning and note of the check was given, by its code
  boundary_set_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  boundary_set_kind_check CHECK ((kind = ANY (ARRAY['schematic'::text, 'official'::text])))
  boundary_set_official_check CHECK (((kind <> 'official'::text) OR ((account_id IS NOT NULL) AND (source IS NOT NULL) AND (licence IS NOT NULL) AND (file_name IS NOT NULL) AND (file_sha256 IS NOT NULL))))
  boundary_set_pkey PRIMARY KEY (id)
  boundary_set_sha256_key UNIQUE (sha256)
  CREATE INDEX boundary_set_account_id_idx ON public.boundary_set USING btree (account_id)
  CREATE UNIQUE INDEX boundary_set_pkey ON public.boundary_set USING btree (id)
  CREATE UNIQUE INDEX boundary_set_sha256_key ON public.boundary_set USING btree (sha256)

table briefing -- Drafts of packs for a meeting; what is printed comes from the data each time, only what somebody wrote is kept here
  id uuid not null -- Identity
  meeting_id uuid null -- Meeting it is made for; null: none
  title text not null -- Title of the pack
  area_codes text[] not null -- Areas it is about, all of one level
  month text not null -- Month assessed
  audience text not null -- Whom it is for: decides how fine places are and which blocks it has
  language text not null -- Language of the pack
  classification text not null -- Legal class, printed top and bottom
  tlp text not null -- Courtesy label for sharing (TLP 2.0)
  urgency text not null -- Urgency of the memo
  memo_number text not null default ''::text -- Number of the memo; empty: written in by hand
  dissent text not null default ''::text -- Another opinion on the assessment, printed as written
  texts jsonb not null default '{}'::jsonb -- Edited blocks by their identity: the text and the facts that its numbers were linked to
  editor_ids uuid[] not null -- Who had a hand in it
  version integer not null -- Counts changes, so that two editors do not overwrite each other
  created_at timestamp with time zone not null -- Time of creation
  changed_at timestamp with time zone not null -- Time of the last change
  changed_by uuid not null -- Who changed it last
  briefing_area_codes_check CHECK (((cardinality(area_codes) >= 1) AND (cardinality(area_codes) <= 60)))
  briefing_audience_check CHECK ((audience = ANY (ARRAY['timpora'::text, 'leadership'::text, 'regional_office'::text])))
  briefing_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES account(id)
  briefing_classification_check CHECK ((classification = ANY (ARRAY['SANGAT RAHASIA'::text, 'RAHASIA'::text, 'TERBATAS'::text, 'BIASA'::text])))
  briefing_dissent_check CHECK ((length(dissent) <= 2000))
  briefing_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])))
  briefing_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id)
  briefing_memo_number_check CHECK ((length(memo_number) <= 80))
  briefing_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  briefing_pkey PRIMARY KEY (id)
  briefing_title_check CHECK (((length(title) >= 3) AND (length(title) <= 200)))
  briefing_tlp_check CHECK ((tlp = ANY (ARRAY['TLP:RED'::text, 'TLP:AMBER+STRICT'::text, 'TLP:AMBER'::text, 'TLP:GREEN'::text, 'TLP:CLEAR'::text])))
  briefing_urgency_check CHECK ((urgency = ANY (ARRAY['Sangat Segera'::text, 'Segera'::text, 'Biasa'::text])))
  briefing_version_check CHECK ((version >= 1))
  CREATE INDEX briefing_changed_by_idx ON public.briefing USING btree (changed_by)
  CREATE INDEX briefing_meeting_id_idx ON public.briefing USING btree (meeting_id)
  CREATE UNIQUE INDEX briefing_pkey ON public.briefing USING btree (id)

table briefing_export -- Who took the files of a pack, so that a newer pack can be told to whoever holds the old one
  id uuid not null -- Identity
  snapshot_id uuid not null -- The pack
  account_id uuid not null -- Who
  reason text not null -- What for
  exported_at timestamp with time zone not null -- When
  briefing_export_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  briefing_export_pkey PRIMARY KEY (id)
  briefing_export_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 300)))
  briefing_export_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES briefing_snapshot(id)
  CREATE INDEX briefing_export_account_id_idx ON public.briefing_export USING btree (account_id)
  CREATE UNIQUE INDEX briefing_export_pkey ON public.briefing_export USING btree (id)
  CREATE INDEX briefing_export_snapshot_id_idx ON public.briefing_export USING btree (snapshot_id)
  CREATE TRIGGER briefing_export_frozen BEFORE DELETE OR UPDATE ON public.briefing_export FOR EACH ROW EXECUTE FUNCTION refuse_change()

table briefing_file -- Files made of frozen packs, kept so that the same file is handed out each time
  snapshot_id uuid not null -- The pack
  kind text not null -- Format
  bytes bytea not null -- The file
  sha256 text not null -- SHA-256 of the file
  made_at timestamp with time zone not null -- When it was made
  briefing_file_kind_check CHECK ((kind = ANY (ARRAY['pptx'::text, 'docx'::text, 'pdf'::text, 'xlsx'::text])))
  briefing_file_pkey PRIMARY KEY (snapshot_id, kind)
  briefing_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  briefing_file_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES briefing_snapshot(id)
  CREATE UNIQUE INDEX briefing_file_pkey ON public.briefing_file USING btree (snapshot_id, kind)
  CREATE TRIGGER briefing_file_frozen BEFORE DELETE OR UPDATE ON public.briefing_file FOR EACH ROW EXECUTE FUNCTION refuse_change()

table briefing_publication -- Frozen packs that somebody other than their makers has released to their audience
  snapshot_id uuid not null -- The pack
  checked text[] not null -- Points of the check list that were ticked: all of them
  published_at timestamp with time zone not null -- When
  published_by uuid not null -- Who
  briefing_publication_pkey PRIMARY KEY (snapshot_id)
  briefing_publication_published_by_fkey FOREIGN KEY (published_by) REFERENCES account(id)
  briefing_publication_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES briefing_snapshot(id)
  CREATE UNIQUE INDEX briefing_publication_pkey ON public.briefing_publication USING btree (snapshot_id)
  CREATE INDEX briefing_publication_published_by_idx ON public.briefing_publication USING btree (published_by)
  CREATE TRIGGER briefing_publication_frozen BEFORE DELETE OR UPDATE ON public.briefing_publication FOR EACH ROW EXECUTE FUNCTION refuse_change()

table briefing_snapshot -- Packs as they were frozen; they never change
  id uuid not null -- Identity
  number text not null -- Number printed on every page, TDH-<year>-<running number>
  briefing_id uuid not null -- Draft it was made from
  meeting_id uuid null -- Meeting it was made for
  title text not null -- Title
  audience text not null -- Whom it is for
  month text not null -- Month assessed
  area_codes text[] not null -- Areas it is about
  data_cut_at timestamp with time zone not null -- Rows known up to this time were used
  model_version integer not null -- Model used
  frozen_at timestamp with time zone not null -- Time of freezing
  frozen_by uuid not null -- Who froze it
  editor_ids uuid[] not null -- Who had a hand in it: none of them publishes it
  pack bytea not null -- The pack, canonical JSON (RFC 8785), UTF-8
  sha256 text not null -- SHA-256 of these bytes
  briefing_snapshot_audience_check CHECK ((audience = ANY (ARRAY['timpora'::text, 'leadership'::text, 'regional_office'::text])))
  briefing_snapshot_briefing_id_fkey FOREIGN KEY (briefing_id) REFERENCES briefing(id)
  briefing_snapshot_frozen_by_fkey FOREIGN KEY (frozen_by) REFERENCES account(id)
  briefing_snapshot_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id)
  briefing_snapshot_model_version_fkey FOREIGN KEY (model_version) REFERENCES score_model(version)
  briefing_snapshot_number_key UNIQUE (number)
  briefing_snapshot_pkey PRIMARY KEY (id)
  briefing_snapshot_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  CREATE INDEX briefing_snapshot_briefing_id_idx ON public.briefing_snapshot USING btree (briefing_id)
  CREATE INDEX briefing_snapshot_frozen_by_idx ON public.briefing_snapshot USING btree (frozen_by)
  CREATE INDEX briefing_snapshot_meeting_id_idx ON public.briefing_snapshot USING btree (meeting_id)
  CREATE INDEX briefing_snapshot_model_version_idx ON public.briefing_snapshot USING btree (model_version)
  CREATE UNIQUE INDEX briefing_snapshot_number_key ON public.briefing_snapshot USING btree (number)
  CREATE UNIQUE INDEX briefing_snapshot_pkey ON public.briefing_snapshot USING btree (id)
  CREATE TRIGGER briefing_snapshot_frozen BEFORE DELETE OR UPDATE ON public.briefing_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change()

table contact_notice -- Notice to section heads and the data-protection officer that a contact was opened; never the contact itself
  id uuid not null -- Identity
  report_id text not null -- Whose contact: the report
  account_id uuid not null -- Who opened it
  opened_at timestamp with time zone not null -- When; looks within the following 15 minutes are the same opening
  reason text not null -- Why, as it was typed; empty once the report was erased
  contact_notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  contact_notice_pkey PRIMARY KEY (id)
  contact_notice_reason_check CHECK ((length(reason) <= 300))
  contact_notice_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  CREATE INDEX contact_notice_account_id_idx ON public.contact_notice USING btree (account_id)
  CREATE INDEX contact_notice_opened_at_idx ON public.contact_notice USING btree (opened_at)
  CREATE UNIQUE INDEX contact_notice_pkey ON public.contact_notice USING btree (id)
  CREATE INDEX contact_notice_report_id_idx ON public.contact_notice USING btree (report_id)

table contact_notice_read -- Who has read which notice; each reader for itself
  notice_id uuid not null -- The notice
  account_id uuid not null -- Who read it
  read_at timestamp with time zone not null -- When
  contact_notice_read_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  contact_notice_read_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES contact_notice(id) ON DELETE CASCADE
  contact_notice_read_pkey PRIMARY KEY (notice_id, account_id)
  CREATE INDEX contact_notice_read_account_id_idx ON public.contact_notice_read USING btree (account_id)
  CREATE UNIQUE INDEX contact_notice_read_pkey ON public.contact_notice_read USING btree (notice_id, account_id)

table contact_unlock -- The one contact that an account has open; it closes after 15 minutes or when another is opened
  account_id uuid not null -- Who opened it
  report_id text not null -- Whose contact: the report
  opened_at timestamp with time zone not null -- When
  ends_at timestamp with time zone not null -- When it closes
  contact_unlock_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  contact_unlock_pkey PRIMARY KEY (account_id)
  contact_unlock_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  CREATE UNIQUE INDEX contact_unlock_pkey ON public.contact_unlock USING btree (account_id)
  CREATE INDEX contact_unlock_report_id_idx ON public.contact_unlock USING btree (report_id)

table count_gap_reason -- Why the counts of two agencies for one area and about one time differ; the newest row of an area and time stands
  id integer not null identity -- Identity
  area_scope text not null -- What the counts cover, as in foreign_worker_count
  first_date date not null -- Date of the oldest count compared
  last_date date not null -- Date of the newest count compared
  low_count_id integer not null -- Smallest count compared when the reason was written
  high_count_id integer not null -- Largest count compared when the reason was written
  kind text not null -- Kind of reason
  words text not null -- The reason in words; no personal data, no small count
  account_id uuid not null -- Who wrote it
  recorded_at timestamp with time zone not null -- When
  count_gap_reason_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  count_gap_reason_check CHECK ((last_date >= first_date))
  count_gap_reason_check1 CHECK (((kind <> 'other'::text) OR (words <> ''::text)))
  count_gap_reason_high_count_id_fkey FOREIGN KEY (high_count_id) REFERENCES foreign_worker_count(id)
  count_gap_reason_kind_check CHECK ((kind = ANY (ARRAY['different_definition'::text, 'crew_at_sea'::text, 'date_differs'::text, 'not_reported'::text, 'counted_twice'::text, 'error_found'::text, 'other'::text])))
  count_gap_reason_low_count_id_fkey FOREIGN KEY (low_count_id) REFERENCES foreign_worker_count(id)
  count_gap_reason_pkey PRIMARY KEY (id)
  count_gap_reason_words_check CHECK ((length(words) <= 500))
  CREATE INDEX count_gap_reason_account_id_idx ON public.count_gap_reason USING btree (account_id)
  CREATE INDEX count_gap_reason_area_scope_idx ON public.count_gap_reason USING btree (area_scope, last_date)
  CREATE INDEX count_gap_reason_high_count_id_idx ON public.count_gap_reason USING btree (high_count_id)
  CREATE INDEX count_gap_reason_low_count_id_idx ON public.count_gap_reason USING btree (low_count_id)
  CREATE UNIQUE INDEX count_gap_reason_pkey ON public.count_gap_reason USING btree (id)
  CREATE TRIGGER count_gap_reason_frozen BEFORE DELETE OR UPDATE ON public.count_gap_reason FOR EACH ROW EXECUTE FUNCTION refuse_change()

table count_signature -- An agency stands by its counts as they were before a meeting
  id integer not null identity -- Identity
  agency_code text not null -- Agency whose counts were signed
  meeting_date date not null -- Meeting for which they were signed
  digest text not null -- SHA-256 over identity and value of each of the agency's counts in force; never leaves the server, since small counts could be guessed from it
  value_count integer not null -- How many counts were signed
  account_id uuid not null -- Who signed
  signed_at timestamp with time zone not null -- When
  count_signature_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  count_signature_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agency(code)
  count_signature_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
  count_signature_pkey PRIMARY KEY (id)
  count_signature_value_count_check CHECK ((value_count > 0))
  CREATE INDEX count_signature_account_id_idx ON public.count_signature USING btree (account_id)
  CREATE INDEX count_signature_agency_code_idx ON public.count_signature USING btree (agency_code, meeting_date)
  CREATE UNIQUE INDEX count_signature_pkey ON public.count_signature USING btree (id)
  CREATE TRIGGER count_signature_frozen BEFORE DELETE OR UPDATE ON public.count_signature FOR EACH ROW EXECUTE FUNCTION refuse_change()

table data_breach -- Data incidents: a written notice is due 3x24 hours after the office knew (UU 27/2022 art. 46)
  id uuid not null -- Identity
  is_drill boolean not null -- A drill: it says LATIHAN everywhere and the public never sees it
  known_at timestamp with time zone not null -- When the office knew: the clock begins
  due_at timestamp with time zone not null -- End of the clock, 72 hours later
  what jsonb not null -- Which data, {id, en}, without persons
  how jsonb not null -- When and how it happened, {id, en}
  handling jsonb not null -- What was done and is being done, {id, en}
  affected_from timestamp with time zone null -- Reports received from this time on may be affected; null: none are
  affected_until timestamp with time zone null -- Reports received before this time
  affected jsonb not null -- Rows by class that may be affected, counted when it was recorded
  recorded_at timestamp with time zone not null -- Time of recording
  recorded_by uuid not null -- Who recorded it
  agency_told_at timestamp with time zone null -- When the notice went to the agency
  public_at timestamp with time zone null -- Since when the notice stands on the public pages and behind the receipts of affected reports
  closed_at timestamp with time zone null -- When it was closed
  closed_by uuid null -- Who closed it
  data_breach_check CHECK (((affected_from IS NULL) = (affected_until IS NULL)))
  data_breach_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES account(id)
  data_breach_pkey PRIMARY KEY (id)
  data_breach_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  CREATE INDEX data_breach_closed_by_idx ON public.data_breach USING btree (closed_by)
  CREATE UNIQUE INDEX data_breach_pkey ON public.data_breach USING btree (id)
  CREATE INDEX data_breach_public_idx ON public.data_breach USING btree (public_at) WHERE ((public_at IS NOT NULL) AND (closed_at IS NULL))
  CREATE INDEX data_breach_recorded_by_idx ON public.data_breach USING btree (recorded_by)

table data_rights_request -- What holders of a receipt ask for their own report: answered within 3x24 hours (UU 27/2022 art. 30-41)
  id uuid not null -- Identity
  report_id text not null -- The report
  kind text not null -- What is asked for
  asked_at timestamp with time zone not null -- When it was received: the clock begins
  due_at timestamp with time zone not null -- End of the clock, 72 hours later
  wanted_text text null -- How the report should read, redacted; empty again when it is answered
  state text not null -- open; refusal_proposed: waits for a second person; done; refused
  article text null -- Article on which a refusal stands
  reason text null -- Reason of a refusal, shown to whoever asked
  proposed_at timestamp with time zone null -- When the refusal was proposed
  proposed_by uuid null -- Who proposed it; somebody else approves
  answered_at timestamp with time zone null -- When it was answered
  answered_by uuid null -- Who answered it, or approved the refusal
  copy_shown_at timestamp with time zone null -- When the copy of the text was shown, once
  arrival_id uuid null -- It is about this sending of the same words alone; null: about the report
  data_rights_request_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account(id)
  data_rights_request_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES report_arrival(id)
  data_rights_request_article_check CHECK (((length(article) >= 3) AND (length(article) <= 120)))
  data_rights_request_check CHECK (((state = ANY (ARRAY['done'::text, 'refused'::text])) = (answered_at IS NOT NULL)))
  data_rights_request_check1 CHECK (((state <> ALL (ARRAY['refusal_proposed'::text, 'refused'::text])) OR ((article IS NOT NULL) AND (reason IS NOT NULL) AND (proposed_by IS NOT NULL))))
  data_rights_request_check2 CHECK (((state <> 'refused'::text) OR (proposed_by IS DISTINCT FROM answered_by)))
  data_rights_request_kind_check CHECK ((kind = ANY (ARRAY['access'::text, 'correction'::text, 'erasure'::text, 'restriction'::text])))
  data_rights_request_pkey PRIMARY KEY (id)
  data_rights_request_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES account(id)
  data_rights_request_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 500)))
  data_rights_request_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  data_rights_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'refusal_proposed'::text, 'done'::text, 'refused'::text])))
  CREATE INDEX data_rights_request_answered_by_idx ON public.data_rights_request USING btree (answered_by)
  CREATE INDEX data_rights_request_due_idx ON public.data_rights_request USING btree (due_at) WHERE (answered_at IS NULL)
  CREATE UNIQUE INDEX data_rights_request_open_arrival_idx ON public.data_rights_request USING btree (arrival_id, kind) WHERE (answered_at IS NULL)
  CREATE UNIQUE INDEX data_rights_request_open_idx ON public.data_rights_request USING btree (report_id, kind) WHERE ((answered_at IS NULL) AND (arrival_id IS NULL))
  CREATE UNIQUE INDEX data_rights_request_pkey ON public.data_rights_request USING btree (id)
  CREATE INDEX data_rights_request_proposed_by_idx ON public.data_rights_request USING btree (proposed_by)
  CREATE INDEX data_rights_request_report_id_idx ON public.data_rights_request USING btree (report_id)

table database_host -- Machines from which the database account of the program was seen at work (PostgreSQL), for 90 days
  host text not null -- Address of the machine, or socket for this one
  first_seen_at timestamp with time zone not null -- When it was first seen
  last_seen_at timestamp with time zone not null -- When it was last seen, to the hour
  database_host_host_check CHECK ((length(host) <= 100))
  database_host_pkey PRIMARY KEY (host)
  CREATE UNIQUE INDEX database_host_pkey ON public.database_host USING btree (host)

table decision -- Something agreed in a meeting; what became of it stands in its versions
  id uuid not null -- Identity
  meeting_id uuid not null -- Meeting that agreed on it
  created_at timestamp with time zone not null -- Time of first recording
  decision_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id)
  decision_pkey PRIMARY KEY (id)
  CREATE INDEX decision_meeting_id_idx ON public.decision USING btree (meeting_id)
  CREATE UNIQUE INDEX decision_pkey ON public.decision USING btree (id)
  CREATE TRIGGER decision_frozen BEFORE DELETE OR UPDATE ON public.decision FOR EACH ROW EXECUTE FUNCTION refuse_change()

table decision_version -- A decision as it stood at a time; a change is a new version
  decision_id uuid not null -- The decision
  version integer not null -- Running number, 1 first
  words text not null -- What is to be done, in one sentence, without persons
  area_code text null -- Where; null = in every area of its meeting
  owner_agency_code text not null -- Agency that answers for it
  due_date date not null -- Last day in time (WIB)
  state text not null -- Open, in progress, done, or dropped by agreement
  evidence text not null default ''::text -- What shows that it was done, or why it was dropped
  engagement_id text null -- Dialogue or other step that carried it out
  done_date date null -- Day it was done (WIB); null until then
  recorded_at timestamp with time zone not null -- Time of recording: known from then on
  recorded_by uuid not null -- Who recorded it
  decision_version_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  decision_version_check CHECK (((state = 'done'::text) = (done_date IS NOT NULL)))
  decision_version_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id)
  decision_version_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagement(id)
  decision_version_evidence_check CHECK ((length(evidence) <= 1000))
  decision_version_owner_agency_code_fkey FOREIGN KEY (owner_agency_code) REFERENCES agency(code)
  decision_version_pkey PRIMARY KEY (decision_id, version)
  decision_version_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  decision_version_state_check CHECK ((state = ANY (ARRAY['open'::text, 'in_progress'::text, 'done'::text, 'dropped'::text])))
  decision_version_version_check CHECK ((version >= 1))
  decision_version_words_check CHECK ((length(words) <= 500))
  CREATE INDEX decision_version_area_code_idx ON public.decision_version USING btree (area_code)
  CREATE INDEX decision_version_engagement_id_idx ON public.decision_version USING btree (engagement_id)
  CREATE INDEX decision_version_owner_agency_code_idx ON public.decision_version USING btree (owner_agency_code)
  CREATE UNIQUE INDEX decision_version_pkey ON public.decision_version USING btree (decision_id, version)
  CREATE INDEX decision_version_recorded_by_idx ON public.decision_version USING btree (recorded_by)
  CREATE TRIGGER decision_version_frozen BEFORE DELETE OR UPDATE ON public.decision_version FOR EACH ROW EXECUTE FUNCTION refuse_change()

table engagement -- Dialogues, mediations and other steps towards people; inspections are dates only and do not count as one
  id text not null -- Identity
  area_code text not null -- Where
  event_date date not null -- When (WIB); the last day of the month where only that is known
  kind text not null -- What it was
  summary_id text not null -- One sentence in Indonesian
  summary_en text not null -- One sentence in English
  source_id integer null -- Published source, where there is one
  recorded_at timestamp with time zone not null -- Time of recording
  known_at timestamp with time zone not null -- Time from which it counts as known
  batch_id integer not null -- How it came in
  engagement_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  engagement_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id)
  engagement_kind_check CHECK ((kind = ANY (ARRAY['mediation'::text, 'dialogue'::text, 'job_fair'::text, 'answer'::text, 'inspection'::text, 'other'::text])))
  engagement_pkey PRIMARY KEY (id)
  engagement_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id)
  CREATE INDEX engagement_area_code_idx ON public.engagement USING btree (area_code, event_date)
  CREATE INDEX engagement_batch_id_idx ON public.engagement USING btree (batch_id)
  CREATE UNIQUE INDEX engagement_pkey ON public.engagement USING btree (id)
  CREATE INDEX engagement_source_id_idx ON public.engagement USING btree (source_id)

table erasure_ledger -- What was erased for good, by id alone: a restored backup is cleared of it before anybody sees it
  id bigint not null identity -- Identity
  kind text not null -- A whole report, its contact, one of its media, its raw texts, or one sending of the same words
  object_id text not null -- Id of the report, of the medium or of the sending
  erased_at timestamp with time zone not null -- Time of erasing
  erasure_ledger_kind_check CHECK ((kind = ANY (ARRAY['report'::text, 'contact'::text, 'media'::text, 'raw'::text, 'arrival'::text])))
  erasure_ledger_kind_object_id_key UNIQUE (kind, object_id)
  erasure_ledger_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX erasure_ledger_kind_object_id_key ON public.erasure_ledger USING btree (kind, object_id)
  CREATE UNIQUE INDEX erasure_ledger_pkey ON public.erasure_ledger USING btree (id)
  CREATE TRIGGER erasure_ledger_append_only BEFORE DELETE OR UPDATE ON public.erasure_ledger FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER erasure_ledger_no_truncate BEFORE TRUNCATE ON public.erasure_ledger FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table forecast -- Forecasts frozen before their month began; kept also where they were not offered, so that a skill can be earned
  id uuid not null -- Identity
  area_code text not null -- Area
  target text not null -- Number of incidents in a month, or class high or above
  target_month text not null -- Month that it speaks of (WIB)
  lead_months integer not null -- Months from the one in which it was made to the one it speaks of
  steps integer not null -- Months from the last one known to the one it speaks of
  last_known_month text not null -- Last complete month that it was made from
  offered boolean not null -- Whether it was shown as a forecast: its skill interval lay above 0 on enough events
  candidate text not null -- Method, the best by mean loss on what had been scored by then
  reference text not null -- Best of no change, historical mean and seasonal naive in the backtest
  skill double precision not null -- 1 - loss / loss of the reference in the backtest
  skill_low double precision not null -- Lower end of its 95 % interval
  skill_high double precision not null -- Upper end of its 95 % interval
  mean double precision not null -- Expected value: incidents, or points of the score
  quantile_05 double precision not null -- 5 % point, in the same unit
  quantile_50 double precision not null -- Median, in the same unit
  quantile_95 double precision not null -- 95 % point, in the same unit
  probability double precision null -- Probability of class high or above; null for counts
  threshold double precision null -- Score from which the class is high; null for counts
  distribution jsonb not null -- The whole distribution, to score it by
  no_change jsonb not null -- What no change would have said, to compare it with
  data_cut_at timestamp with time zone not null -- Rows known up to this time were used
  model_version integer not null -- Score model in force
  engine_version text not null -- Version of the code that computed it
  input_sha256 text not null -- The series and settings that it came from
  result_sha256 text not null -- Hash of what it says
  made_at timestamp with time zone not null -- Time it was frozen: before its month began
  made_by uuid null -- Who froze it; null where the program did when the month drew near
  forecast_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  forecast_area_code_target_target_month_lead_months_key UNIQUE (area_code, target, target_month, lead_months)
  forecast_check CHECK ((steps >= lead_months))
  forecast_check1 CHECK ((made_at < ((target_month || '-01 00:00:00+07'::text))::timestamp with time zone))
  forecast_check2 CHECK (((target = 'class_high'::text) = ((probability IS NOT NULL) AND (threshold IS NOT NULL))))
  forecast_check3 CHECK (((skill_low <= skill) AND (skill <= skill_high)))
  forecast_input_sha256_fkey FOREIGN KEY (input_sha256) REFERENCES forecast_backtest(input_sha256)
  forecast_last_known_month_check CHECK ((last_known_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  forecast_lead_months_check CHECK (((lead_months >= 1) AND (lead_months <= 3)))
  forecast_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
  forecast_model_version_fkey FOREIGN KEY (model_version) REFERENCES score_model(version)
  forecast_pkey PRIMARY KEY (id)
  forecast_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)))
  forecast_target_check CHECK ((target = ANY (ARRAY['incident_count'::text, 'class_high'::text])))
  forecast_target_month_check CHECK ((target_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  CREATE UNIQUE INDEX forecast_area_code_target_target_month_lead_months_key ON public.forecast USING btree (area_code, target, target_month, lead_months)
  CREATE INDEX forecast_input_sha256_idx ON public.forecast USING btree (input_sha256)
  CREATE INDEX forecast_made_by_idx ON public.forecast USING btree (made_by)
  CREATE INDEX forecast_model_version_idx ON public.forecast USING btree (model_version)
  CREATE UNIQUE INDEX forecast_pkey ON public.forecast USING btree (id)
  CREATE INDEX forecast_target_month_idx ON public.forecast USING btree (target_month)
  CREATE TRIGGER forecast_frozen BEFORE DELETE OR UPDATE ON public.forecast FOR EACH ROW EXECUTE FUNCTION refuse_change()

table forecast_backtest -- What a rolling-origin backtest and the candidates said of one series; found again by everything that went in
  input_sha256 text not null -- Hash of the series, the settings and the engine
  area_code text not null -- Area
  target text not null -- Number of incidents in a month, or class high or above
  first_month text not null -- First month of the series
  last_month text not null -- Last month of the series
  engine_version text not null -- Version of the code that computed it
  result jsonb not null -- Losses, skill and coverage by distance and candidate, and what is said of the coming months
  computed_at timestamp with time zone not null -- Time of computation
  forecast_backtest_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  forecast_backtest_first_month_check CHECK ((first_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  forecast_backtest_last_month_check CHECK ((last_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  forecast_backtest_pkey PRIMARY KEY (input_sha256)
  forecast_backtest_target_check CHECK ((target = ANY (ARRAY['incident_count'::text, 'class_high'::text])))
  CREATE INDEX forecast_backtest_area_code_idx ON public.forecast_backtest USING btree (area_code)
  CREATE UNIQUE INDEX forecast_backtest_pkey ON public.forecast_backtest USING btree (input_sha256)
  CREATE TRIGGER forecast_backtest_frozen BEFORE DELETE OR UPDATE ON public.forecast_backtest FOR EACH ROW EXECUTE FUNCTION refuse_change()

table forecast_score -- What came of a frozen forecast; scored once, when the month had ended and was known
  forecast_id uuid not null -- The forecast
  outcome double precision not null -- What came: incidents, or the score
  loss double precision not null -- CRPS of a count, Brier score of an event
  no_change_loss double precision not null -- The same of no change
  log_score double precision null -- Minus the log of the probability given to what came; null where it was called impossible
  is_inside boolean null -- Whether it lay within the 5-95 % interval; null for an event
  data_cut_at timestamp with time zone not null -- Rows known up to this time were used for the outcome
  scored_at timestamp with time zone not null -- Time of scoring
  forecast_score_forecast_id_fkey FOREIGN KEY (forecast_id) REFERENCES forecast(id)
  forecast_score_loss_check CHECK ((loss >= (0)::double precision))
  forecast_score_no_change_loss_check CHECK ((no_change_loss >= (0)::double precision))
  forecast_score_pkey PRIMARY KEY (forecast_id)
  CREATE UNIQUE INDEX forecast_score_pkey ON public.forecast_score USING btree (forecast_id)
  CREATE TRIGGER forecast_score_frozen BEFORE DELETE OR UPDATE ON public.forecast_score FOR EACH ROW EXECUTE FUNCTION refuse_change()

table foreign_worker_count -- Ledger of foreign-worker counts: stock and flow, agencies and definitions side by side, never added
  id integer not null identity -- Identity
  area_code text not null -- Area
  area_scope text not null -- What the count covers where it is no single area (an office's working area)
  area_name text not null -- Area as published
  kbli_version text null -- KBLI edition of sector_letter
  sector_letter text null -- KBLI section; null = all sectors or not stated
  sector_as_published text not null -- Sector in the words of the source
  period text not null -- Period or date as published
  period_start_date date not null -- First day it speaks of
  period_end_date date not null -- Last day it speaks of
  count integer not null -- Persons or permits, by definition; below 5 never leaves the server
  definition text not null -- What is counted
  measure_as_published text not null -- What is counted, in the words of the source
  kind text not null -- stock = at a date; flow = over a period
  agency_code text null -- Agency that counted
  source_id integer not null -- Source
  published_date date null -- Date of publication; the end of the month or year where only that is known
  published_precision text null -- How exact the date of publication is
  recorded_at timestamp with time zone not null -- Time it was recorded here
  known_at timestamp with time zone not null -- Time from which it counts as known
  batch_id integer not null -- How it came in
  supersedes_id integer null -- Row that this one corrects
  reference_key text null -- Natural key of a shipped row
  note text not null default ''::text -- Remark
  source_cell text null -- Sheet and cell of the file that it was read from
  kbli_code text null -- KBLI code of 2 to 5 digits as published, of the edition in kbli_version
  position_level text null -- Level of position where the count is of one
  document_kind text null -- Kind of permit or approval where the count is of one
  workplace text null -- land or sea, where the source says
  foreign_worker_count_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agency(code)
  foreign_worker_count_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  foreign_worker_count_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id)
  foreign_worker_count_check CHECK ((period_end_date >= period_start_date))
  foreign_worker_count_check1 CHECK (((sector_letter IS NULL) OR (kbli_version IS NOT NULL)))
  foreign_worker_count_count_check CHECK ((count >= 0))
  foreign_worker_count_kbli_code_check CHECK ((kbli_code ~ '^[0-9]{2,5}$'::text))
  foreign_worker_count_kbli_version_check CHECK ((kbli_version = ANY (ARRAY['2020'::text, '2025'::text])))
  foreign_worker_count_kind_check CHECK ((kind = ANY (ARRAY['stock'::text, 'flow'::text])))
  foreign_worker_count_pkey PRIMARY KEY (id)
  foreign_worker_count_published_precision_check CHECK ((published_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
  foreign_worker_count_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id)
  foreign_worker_count_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES foreign_worker_count(id)
  foreign_worker_count_workplace_check CHECK ((workplace = ANY (ARRAY['land'::text, 'sea'::text])))
  CREATE INDEX foreign_worker_count_agency_code_idx ON public.foreign_worker_count USING btree (agency_code)
  CREATE INDEX foreign_worker_count_area_code_idx ON public.foreign_worker_count USING btree (area_code, period_end_date)
  CREATE INDEX foreign_worker_count_batch_id_idx ON public.foreign_worker_count USING btree (batch_id)
  CREATE UNIQUE INDEX foreign_worker_count_pkey ON public.foreign_worker_count USING btree (id)
  CREATE INDEX foreign_worker_count_source_id_idx ON public.foreign_worker_count USING btree (source_id)
  CREATE INDEX foreign_worker_count_supersedes_id_idx ON public.foreign_worker_count USING btree (supersedes_id) WHERE (supersedes_id IS NOT NULL)

table impact_assessment -- Data-protection impact assessments (UU 27/2022 art. 34), one for each model version; a change is a new version and needs approval anew
  model_version integer not null -- The model version it is about
  version integer not null -- Running number, 1 first
  sections jsonb not null -- Its sections by name, {id, en} each
  recorded_at timestamp with time zone not null -- Time of recording
  recorded_by uuid not null -- Who wrote it
  impact_assessment_model_version_fkey FOREIGN KEY (model_version) REFERENCES score_model(version)
  impact_assessment_pkey PRIMARY KEY (model_version, version)
  impact_assessment_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  impact_assessment_version_check CHECK ((version >= 1))
  CREATE UNIQUE INDEX impact_assessment_pkey ON public.impact_assessment USING btree (model_version, version)
  CREATE INDEX impact_assessment_recorded_by_idx ON public.impact_assessment USING btree (recorded_by)
  CREATE TRIGGER impact_assessment_kept BEFORE DELETE OR UPDATE ON public.impact_assessment FOR EACH ROW EXECUTE FUNCTION refuse_change()

table impact_assessment_approval -- Approvals of one version: data-protection officer and head of office, neither its author
  model_version integer not null -- The model version
  version integer not null -- The version approved
  role text not null -- As whom
  approved_at timestamp with time zone not null -- When
  approved_by uuid not null -- Who
  impact_assessment_approval_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES account(id)
  impact_assessment_approval_model_version_version_fkey FOREIGN KEY (model_version, version) REFERENCES impact_assessment(model_version, version)
  impact_assessment_approval_pkey PRIMARY KEY (model_version, version, role)
  impact_assessment_approval_role_check CHECK ((role = ANY (ARRAY['auditor'::text, 'leadership'::text])))
  CREATE INDEX impact_assessment_approval_approved_by_idx ON public.impact_assessment_approval USING btree (approved_by)
  CREATE UNIQUE INDEX impact_assessment_approval_pkey ON public.impact_assessment_approval USING btree (model_version, version, role)
  CREATE TRIGGER impact_assessment_approval_kept BEFORE DELETE OR UPDATE ON public.impact_assessment_approval FOR EACH ROW EXECUTE FUNCTION refuse_change()

table import_batch -- Every row of data came in by one of these
  id integer not null identity -- Identity
  kind text not null -- reference = shipped file; entry = typed on the entry page; chat_export = ticked messages of an exported chat; import = a sheet of figures
  file_name text not null -- Shipped file, or the name of the form; of an exported chat never the name, which is that of a group or person
  file_sha256 text null -- Hash of the file; null for a form and for an exported chat. The file itself is never kept
  row_count integer not null -- Rows it added
  account_id uuid null -- Who brought it in; null for shipped files
  recorded_at timestamp with time zone not null -- Time of recording
  state text not null default 'committed'::text -- pending = its rows are being written and nobody sees them
  committed_at timestamp with time zone null -- Time from which the rows of an import count as known; null for other kinds, whose rows say it themselves
  withdrawn_at timestamp with time zone null -- Time from which its rows no longer count; what was known before stays as it was known
  withdrawn_by uuid null -- Who took it back
  agency_code text null -- Agency that gave the sheet
  layout text null -- How the sheet was read
  new_count integer not null default 0 -- Values that were not known before
  revised_count integer not null default 0 -- Values that replaced another one
  same_count integer not null default 0 -- Values that were known already and so are not stored again
  warning_count integer not null default 0 -- Warnings that the one who imported has seen
  fixed_cells jsonb null -- Cells that were put right by hand before the import, with what stood there
  import_batch_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  import_batch_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agency(code)
  import_batch_committed_check CHECK (((kind <> 'import'::text) OR ((state = 'committed'::text) = (committed_at IS NOT NULL))))
  import_batch_kind_check CHECK ((kind = ANY (ARRAY['reference'::text, 'entry'::text, 'chat_export'::text, 'import'::text])))
  import_batch_new_count_check CHECK ((new_count >= 0))
  import_batch_pkey PRIMARY KEY (id)
  import_batch_revised_count_check CHECK ((revised_count >= 0))
  import_batch_row_count_check CHECK ((row_count >= 0))
  import_batch_same_count_check CHECK ((same_count >= 0))
  import_batch_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'committed'::text])))
  import_batch_warning_count_check CHECK ((warning_count >= 0))
  import_batch_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES account(id)
  CREATE INDEX import_batch_account_id_idx ON public.import_batch USING btree (account_id)
  CREATE INDEX import_batch_agency_code_idx ON public.import_batch USING btree (agency_code)
  CREATE INDEX import_batch_file_sha256_idx ON public.import_batch USING btree (file_sha256)
  CREATE UNIQUE INDEX import_batch_pkey ON public.import_batch USING btree (id)
  CREATE INDEX import_batch_withdrawn_by_idx ON public.import_batch USING btree (withdrawn_by)

table import_mapping -- How a sheet with such headings was read last, by the agency that gave it
  fingerprint text not null -- Of the headings
  agency_code text null -- Agency; null where none was named
  layout text not null -- Kind of sheet
  mapping jsonb not null -- The mapping without what belongs to one file only
  account_id uuid not null -- Who used it last
  used_at timestamp with time zone not null -- When it was used last
  import_mapping_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  import_mapping_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agency(code)
  import_mapping_fingerprint_agency_code_key UNIQUE NULLS NOT DISTINCT (fingerprint, agency_code)
  CREATE INDEX import_mapping_account_id_idx ON public.import_mapping USING btree (account_id)
  CREATE INDEX import_mapping_agency_code_idx ON public.import_mapping USING btree (agency_code)
  CREATE UNIQUE INDEX import_mapping_fingerprint_agency_code_key ON public.import_mapping USING btree (fingerprint, agency_code) NULLS NOT DISTINCT

table incident -- Something that happened; what is known of it stands in its versions
  id text not null -- Identity
  created_at timestamp with time zone not null -- Time of first recording
  incident_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX incident_pkey ON public.incident USING btree (id)

table incident_report -- Reports behind an incident, from when to when
  incident_id text not null -- The incident
  report_id text not null -- The report
  id bigint not null identity -- Identity
  linked_at timestamp with time zone null -- Since when; null: since the report is known
  unlinked_at timestamp with time zone null -- Until when; null: still
  incident_report_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incident(id)
  incident_report_pkey PRIMARY KEY (id)
  incident_report_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  CREATE INDEX incident_report_incident_id_idx ON public.incident_report USING btree (incident_id)
  CREATE UNIQUE INDEX incident_report_now_idx ON public.incident_report USING btree (report_id) WHERE (unlinked_at IS NULL)
  CREATE UNIQUE INDEX incident_report_pkey ON public.incident_report USING btree (id)
  CREATE INDEX incident_report_report_id_idx ON public.incident_report USING btree (report_id)

table incident_version -- What was known of an incident at a time; a correction is a new version
  incident_id text not null -- The incident
  version integer not null -- Running number, 1 first
  event_date date null -- Day it happened (WIB); null where only the month is known
  event_month text not null -- Month it happened (WIB)
  area_code text not null -- Finest area known: sea zone, district, regency or province
  category text not null -- Kind of event
  setting text not null -- Inside the workplace, outside the gate, at sea, online, in public
  relation text not null -- Whether it concerns foreign workers; no = a livelihood matter only
  target_kind text not null -- Kind of party it was directed at, never a name
  actor_kind text not null -- Kind of party that acted, never a name
  origin text not null -- Who the first report came from
  status text not null -- Set by a person; refuted counts nothing and stays visible
  summary_id text not null -- One neutral sentence in Indonesian, without persons
  summary_en text not null -- The same in English; equal to the Indonesian where nobody translated it
  place_note text not null default ''::text -- Why it is placed where it is
  published_date date null -- Date of first publication; the end of the month or year where only that is known
  published_precision text null -- How exact the date of publication is
  recorded_at timestamp with time zone not null -- Time of recording
  known_at timestamp with time zone not null -- Time from which it counts as known
  recorded_by uuid null -- Who recorded it; null for shipped rows
  reason text null -- Reason of the correction
  merged_into text null -- Incident that it was found to be the same as; its reports stand there
  incident_version_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['residents'::text, 'fishers'::text, 'miners'::text, 'workers'::text, 'state'::text, 'firm'::text, 'unknown'::text])))
  incident_version_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  incident_version_category_check CHECK ((category = ANY (ARRAY['violence'::text, 'threat'::text, 'clash'::text, 'rejection_of_foreign_workers'::text, 'peaceful_protest'::text, 'labour_dispute'::text, 'grievance'::text, 'verbal_conflict'::text, 'online_hostility'::text, 'suspicious_activity'::text, 'presence'::text, 'inspection'::text, 'layoff'::text, 'rumour'::text, 'other'::text])))
  incident_version_check CHECK (((event_date IS NULL) OR (to_char((event_date)::timestamp with time zone, 'YYYY-MM'::text) = event_month)))
  incident_version_event_month_check CHECK ((event_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  incident_version_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incident(id)
  incident_version_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES incident(id)
  incident_version_origin_check CHECK ((origin = ANY (ARRAY['citizen'::text, 'partner_agency'::text, 'officer_found'::text, 'routine'::text, 'media'::text])))
  incident_version_pkey PRIMARY KEY (incident_id, version)
  incident_version_published_precision_check CHECK ((published_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
  incident_version_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  incident_version_relation_check CHECK ((relation = ANY (ARRAY['yes'::text, 'partly'::text, 'unknown'::text, 'no'::text])))
  incident_version_setting_check CHECK ((setting = ANY (ARRAY['workplace'::text, 'gate'::text, 'sea'::text, 'online'::text, 'public'::text])))
  incident_version_status_check CHECK ((status = ANY (ARRAY['unverified'::text, 'verified'::text, 'refuted'::text])))
  incident_version_target_kind_check CHECK ((target_kind = ANY (ARRAY['firm'::text, 'state'::text, 'residents'::text, 'foreign_workers'::text, 'none'::text])))
  incident_version_version_check CHECK ((version >= 1))
  CREATE INDEX incident_version_area_code_idx ON public.incident_version USING btree (area_code, event_month)
  CREATE INDEX incident_version_merged_into_idx ON public.incident_version USING btree (merged_into)
  CREATE UNIQUE INDEX incident_version_pkey ON public.incident_version USING btree (incident_id, version)
  CREATE INDEX incident_version_recorded_by_idx ON public.incident_version USING btree (recorded_by)

table indicator -- Dictionary of published figures
  code text not null -- Stable short code
  name_id text not null -- Indonesian name
  name_en text not null -- English name
  unit text not null -- Unit of the value
  measure text not null -- Kind of figure; counts are never inherited from a coarser area
  period_kind text not null -- Kind of period it speaks of
  cycle_months integer null -- Normal months between two publications
  max_age_months integer null -- Months after its period for which a figure may stand
  relative_standard_error double precision null -- Relative standard error where a source publishes it, as a share
  is_inheritable boolean not null -- Whether a coarser area's figure may stand for a finer one
  description_id text not null -- Meaning in Indonesian
  description_en text not null -- Meaning in English
  indicator_check CHECK ((NOT (is_inheritable AND (measure = 'count'::text))))
  indicator_cycle_months_check CHECK ((cycle_months > 0))
  indicator_max_age_months_check CHECK ((max_age_months >= 0))
  indicator_measure_check CHECK ((measure = ANY (ARRAY['rate'::text, 'share'::text, 'count'::text, 'index'::text, 'change'::text, 'amount'::text])))
  indicator_pkey PRIMARY KEY (code)
  indicator_relative_standard_error_check CHECK ((relative_standard_error >= (0)::double precision))
  CREATE UNIQUE INDEX indicator_pkey ON public.indicator USING btree (code)

table information_report -- Information reports; what they say stands in their versions
  id uuid not null -- Identity
  incident_id text not null -- Incident it tells of
  created_at timestamp with time zone not null -- Time of creation
  information_report_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incident(id)
  information_report_pkey PRIMARY KEY (id)
  CREATE INDEX information_report_incident_id_idx ON public.information_report USING btree (incident_id)
  CREATE UNIQUE INDEX information_report_pkey ON public.information_report USING btree (id)

table information_report_version -- What an information report says; a change is a new row, and one with a number is final
  report_id uuid not null -- The report
  version integer not null -- Running number, 1 first
  content jsonb not null -- Field, subject, source, facts by part, opinion, grade; no personal data
  classification text not null -- Legal class, printed top and bottom
  number text null -- Number in the office's series; null: a draft
  recorded_at timestamp with time zone not null -- Time of recording
  recorded_by uuid not null -- Who wrote it
  information_report_version_classification_check CHECK ((classification = ANY (ARRAY['SANGAT RAHASIA'::text, 'RAHASIA'::text, 'TERBATAS'::text, 'BIASA'::text])))
  information_report_version_pkey PRIMARY KEY (report_id, version)
  information_report_version_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  information_report_version_report_id_fkey FOREIGN KEY (report_id) REFERENCES information_report(id)
  information_report_version_version_check CHECK ((version >= 1))
  CREATE UNIQUE INDEX information_report_version_number_key ON public.information_report_version USING btree (number) WHERE (number IS NOT NULL)
  CREATE UNIQUE INDEX information_report_version_pkey ON public.information_report_version USING btree (report_id, version)
  CREATE INDEX information_report_version_recorded_by_idx ON public.information_report_version USING btree (recorded_by)
  CREATE TRIGGER information_report_version_frozen BEFORE DELETE OR UPDATE ON public.information_report_version FOR EACH ROW EXECUTE FUNCTION refuse_change()

table instance -- What this database is: an exercise database is marked as such on every screen and export
  id integer not null -- Always 1
  kind text not null -- real, or simulation: all reports in it are invented
  recorded_at timestamp with time zone not null -- Time of marking
  instance_id_check CHECK ((id = 1))
  instance_kind_check CHECK ((kind = ANY (ARRAY['real'::text, 'simulation'::text])))
  instance_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX instance_pkey ON public.instance USING btree (id)

table job -- Work to be done after a commit; a job done twice does no harm
  id bigint not null identity -- Identity
  name text not null -- What to do
  payload jsonb not null -- Ids only, never content
  created_at timestamp with time zone not null -- Time of its cause
  due_at timestamp with time zone not null -- Not before
  attempts integer not null default 0 -- How often it was begun
  started_at timestamp with time zone null -- When it was last begun; a job under way whose process ended is begun anew
  ended_at timestamp with time zone null -- When it was done or given up
  outcome text null -- How it ended
  last_error text null -- Kind of the last failure, never content
  job_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'given_up'::text])))
  job_pkey PRIMARY KEY (id)
  CREATE INDEX job_due_idx ON public.job USING btree (due_at, id) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX job_pkey ON public.job USING btree (id)

table legal_hold -- Reports that must not be removed while a matter is open: named reason, end, and approval by the data-protection officer
  id uuid not null -- Identity
  report_id text not null -- The report
  reason text not null -- Which matter, without persons
  until_date date not null -- Last day (WIB)
  asked_at timestamp with time zone not null -- When it was asked for
  asked_by uuid not null -- Who asked for it
  approved_at timestamp with time zone null -- Since when it holds; null: not yet
  approved_by uuid null -- Who approved it
  ended_at timestamp with time zone null -- When it was ended early or declined
  ended_by uuid null -- Who ended it
  legal_hold_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES account(id)
  legal_hold_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id)
  legal_hold_check CHECK ((approved_by IS DISTINCT FROM asked_by))
  legal_hold_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id)
  legal_hold_pkey PRIMARY KEY (id)
  legal_hold_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 500)))
  legal_hold_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  CREATE INDEX legal_hold_approved_by_idx ON public.legal_hold USING btree (approved_by)
  CREATE INDEX legal_hold_asked_by_idx ON public.legal_hold USING btree (asked_by)
  CREATE INDEX legal_hold_ended_by_idx ON public.legal_hold USING btree (ended_by)
  CREATE UNIQUE INDEX legal_hold_pkey ON public.legal_hold USING btree (id)
  CREATE INDEX legal_hold_report_id_idx ON public.legal_hold USING btree (report_id)

table listening_coverage -- Which channel listened to which area from when to when: decides whether silence is zero or missing
  id integer not null identity -- Identity
  channel text not null -- Channel that listened
  area_code text not null -- Area it listened to
  level text not null -- Level at which it listened
  from_month text not null -- First month
  to_month text null -- Last month; null = goes on
  sensitivity text not null -- How much of what happens it is expected to hear
  note_id text not null default ''::text -- Remark in Indonesian
  note_en text not null default ''::text -- Remark in English
  recorded_at timestamp with time zone not null -- Time of recording
  batch_id integer not null -- How it came in
  known_at timestamp with time zone not null -- Time from which it counts as known: always for shipped rows, which describe how the office listened before, else the time of recording
  listening_coverage_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  listening_coverage_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id)
  listening_coverage_channel_check CHECK ((channel = ANY (ARRAY['press'::text, 'whatsapp'::text, 'phone'::text, 'kolang_kaling'::text, 'qr_form'::text, 'partner_agency'::text])))
  listening_coverage_check CHECK (((to_month IS NULL) OR (to_month >= from_month)))
  listening_coverage_from_month_check CHECK ((from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  listening_coverage_level_check CHECK ((level = ANY (ARRAY['regency'::text, 'district'::text])))
  listening_coverage_pkey PRIMARY KEY (id)
  listening_coverage_sensitivity_check CHECK ((sensitivity = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])))
  listening_coverage_to_month_check CHECK ((to_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  CREATE INDEX listening_coverage_area_code_idx ON public.listening_coverage USING btree (area_code)
  CREATE INDEX listening_coverage_batch_id_idx ON public.listening_coverage USING btree (batch_id)
  CREATE UNIQUE INDEX listening_coverage_pkey ON public.listening_coverage USING btree (id)

table meeting -- A meeting of the agencies; what is known of it stands in its versions
  id uuid not null -- Identity
  created_at timestamp with time zone not null -- Time of first recording
  meeting_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX meeting_pkey ON public.meeting USING btree (id)
  CREATE TRIGGER meeting_frozen BEFORE DELETE OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION refuse_change()

table meeting_agency -- Agencies invited to a meeting, by version of the meeting
  meeting_id uuid not null -- The meeting
  version integer not null -- Version of the meeting
  agency_code text not null -- The agency
  attendance text not null -- Whether it came
  owes text[] not null default '{}'::text[] -- What it is asked for beforehand: counts signed, questions answered; the state of it is computed
  meeting_agency_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agency(code)
  meeting_agency_attendance_check CHECK ((attendance = ANY (ARRAY['invited'::text, 'attended'::text, 'excused'::text, 'absent'::text])))
  meeting_agency_meeting_id_version_fkey FOREIGN KEY (meeting_id, version) REFERENCES meeting_version(meeting_id, version)
  meeting_agency_owes_check CHECK ((owes <@ ARRAY['counts'::text, 'reports'::text]))
  meeting_agency_pkey PRIMARY KEY (meeting_id, version, agency_code)
  CREATE INDEX meeting_agency_agency_code_idx ON public.meeting_agency USING btree (agency_code)
  CREATE UNIQUE INDEX meeting_agency_pkey ON public.meeting_agency USING btree (meeting_id, version, agency_code)
  CREATE TRIGGER meeting_agency_frozen BEFORE DELETE OR UPDATE ON public.meeting_agency FOR EACH ROW EXECUTE FUNCTION refuse_change()

table meeting_version -- What was planned for, or written down of, a meeting at a time; a change is a new version
  meeting_id uuid not null -- The meeting
  version integer not null -- Running number, 1 first
  title text not null -- Title, without persons
  meeting_date date not null -- Day (WIB)
  starts_at text not null -- Hour and minute it begins, HH:MM (WIB)
  place text not null -- Where it is held
  area_codes text[] not null -- Areas that it speaks of, codes of area
  state text not null -- Planned, held or cancelled
  agenda jsonb not null default '[]'::jsonb -- List of {topic, agencyCode or null, minutes or null}, in order
  minutes text not null default ''::text -- What was said, as far as it matters; no persons
  recorded_at timestamp with time zone not null -- Time of recording: known from then on
  recorded_by uuid not null -- Who recorded it
  meeting_version_area_codes_check CHECK (((cardinality(area_codes) >= 1) AND (cardinality(area_codes) <= 60)))
  meeting_version_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id)
  meeting_version_minutes_check CHECK ((length(minutes) <= 20000))
  meeting_version_pkey PRIMARY KEY (meeting_id, version)
  meeting_version_place_check CHECK ((length(place) <= 200))
  meeting_version_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  meeting_version_starts_at_check CHECK ((starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  meeting_version_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])))
  meeting_version_title_check CHECK ((length(title) <= 200))
  meeting_version_version_check CHECK ((version >= 1))
  CREATE INDEX meeting_version_meeting_date_idx ON public.meeting_version USING btree (meeting_date)
  CREATE UNIQUE INDEX meeting_version_pkey ON public.meeting_version USING btree (meeting_id, version)
  CREATE INDEX meeting_version_recorded_by_idx ON public.meeting_version USING btree (recorded_by)
  CREATE TRIGGER meeting_version_frozen BEFORE DELETE OR UPDATE ON public.meeting_version FOR EACH ROW EXECUTE FUNCTION refuse_change()

table missed_look -- Accounts that asked for many things by id that are not there or not for them, by hour
  account_id uuid not null -- The account
  hour_at timestamp with time zone not null -- Begin of the hour
  count integer not null -- How many
  missed_look_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  missed_look_count_check CHECK ((count >= 1))
  missed_look_pkey PRIMARY KEY (account_id, hour_at)
  CREATE UNIQUE INDEX missed_look_pkey ON public.missed_look USING btree (account_id, hour_at)

table observation -- One figure for one area and period, with two time axes; a correction is a new row
  id integer not null identity -- Identity
  area_code text not null -- Area the figure speaks of: a reviewed field, never the publisher's area
  indicator_code text not null -- What it measures
  period text not null -- Period as published: year, month or quarter
  period_start_date date not null -- First day it speaks of
  period_end_date date not null -- Last day it speaks of
  value double precision not null -- The figure, in unit
  unit text not null -- Unit as published
  definition text not null default ''::text -- Which of several definitions or rounds it follows (august, february, ytd, month, event ...); empty where there is one
  is_preferred boolean not null -- False where another source's figure for the same is preferred; both are kept
  source_id integer not null -- Source
  published_date date null -- Date of publication; the end of the month or year where only that is known
  published_precision text null -- How exact the date of publication is
  recorded_at timestamp with time zone not null -- Time it was recorded here
  known_at timestamp with time zone not null -- Time from which it counts as known: end of the day of publication (WIB) for shipped figures, else the time of recording
  batch_id integer not null -- How it came in
  supersedes_id integer null -- Row that this one corrects
  reference_key text null -- Natural key of a shipped row, so that a newer edition of the file adds only what changed
  note text not null default ''::text -- Remark of the source or the one who entered it
  source_cell text null -- Sheet and cell of the file that it was read from
  observation_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  observation_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id)
  observation_check CHECK ((period_end_date >= period_start_date))
  observation_definition_check CHECK ((definition ~ '^[a-z0-9_]{0,40}$'::text))
  observation_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES indicator(code)
  observation_period_check CHECK ((period ~ '^[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$'::text))
  observation_pkey PRIMARY KEY (id)
  observation_published_precision_check CHECK ((published_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
  observation_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id)
  observation_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES observation(id)
  observation_value_check CHECK ((abs(value) <= ('1000000000000000'::numeric)::double precision))
  CREATE INDEX observation_area_code_idx ON public.observation USING btree (area_code, indicator_code, period_end_date)
  CREATE INDEX observation_batch_id_idx ON public.observation USING btree (batch_id)
  CREATE INDEX observation_indicator_code_idx ON public.observation USING btree (indicator_code)
  CREATE UNIQUE INDEX observation_pkey ON public.observation USING btree (id)
  CREATE INDEX observation_reference_key_idx ON public.observation USING btree (reference_key) WHERE (reference_key IS NOT NULL)
  CREATE INDEX observation_source_id_idx ON public.observation USING btree (source_id)
  CREATE INDEX observation_supersedes_id_idx ON public.observation USING btree (supersedes_id) WHERE (supersedes_id IS NOT NULL)

table office_measure -- Measures that stop harm at once; stopping replies and freezing exports stand until they are ended
  id uuid not null -- Identity
  kind text not null -- What is done
  reason text not null -- Why
  set_at timestamp with time zone not null -- When
  set_by uuid not null -- Who
  ended_at timestamp with time zone null -- When it was ended; for what is done once: at once
  ended_by uuid null -- Who ended it
  office_measure_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id)
  office_measure_kind_check CHECK ((kind = ANY (ARRAY['end_sessions'::text, 'stop_replies'::text, 'rotate_epoch'::text, 'freeze_exports'::text])))
  office_measure_pkey PRIMARY KEY (id)
  office_measure_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 300)))
  office_measure_set_by_fkey FOREIGN KEY (set_by) REFERENCES account(id)
  CREATE INDEX office_measure_ended_by_idx ON public.office_measure USING btree (ended_by)
  CREATE UNIQUE INDEX office_measure_pkey ON public.office_measure USING btree (id)
  CREATE INDEX office_measure_set_by_idx ON public.office_measure USING btree (set_by)
  CREATE UNIQUE INDEX office_measure_standing_idx ON public.office_measure USING btree (kind) WHERE (ended_at IS NULL)

table office_setting -- Settings of the office that are no secrets; a change is a new row
  name text not null -- Which setting
  version integer not null -- Running number, 1 first; the highest is in force
  value jsonb not null -- Its value
  recorded_at timestamp with time zone not null -- Time of recording
  recorded_by uuid null -- Who set it
  office_setting_pkey PRIMARY KEY (name, version)
  office_setting_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  office_setting_version_check CHECK ((version >= 1))
  CREATE UNIQUE INDEX office_setting_pkey ON public.office_setting USING btree (name, version)
  CREATE INDEX office_setting_recorded_by_idx ON public.office_setting USING btree (recorded_by)

table one_time_link -- Links that make the first account, an invited account, or a new password; each works once
  token_sha256 text not null -- Hash of the token in the link
  purpose text not null -- What it does
  email text null -- Address the new account will have, where it is fixed
  roles text[] not null -- Roles the new account will have
  account_id uuid null -- Account whose password it resets
  created_by uuid null -- Who made it; null for the first start
  created_at timestamp with time zone not null -- Time of making
  expires_at timestamp with time zone not null -- End of validity
  used_at timestamp with time zone null -- Time of use; a used link is dead
  id uuid not null default gen_random_uuid() -- Name of the link in lists and in the audit trail; a new account gets it as its own
  one_time_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  one_time_link_created_by_fkey FOREIGN KEY (created_by) REFERENCES account(id)
  one_time_link_pkey PRIMARY KEY (token_sha256)
  one_time_link_purpose_check CHECK ((purpose = ANY (ARRAY['first_account'::text, 'invitation'::text, 'password_reset'::text])))
  CREATE INDEX one_time_link_account_id_idx ON public.one_time_link USING btree (account_id)
  CREATE INDEX one_time_link_created_by_idx ON public.one_time_link USING btree (created_by)
  CREATE UNIQUE INDEX one_time_link_id_key ON public.one_time_link USING btree (id)
  CREATE UNIQUE INDEX one_time_link_pkey ON public.one_time_link USING btree (token_sha256)

table population -- Residents by area and year, as published
  id integer not null identity -- Identity
  area_code text not null -- Area
  year integer not null -- Year
  population double precision not null -- Residents, persons
  source_id integer not null -- Source
  published_date date null -- Date of publication; the end of the month or year where only that is known
  published_precision text null -- How exact the date of publication is
  recorded_at timestamp with time zone not null -- Time it was recorded here
  known_at timestamp with time zone not null -- Time from which it counts as known
  batch_id integer not null -- How it came in
  reference_key text null -- Natural key of a shipped row
  note text not null default ''::text -- Remark
  source_cell text null -- Sheet and cell of the file that it was read from
  supersedes_id integer null -- Row that this one corrects
  population_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  population_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id)
  population_pkey PRIMARY KEY (id)
  population_population_check CHECK ((population > (0)::double precision))
  population_published_precision_check CHECK ((published_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
  population_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id)
  population_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES population(id)
  population_year_check CHECK (((year >= 1900) AND (year <= 2200)))
  CREATE INDEX population_area_code_idx ON public.population USING btree (area_code, year)
  CREATE INDEX population_batch_id_idx ON public.population USING btree (batch_id)
  CREATE UNIQUE INDEX population_pkey ON public.population USING btree (id)
  CREATE INDEX population_source_id_idx ON public.population USING btree (source_id)
  CREATE INDEX population_supersedes_id_idx ON public.population USING btree (supersedes_id) WHERE (supersedes_id IS NOT NULL)

table poster -- Printed posters; the code on one carries nothing but a random token
  id uuid not null -- Identity
  token text not null -- Random token in the address of the code
  area_code text not null -- Where it hangs: a hint of place, no more
  label text not null -- Name of the village, site or office
  created_at timestamp with time zone not null -- Time of making
  created_by uuid not null -- Who made it
  revoked_at timestamp with time zone null -- From when its code opens the form without a hint
  poster_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  poster_created_by_fkey FOREIGN KEY (created_by) REFERENCES account(id)
  poster_pkey PRIMARY KEY (id)
  poster_token_check CHECK ((token ~ '^[a-z0-9]{10}$'::text))
  poster_token_key UNIQUE (token)
  CREATE INDEX poster_area_code_idx ON public.poster USING btree (area_code)
  CREATE INDEX poster_created_by_idx ON public.poster USING btree (created_by)
  CREATE UNIQUE INDEX poster_pkey ON public.poster USING btree (id)
  CREATE UNIQUE INDEX poster_token_key ON public.poster USING btree (token)

table processing_activity -- What personal data are processed for (UU 27/2022 art. 31); what is known of each stands in its versions
  id text not null -- Identity, also the purpose that a contact refers to
  created_at timestamp with time zone not null -- Time of first recording
  processing_activity_id_check CHECK ((id ~ '^[a-z][a-z_]{2,39}$'::text))
  processing_activity_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX processing_activity_pkey ON public.processing_activity USING btree (id)

table processing_activity_version -- The register of processing; a change is a new version and the old one stays
  activity_id text not null -- The activity
  version integer not null -- Running number, 1 first: the one that comes with the program
  purpose jsonb not null -- What for, {id, en}
  basis jsonb not null -- Lawful basis with its article, {id, en}
  data_classes text[] not null -- Classes of data, K1 to K8 of the data inventory
  recipients jsonb not null -- Who receives them, {id, en}
  retention jsonb not null -- How long they are kept, {id, en}
  since_date date not null -- Since when (WIB)
  ended_date date null -- Until when; null: still
  reason text null -- Why it was changed; null for the first
  recorded_at timestamp with time zone not null -- Time of recording
  recorded_by uuid null -- Who recorded it; null for what comes with the program
  processing_activity_version_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES processing_activity(id)
  processing_activity_version_pkey PRIMARY KEY (activity_id, version)
  processing_activity_version_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 300)))
  processing_activity_version_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  processing_activity_version_version_check CHECK ((version >= 1))
  CREATE UNIQUE INDEX processing_activity_version_pkey ON public.processing_activity_version USING btree (activity_id, version)
  CREATE INDEX processing_activity_version_recorded_by_idx ON public.processing_activity_version USING btree (recorded_by)
  CREATE TRIGGER processing_activity_version_kept BEFORE DELETE OR UPDATE ON public.processing_activity_version FOR EACH ROW EXECUTE FUNCTION refuse_change()

table receipt -- Receipt codes: with one, the sender reads the state and the answer without an account
  id uuid not null -- Identity
  report_id text not null -- The report
  selector text not null -- First four digits, no secret
  lookup text not null -- Sixteen bits of a keyed hash of the code, to check few of those with the same four digits
  secret_hash text not null -- Argon2id of the keyed code
  is_own boolean not null -- Given with the report itself or to its known sender; another, who sent the same words, sees only what came after
  created_at timestamp with time zone not null -- Time of making
  expires_at timestamp with time zone not null -- End of validity
  arrival_id uuid null -- The sending that it was given for; null where none of that moment is known
  receipt_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES report_arrival(id)
  receipt_pkey PRIMARY KEY (id)
  receipt_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  receipt_selector_check CHECK ((selector ~ '^0[0-9]{3}$'::text))
  CREATE INDEX receipt_arrival_id_idx ON public.receipt USING btree (arrival_id)
  CREATE UNIQUE INDEX receipt_pkey ON public.receipt USING btree (id)
  CREATE INDEX receipt_report_id_idx ON public.receipt USING btree (report_id)
  CREATE INDEX receipt_selector_idx ON public.receipt USING btree (selector, lookup)

table report -- What one source said on one channel; holds no person
  id text not null -- Identity
  channel text not null -- How it came in
  origin text not null -- Who it comes from; what officers found never feeds the signal
  source_id integer null -- Published source, where there is one
  published_date date null -- Date of publication; the end of the month or year where only that is known
  published_precision text null -- How exact the date of publication is
  recorded_at timestamp with time zone not null -- Time of recording
  batch_id integer null -- Import that brought it; null where it came in by itself
  report_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id)
  report_channel_check CHECK ((channel = ANY (ARRAY['press'::text, 'whatsapp'::text, 'phone'::text, 'kolang_kaling'::text, 'qr_form'::text, 'partner_agency'::text])))
  report_origin_check CHECK ((origin = ANY (ARRAY['citizen'::text, 'partner_agency'::text, 'officer_found'::text, 'routine'::text, 'media'::text])))
  report_pkey PRIMARY KEY (id)
  report_published_precision_check CHECK ((published_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
  report_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id)
  CREATE INDEX report_batch_id_idx ON public.report USING btree (batch_id)
  CREATE UNIQUE INDEX report_pkey ON public.report USING btree (id)
  CREATE INDEX report_source_id_idx ON public.report USING btree (source_id)

table report_arrival -- Each way on which a report came in; the same report by two ways is one report with two arrivals
  id uuid not null -- Identity
  report_id text not null -- The report
  channel text not null -- By which channel
  delivery_key text not null -- Identity of the delivery outside: the same delivery twice is one arrival
  arrived_at timestamp with time zone not null -- Time of arrival
  batch_id integer null -- Import that brought it
  paused_at timestamp with time zone null -- Since when who sent the same words later has what came with it restricted; null: not
  erased_at timestamp with time zone null -- When what came with it was erased for who sent the same words later; the report itself stands
  report_arrival_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id)
  report_arrival_channel_check CHECK ((channel = ANY (ARRAY['press'::text, 'whatsapp'::text, 'phone'::text, 'kolang_kaling'::text, 'qr_form'::text, 'partner_agency'::text])))
  report_arrival_delivery_key_check CHECK ((length(delivery_key) <= 200))
  report_arrival_delivery_key_key UNIQUE (delivery_key)
  report_arrival_pkey PRIMARY KEY (id)
  report_arrival_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  CREATE INDEX report_arrival_batch_id_idx ON public.report_arrival USING btree (batch_id)
  CREATE UNIQUE INDEX report_arrival_delivery_key_key ON public.report_arrival USING btree (delivery_key)
  CREATE UNIQUE INDEX report_arrival_pkey ON public.report_arrival USING btree (id)
  CREATE INDEX report_arrival_report_id_idx ON public.report_arrival USING btree (report_id)

table report_assessment -- What the office made of a report; each act is a new version, undone by another
  report_id text not null -- The report
  version integer not null -- Running number; 1 is made at the door
  is_latest boolean not null -- It is the newest version
  state text not null -- waiting; kept on file; linked to an incident; on the rumour desk; duplicate; refused
  area_code text null -- Place as assessed
  category text null -- Kind as assessed
  setting text null -- Inside the workplace, outside the gate, at sea, online, in public
  relation text null -- Whether it concerns foreign workers
  target_kind text null -- Kind of party it was directed at
  actor_kind text null -- Kind of party that acted
  event_date date null -- Day it happened as assessed (WIB)
  reliability text not null -- Grade of the source as of this version, Admiralty A-F
  credibility text not null -- Grade of the information as of this version, Admiralty 1-6
  incident_id text null -- Incident that it tells of
  duplicate_of text null -- Report that it repeats
  rumour_id uuid null -- Rumour that it carries
  refuse_reason text null -- Why it was refused
  names_checked boolean not null -- A person has checked that names are masked (DP-33)
  act text not null -- What was done
  undoes integer null -- Version whose act this one takes back
  recorded_at timestamp with time zone not null -- Time of recording
  recorded_by uuid null -- Who did it; null at the door
  report_assessment_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['residents'::text, 'fishers'::text, 'miners'::text, 'workers'::text, 'state'::text, 'firm'::text, 'unknown'::text])))
  report_assessment_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  report_assessment_category_check CHECK ((category = ANY (ARRAY['violence'::text, 'threat'::text, 'clash'::text, 'rejection_of_foreign_workers'::text, 'peaceful_protest'::text, 'labour_dispute'::text, 'grievance'::text, 'verbal_conflict'::text, 'online_hostility'::text, 'suspicious_activity'::text, 'presence'::text, 'inspection'::text, 'layoff'::text, 'rumour'::text, 'other'::text])))
  report_assessment_credibility_check CHECK ((credibility = ANY (ARRAY['1'::text, '2'::text, '3'::text, '4'::text, '5'::text, '6'::text])))
  report_assessment_duplicate_of_fkey FOREIGN KEY (duplicate_of) REFERENCES report(id)
  report_assessment_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incident(id)
  report_assessment_pkey PRIMARY KEY (report_id, version)
  report_assessment_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  report_assessment_refuse_reason_check CHECK ((refuse_reason = ANY (ARRAY['not_our_matter'::text, 'no_content'::text, 'advertising'::text, 'abuse'::text, 'personal_dispute'::text, 'test'::text])))
  report_assessment_relation_check CHECK ((relation = ANY (ARRAY['yes'::text, 'partly'::text, 'unknown'::text, 'no'::text])))
  report_assessment_reliability_check CHECK ((reliability = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text, 'F'::text])))
  report_assessment_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  report_assessment_rumour_id_fkey FOREIGN KEY (rumour_id) REFERENCES rumour(id)
  report_assessment_setting_check CHECK ((setting = ANY (ARRAY['workplace'::text, 'gate'::text, 'sea'::text, 'online'::text, 'public'::text])))
  report_assessment_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'kept'::text, 'linked'::text, 'rumour'::text, 'duplicate'::text, 'refused'::text])))
  report_assessment_target_kind_check CHECK ((target_kind = ANY (ARRAY['firm'::text, 'state'::text, 'residents'::text, 'foreign_workers'::text, 'none'::text])))
  report_assessment_version_check CHECK ((version >= 1))
  CREATE INDEX report_assessment_area_code_idx ON public.report_assessment USING btree (area_code)
  CREATE INDEX report_assessment_duplicate_of_idx ON public.report_assessment USING btree (duplicate_of)
  CREATE INDEX report_assessment_incident_id_idx ON public.report_assessment USING btree (incident_id)
  CREATE UNIQUE INDEX report_assessment_latest_idx ON public.report_assessment USING btree (report_id) WHERE is_latest
  CREATE UNIQUE INDEX report_assessment_pkey ON public.report_assessment USING btree (report_id, version)
  CREATE INDEX report_assessment_recorded_by_idx ON public.report_assessment USING btree (recorded_by)
  CREATE INDEX report_assessment_rumour_id_idx ON public.report_assessment USING btree (rumour_id)
  CREATE INDEX report_assessment_waiting_idx ON public.report_assessment USING btree (state, report_id) WHERE is_latest

table report_contact -- How to reach a reporter who wants an answer; opened one at a time with a reason
  report_id text not null -- The report
  sealed jsonb not null -- AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}
  purpose text not null -- What it was given for: a row of the register of processing
  notice_version text not null -- Version of the notice that was shown before
  given_at timestamp with time zone not null -- When it was given
  delete_after timestamp with time zone not null -- End of its retention
  basis text not null -- Lawful basis at that time: consent (UU 27/2022 art. 20 (2) a), or public task (e)
  report_contact_basis_check CHECK ((basis = ANY (ARRAY['consent'::text, 'public_task'::text])))
  report_contact_pkey PRIMARY KEY (report_id)
  report_contact_purpose_fkey FOREIGN KEY (purpose) REFERENCES processing_activity(id)
  report_contact_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  CREATE INDEX report_contact_delete_after_idx ON public.report_contact USING btree (delete_after)
  CREATE UNIQUE INDEX report_contact_pkey ON public.report_contact USING btree (report_id)
  CREATE INDEX report_contact_purpose_idx ON public.report_contact USING btree (purpose)

table report_draft -- What is being typed while the caller speaks: one draft a person and form, gone when the report is accepted
  account_id uuid not null -- Who types
  form text not null -- Which form
  sealed jsonb not null -- AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}
  updated_at timestamp with time zone not null -- Last change; a day later it is removed
  report_draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  report_draft_form_check CHECK ((form = ANY (ARRAY['phone'::text, 'kolang_kaling'::text])))
  report_draft_pkey PRIMARY KEY (account_id, form)
  CREATE UNIQUE INDEX report_draft_pkey ON public.report_draft USING btree (account_id, form)

table report_grade -- Grades given to a report; a new grade is a new row
  report_id text not null -- The report
  version integer not null -- Running number, 1 first
  reliability text not null -- Reliability of the source, Admiralty A-F
  credibility text not null -- Credibility of the information, Admiralty 1-6
  recorded_at timestamp with time zone not null -- Time of recording
  known_at timestamp with time zone not null -- Time from which it counts as known
  graded_by uuid null -- Who graded; null where the stated default rule did
  report_grade_credibility_check CHECK ((credibility = ANY (ARRAY['1'::text, '2'::text, '3'::text, '4'::text, '5'::text, '6'::text])))
  report_grade_graded_by_fkey FOREIGN KEY (graded_by) REFERENCES account(id)
  report_grade_pkey PRIMARY KEY (report_id, version)
  report_grade_reliability_check CHECK ((reliability = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text, 'F'::text])))
  report_grade_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  report_grade_version_check CHECK ((version >= 1))
  CREATE INDEX report_grade_graded_by_idx ON public.report_grade USING btree (graded_by)
  CREATE UNIQUE INDEX report_grade_pkey ON public.report_grade USING btree (report_id, version)

table report_intake -- What a report that came in by the one door says, with personal data masked
  report_id text not null -- The report
  received_at timestamp with time zone not null -- When the office first got it: its clocks begin here
  sent_at timestamp with time zone null -- When it was written, as the messenger or the chat says; null where only the arrival is known
  text_redacted text not null -- Its text after redaction: what is searched, listed and read
  parts jsonb null -- The same in the parts of the phone form, each redacted
  masked text[] not null default '{}'::text[] -- Kinds of personal data that were masked
  language text not null -- Language of the form or message
  occurred_date date null -- Day it happened as the sender says (WIB)
  sender_category text null -- Kind that the sender chose
  sender_relation text null -- Whether it concerns foreign workers, as the sender says
  sender_bucket_id uuid null -- The sender as far as keyed hashes tell; null where nothing is known
  forwarded text not null -- Whether the messenger marks it as forwarded: then it is no eyewitness
  fingerprint text not null -- Keyed hash of the normalised text: the same words give the same value
  signature bytea null -- MinHash of the normalised text, 32-bit values
  hint_area_code text null -- Place that the sender chose, the poster hangs at, or a shared location lies nearest to
  found_area_code text null -- Place found in the text
  place_confidence double precision null -- How sure the place is, 0..1
  place_options text[] not null default '{}'::text[] -- Places that fit, where more than one does
  poster_id uuid null -- Poster whose code opened the form
  restricted boolean not null -- Only the section head and the head of office read it
  urgent boolean not null -- Somebody may be hurt now
  wants_answer boolean not null -- The sender may read an answer
  answer_due_date date null -- Working day (WIB) by whose end an answer is due
  entered_by uuid null -- Who typed it for the caller
  aged_at timestamp with time zone null -- When its text and exact place were removed because its time was over; what it counts for stays
  erased_at timestamp with time zone null -- When it was erased: only place (regency), month, kind and grade are left
  report_intake_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
  report_intake_fingerprint_check CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text))
  report_intake_forwarded_check CHECK ((forwarded = ANY (ARRAY['no'::text, 'forwarded'::text, 'frequently'::text])))
  report_intake_found_area_code_fkey FOREIGN KEY (found_area_code) REFERENCES area(code)
  report_intake_hint_area_code_fkey FOREIGN KEY (hint_area_code) REFERENCES area(code)
  report_intake_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])))
  report_intake_pkey PRIMARY KEY (report_id)
  report_intake_place_confidence_check CHECK (((place_confidence >= (0)::double precision) AND (place_confidence <= (1)::double precision)))
  report_intake_poster_id_fkey FOREIGN KEY (poster_id) REFERENCES poster(id)
  report_intake_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  report_intake_sender_bucket_id_fkey FOREIGN KEY (sender_bucket_id) REFERENCES sender_bucket(id)
  report_intake_sender_category_check CHECK ((sender_category = ANY (ARRAY['violence'::text, 'threat'::text, 'clash'::text, 'rejection_of_foreign_workers'::text, 'peaceful_protest'::text, 'labour_dispute'::text, 'grievance'::text, 'verbal_conflict'::text, 'online_hostility'::text, 'suspicious_activity'::text, 'presence'::text, 'inspection'::text, 'layoff'::text, 'rumour'::text, 'other'::text])))
  report_intake_sender_relation_check CHECK ((sender_relation = ANY (ARRAY['yes'::text, 'partly'::text, 'unknown'::text, 'no'::text])))
  CREATE INDEX report_intake_entered_by_idx ON public.report_intake USING btree (entered_by)
  CREATE INDEX report_intake_fingerprint_idx ON public.report_intake USING btree (fingerprint)
  CREATE INDEX report_intake_found_area_code_idx ON public.report_intake USING btree (found_area_code)
  CREATE INDEX report_intake_hint_area_code_idx ON public.report_intake USING btree (hint_area_code)
  CREATE UNIQUE INDEX report_intake_pkey ON public.report_intake USING btree (report_id)
  CREATE INDEX report_intake_poster_id_idx ON public.report_intake USING btree (poster_id)
  CREATE INDEX report_intake_received_at_idx ON public.report_intake USING btree (received_at)
  CREATE INDEX report_intake_sender_bucket_id_idx ON public.report_intake USING btree (sender_bucket_id)

table report_media -- Pictures and recordings, sealed like the raw text; images are decoded and written anew, so that nothing but the picture is left
  id uuid not null -- Identity
  report_id text not null -- The report
  kind text not null -- What it is
  mime text not null -- Type of the stored bytes, or as announced
  outside_id text null -- Id at the messenger, while it is not fetched
  outside_sha256 text null -- Hash that the messenger announced
  state text not null -- outside: fetched when somebody asks; stored; gone: it had expired; refused: no kind that we keep
  byte_size integer null -- Size of the stored bytes
  sealed jsonb null -- AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}
  created_at timestamp with time zone not null -- Time of arrival
  delete_after timestamp with time zone not null -- End of its retention
  arrival_id uuid null -- Sending that it came with, where that was not the first; null: with the report
  report_media_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES report_arrival(id)
  report_media_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'audio'::text, 'video'::text, 'document'::text, 'sticker'::text])))
  report_media_pkey PRIMARY KEY (id)
  report_media_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  report_media_state_check CHECK ((state = ANY (ARRAY['outside'::text, 'stored'::text, 'gone'::text, 'refused'::text])))
  CREATE INDEX report_media_arrival_id_idx ON public.report_media USING btree (arrival_id)
  CREATE INDEX report_media_delete_after_idx ON public.report_media USING btree (delete_after)
  CREATE UNIQUE INDEX report_media_pkey ON public.report_media USING btree (id)
  CREATE INDEX report_media_report_id_idx ON public.report_media USING btree (report_id)

table report_message -- What office and sender write to each other through the receipt
  id uuid not null -- Identity
  report_id text not null -- The report
  direction text not null -- Who wrote it
  is_answer boolean not null -- It answers the report: the clock stops
  body text not null -- Its text, redacted where the sender wrote it
  via text not null -- How the answer was given
  sealed jsonb null -- Raw form of what the sender wrote
  delete_after timestamp with time zone null -- End of retention of the raw form
  recorded_at timestamp with time zone not null -- Time of recording
  recorded_by uuid null -- Who wrote it; null for the sender
  arrival_id uuid null -- Sending with whose code it was written; null: by the report's own sender, or by the office
  report_message_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES report_arrival(id)
  report_message_direction_check CHECK ((direction = ANY (ARRAY['office'::text, 'reporter'::text])))
  report_message_pkey PRIMARY KEY (id)
  report_message_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  report_message_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  report_message_via_check CHECK ((via = ANY (ARRAY['receipt'::text, 'whatsapp'::text, 'in_person'::text, 'public'::text])))
  CREATE INDEX report_message_arrival_id_idx ON public.report_message USING btree (arrival_id)
  CREATE UNIQUE INDEX report_message_pkey ON public.report_message USING btree (id)
  CREATE INDEX report_message_recorded_by_idx ON public.report_message USING btree (recorded_by)
  CREATE INDEX report_message_report_id_idx ON public.report_message USING btree (report_id)

table report_pause -- Reports whose processing is restricted (dibatasi, UU 27/2022 art. 40-41): out of lists, exports and signals. Not the same as report_intake.restricted, which is about who reads
  id uuid not null -- Identity
  report_id text not null -- The report
  request_id uuid null -- Request that it answers
  since_at timestamp with time zone not null -- Since when
  until_at timestamp with time zone null -- Until when; null: still
  report_pause_pkey PRIMARY KEY (id)
  report_pause_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  report_pause_request_id_fkey FOREIGN KEY (request_id) REFERENCES data_rights_request(id)
  CREATE UNIQUE INDEX report_pause_open_idx ON public.report_pause USING btree (report_id) WHERE (until_at IS NULL)
  CREATE UNIQUE INDEX report_pause_pkey ON public.report_pause USING btree (id)
  CREATE INDEX report_pause_report_id_idx ON public.report_pause USING btree (report_id)
  CREATE INDEX report_pause_request_id_idx ON public.report_pause USING btree (request_id)

table report_sealed -- Raw form of what arrived, under a data key of its own wrapped by a key outside the database
  arrival_id uuid not null -- The arrival
  sealed jsonb not null -- AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}
  delete_after timestamp with time zone not null -- End of its retention
  report_sealed_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES report_arrival(id)
  report_sealed_pkey PRIMARY KEY (arrival_id)
  CREATE INDEX report_sealed_delete_after_idx ON public.report_sealed USING btree (delete_after)
  CREATE UNIQUE INDEX report_sealed_pkey ON public.report_sealed USING btree (arrival_id)

table report_text_version -- Texts of a report before each correction, kept with the reason; they go when the report goes
  report_id text not null -- The report
  version integer not null -- Running number, 1 the oldest
  text_redacted text not null -- The text as it was, redacted
  reason text not null -- Why it was corrected
  replaced_at timestamp with time zone not null -- When it was replaced
  request_id uuid null -- Request that it answers
  report_text_version_pkey PRIMARY KEY (report_id, version)
  report_text_version_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  report_text_version_request_id_fkey FOREIGN KEY (request_id) REFERENCES data_rights_request(id)
  report_text_version_version_check CHECK ((version >= 1))
  CREATE UNIQUE INDEX report_text_version_pkey ON public.report_text_version USING btree (report_id, version)
  CREATE INDEX report_text_version_request_id_idx ON public.report_text_version USING btree (request_id)

table retention_run -- Nightly removal of what is over its time (02.00 WIB): announced the day before, stopped where it would remove too much
  id uuid not null -- Identity
  planned_for timestamp with time zone not null -- The night: what is over its time at this instant
  announced_at timestamp with time zone not null -- When the dry run was made
  announced jsonb not null -- The dry run: {class: {due, held, term}}, rows to remove, rows there are, days
  state text not null -- announced: dry run only; running; stopped: waits for confirmation; done; passed_over: a later night took its place
  started_at timestamp with time zone null -- When it began
  ended_at timestamp with time zone null -- When it ended
  removed jsonb not null default '{}'::jsonb -- Rows removed by class
  stopped text[] not null default '{}'::text[] -- Classes that it did not touch because too much would go
  confirmed_at timestamp with time zone null -- When somebody confirmed that these may go
  confirmed_by uuid null -- Who confirmed it
  retention_run_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES account(id)
  retention_run_pkey PRIMARY KEY (id)
  retention_run_planned_for_key UNIQUE (planned_for)
  retention_run_state_check CHECK ((state = ANY (ARRAY['announced'::text, 'running'::text, 'stopped'::text, 'done'::text, 'passed_over'::text])))
  CREATE INDEX retention_run_confirmed_by_idx ON public.retention_run USING btree (confirmed_by)
  CREATE UNIQUE INDEX retention_run_pkey ON public.retention_run USING btree (id)
  CREATE UNIQUE INDEX retention_run_planned_for_key ON public.retention_run USING btree (planned_for)

table rumour -- A claim that spreads; what is known of it stands in its versions
  id uuid not null -- Identity
  created_at timestamp with time zone not null -- Time of first recording
  rumour_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX rumour_pkey ON public.rumour USING btree (id)

table rumour_version -- What was known of a rumour at a time; a change is a new version
  rumour_id uuid not null -- The rumour
  version integer not null -- Running number, 1 first
  claim text not null -- The claim in one neutral sentence, without persons
  area_code text not null -- Where it goes round
  verdict text not null -- Set by a person; a refuted rumour stays visible and weighs nothing
  facts text not null default ''::text -- What is known instead, and from where
  reply text not null default ''::text -- Text for those who carry the answer
  carrier text not null -- Who carries the answer to the place, as an office, never a name
  carried_date date null -- When the answer was carried there
  incident_id text null -- Incident that it claims, where there is one
  reason text null -- Reason of the change
  recorded_at timestamp with time zone not null -- Time of recording
  recorded_by uuid null -- Who recorded it
  rumour_version_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  rumour_version_carrier_check CHECK ((carrier = ANY (ARRAY['none'::text, 'office'::text, 'village_head'::text, 'district_head'::text, 'community_leader'::text, 'manpower_agency'::text, 'police'::text, 'unity_agency'::text, 'press'::text, 'firm'::text])))
  rumour_version_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incident(id)
  rumour_version_pkey PRIMARY KEY (rumour_id, version)
  rumour_version_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  rumour_version_rumour_id_fkey FOREIGN KEY (rumour_id) REFERENCES rumour(id)
  rumour_version_verdict_check CHECK ((verdict = ANY (ARRAY['open'::text, 'true'::text, 'partly_true'::text, 'refuted'::text, 'cannot_tell'::text])))
  rumour_version_version_check CHECK ((version >= 1))
  CREATE INDEX rumour_version_area_code_idx ON public.rumour_version USING btree (area_code)
  CREATE INDEX rumour_version_incident_id_idx ON public.rumour_version USING btree (incident_id)
  CREATE UNIQUE INDEX rumour_version_pkey ON public.rumour_version USING btree (rumour_id, version)
  CREATE INDEX rumour_version_recorded_by_idx ON public.rumour_version USING btree (recorded_by)

table scenario -- What-if scenarios that somebody saved: always unofficial, never part of a score
  id uuid not null -- Identity; the link of the scenario
  name text not null -- Name given by who saved it
  level text not null -- Level assessed
  month text not null -- Month that it supposes something about
  model_version integer not null -- Model whose weights it changes
  data_cut_at timestamp with time zone not null -- Rows known up to this time were used, so that it opens with the same numbers
  definition jsonb not null -- Weights and shocks
  created_by uuid not null -- Who saved it
  created_at timestamp with time zone not null -- Time it was saved
  closed_at timestamp with time zone null -- Time it was put away; null while it is on the list
  scenario_created_by_fkey FOREIGN KEY (created_by) REFERENCES account(id)
  scenario_level_check CHECK ((level = ANY (ARRAY['regency'::text, 'district'::text])))
  scenario_model_version_fkey FOREIGN KEY (model_version) REFERENCES score_model(version)
  scenario_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  scenario_name_check CHECK (((length(name) >= 3) AND (length(name) <= 120)))
  scenario_pkey PRIMARY KEY (id)
  CREATE INDEX scenario_created_at_idx ON public.scenario USING btree (created_at)
  CREATE INDEX scenario_created_by_idx ON public.scenario USING btree (created_by)
  CREATE INDEX scenario_model_version_idx ON public.scenario USING btree (model_version)
  CREATE UNIQUE INDEX scenario_pkey ON public.scenario USING btree (id)

table score_contribution -- What each indicator and pillar adds to a score; together they are the score exactly
  area_code text not null -- Area
  month text not null -- Month
  node text not null -- Indicator or pillar code, or base
  availability text not null -- measured, carried, inherited, imputed, aged, missing
  value double precision null -- Value in its unit
  normalised double precision null -- Value on 0..100
  weight double precision not null -- Weight within its pillar after renormalisation
  contribution double precision null -- Points of the score that it contributes
  observation_ids integer[] not null -- Figures behind it
  incident_ids text[] not null -- Incidents behind it
  score_contribution_area_code_month_fkey FOREIGN KEY (area_code, month) REFERENCES score_result(area_code, month) ON DELETE CASCADE
  score_contribution_pkey PRIMARY KEY (area_code, month, node)
  CREATE UNIQUE INDEX score_contribution_pkey ON public.score_contribution USING btree (area_code, month, node)

table score_model -- Versions of the score model: data, frozen once stored; the newest is in force
  version integer not null -- Version
  code text not null -- Name of the family of models
  definition jsonb not null -- Indicators, goalposts, weights, structure and the reasons for each
  sha256 text not null -- Hash of the definition
  created_at timestamp with time zone not null -- Time it was stored
  score_model_pkey PRIMARY KEY (version)
  score_model_version_check CHECK ((version >= 1))
  CREATE UNIQUE INDEX score_model_pkey ON public.score_model USING btree (version)
  CREATE TRIGGER score_model_frozen BEFORE DELETE OR UPDATE ON public.score_model FOR EACH ROW EXECUTE FUNCTION refuse_change()

table score_overview -- The overview answer of the current runs, ready to send; one row
  id integer not null -- Always 1
  etag text not null -- Strong validator
  plain_bytes bytea not null -- JSON, UTF-8
  brotli_bytes bytea not null -- The same, brotli
  gzip_bytes bytea not null -- The same, gzip
  input_sha256 text not null -- Hash of everything that went in, model and engine included: tells a start whether to compute anew
  created_at timestamp with time zone not null -- Time of computation
  score_overview_id_check CHECK ((id = 1))
  score_overview_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX score_overview_pkey ON public.score_overview USING btree (id)

table score_result -- Current score of one area in one month; the code of the area tells its level
  area_code text not null -- Area
  month text not null -- Month
  run_id uuid not null -- The run in which it became what it is; runs after it gave the same
  risk double precision null -- Risk 0..100; null where the data cannot carry one
  risk_reason text null -- Why there is no risk
  risk_low double precision null -- 5 % point of the interval
  risk_high double precision null -- 95 % point of the interval
  risk_class integer null -- 0 very low .. 4 very high
  rank double precision null -- 1 = highest among areas with the same pillars measured
  rank_low double precision null -- 5 % point of the rank
  rank_high double precision null -- 95 % point of the rank
  ranked_among integer not null -- Number of areas ranked together
  structural double precision null -- Structural pressure 0..100
  signals double precision null -- Signals 0..100
  reliability text not null -- Reliability grade, A best
  sha256 text not null -- Hash of this row and its contributions: tells whether a new run changed them
  risk_median double precision null -- Middle of the draws of the risk
  class_probabilities double precision[] null -- Share of draws in each class, very low first; null where there is no risk
  rank_probabilities double precision[] null -- Share of draws at rank 1, 2, ... of ranked_among, figures and structural choices drawn; null where there is no rank
  score_result_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  score_result_check CHECK (((risk IS NULL) <> (risk_reason IS NULL)))
  score_result_check1 CHECK (((risk IS NULL) OR ((risk_low <= risk) AND (risk <= risk_high))))
  score_result_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  score_result_pkey PRIMARY KEY (area_code, month)
  score_result_reliability_check CHECK ((reliability = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text])))
  score_result_risk_class_check CHECK (((risk_class >= 0) AND (risk_class <= 4)))
  score_result_run_id_fkey FOREIGN KEY (run_id) REFERENCES score_run(id)
  CREATE UNIQUE INDEX score_result_pkey ON public.score_result USING btree (area_code, month)
  CREATE INDEX score_result_run_id_idx ON public.score_result USING btree (run_id)

table score_run -- One computation of all areas and months of a level; enough is kept to compute it again to the same bytes
  id uuid not null -- Identity
  level text not null -- Level assessed
  model_version integer not null -- Model used
  data_cut_at timestamp with time zone not null -- Rows known up to this time were used
  seed bigint not null -- Seed of the interval draws
  draws integer not null -- Number of draws
  engine_version text not null -- Version of the code that computed it
  input_sha256 text not null -- Hash of everything that went in
  result_sha256 text not null -- Hash of everything that came out
  started_at timestamp with time zone not null -- Start
  finished_at timestamp with time zone not null -- End
  area_months integer not null -- Area-months computed
  with_risk integer not null -- Area-months that carry a risk
  is_current boolean not null -- Whether it is the newest of its level; older runs keep this row and can be computed again
  score_run_draws_check CHECK ((draws > 0))
  score_run_level_check CHECK ((level = ANY (ARRAY['regency'::text, 'district'::text])))
  score_run_model_version_fkey FOREIGN KEY (model_version) REFERENCES score_model(version)
  score_run_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX score_run_current_key ON public.score_run USING btree (level) WHERE is_current
  CREATE INDEX score_run_model_version_idx ON public.score_run USING btree (model_version)
  CREATE UNIQUE INDEX score_run_pkey ON public.score_run USING btree (id)

table score_sensitivity -- Which choices in the model decide most about the scores of a run, in its last month
  run_id uuid not null -- Run
  month text not null -- Month that was varied
  result jsonb not null -- Sobol indices of score and rank shift by choice with their intervals, or why there are none
  score_sensitivity_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  score_sensitivity_pkey PRIMARY KEY (run_id)
  score_sensitivity_run_id_fkey FOREIGN KEY (run_id) REFERENCES score_run(id)
  CREATE UNIQUE INDEX score_sensitivity_pkey ON public.score_sensitivity USING btree (run_id)

table sector -- KBLI sections by version: a letter means nothing without its version
  kbli_version text not null -- KBLI edition
  letter text not null -- Section letter in that edition
  name_id text not null -- Indonesian name
  name_en text not null -- English name
  division_from text not null -- First 2-digit division
  division_to text not null -- Last 2-digit division
  sector_kbli_version_check CHECK ((kbli_version = ANY (ARRAY['2020'::text, '2025'::text])))
  sector_pkey PRIMARY KEY (kbli_version, letter, division_from)
  CREATE UNIQUE INDEX sector_pkey ON public.sector USING btree (kbli_version, letter, division_from)

table sector_mapping -- Sections of the two editions joined by their 2-digit divisions, the stable key
  division_from text not null -- First 2-digit division
  division_to text not null -- Last 2-digit division
  letter_2020 text not null -- Section letter in KBLI 2020
  letter_2025 text not null -- Section letter in KBLI 2025
  sector_mapping_pkey PRIMARY KEY (division_from)
  CREATE UNIQUE INDEX sector_mapping_pkey ON public.sector_mapping USING btree (division_from)

table sender_bucket -- One sender as far as keyed hashes tell: no number, no name
  id uuid not null -- Identity
  created_at timestamp with time zone not null -- First seen
  sender_bucket_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX sender_bucket_pkey ON public.sender_bucket USING btree (id)

table sender_key -- Keyed hashes of senders under a key that lives outside the database and is destroyed after two epochs
  key text not null -- HMAC-SHA-256 under the key of its epoch, hexadecimal
  kind text not null -- What was hashed
  epoch integer not null -- Which key
  bucket_id uuid not null -- The sender
  created_at timestamp with time zone not null -- Time of making
  sender_key_bucket_id_fkey FOREIGN KEY (bucket_id) REFERENCES sender_bucket(id)
  sender_key_epoch_check CHECK ((epoch >= 1))
  sender_key_key_check CHECK ((key ~ '^[0-9a-f]{64}$'::text))
  sender_key_kind_check CHECK ((kind = ANY (ARRAY['wa-phone'::text, 'wa-bsuid'::text, 'chat-author'::text])))
  sender_key_pkey PRIMARY KEY (key)
  CREATE INDEX sender_key_bucket_id_idx ON public.sender_key USING btree (bucket_id)
  CREATE UNIQUE INDEX sender_key_pkey ON public.sender_key USING btree (key)

table session -- Signed-in sessions; ended by deleting the row
  token_sha256 text not null -- Hash of the cookie: the cookie itself is nowhere
  account_id uuid not null -- Whose session
  created_at timestamp with time zone not null -- Time of sign-in
  last_seen_at timestamp with time zone not null -- Last request, to the minute
  expires_at timestamp with time zone not null -- Absolute end
  id uuid not null default gen_random_uuid() -- Name of the session in lists: the hash of its cookie leaves the database nowhere
  device text not null default 'other'::text -- Family of browser and system, as words of a short list; the text that the browser sent is not kept
  factor_at timestamp with time zone null -- When a second factor was last given in this session
  session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  session_pkey PRIMARY KEY (token_sha256)
  CREATE INDEX session_account_id_idx ON public.session USING btree (account_id)
  CREATE UNIQUE INDEX session_id_key ON public.session USING btree (id)
  CREATE UNIQUE INDEX session_pkey ON public.session USING btree (token_sha256)

table sign_in_attempt -- What the server remembers between two steps of signing in; it opens nothing and lives some minutes
  token_sha256 text not null -- Hash of the cookie of the attempt
  kind text not null -- What is waited for: a code, the set-up of a factor, a passkey, a new passkey, or the answer of the identity provider
  account_id uuid null -- Whose password was right; null where that is not known yet
  value jsonb not null default '{}'::jsonb -- Challenge, nonce, or the sealed secret of a factor that is being set up
  failures integer not null default 0 -- Wrong answers; five end it
  created_at timestamp with time zone not null -- When it was begun
  expires_at timestamp with time zone not null -- When it ends
  sign_in_attempt_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  sign_in_attempt_kind_check CHECK ((kind = ANY (ARRAY['code'::text, 'set_up'::text, 'passkey'::text, 'register'::text, 'oidc'::text])))
  sign_in_attempt_pkey PRIMARY KEY (token_sha256)
  CREATE INDEX sign_in_attempt_account_id_idx ON public.sign_in_attempt USING btree (account_id)
  CREATE INDEX sign_in_attempt_expires_at_idx ON public.sign_in_attempt USING btree (expires_at)
  CREATE UNIQUE INDEX sign_in_attempt_pkey ON public.sign_in_attempt USING btree (token_sha256)

table sign_in_place -- Networks that staff accounts signed in from, for 90 days; never an address, and nothing of the public
  account_id uuid not null -- The account
  place_hmac text not null -- HMAC-SHA-256 of account and network (/24 of IPv4, /48 of IPv6) under a key outside the database, hexadecimal: cannot be compared between accounts
  last_seen_date date not null -- Last day (WIB) of a sign-in from there
  sign_in_place_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  sign_in_place_pkey PRIMARY KEY (account_id, place_hmac)
  sign_in_place_place_hmac_check CHECK ((place_hmac ~ '^[0-9a-f]{64}$'::text))
  CREATE UNIQUE INDEX sign_in_place_pkey ON public.sign_in_place USING btree (account_id, place_hmac)

table source -- Where a figure or an event was published or who gave it
  id integer not null identity -- Identity
  title text not null -- Title, publisher and date as cited
  url text null -- Address; null for a letter or a call
  source_pkey PRIMARY KEY (id)
  source_title_url_key UNIQUE NULLS NOT DISTINCT (title, url)
  CREATE UNIQUE INDEX source_pkey ON public.source USING btree (id)
  CREATE UNIQUE INDEX source_title_url_key ON public.source USING btree (title, url) NULLS NOT DISTINCT

table verification_request -- Questions to a partner of the place; they see the question, never the text of the report
  id uuid not null -- Identity
  report_id text not null -- The report
  asked_account_id uuid not null -- Who is asked
  area_code text not null -- Where
  question text not null -- What to find out, typed by the office, without persons
  asked_at timestamp with time zone not null -- When it was asked
  asked_by uuid not null -- Who asked
  due_at timestamp with time zone not null -- By when
  answered_at timestamp with time zone null -- When it was answered
  outcome text null -- What the partner found
  note text null -- In one sentence, without persons
  verification_request_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  verification_request_asked_account_id_fkey FOREIGN KEY (asked_account_id) REFERENCES account(id)
  verification_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id)
  verification_request_check CHECK (((answered_at IS NULL) = (outcome IS NULL)))
  verification_request_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'partly'::text, 'not_confirmed'::text, 'cannot_tell'::text])))
  verification_request_pkey PRIMARY KEY (id)
  verification_request_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  CREATE INDEX verification_request_area_code_idx ON public.verification_request USING btree (area_code)
  CREATE INDEX verification_request_asked_account_id_idx ON public.verification_request USING btree (asked_account_id)
  CREATE INDEX verification_request_asked_by_idx ON public.verification_request USING btree (asked_by)
  CREATE UNIQUE INDEX verification_request_pkey ON public.verification_request USING btree (id)
  CREATE INDEX verification_request_report_id_idx ON public.verification_request USING btree (report_id)

table webhook_event -- Deliveries of the messenger as they came, kept until they are read and a week beyond for the case that reading failed
  id uuid not null -- Identity
  digest text not null -- Keyed hash of the bytes: the same delivery again is not stored again
  sealed jsonb not null -- AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}
  received_at timestamp with time zone not null -- Time of arrival
  delete_after timestamp with time zone not null -- End of its retention, seven days: as long as the messenger itself would try again
  processed_at timestamp with time zone null -- When all in it had gone through the door
  failure text null -- Kind of what was wrong with it as a whole, never content
  counts jsonb null -- How many things of each kind it held, also of those that are no reports
  webhook_event_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
  webhook_event_digest_key UNIQUE (digest)
  webhook_event_pkey PRIMARY KEY (id)
  CREATE INDEX webhook_event_delete_after_idx ON public.webhook_event USING btree (delete_after)
  CREATE UNIQUE INDEX webhook_event_digest_key ON public.webhook_event USING btree (digest)
  CREATE UNIQUE INDEX webhook_event_pkey ON public.webhook_event USING btree (id)

table whatsapp_reply -- What the office sends by WhatsApp: neutral acknowledgements, and answers where the office chose this way
  id uuid not null -- Identity
  report_id text not null -- The report it belongs to
  kind text not null -- Acknowledgement with the receipt code, or an answer
  message_id uuid null -- The answer
  sender_bucket_id uuid null -- Whom it goes to, as far as keyed hashes tell
  sealed jsonb null -- Receipt code of an acknowledgement until it is sent, then empty
  notice_epoch integer null -- Epoch of the sender keys in which the notice on personal data went with it; null: it had gone before
  state text not null -- waiting; sent; delivered and read as the messenger tells; given_up: it did not reach the sender
  reason text null -- Why it was given up
  as_template boolean not null default false -- The 24 hours were over: the approved template is sent instead of free text
  outside_id text null -- Identity at the messenger
  attempts integer not null default 0 -- How often sending was tried
  created_at timestamp with time zone not null -- Time of its cause
  settled_at timestamp with time zone null -- Time of the last change of state
  whatsapp_reply_check CHECK (((kind = 'answer'::text) = (message_id IS NOT NULL)))
  whatsapp_reply_check1 CHECK (((state = 'given_up'::text) = (reason IS NOT NULL)))
  whatsapp_reply_kind_check CHECK ((kind = ANY (ARRAY['acknowledgement'::text, 'answer'::text])))
  whatsapp_reply_message_id_fkey FOREIGN KEY (message_id) REFERENCES report_message(id)
  whatsapp_reply_outside_id_key UNIQUE (outside_id)
  whatsapp_reply_pkey PRIMARY KEY (id)
  whatsapp_reply_reason_check CHECK ((reason = ANY (ARRAY['window_closed'::text, 'no_contact'::text, 'not_configured'::text, 'refused'::text, 'not_reached'::text])))
  whatsapp_reply_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
  whatsapp_reply_sender_bucket_id_fkey FOREIGN KEY (sender_bucket_id) REFERENCES sender_bucket(id)
  whatsapp_reply_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'delivered'::text, 'read'::text, 'given_up'::text])))
  CREATE INDEX whatsapp_reply_message_id_idx ON public.whatsapp_reply USING btree (message_id)
  CREATE UNIQUE INDEX whatsapp_reply_outside_id_key ON public.whatsapp_reply USING btree (outside_id)
  CREATE UNIQUE INDEX whatsapp_reply_pkey ON public.whatsapp_reply USING btree (id)
  CREATE INDEX whatsapp_reply_report_id_idx ON public.whatsapp_reply USING btree (report_id)
  CREATE INDEX whatsapp_reply_sender_bucket_id_idx ON public.whatsapp_reply USING btree (sender_bucket_id, created_at)
