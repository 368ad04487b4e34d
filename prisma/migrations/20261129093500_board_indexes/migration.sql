-- Figures over everybody are counted from these alone: the tables themselves, wide and full of words, are not read.
CREATE INDEX "employee_counted_idx" ON "employee" ("unit_id", "state", "id");
CREATE INDEX "performance_plan_counted_idx" ON "performance_plan" ("period_id", "employee_id", "starts_on" DESC, "revision" DESC)
  INCLUDE ("id", "state", "ends_on");
CREATE INDEX "performance_plan_compared_idx" ON "performance_plan" ("unit_id", "period_id") INCLUDE ("id", "employee_id", "ends_on");
CREATE INDEX "appraisal_annual_idx" ON "appraisal" ("plan_id")
  INCLUDE ("state", "predikat", "appraiser_id", "outcome") WHERE "kind" = 'ANNUAL';
CREATE INDEX "placement_definitive_idx" ON "placement" ("employee_id", "starts_on" DESC)
  INCLUDE ("position_id") WHERE "kind" = 'DEFINITIVE';
