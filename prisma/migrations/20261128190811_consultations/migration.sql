-- CreateEnum
CREATE TYPE "consultation_state" AS ENUM ('PLANNED', 'OPEN', 'HELD', 'REPORTED', 'CLOSED', 'CANCELLED');

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER NOT NULL,
    "state" "consultation_state" NOT NULL DEFAULT 'PLANNED',
    "cancel_reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consultation_state_starts_at_id_idx" ON "consultation"("state", "starts_at", "id");

-- CreateIndex
CREATE INDEX "consultation_unit_id_starts_at_id_idx" ON "consultation"("unit_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "consultation_starts_at_id_idx" ON "consultation"("starts_at", "id");

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
