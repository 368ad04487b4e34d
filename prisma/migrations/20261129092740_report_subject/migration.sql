-- CreateEnum
CREATE TYPE "report_subject" AS ENUM ('APPRAISER', 'NAME', 'BIRTH', 'RANK', 'PLACEMENT', 'EDUCATION', 'CONTACT', 'OTHER');

-- AlterTable
ALTER TABLE "appraiser_report" ADD COLUMN     "subject" "report_subject" NOT NULL DEFAULT 'APPRAISER';

-- One open report about each subject, where it was one in all.
DROP INDEX "appraiser_report_one_open";
CREATE UNIQUE INDEX "appraiser_report_one_open" ON "appraiser_report" ("employee_id", "subject") WHERE "state" = 'OPEN';
