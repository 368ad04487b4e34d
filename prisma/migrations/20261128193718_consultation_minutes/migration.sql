-- CreateEnum
CREATE TYPE "agreement_state" AS ENUM ('PENDING', 'IN_PROGRESS', 'DONE');

-- AlterTable
ALTER TABLE "consultation" ADD COLUMN     "issues" TEXT;

-- AlterTable
ALTER TABLE "consultation_registration" ADD COLUMN     "checked_in_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "consultation_question" ADD COLUMN     "answer" TEXT;

-- CreateTable
CREATE TABLE "consultation_headcount" (
    "consultation_id" UUID NOT NULL,
    "group" "participant_group" NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "consultation_headcount_pkey" PRIMARY KEY ("consultation_id","group")
);

-- CreateTable
CREATE TABLE "consultation_agreement" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "owner_unit_id" UUID NOT NULL,
    "official" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "agreement_state" NOT NULL DEFAULT 'PENDING',
    "proof" TEXT,
    "done_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultation_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consultation_agreement_state_due_on_id_idx" ON "consultation_agreement"("state", "due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_agreement_consultation_id_ordinal_key" ON "consultation_agreement"("consultation_id", "ordinal");

-- AddForeignKey
ALTER TABLE "consultation_headcount" ADD CONSTRAINT "consultation_headcount_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_agreement" ADD CONSTRAINT "consultation_agreement_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_agreement" ADD CONSTRAINT "consultation_agreement_owner_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
