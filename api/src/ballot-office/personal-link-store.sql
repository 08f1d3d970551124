-- insertPersonalLink
with gate as (select
  from ballot_office.wave
  where wave_id = $1 and state = 'open' for share) insert into ballot_office.personal_link (wave_id, link_hash, person_id)
  select wave_id, $2::bytea, person_id
  from ballot_office.invitation
  where wave_id = $3 and person_id = $4 and exists (select
  from gate)
  returning 1 as done;

-- deletePersonalLink
delete
  from "ballot_office"."personal_link"
  where "wave_id" = $1 and "link_hash" = $2;
