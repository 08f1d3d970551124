-- insertWave
insert into "ballot_office"."wave" ("wave_id", "state", "minimum_eligible_count", "manifest", "fingerprint")
  values ($1, $2, $3, $4, $5);

-- deletePlan
delete
  from "ballot_office"."invitation"
  where "wave_id" = $1;
delete
  from "ballot_office"."paper_code"
  where "wave_id" = $1;
delete
  from "ballot_office"."personal_link"
  where "wave_id" = $1;
delete
  from "ballot_office"."bucket"
  where "wave_id" = $1;
delete
  from "ballot_office"."wave"
  where "wave_id" = $1;

-- insertBuckets
insert into "ballot_office"."bucket" ("unit_id", "level_ids", "covered_unit_ids", "eligible_count", "wave_id", "bucket_id", "place", "public_key", "signing_key")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- findWave
select "state", "minimum_eligible_count", "manifest", "fingerprint"
  from "ballot_office"."wave"
  where "wave_id" = $1;

-- findWaveState
select "state"
  from "ballot_office"."wave"
  where "wave_id" = $1;

-- isAnyWaveOpen
select "wave_id"
  from "ballot_office"."wave"
  where "state" = $1 limit $2;

-- lockWave
select "state"
  from "ballot_office"."wave"
  where "wave_id" = $1 for update;

-- setWaveState
update "ballot_office"."wave"
  set "state" = $1
  where "wave_id" = $2;

-- saveManifest
update "ballot_office"."wave"
  set "manifest" = $1::jsonb, "fingerprint" = $2
  where "wave_id" = $3;

-- findBuckets
select "bucket_id", "unit_id", "level_ids", "covered_unit_ids", "eligible_count", "public_key"
  from "ballot_office"."bucket"
  where "wave_id" = $1
  order by "place";

-- saveKeyPair
update "ballot_office"."bucket"
  set "public_key" = $1, "signing_key" = $2
  where "wave_id" = $3 and "bucket_id" = $4 and "public_key" is null;

-- findSigningKey
select "signing_key"
  from "ballot_office"."bucket"
  where "wave_id" = $1 and "bucket_id" = $2;
