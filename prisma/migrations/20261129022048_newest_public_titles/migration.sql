-- Titles are looked for among the newest of a unit (lib/queries/complaint/similar-complaints.ts), not among all that share letters.
DROP INDEX "complaint_public_title_idx";
CREATE INDEX "complaint_newest_public_title_idx" ON "complaint" ("unit_id", "received_at" DESC, "id" DESC) WHERE "public_title" IS NOT NULL;
