-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "start_due_on" DATE,
ADD COLUMN     "start_raised_on" DATE;

-- CreateIndex
CREATE INDEX "complaint_state_start_due_on_id_idx" ON "complaint"("state", "start_due_on", "id");

-- What was assigned before and is not begun: seven days are five working days, where no holiday falls between.
UPDATE "complaint" c SET "start_due_on" = (
  SELECT (max(e."at") AT TIME ZONE 'Asia/Jakarta')::date + 7 FROM "complaint_event" e
  WHERE e."complaint_id" = c."id" AND e."event" = 'assign'
)
WHERE c."state" = 'ASSIGNED' AND c."unit_id" IS NOT NULL;
