-- AlterTable
ALTER TABLE "progress_entry" ADD COLUMN     "written_at" TIMESTAMPTZ(3);

-- Of entries that are there already only their arrival is known. A correction has the moment of the first of its chain, yet none
-- before its own day began. The log takes no change otherwise.
ALTER TABLE "progress_entry" DISABLE TRIGGER "progress_entry_append_only";
WITH RECURSIVE written AS (
  SELECT e."id", e."created_at" AS "at" FROM "progress_entry" e WHERE e."corrects_id" IS NULL
  UNION ALL
  SELECT c."id", w."at" FROM "progress_entry" c JOIN written w ON w."id" = c."corrects_id"
)
UPDATE "progress_entry" e
SET "written_at" = GREATEST(w."at", LEAST(e."happened_on"::timestamptz, e."created_at"))
FROM written w WHERE w."id" = e."id";
ALTER TABLE "progress_entry" ENABLE TRIGGER "progress_entry_append_only";

ALTER TABLE "progress_entry" ALTER COLUMN "written_at" SET NOT NULL;

-- The totals of indicators with corrections may have taken one for the latest of its day.
UPDATE "indicator_total" AS t SET
  ("latest", "latest_on", "latest_at", "latest_entry_id") = (
    SELECT e."amount", e."happened_on", e."written_at", e."id" FROM "progress_entry" AS e
    WHERE e."indicator_id" = t."indicator_id" AND e."withdraws_id" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "progress_entry" AS w WHERE w."withdraws_id" = e."id")
    ORDER BY e."happened_on" DESC, e."written_at" DESC, e."id" DESC
    LIMIT 1
  )
WHERE EXISTS (
  SELECT 1 FROM "progress_entry" AS c WHERE c."indicator_id" = t."indicator_id" AND c."corrects_id" IS NOT NULL
);
