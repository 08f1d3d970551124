-- listMoves
select "from_version_id", "from_unit_id", "unit"."name" as "from_unit_name", "to_version_id", "to_unit_id", "share"
  from "organisation"."crosswalk_row" as "move" inner join "organisation"."unit" as "unit" on "unit"."id" = "move"."from_unit_id" and "unit"."version_id" = "move"."from_version_id"
  where "share" > $1 and (("to_version_id" = $2 and "to_unit_id" in ($3, $4)) or ("from_version_id" = $5 and "from_unit_id" in ($6, $7)))
  order by "from_version_id", "from_unit_id";
