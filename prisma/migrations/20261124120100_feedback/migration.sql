-- CreateEnum
CREATE TYPE "feedback_relation" AS ENUM ('SUPERIOR', 'PEER', 'SUBORDINATE', 'OTHER');

-- CreateEnum
CREATE TYPE "feedback_kind" AS ENUM ('APPRECIATION', 'SUGGESTION');

-- CreateEnum
CREATE TYPE "feedback_request_state" AS ENUM ('WAITING', 'ANSWERED', 'DECLINED', 'CANCELLED');

-- CreateTable
CREATE TABLE "feedback" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "result_id" UUID,
    "behaviour" TEXT,
    "giver_id" UUID NOT NULL,
    "relation" "feedback_relation" NOT NULL,
    "kind" "feedback_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "entry_id" UUID,
    "request_id" UUID,
    "corrects_id" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback_request" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "result_id" UUID,
    "behaviour" TEXT,
    "colleague_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "entry_id" UUID,
    "state" "feedback_request_state" NOT NULL DEFAULT 'WAITING',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "feedback_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "feedback_corrects_id_key" ON "feedback"("corrects_id");

-- CreateIndex
CREATE INDEX "feedback_plan_id_given_at_id_idx" ON "feedback"("plan_id", "given_at", "id");

-- CreateIndex
CREATE INDEX "feedback_giver_id_given_at_id_idx" ON "feedback"("giver_id", "given_at", "id");

-- CreateIndex
CREATE INDEX "feedback_result_id_idx" ON "feedback"("result_id");

-- CreateIndex
CREATE INDEX "feedback_entry_id_idx" ON "feedback"("entry_id");

-- CreateIndex
CREATE INDEX "feedback_request_id_idx" ON "feedback"("request_id");

-- CreateIndex
CREATE INDEX "feedback_request_colleague_id_state_created_at_id_idx" ON "feedback_request"("colleague_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "feedback_request_plan_id_created_at_id_idx" ON "feedback_request"("plan_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "feedback_request_result_id_idx" ON "feedback_request"("result_id");

-- CreateIndex
CREATE INDEX "feedback_request_entry_id_idx" ON "feedback_request"("entry_id");

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "performance_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "plan_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_giver_id_fkey" FOREIGN KEY ("giver_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "progress_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "feedback_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "feedback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "performance_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "plan_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_colleague_id_fkey" FOREIGN KEY ("colleague_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "progress_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Feedback is about one result or one behaviour, never both and never the person as a whole.
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_subject_check" CHECK (("result_id" IS NULL) <> ("behaviour" IS NULL));
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_subject_check" CHECK (("result_id" IS NULL) <> ("behaviour" IS NULL));

-- A colleague is not asked twice about the same thing while the first question waits.
CREATE UNIQUE INDEX "feedback_request_waiting_once_idx" ON "feedback_request" ("plan_id", "colleague_id", COALESCE("result_id"::text, "behaviour")) WHERE "state" = 'WAITING';

-- What was said is never rewritten.
CREATE TRIGGER "feedback_append_only" BEFORE UPDATE OR DELETE ON "feedback" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "feedback_no_truncate" BEFORE TRUNCATE ON "feedback" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
