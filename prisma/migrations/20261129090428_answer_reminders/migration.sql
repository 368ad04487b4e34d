-- CreateTable
CREATE TABLE "answer_reminder" (
    "appraisal_id" UUID NOT NULL,
    "phase" "reminder_phase" NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_reminder_pkey" PRIMARY KEY ("appraisal_id","phase")
);

-- AddForeignKey
ALTER TABLE "answer_reminder" ADD CONSTRAINT "answer_reminder_appraisal_id_fkey" FOREIGN KEY ("appraisal_id") REFERENCES "appraisal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
