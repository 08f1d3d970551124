-- takeBallots of a person, a link and a session
with gate as (select
  from ballot_office.wave
  where wave_id = $1 and state = 'open' for share), asked (place, owner, blinded_hash) as (values ($2::int, $3::text, $4::bytea), ($5::int, (select person_id
  from ballot_office.personal_link
  where wave_id = $6 and link_hash = $7), $8::bytea), ($9::int, (select person_id
  from identity.session
  where id_hash = $10 and expires_at > $11), $12::bytea)), taken as ( update ballot_office.invitation as held
  set state = 'issued', blinded_hash = asked.blinded_hash
  from asked
  where held.wave_id = $13 and held.person_id = asked.owner and exists (select
  from gate) and (held.state = 'invited' or held.blinded_hash = asked.blinded_hash)
  returning held.person_id as owner, held.blinded_hash, held.bucket_id )
  select place, bucket_id
  from asked join taken using (owner, blinded_hash);

-- takeBallots of a code
with gate as (select
  from ballot_office.wave
  where wave_id = $1 and state = 'open' for share), asked (place, owner, blinded_hash) as (values ($2::int, $3::bytea, $4::bytea)), taken as ( update ballot_office.paper_code as held
  set state = 'issued', blinded_hash = asked.blinded_hash
  from asked
  where held.wave_id = $5 and held.code_hash = asked.owner and exists (select
  from gate) and (held.state = 'invited' or held.blinded_hash = asked.blinded_hash)
  returning held.code_hash as owner, held.blinded_hash, held.bucket_id )
  select place, bucket_id
  from asked join taken using (owner, blinded_hash);

-- giveBackBallot
update ballot_office.invitation
  set state = 'invited', blinded_hash = null
  where wave_id = $1 and person_id = $2::text and blinded_hash = $3;

-- giveBackBallot of a link
update ballot_office.invitation
  set state = 'invited', blinded_hash = null
  where wave_id = $1 and person_id = (select person_id
  from ballot_office.personal_link
  where wave_id = $2 and link_hash = $3) and blinded_hash = $4;

-- findPlaces of a person, a link and a session
with asked (place, owner) as (values ($1::int, $2::text), ($3::int, (select person_id
  from ballot_office.personal_link
  where wave_id = $4 and link_hash = $5)), ($6::int, (select person_id
  from identity.session
  where id_hash = $7 and expires_at > $8)))
  select asked.place, wave.state as wave_state, bucket_id, held.state, unit_id, level_ids
  from asked join ballot_office.wave on wave_id = $9 left join (ballot_office.invitation as held join ballot_office.bucket using (wave_id, bucket_id)) on held.wave_id = $10 and held.person_id = asked.owner;

-- findPlaces of a code
with asked (place, owner) as (values ($1::int, $2::bytea))
  select asked.place, wave.state as wave_state, bucket_id, held.state, unit_id, level_ids
  from asked join ballot_office.wave on wave_id = $3 left join (ballot_office.paper_code as held join ballot_office.bucket using (wave_id, bucket_id)) on held.wave_id = $4 and held.code_hash = asked.owner;
