-- listReforms
select *
  from "reform"."reform"
  order by "planned_on", "name", "id";

-- findReform
select *
  from "reform"."reform"
  where "id" = $1;

-- lockReform
select *
  from "reform"."reform"
  where "id" = $1 for update;

-- addReform
insert into "reform"."reform" ("id", "name", "from_version", "planned_on")
  values ($1, $2, $3, $4);

-- removeReform
delete
  from "reform"."reform"
  where "id" = $1;

-- listAlternatives
select *
  from "reform"."alternative"
  where "reform_id" = $1
  order by "name", "id";

-- countAlternatives
select "reform_id", "committed_as"
  from "reform"."alternative";

-- findAlternative
select *
  from "reform"."alternative"
  where "reform_id" = $1 and "id" = $2;

-- addAlternative
insert into "reform"."alternative" ("changed_at", "changed_by", "committed_as", "id", "revision", "reform_id", "name", "base", "steps")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb);

-- changeAlternative
update "reform"."alternative"
  set "steps" = $1::jsonb, "changed_at" = $2, "changed_by" = $3, "committed_as" = $4, "revision" = $5
  where "id" = $6 and "revision" = $7;

-- removeAlternative
delete
  from "reform"."alternative"
  where "id" = $1 and "revision" = $2;
