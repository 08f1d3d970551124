-- listDrafts
select *
  from "instruments"."draft"
  order by "changed_at" desc, "id";

-- countDrafts
select count(*) as "count"
  from "instruments"."draft";

-- findDraft
select *
  from "instruments"."draft"
  where "id" = $1;

-- addDraft
insert into "instruments"."draft" ("definition", "changed_at", "changed_by", "id", "instrument_id", "base_instrument", "base_version", "revision", "notes")
  values ($1::jsonb, $2, $3, $4, $5, $6, $7, $8, $9::jsonb);

-- changeDraft
update "instruments"."draft"
  set "definition" = $1::jsonb, "changed_at" = $2, "changed_by" = $3, "revision" = $4
  where "id" = $5 and "revision" = $6;

-- removeDraft
delete
  from "instruments"."draft"
  where "id" = $1 and "revision" = $2;
