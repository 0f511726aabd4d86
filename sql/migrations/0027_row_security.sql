-- Who asks decides which rows there are: a second lock behind the queries of the application, which narrow further.
-- The connection is told its reader before the first statement (teduh.roles, teduh.account); told nothing, it sees nothing of
-- these tables. A superuser passes by, and so does the embedded database, whose one session owns everything.

create function reader_is(variadic wanted text[]) returns boolean language sql stable as $$
  select coalesce(string_to_array(nullif(current_setting('teduh.roles', true), ''), ' ') && wanted, false)
$$;
comment on function reader_is is 'Whether the reader of this connection holds one of these roles; system is the program itself';
create function reader_account() returns uuid language sql stable as $$
  select nullif(current_setting('teduh.account', true), '')::uuid
$$;
comment on function reader_account is 'Account of the reader; null where nobody is signed in';
create function reader_agency() returns text language sql stable as $$
  select agency_code from account_agency where account_id = reader_account()
$$;
comment on function reader_agency is 'Agency that the reader speaks for; null for the office and for a partner without one';

-- Texts of reports, grades and what belongs to them: the desk. A partner sees what it typed itself.
alter table report_intake enable row level security;
alter table report_intake force row level security;
create policy desk on report_intake using ((select reader_is('system', 'duty_officer', 'analyst', 'section_head', 'leadership')));
create policy own on report_intake for select using (
  (select reader_is('timpora_member', 'local_partner')) and entered_by = (select reader_account()));

alter table report_assessment enable row level security;
alter table report_assessment force row level security;
create policy desk on report_assessment using ((select reader_is('system', 'duty_officer', 'analyst', 'section_head', 'leadership')));

alter table report_sealed enable row level security;
alter table report_sealed force row level security;
create policy desk on report_sealed using ((select reader_is('system', 'duty_officer', 'analyst', 'section_head')));

alter table report_contact enable row level security;
alter table report_contact force row level security;
create policy desk on report_contact using ((select reader_is('system', 'duty_officer', 'analyst', 'section_head', 'leadership')));

alter table report_media enable row level security;
alter table report_media force row level security;
create policy desk on report_media using ((select reader_is('system', 'duty_officer', 'analyst', 'section_head', 'leadership')));

alter table report_message enable row level security;
alter table report_message force row level security;
create policy desk on report_message using ((select reader_is('system', 'duty_officer', 'analyst', 'section_head', 'leadership')));

alter table whatsapp_reply enable row level security;
alter table whatsapp_reply force row level security;
create policy desk on whatsapp_reply using ((select reader_is('system', 'duty_officer', 'analyst', 'section_head', 'leadership')));

-- What no person ever lists: keyed senders, receipt codes, messages of the messenger as they came.
alter table receipt enable row level security;
alter table receipt force row level security;
create policy program on receipt using ((select reader_is('system')));

alter table sender_key enable row level security;
alter table sender_key force row level security;
create policy program on sender_key using ((select reader_is('system')));

alter table webhook_event enable row level security;
alter table webhook_event force row level security;
create policy program on webhook_event using ((select reader_is('system')));

-- What somebody is still typing is his own.
alter table report_draft enable row level security;
alter table report_draft force row level security;
create policy own on report_draft using ((select reader_is('system')) or account_id = (select reader_account()));

alter table verification_request enable row level security;
alter table verification_request force row level security;
create policy desk on verification_request using ((select reader_is('system', 'duty_officer', 'analyst', 'section_head', 'leadership')));
create policy own on verification_request using (
  (select reader_is('timpora_member', 'local_partner')) and (asked_account_id = (select reader_account())
    or exists (select from account_agency g where g.account_id = asked_account_id and g.agency_code = (select reader_agency()))));

alter table rumour_version enable row level security;
alter table rumour_version force row level security;
create policy desk on rumour_version using ((select reader_is('system', 'duty_officer', 'analyst', 'section_head', 'leadership')));

alter table alarm enable row level security;
alter table alarm force row level security;
create policy desk on alarm using ((select reader_is('system', 'duty_officer', 'analyst', 'section_head', 'leadership')));

-- Meetings: the office whole, a partner those that its agency was ever asked to, and decisions that it ever owned.
alter table meeting_version enable row level security;
alter table meeting_version force row level security;
create policy office on meeting_version using (
  (select reader_is('system', 'duty_officer', 'analyst', 'section_head', 'leadership', 'regional_office')));
create policy own on meeting_version for select using (
  (select reader_is('timpora_member', 'local_partner'))
  and (exists (select from meeting_agency a
      where a.meeting_id = meeting_version.meeting_id and a.agency_code = (select reader_agency()))
    or exists (select from decision d join decision_version v on v.decision_id = d.id
      where d.meeting_id = meeting_version.meeting_id and v.owner_agency_code = (select reader_agency()))));

alter table decision_version enable row level security;
alter table decision_version force row level security;
create policy office on decision_version using (
  (select reader_is('system', 'duty_officer', 'analyst', 'section_head', 'leadership', 'regional_office')));
create policy own on decision_version using (
  (select reader_is('timpora_member', 'local_partner')) and owner_agency_code = (select reader_agency()));

-- Letters and drafts of the office.
alter table information_report_version enable row level security;
alter table information_report_version force row level security;
create policy writers on information_report_version using ((select reader_is('system', 'analyst', 'section_head')));

alter table briefing enable row level security;
alter table briefing force row level security;
create policy drafters on briefing using ((select reader_is('system', 'analyst', 'section_head', 'leadership')));

alter table briefing_snapshot enable row level security;
alter table briefing_snapshot force row level security;
create policy drafters on briefing_snapshot using ((select reader_is('system', 'analyst', 'section_head', 'leadership')));
create policy released on briefing_snapshot for select using (
  (select reader_is('duty_officer', 'regional_office', 'timpora_member', 'local_partner', 'auditor'))
  and exists (select from briefing_publication p where p.snapshot_id = briefing_snapshot.id));
