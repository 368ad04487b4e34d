-- AlterTable
ALTER TABLE "complaint_answer_time" ADD COLUMN     "on_time_n" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "complaint_publication" ADD COLUMN     "on_time_n" INTEGER NOT NULL DEFAULT 0;

-- What was answered before the term was counted. Of a published group at most as many as it shows.
UPDATE "complaint_answer_time" AS "counted" SET "on_time_n" = LEAST("counted"."n", (
  SELECT count(*) FROM "complaint"
  WHERE "complaint"."category" = "counted"."category" AND "complaint"."unit_id" IS NOT DISTINCT FROM "counted"."unit_id"
    AND "complaint"."answer_days" = "counted"."days"
    AND "complaint"."answer_days" <= CASE "complaint"."term" WHEN 'NORMATIVE' THEN 5 WHEN 'ORDINARY' THEN 14 WHEN 'EXAMINATION' THEN 60 END
    AND date_part('year', "complaint"."received_at" AT TIME ZONE 'Asia/Jakarta') = "counted"."year"
));
UPDATE "complaint_publication" AS "shown" SET "on_time_n" = LEAST("shown"."n", "counted"."on_time_n")
FROM "complaint_answer_time" AS "counted"
WHERE "shown"."figure" = 'ANSWERED' AND "shown"."year" = "counted"."year" AND "shown"."category" = "counted"."category"
  AND "shown"."unit_id" IS NOT DISTINCT FROM "counted"."unit_id" AND "shown"."days" = "counted"."days";
ALTER TABLE "complaint_answer_time" ADD CONSTRAINT "complaint_answer_time_on_time_check" CHECK ("on_time_n" BETWEEN 0 AND "n");
ALTER TABLE "complaint_publication" ADD CONSTRAINT "complaint_publication_on_time_check" CHECK ("on_time_n" BETWEEN 0 AND "n");
