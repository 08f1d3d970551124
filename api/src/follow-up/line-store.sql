-- takeTurnToWrite
select pg_advisory_xact_lock(7330003);

-- listLineVersions
select *
  from "follow_up"."line_version"
  where "wave_id" = $1 and "unit_id" in ($2, $3)
  order by "changed_at", "line_id", "version";

-- addLineVersion
insert into "follow_up"."line_version" ("line_id", "version", "wave_id", "organisation_version", "unit_id", "written_by", "theme", "tiltak_id", "own_tiltak", "difference", "responsible_role", "due_on", "status", "dropped_because", "expectation", "is_shared", "changed_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  on conflict ("line_id", "version") do nothing;
