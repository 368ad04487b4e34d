-- CreateEnum
CREATE TYPE "objection_turn" AS ENUM ('APPRAISER', 'SUPERIOR');

-- CreateEnum
CREATE TYPE "reminder_phase" AS ENUM ('BEGUN', 'NEAR', 'OVER');

-- AlterTable
ALTER TABLE "appraisal_objection" ADD COLUMN     "overdue_told_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "objection_reminder" (
    "appraisal_id" UUID NOT NULL,
    "turn" "objection_turn" NOT NULL,
    "phase" "reminder_phase" NOT NULL,
    "employee_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "objection_reminder_pkey" PRIMARY KEY ("appraisal_id","turn","phase","employee_id")
);

-- CreateIndex
CREATE INDEX "objection_reminder_employee_id_idx" ON "objection_reminder"("employee_id");

-- AddForeignKey
ALTER TABLE "objection_reminder" ADD CONSTRAINT "objection_reminder_appraisal_id_fkey" FOREIGN KEY ("appraisal_id") REFERENCES "appraisal_objection"("appraisal_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection_reminder" ADD CONSTRAINT "objection_reminder_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE CASCADE ON UPDATE CASCADE;
