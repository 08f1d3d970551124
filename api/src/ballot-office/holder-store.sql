-- insertInvitations
insert into ballot_office.invitation (wave_id, person_id, bucket_id)
  select $1, person_id, bucket_id
  from unnest($2::text[], $3::text[]) as invited (person_id, bucket_id);

-- insertPaperCodes
insert into "ballot_office"."paper_code" ("wave_id", "code_hash", "bucket_id", "state", "blinded_hash")
  values ($1, $2, $3, $4, $5);

-- takeOutUnusedCodes
with gone as (delete
  from ballot_office.paper_code
  where wave_id = $1 and state = 'invited'
  returning bucket_id)
  select bucket_id, count(*)::int as code_count
  from gone
  group by bucket_id
  order by bucket_id;

-- takeOutUnusedCodes of one bucket
with gone as (delete
  from ballot_office.paper_code
  where wave_id = $1 and state = 'invited' and bucket_id = $2
  returning bucket_id)
  select bucket_id, count(*)::int as code_count
  from gone
  group by bucket_id
  order by bucket_id;

-- reissueTo
update ballot_office.invitation as mine
  set state = 'invited', blinded_hash = null, reissue_count = 1
  from ballot_office.bucket
  where mine.wave_id = $1 and mine.person_id = $2 and mine.state = 'issued' and mine.reissue_count = 0 and bucket.wave_id = mine.wave_id and bucket.bucket_id = mine.bucket_id and (select count(*)
  from ballot_office.invitation as other
  where other.wave_id = mine.wave_id and other.bucket_id = mine.bucket_id and other.reissue_count > 0) < ceil(bucket.eligible_count * 0.02)
  returning 1 as done;

-- findInvitedPeople
select "person_id"
  from "ballot_office"."invitation"
  where "wave_id" = $1
  order by "person_id";

-- findPeopleInBuckets
select person_id
  from ballot_office.invitation
  where wave_id = $1 and bucket_id = any($2::text[])
  order by person_id;

-- isInvitedToOpenWave
with gate as (select
  from ballot_office.wave
  where wave_id = $1 and state = 'open' for share)
  select 1 as found
  from ballot_office.invitation
  where wave_id = $2 and person_id = $3 and exists (select
  from gate);

-- findPeopleWithoutBallot
select "person_id"
  from "ballot_office"."invitation"
  where "wave_id" = $1 and "state" = $2
  order by "person_id";

-- countBuckets
select bucket_id, count(holder.state)::int as invited_count, count(*) filter (where holder.state = 'issued')::int as issued_count, coalesce(sum(holder.reissue_count), 0)::int as reissued_count
  from ballot_office.bucket left join (
  select bucket_id, state, reissue_count
  from ballot_office.invitation
  where wave_id = $1
  union all
  select bucket_id, state, 0
  from ballot_office.paper_code
  where wave_id = $2 ) as holder using (bucket_id)
  where wave_id = $3
  group by bucket_id, place
  order by place;

-- countPaperCodes
select count(*)::int as made, count(*) filter (where state = 'issued')::int as used
  from ballot_office.paper_code
  where wave_id = $1;

-- insertFinalCounts
insert into "ballot_office"."final_count" ("wave_id", "bucket_id", "invited_count", "issued_count", "reissued_count")
  values ($1, $2, $3, $4, $5);

-- findFinalCounts
select "ballot_office"."final_count"."bucket_id", "invited_count", "issued_count", "reissued_count"
  from "ballot_office"."final_count" inner join "ballot_office"."bucket" on "ballot_office"."bucket"."wave_id" = "ballot_office"."final_count"."wave_id" and "ballot_office"."bucket"."bucket_id" = "ballot_office"."final_count"."bucket_id"
  where "ballot_office"."final_count"."wave_id" = $1
  order by "place";

-- destroyHolders
delete
  from "ballot_office"."invitation"
  where "wave_id" = $1;
delete
  from "ballot_office"."paper_code"
  where "wave_id" = $1;
delete
  from "ballot_office"."personal_link"
  where "wave_id" = $1;
update "ballot_office"."bucket"
  set "signing_key" = $1
  where "wave_id" = $2;
