-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('REGISTERED', 'IN_PROGRESS', 'WAITING_APPLICANT', 'DONE', 'HANDED_OVER', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "application_party" AS ENUM ('OFFICER', 'APPLICANT');

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "form_key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "pin_hash" TEXT NOT NULL,
    "service_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "standard_minutes" INTEGER NOT NULL,
    "standard_version" INTEGER NOT NULL,
    "file_number" TEXT,
    "applicant_cipher" TEXT,
    "state" "application_state" NOT NULL,
    "missing" TEXT,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "complete_at" TIMESTAMPTZ(3),
    "running_since" TIMESTAMPTZ(3),
    "elapsed_minutes" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "is_on_time" BOOLEAN,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_step" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "state" "application_state" NOT NULL,
    "party" "application_party" NOT NULL,
    "actor_id" UUID,
    "note" TEXT,

    CONSTRAINT "application_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "application_form_key_key" ON "application"("form_key");

-- CreateIndex
CREATE UNIQUE INDEX "application_code_key" ON "application"("code");

-- CreateIndex
CREATE INDEX "application_unit_id_state_due_at_id_idx" ON "application"("unit_id", "state", "due_at", "id");

-- CreateIndex
CREATE INDEX "application_state_due_at_id_idx" ON "application"("state", "due_at", "id");

-- CreateIndex
CREATE INDEX "application_service_id_state_idx" ON "application"("service_id", "state");

-- CreateIndex
CREATE INDEX "application_step_application_id_id_idx" ON "application_step"("application_id", "id");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_step" ADD CONSTRAINT "application_step_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_step" ADD CONSTRAINT "application_step_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
-- The clock runs exactly while somebody works on it, and what is missing is said exactly while it is waited for.
ALTER TABLE "application" ADD CONSTRAINT "application_running_check" CHECK (("state" = 'IN_PROGRESS') = ("running_since" IS NOT NULL) AND "elapsed_minutes" >= 0);
ALTER TABLE "application" ADD CONSTRAINT "application_missing_check" CHECK (("state" IN ('REGISTERED', 'WAITING_APPLICANT')) = ("missing" IS NOT NULL));
ALTER TABLE "application" ADD CONSTRAINT "application_done_check" CHECK (("state" IN ('DONE', 'HANDED_OVER')) = ("done_at" IS NOT NULL) AND ("done_at" IS NULL) = ("is_on_time" IS NULL));
ALTER TABLE "application" ADD CONSTRAINT "application_ended_check" CHECK (("state" IN ('HANDED_OVER', 'REJECTED', 'WITHDRAWN')) = ("ended_at" IS NOT NULL));

-- Whose names are to be forgotten.
CREATE INDEX "application_applicant_idx" ON "application" ("ended_at") WHERE "applicant_cipher" IS NOT NULL AND "ended_at" IS NOT NULL;

CREATE TRIGGER "application_step_append_only" BEFORE UPDATE OR DELETE ON "application_step" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
