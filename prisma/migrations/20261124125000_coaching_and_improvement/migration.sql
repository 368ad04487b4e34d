-- CreateEnum
CREATE TYPE "dialogue_topic" AS ENUM ('EXPECTATION', 'PROGRESS', 'EVALUATION');

-- CreateEnum
CREATE TYPE "dialogue_state" AS ENUM ('RECORDED', 'CONFIRMED', 'DISPUTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "follow_up_state" AS ENUM ('OPEN', 'DONE', 'DROPPED');

-- CreateEnum
CREATE TYPE "counselling_state" AS ENUM ('OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "improvement_state" AS ENUM ('OPENED', 'PROPOSED', 'RUNNING', 'CONCLUDED');

-- CreateEnum
CREATE TYPE "improvement_conclusion" AS ENUM ('IMPROVED', 'PARTLY', 'NOT_YET');

-- CreateTable
CREATE TABLE "performance_dialogue" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "appraiser_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "topic" "dialogue_topic" NOT NULL,
    "held_on" DATE NOT NULL,
    "agreements" TEXT NOT NULL,
    "next_on" DATE,
    "state" "dialogue_state" NOT NULL DEFAULT 'RECORDED',
    "objection" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "performance_dialogue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching_note" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "gap" TEXT NOT NULL,
    "advice" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coaching_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching_follow_up" (
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "follow_up_state" NOT NULL DEFAULT 'OPEN',
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coaching_follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counselling" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "counsellor_id" UUID NOT NULL,
    "state" "counselling_state" NOT NULL DEFAULT 'OPEN',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "counselling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counselling_entry" (
    "id" UUID NOT NULL,
    "counselling_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "counselling_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "improvement_plan" (
    "id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "appraiser_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" "improvement_state" NOT NULL DEFAULT 'OPENED',
    "opened_on" DATE NOT NULL,
    "comment" TEXT,
    "agreed_at" TIMESTAMPTZ(3),
    "conclusion" "improvement_conclusion",
    "conclusion_reason" TEXT,
    "concluded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "improvement_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "improvement_action" (
    "id" UUID NOT NULL,
    "improvement_id" UUID NOT NULL,
    "gap" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "mentor_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "evidence" TEXT,
    "entry_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "improvement_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "improvement_reminder" (
    "improvement_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "improvement_reminder_pkey" PRIMARY KEY ("improvement_id","day")
);

-- CreateIndex
CREATE INDEX "performance_dialogue_plan_id_held_on_id_idx" ON "performance_dialogue"("plan_id", "held_on", "id");

-- CreateIndex
CREATE INDEX "performance_dialogue_appraiser_id_state_id_idx" ON "performance_dialogue"("appraiser_id", "state", "id");

-- CreateIndex
CREATE INDEX "performance_dialogue_next_on_reminded_at_idx" ON "performance_dialogue"("next_on", "reminded_at");

-- CreateIndex
CREATE INDEX "coaching_note_plan_id_held_on_id_idx" ON "coaching_note"("plan_id", "held_on", "id");

-- CreateIndex
CREATE INDEX "coaching_note_coach_id_held_on_idx" ON "coaching_note"("coach_id", "held_on");

-- CreateIndex
CREATE UNIQUE INDEX "coaching_follow_up_note_id_ordinal_key" ON "coaching_follow_up"("note_id", "ordinal");

-- CreateIndex
CREATE INDEX "counselling_employee_id_opened_at_id_idx" ON "counselling"("employee_id", "opened_at", "id");

-- CreateIndex
CREATE INDEX "counselling_counsellor_id_opened_at_id_idx" ON "counselling"("counsellor_id", "opened_at", "id");

-- CreateIndex
CREATE INDEX "counselling_entry_counselling_id_created_at_id_idx" ON "counselling_entry"("counselling_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "counselling_entry_author_id_idx" ON "counselling_entry"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "improvement_plan_appraisal_id_key" ON "improvement_plan"("appraisal_id");

-- CreateIndex
CREATE INDEX "improvement_plan_employee_id_opened_on_idx" ON "improvement_plan"("employee_id", "opened_on");

-- CreateIndex
CREATE INDEX "improvement_plan_appraiser_id_state_opened_on_id_idx" ON "improvement_plan"("appraiser_id", "state", "opened_on", "id");

-- CreateIndex
CREATE INDEX "improvement_plan_state_opened_on_id_idx" ON "improvement_plan"("state", "opened_on", "id");

-- CreateIndex
CREATE INDEX "improvement_plan_unit_id_idx" ON "improvement_plan"("unit_id");

-- CreateIndex
CREATE INDEX "improvement_action_improvement_id_due_on_id_idx" ON "improvement_action"("improvement_id", "due_on", "id");

-- CreateIndex
CREATE INDEX "improvement_action_mentor_id_idx" ON "improvement_action"("mentor_id");

-- CreateIndex
CREATE INDEX "improvement_action_entry_id_idx" ON "improvement_action"("entry_id");

-- AddForeignKey
ALTER TABLE "performance_dialogue" ADD CONSTRAINT "performance_dialogue_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "performance_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "performance_dialogue" ADD CONSTRAINT "performance_dialogue_appraiser_id_fkey" FOREIGN KEY ("appraiser_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_note" ADD CONSTRAINT "coaching_note_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "performance_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_note" ADD CONSTRAINT "coaching_note_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_follow_up" ADD CONSTRAINT "coaching_follow_up_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "coaching_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling" ADD CONSTRAINT "counselling_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling" ADD CONSTRAINT "counselling_counsellor_id_fkey" FOREIGN KEY ("counsellor_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling_entry" ADD CONSTRAINT "counselling_entry_counselling_id_fkey" FOREIGN KEY ("counselling_id") REFERENCES "counselling"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling_entry" ADD CONSTRAINT "counselling_entry_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_appraisal_id_fkey" FOREIGN KEY ("appraisal_id") REFERENCES "appraisal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_appraiser_id_fkey" FOREIGN KEY ("appraiser_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_improvement_id_fkey" FOREIGN KEY ("improvement_id") REFERENCES "improvement_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "progress_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_reminder" ADD CONSTRAINT "improvement_reminder_improvement_id_fkey" FOREIGN KEY ("improvement_id") REFERENCES "improvement_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever is coached does not coach themselves, and nobody counsels themselves.
ALTER TABLE "counselling" ADD CONSTRAINT "counselling_not_self" CHECK ("employee_id" <> "counsellor_id");
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_not_self" CHECK ("employee_id" <> "appraiser_id");

-- A conclusion stands with its reason or not at all.
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_conclusion_check" CHECK (
  ("state" = 'CONCLUDED') = ("conclusion" IS NOT NULL) AND ("conclusion" IS NULL) = ("conclusion_reason" IS NULL)
);
ALTER TABLE "performance_dialogue" ADD CONSTRAINT "performance_dialogue_dates_check" CHECK ("next_on" IS NULL OR "next_on" > "held_on");

-- What was coached and what was confided is never rewritten.
CREATE TRIGGER "coaching_note_append_only" BEFORE UPDATE OR DELETE ON "coaching_note" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "coaching_note_no_truncate" BEFORE TRUNCATE ON "coaching_note" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "counselling_entry_append_only" BEFORE UPDATE OR DELETE ON "counselling_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "counselling_entry_no_truncate" BEFORE TRUNCATE ON "counselling_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
