-- AlterTable
ALTER TABLE "period" ADD COLUMN     "decision_days" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "explanation_days" INTEGER NOT NULL DEFAULT 14;

-- AlterTable
ALTER TABLE "appraisal_objection" ADD COLUMN     "day_kind" "day_kind",
ADD COLUMN     "decision_days" INTEGER,
ADD COLUMN     "decision_due_on" DATE,
ADD COLUMN     "explanation_due_on" DATE;

-- Objections of before keep the terms that they were raised under: fourteen calendar days each.
UPDATE "appraisal_objection" SET
  "day_kind" = 'CALENDAR',
  "decision_days" = 14,
  "explanation_due_on" = ("raised_at" AT TIME ZONE 'Asia/Jakarta')::date + 14,
  "decision_due_on" = COALESCE(
    ("explained_at" AT TIME ZONE 'Asia/Jakarta')::date,
    ("raised_at" AT TIME ZONE 'Asia/Jakarta')::date + 14
  ) + 14;

ALTER TABLE "appraisal_objection" ALTER COLUMN "day_kind" SET NOT NULL,
ALTER COLUMN "decision_days" SET NOT NULL,
ALTER COLUMN "decision_due_on" SET NOT NULL,
ALTER COLUMN "explanation_due_on" SET NOT NULL;
