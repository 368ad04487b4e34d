-- AlterTable
ALTER TABLE "plan_indicator" ADD COLUMN     "source_service_id" UUID,
ADD COLUMN     "source_unit_id" UUID;

-- CreateIndex
CREATE INDEX "plan_indicator_source_service_id_idx" ON "plan_indicator"("source_service_id");

-- CreateIndex
CREATE INDEX "plan_indicator_source_unit_id_idx" ON "plan_indicator"("source_unit_id");

-- AddForeignKey
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_source_service_id_fkey" FOREIGN KEY ("source_service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_source_unit_id_fkey" FOREIGN KEY ("source_unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The log is nobody else's figure, and a figure is about one subject.
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_source_check" CHECK (
  num_nonnulls("source_service_id", "source_unit_id") <= 1
  AND ("source" <> 'log' OR num_nonnulls("source_service_id", "source_unit_id") = 0)
);
