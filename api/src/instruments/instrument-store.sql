-- takeTurnToSave
select pg_advisory_xact_lock(7330002);

-- listVersionHeads
select "id", "version", "hash", "place", "saved_at"
  from "instruments"."version"
  order by "place";

-- findVersion
select *
  from "instruments"."version"
  where "id" = $1 and "version" = $2;

-- addVersion
insert into "instruments"."version" ("id", "version", "hash", "definition", "place", "saved_at")
  values ($1, $2, $3, $4::jsonb, $5, $6);
