-- AlterTable
ALTER TABLE "consultation_registration" ADD COLUMN     "confirm_by" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "consultation_registration_confirm_by_idx" ON "consultation_registration"("confirm_by");
