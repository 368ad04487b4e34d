-- CreateEnum
CREATE TYPE "survey_element" AS ENUM ('u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9');

-- CreateEnum
CREATE TYPE "remedy_state" AS ENUM ('PLANNED', 'UNDER_WAY', 'DONE', 'GIVEN_UP');

-- CreateTable
CREATE TABLE "remedy" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "element" "survey_element" NOT NULL,
    "heard" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "remedy_state" NOT NULL DEFAULT 'PLANNED',
    "proof" TEXT,
    "proof_link" TEXT,
    "reason" TEXT,
    "planned_on" DATE NOT NULL,
    "started_on" DATE,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "remedy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remedy_reminder" (
    "remedy_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "day" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "remedy_reminder_pkey" PRIMARY KEY ("remedy_id","due_on","day")
);

-- CreateIndex
CREATE INDEX "remedy_service_id_period_id_element_idx" ON "remedy"("service_id", "period_id", "element");

-- CreateIndex
CREATE INDEX "remedy_period_id_state_idx" ON "remedy"("period_id", "state");

-- CreateIndex
CREATE INDEX "remedy_owner_id_state_due_on_idx" ON "remedy"("owner_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "remedy_state_due_on_id_idx" ON "remedy"("state", "due_on", "id");

-- AddForeignKey
ALTER TABLE "remedy" ADD CONSTRAINT "remedy_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remedy" ADD CONSTRAINT "remedy_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remedy" ADD CONSTRAINT "remedy_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remedy_reminder" ADD CONSTRAINT "remedy_reminder_remedy_id_fkey" FOREIGN KEY ("remedy_id") REFERENCES "remedy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
