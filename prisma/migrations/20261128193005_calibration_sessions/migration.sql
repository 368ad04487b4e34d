-- CreateEnum
CREATE TYPE "calibration_answer" AS ENUM ('ADOPTED', 'KEPT');

-- CreateTable
CREATE TABLE "calibration_session" (
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "participants" TEXT NOT NULL,
    "notes" TEXT,
    "held_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calibration_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calibration_proposal" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "results_rating" "rating" NOT NULL,
    "behaviour_rating" "rating" NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" "calibration_answer",
    "answer_reason" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "calibration_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "calibration_session_period_id_id_idx" ON "calibration_session"("period_id", "id");

-- CreateIndex
CREATE INDEX "calibration_proposal_session_id_id_idx" ON "calibration_proposal"("session_id", "id");

-- CreateIndex
CREATE INDEX "calibration_proposal_appraisal_id_id_idx" ON "calibration_proposal"("appraisal_id", "id");

-- AddForeignKey
ALTER TABLE "calibration_session" ADD CONSTRAINT "calibration_session_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_session" ADD CONSTRAINT "calibration_session_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_proposal" ADD CONSTRAINT "calibration_proposal_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "calibration_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_proposal" ADD CONSTRAINT "calibration_proposal_appraisal_id_fkey" FOREIGN KEY ("appraisal_id") REFERENCES "appraisal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_proposal" ADD CONSTRAINT "calibration_proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
