-- CreateEnum
CREATE TYPE "potential_level" AS ENUM ('HIGH', 'MIDDLE', 'LOW');

-- AlterEnum
ALTER TYPE "granted_role" ADD VALUE 'TALENT_COMMITTEE';

-- CreateTable
CREATE TABLE "potential_assessment" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "assessed_on" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "instrument" TEXT NOT NULL,
    "assessor" TEXT,
    "institution" TEXT NOT NULL,
    "score" INTEGER,
    "level" "potential_level",
    "document_number" TEXT NOT NULL,
    "supersedes_id" UUID,
    "reason" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "potential_assessment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "potential_assessment_supersedes_id_key" ON "potential_assessment"("supersedes_id");

-- CreateIndex
CREATE INDEX "potential_assessment_employee_id_assessed_on_idx" ON "potential_assessment"("employee_id", "assessed_on");

-- CreateIndex
CREATE INDEX "potential_assessment_recorded_by_id_idx" ON "potential_assessment"("recorded_by_id");

-- AddForeignKey
ALTER TABLE "potential_assessment" ADD CONSTRAINT "potential_assessment_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "potential_assessment" ADD CONSTRAINT "potential_assessment_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "potential_assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "potential_assessment" ADD CONSTRAINT "potential_assessment_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the rules refuse (lib/domain/talent/assessment.ts) is not kept either.
ALTER TABLE "potential_assessment" ADD CONSTRAINT "potential_assessment_says_something" CHECK ("score" IS NOT NULL OR "level" IS NOT NULL);
ALTER TABLE "potential_assessment" ADD CONSTRAINT "potential_assessment_score" CHECK ("score" BETWEEN 0 AND 10000);
ALTER TABLE "potential_assessment" ADD CONSTRAINT "potential_assessment_days" CHECK ("valid_until" > "assessed_on");
CREATE TRIGGER "potential_assessment_append_only" BEFORE UPDATE OR DELETE ON "potential_assessment" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
