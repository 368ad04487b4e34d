-- CreateEnum
CREATE TYPE "suggestion_topic" AS ENUM ('u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9', 'PRAISE', 'OTHER');

-- CreateEnum
CREATE TYPE "suggestion_state" AS ENUM ('SHOWN', 'KEPT_BACK');

-- CreateEnum
CREATE TYPE "kept_reason" AS ENUM ('PERSONAL', 'INSULT', 'MEANINGLESS', 'ELSEWHERE');

-- CreateTable
CREATE TABLE "suggestion_reading" (
    "id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "topic" "suggestion_topic" NOT NULL,
    "state" "suggestion_state" NOT NULL,
    "shown_text" TEXT,
    "kept_reason" "kept_reason",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "suggestion_reading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_reading_response_id_key" ON "suggestion_reading"("response_id");

-- CreateIndex
CREATE INDEX "suggestion_reading_service_id_state_id_idx" ON "suggestion_reading"("service_id", "state", "id");

-- CreateIndex
CREATE INDEX "suggestion_reading_period_id_state_id_idx" ON "suggestion_reading"("period_id", "state", "id");

-- AddForeignKey
ALTER TABLE "suggestion_reading" ADD CONSTRAINT "suggestion_reading_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_reading" ADD CONSTRAINT "suggestion_reading_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_reading" ADD CONSTRAINT "suggestion_reading_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The suggestions of a service in a period that count, without reading the answers that say nothing.
CREATE INDEX "survey_response_suggestion_idx" ON "survey_response" ("service_id", "period_id", "id") WHERE "suggestion" IS NOT NULL AND "exclusion_id" IS NULL;
