-- Which entry the latest figure comes from, so that two entries of one day have one order.
ALTER TABLE "indicator_total" ADD COLUMN "latest_at" TIMESTAMPTZ(3),
ADD COLUMN "latest_entry_id" UUID;

-- Why the distribution of a unit departs from the official pattern.
ALTER TABLE "appraisal" ADD COLUMN "distribution_reason" TEXT;

-- Bytes are stored once by their content; each upload keeps its own row with its own name.
DROP INDEX "stored_file_key_key";
CREATE INDEX "stored_file_key_idx" ON "stored_file"("key");

CREATE INDEX "progress_entry_file_id_idx" ON "progress_entry"("file_id");

ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_amount_check" CHECK ("amount" >= 0);
