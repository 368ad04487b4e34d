-- CreateTable
CREATE TABLE "evaluation_reminder" (
    "period_id" UUID NOT NULL,
    "ends_on" DATE NOT NULL,
    "point" INTEGER NOT NULL,
    "employee_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_reminder_pkey" PRIMARY KEY ("period_id","ends_on","point","employee_id")
);

-- CreateIndex
CREATE INDEX "evaluation_reminder_employee_id_idx" ON "evaluation_reminder"("employee_id");

-- AddForeignKey
ALTER TABLE "evaluation_reminder" ADD CONSTRAINT "evaluation_reminder_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_reminder" ADD CONSTRAINT "evaluation_reminder_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE CASCADE ON UPDATE CASCADE;
