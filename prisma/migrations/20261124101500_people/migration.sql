-- Some are appraised by somebody outside of the roster (the Bupati): without an appraiser on file they are no defect.
ALTER TABLE "employee" ADD COLUMN "is_appraised_outside" BOOLEAN NOT NULL DEFAULT false;

-- One open report of a wrong appraiser at a time.
CREATE UNIQUE INDEX "appraiser_report_one_open" ON "appraiser_report" ("employee_id") WHERE "state" = 'OPEN';
