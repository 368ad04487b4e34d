-- AlterTable
ALTER TABLE "application" ADD COLUMN     "survey_ticket" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "application_survey_ticket_key" ON "application"("survey_ticket");

-- Whoever has their result already may say how it was, too.
UPDATE "application" SET "survey_ticket" = gen_random_uuid() WHERE "state" IN ('DONE', 'HANDED_OVER') AND "applicant_cipher" IS NOT NULL;
