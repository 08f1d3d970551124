-- listReleasedHeadings
select "hash", "released_at", header -> 'wave' as "wave"
  from "release"."wave_release"
  order by "hash";

-- releasedPath
select told ->> 'id' as id, told ->> 'parentId' as parent_id, told ->> 'name' as name, told ->> 'comparability' as comparability
  from release.structure, jsonb_array_elements(units) as told
  where release_hash = $1 and organisation_version = $2;
