-- CreateTable
CREATE TABLE "appraisal_measurement" (
    "appraisal_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "value" DECIMAL(18,4),
    "n" INTEGER NOT NULL,
    "why_null" TEXT,
    "as_of" DATE NOT NULL,

    CONSTRAINT "appraisal_measurement_pkey" PRIMARY KEY ("appraisal_id","indicator_id")
);

-- CreateIndex
CREATE INDEX "appraisal_measurement_indicator_id_idx" ON "appraisal_measurement"("indicator_id");

-- AddForeignKey
ALTER TABLE "appraisal_measurement" ADD CONSTRAINT "appraisal_measurement_appraisal_id_fkey" FOREIGN KEY ("appraisal_id") REFERENCES "appraisal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_measurement" ADD CONSTRAINT "appraisal_measurement_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "plan_indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was handed over is never rewritten.
CREATE TRIGGER "appraisal_measurement_append_only" BEFORE UPDATE OR DELETE ON "appraisal_measurement" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
