-- CreateIndex
CREATE INDEX "improvement_plan_opened_on_id_idx" ON "improvement_plan"("opened_on", "id");
