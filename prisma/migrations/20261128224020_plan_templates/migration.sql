-- CreateTable
CREATE TABLE "plan_template" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position_id" UUID NOT NULL,
    "unit_id" UUID,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_template_version" (
    "template_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_template_version_pkey" PRIMARY KEY ("template_id","version")
);

-- CreateIndex
CREATE INDEX "plan_template_position_id_idx" ON "plan_template"("position_id");

-- CreateIndex
CREATE INDEX "plan_template_unit_id_idx" ON "plan_template"("unit_id");

-- CreateIndex
CREATE INDEX "plan_template_name_id_idx" ON "plan_template"("name", "id");

-- CreateIndex
CREATE INDEX "plan_template_version_saved_by_id_idx" ON "plan_template_version"("saved_by_id");

-- AddForeignKey
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_template_version" ADD CONSTRAINT "plan_template_version_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "plan_template"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_template_version" ADD CONSTRAINT "plan_template_version_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
