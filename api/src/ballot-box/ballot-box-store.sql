-- insertWave
insert into "ballot_box"."collecting_wave" ("wave_id", "is_open", "fingerprint")
  values ($1, $2, $3)
  on conflict do nothing;

-- insertBuckets
insert into "ballot_box"."collecting_bucket" ("wave_id", "bucket_id", "public_key")
  values ($1, $2, $3)
  on conflict do nothing;

-- findWave
select "is_open", "fingerprint"
  from "ballot_box"."collecting_wave"
  where "wave_id" = $1;

-- findBuckets
select "bucket_id", "public_key"
  from "ballot_box"."collecting_bucket"
  where "wave_id" = $1;

-- insertBallots
with gate as (
  select wave_id
  from ballot_box.collecting_wave
  where wave_id = $1 and is_open
  for share ), come (place, serial, bucket_id, encapsulated_key, ciphertext) as (values ($2::int, $3::bytea, $4::text, $5::bytea, $6::bytea), ($7::int, $8::bytea, $9::text, $10::bytea, $11::bytea)), stored as ( insert into ballot_box.sealed_ballot (wave_id, serial, bucket_id, encapsulated_key, ciphertext)
  select wave_id, serial, bucket_id, encapsulated_key, ciphertext
  from gate cross join come
  order by serial
  on conflict do nothing
  returning serial, encapsulated_key )
  select place
  from gate left join (stored join come using (serial, encapsulated_key)) on true;

-- findSealing
select "encapsulated_key"
  from "ballot_box"."sealed_ballot"
  where "wave_id" = $1 and "serial" = $2;

-- hasReceipt
select 1 as found
  from ballot_box.sealed_ballot
  where wave_id = $1 and substring(sha256('\x74616b686f7964652d726563656970742f76317c'::bytea || serial)
  from 1 for 10) = $2::bytea limit 1;

-- closeWave
update "ballot_box"."collecting_wave"
  set "is_open" = $1
  where "wave_id" = $2;

-- countBallots
select "bucket_id", count(*) as "spent_count"
  from "ballot_box"."sealed_ballot"
  where "wave_id" = $1
  group by "bucket_id"
  order by "bucket_id";

-- findSerials
select "serial"
  from "ballot_box"."sealed_ballot"
  where "wave_id" = $1
  order by "serial";

-- findBallots
select "bucket_id", "serial", "encapsulated_key", "ciphertext"
  from "ballot_box"."sealed_ballot"
  where "wave_id" = $1 and "serial" in ($2, $3);

-- deleteBallots
delete
  from "ballot_box"."sealed_ballot"
  where "wave_id" = $1;
delete
  from "ballot_box"."collecting_bucket"
  where "wave_id" = $1;
