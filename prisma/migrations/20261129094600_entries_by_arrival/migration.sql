-- What waits is answered in the order in which it arrived, which is what the lists say of it.
ALTER TABLE "progress_review" ADD COLUMN "arrived_at" TIMESTAMPTZ(3);
UPDATE "progress_review" v SET "arrived_at" = e."created_at" FROM "progress_entry" e WHERE e."id" = v."entry_id";
ALTER TABLE "progress_review" ALTER COLUMN "arrived_at" SET NOT NULL;

DROP INDEX "progress_review_waiting_idx";
CREATE INDEX "progress_review_waiting_idx" ON "progress_review" ("plan_id", "arrived_at", "entry_id")
  WHERE "state" IN ('LOGGED', 'CORRECTED');
