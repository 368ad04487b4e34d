-- AlterTable
ALTER TABLE "application" ADD COLUMN     "late_at" TIMESTAMPTZ(3),
ADD COLUMN     "office_hours_id" UUID;

-- CreateTable
CREATE TABLE "office_hours" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "service_id" UUID,
    "version" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "week" JSONB,
    "days" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "office_hours_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "office_hours_service_id_version_idx" ON "office_hours"("service_id", "version");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_office_hours_id_fkey" FOREIGN KEY ("office_hours_id") REFERENCES "office_hours"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_hours" ADD CONSTRAINT "office_hours_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_hours" ADD CONSTRAINT "office_hours_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
-- Hours of the unit itself have no service, and are one of a version as well.
CREATE UNIQUE INDEX "office_hours_version_key" ON "office_hours"("unit_id", "service_id", "version") NULLS NOT DISTINCT;
CREATE TRIGGER "office_hours_append_only" BEFORE UPDATE OR DELETE ON "office_hours" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- When a working minute after its end is over cannot be told here: for what runs already, the next minute of the wall stands for it.
UPDATE "application" SET "late_at" = "due_at" + interval '1 minute' WHERE "due_at" IS NOT NULL;
ALTER TABLE "application" ADD CONSTRAINT "application_late_check" CHECK (("due_at" IS NULL) = ("late_at" IS NULL) AND "late_at" > "due_at");
