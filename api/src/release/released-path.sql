-- listReleasedHeadings
select "hash", "released_at", header -> 'wave' as "wave"
  from "release"."wave_release"
  order by "hash";

-- releasedPath
with recursive unit as (
  select told ->> 'id' as id, told ->> 'parentId' as parent_id, told ->> 'name' as name, told ->> 'comparability' as comparability
  from release.structure, jsonb_array_elements(units) as told
  where release_hash = $1 and organisation_version = $2 ), path as (
  select unit.*, 0 as height
  from unit
  where id = $3
  union all
  select unit.*, path.height + 1
  from unit join path on unit.id = path.parent_id )
  select id, name, comparability
  from path
  order by height;
