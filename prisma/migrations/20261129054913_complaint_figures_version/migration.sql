-- AlterTable
ALTER TABLE "complaint_year" ADD COLUMN     "version" SMALLINT NOT NULL DEFAULT 0;

-- What Prisma's schema cannot say: whose names and contacts are to be forgotten, few of all complaints.
CREATE INDEX "complaint_reporter_idx" ON "complaint" ("received_at") WHERE "reporter_cipher" IS NOT NULL;
