-- AlterTable
ALTER TABLE "service_counter" ADD COLUMN     "answered" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "complaint_unit_id_received_at_idx" ON "complaint"("unit_id", "received_at");

-- What came before it was counted.
UPDATE "service_counter" AS counter SET "answered" = came.n
FROM (SELECT "counter_id", count(*) AS n FROM "survey_response" WHERE "counter_id" IS NOT NULL GROUP BY 1) AS came
WHERE came."counter_id" = counter."id";
