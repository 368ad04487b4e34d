-- CreateEnum
CREATE TYPE "survey_mark" AS ENUM ('BURST', 'STRAIGHT_LINED', 'SAME_DEVICE');

-- AlterTable
ALTER TABLE "survey_response" ADD COLUMN     "exclusion_id" UUID,
ADD COLUMN     "is_repeated_device" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_straight_lined" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "survey_publication" ADD COLUMN     "moved_at" TIMESTAMPTZ(3),
ADD COLUMN     "received" INTEGER;
-- Nothing was left out until now, and any answer may be newer than the figures.
UPDATE "survey_publication" SET "received" = "n", "moved_at" = 'epoch';
ALTER TABLE "survey_publication" ALTER COLUMN "moved_at" SET NOT NULL, ALTER COLUMN "received" SET NOT NULL;

-- CreateTable
CREATE TABLE "survey_exclusion" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "counter_id" UUID,
    "moment" INTEGER NOT NULL,
    "mark" "survey_mark" NOT NULL,
    "n" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "excluded_at" TIMESTAMPTZ(3) NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "return_reason" TEXT,
    "returned_at" TIMESTAMPTZ(3),
    "is_shown" BOOLEAN NOT NULL DEFAULT false,
    "perhaps_new" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "survey_exclusion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "survey_exclusion_service_id_period_id_idx" ON "survey_exclusion"("service_id", "period_id");

-- CreateIndex
CREATE INDEX "survey_exclusion_period_id_excluded_at_id_idx" ON "survey_exclusion"("period_id", "excluded_at", "id");

-- CreateIndex
CREATE INDEX "survey_response_period_id_answered_at_idx" ON "survey_response"("period_id", "answered_at");

-- CreateIndex
CREATE INDEX "survey_response_exclusion_id_idx" ON "survey_response"("exclusion_id");

-- AddForeignKey
ALTER TABLE "survey_exclusion" ADD CONSTRAINT "survey_exclusion_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_exclusion" ADD CONSTRAINT "survey_exclusion_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_exclusion" ADD CONSTRAINT "survey_exclusion_counter_id_fkey" FOREIGN KEY ("counter_id") REFERENCES "service_counter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_exclusion_id_fkey" FOREIGN KEY ("exclusion_id") REFERENCES "survey_exclusion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
