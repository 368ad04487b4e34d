-- CreateEnum
CREATE TYPE "complaint_category" AS ENUM ('COMPLAINT', 'ASPIRATION', 'INFORMATION');

-- CreateEnum
CREATE TYPE "complaint_state" AS ENUM ('RECEIVED', 'VERIFIED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING', 'ANSWERED', 'REOPENED', 'CLOSED', 'REJECTED', 'ARCHIVED', 'HANDED_OVER');

-- CreateEnum
CREATE TYPE "complaint_term" AS ENUM ('NORMATIVE', 'ORDINARY', 'EXAMINATION');

-- CreateEnum
CREATE TYPE "complaint_party" AS ENUM ('REPORTER', 'OFFICER', 'SYSTEM');

-- AlterEnum
ALTER TYPE "granted_role" ADD VALUE 'COMPLAINT_COORDINATOR';

-- CreateTable
CREATE TABLE "complaint" (
    "id" UUID NOT NULL,
    "form_key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "pin_hash" TEXT NOT NULL,
    "category" "complaint_category" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reporter_cipher" TEXT,
    "is_confidential" BOOLEAN NOT NULL,
    "is_about_officer" BOOLEAN NOT NULL,
    "named_unit_id" UUID,
    "village_code" TEXT,
    "place" TEXT,
    "public_title" TEXT,
    "moderated_text" TEXT,
    "unit_id" UUID,
    "state" "complaint_state" NOT NULL DEFAULT 'RECEIVED',
    "term" "complaint_term",
    "ground" TEXT,
    "lapor_number" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_from" DATE NOT NULL,
    "paused_days" INTEGER NOT NULL DEFAULT 0,
    "paused_on" DATE,
    "due_on" DATE NOT NULL,
    "escalation" SMALLINT NOT NULL DEFAULT 0,
    "answered_on" DATE,
    "answer_days" INTEGER,
    "asked_solved_on" DATE,
    "is_solved" BOOLEAN,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint_event" (
    "id" UUID NOT NULL,
    "complaint_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "state" "complaint_state" NOT NULL,
    "party" "complaint_party" NOT NULL,
    "actor_id" UUID,
    "note" TEXT,

    CONSTRAINT "complaint_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint_message" (
    "id" UUID NOT NULL,
    "complaint_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "party" "complaint_party" NOT NULL,
    "author_id" UUID,
    "is_answer" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,

    CONSTRAINT "complaint_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint_attachment" (
    "file_id" UUID NOT NULL,
    "complaint_id" UUID NOT NULL,

    CONSTRAINT "complaint_attachment_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "complaint_template" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "complaint_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint_total" (
    "id" BIGSERIAL NOT NULL,
    "year" SMALLINT NOT NULL,
    "category" "complaint_category" NOT NULL,
    "unit_id" UUID,
    "state" "complaint_state" NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "complaint_total_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint_answer_time" (
    "id" BIGSERIAL NOT NULL,
    "year" SMALLINT NOT NULL,
    "category" "complaint_category" NOT NULL,
    "unit_id" UUID,
    "days" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "complaint_answer_time_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "complaint_form_key_key" ON "complaint"("form_key");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_code_key" ON "complaint"("code");

-- CreateIndex
CREATE INDEX "complaint_state_due_on_id_idx" ON "complaint"("state", "due_on", "id");

-- CreateIndex
CREATE INDEX "complaint_unit_id_state_due_on_id_idx" ON "complaint"("unit_id", "state", "due_on", "id");

-- CreateIndex
CREATE INDEX "complaint_answered_on_asked_solved_on_idx" ON "complaint"("answered_on", "asked_solved_on");

-- CreateIndex
CREATE INDEX "complaint_event_complaint_id_id_idx" ON "complaint_event"("complaint_id", "id");

-- CreateIndex
CREATE INDEX "complaint_message_complaint_id_at_id_idx" ON "complaint_message"("complaint_id", "at", "id");

-- CreateIndex
CREATE INDEX "complaint_attachment_complaint_id_idx" ON "complaint_attachment"("complaint_id");

-- CreateIndex
CREATE INDEX "complaint_total_year_idx" ON "complaint_total"("year");

-- CreateIndex
CREATE INDEX "complaint_answer_time_year_idx" ON "complaint_answer_time"("year");

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_named_unit_id_fkey" FOREIGN KEY ("named_unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_event" ADD CONSTRAINT "complaint_event_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_event" ADD CONSTRAINT "complaint_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_message" ADD CONSTRAINT "complaint_message_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_message" ADD CONSTRAINT "complaint_message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_attachment" ADD CONSTRAINT "complaint_attachment_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_attachment" ADD CONSTRAINT "complaint_attachment_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_total" ADD CONSTRAINT "complaint_total_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_answer_time" ADD CONSTRAINT "complaint_answer_time_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
-- One row of each figure, also where no unit is responsible yet.
CREATE UNIQUE INDEX "complaint_total_key" ON "complaint_total" ("year", "category", "unit_id", "state") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "complaint_answer_time_key" ON "complaint_answer_time" ("year", "category", "unit_id", "days") NULLS NOT DISTINCT;
ALTER TABLE "complaint_total" ADD CONSTRAINT "complaint_total_n_check" CHECK ("n" >= 0);

-- Whom a complaint about an officer names must never work on it through their unit.
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_about_officer_check" CHECK (NOT "is_about_officer" OR ("unit_id" IS NULL AND "public_title" IS NULL));
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_confidential_check" CHECK (NOT "is_confidential" OR "public_title" IS NULL);
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_paused_check" CHECK (("state" = 'WAITING') = ("paused_on" IS NOT NULL) AND "paused_days" >= 0);

-- Similar ones while somebody types: titles that others may read, and no others.
CREATE INDEX "complaint_public_title_idx" ON "complaint" USING gin (lower("public_title") "extensions"."gin_trgm_ops") WHERE "public_title" IS NOT NULL;

CREATE TRIGGER "complaint_event_append_only" BEFORE UPDATE OR DELETE ON "complaint_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "complaint_message_append_only" BEFORE UPDATE OR DELETE ON "complaint_message" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
