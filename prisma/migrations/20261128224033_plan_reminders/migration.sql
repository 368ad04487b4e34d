-- CreateEnum
CREATE TYPE "plan_reminder_kind" AS ENUM ('ASKED', 'DEADLINE', 'EXTENDED');

-- CreateTable
CREATE TABLE "period_extension" (
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "extended_by_id" UUID NOT NULL,
    "extended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "period_extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_reminder_round" (
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID,
    "kind" "plan_reminder_kind" NOT NULL,
    "due_on" DATE,
    "point" INTEGER,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "letters" INTEGER NOT NULL DEFAULT 0,
    "unreached" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "plan_reminder_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_reminder" (
    "employee_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "is_news" BOOLEAN NOT NULL,
    "round_id" UUID NOT NULL,

    CONSTRAINT "plan_reminder_pkey" PRIMARY KEY ("employee_id","day","is_news")
);

-- CreateIndex
CREATE INDEX "period_extension_period_id_extended_at_idx" ON "period_extension"("period_id", "extended_at");

-- CreateIndex
CREATE INDEX "period_extension_extended_by_id_idx" ON "period_extension"("extended_by_id");

-- CreateIndex
CREATE INDEX "plan_reminder_round_period_id_id_idx" ON "plan_reminder_round"("period_id", "id");

-- CreateIndex
CREATE INDEX "plan_reminder_round_unit_id_idx" ON "plan_reminder_round"("unit_id");

-- CreateIndex
CREATE INDEX "plan_reminder_round_asked_by_id_idx" ON "plan_reminder_round"("asked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_reminder_round_period_id_due_on_point_key" ON "plan_reminder_round"("period_id", "due_on", "point");

-- CreateIndex
CREATE INDEX "plan_reminder_round_id_idx" ON "plan_reminder"("round_id");

-- AddForeignKey
ALTER TABLE "period_extension" ADD CONSTRAINT "period_extension_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_extension" ADD CONSTRAINT "period_extension_extended_by_id_fkey" FOREIGN KEY ("extended_by_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_reminder_round" ADD CONSTRAINT "plan_reminder_round_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_reminder_round" ADD CONSTRAINT "plan_reminder_round_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_reminder_round" ADD CONSTRAINT "plan_reminder_round_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_reminder" ADD CONSTRAINT "plan_reminder_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_reminder" ADD CONSTRAINT "plan_reminder_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "plan_reminder_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;
