-- CreateIndex
CREATE INDEX "employee_name_id_idx" ON "employee"("name", "id");
