-- AlterTable
ALTER TABLE "survey_response" ADD COLUMN     "counter_id" UUID;

-- CreateTable
CREATE TABLE "service_counter" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_counter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_counter_token_key" ON "service_counter"("token");

-- CreateIndex
CREATE UNIQUE INDEX "service_counter_service_id_name_key" ON "service_counter"("service_id", "name");

-- CreateIndex
CREATE INDEX "survey_response_counter_id_answered_at_idx" ON "survey_response"("counter_id", "answered_at");

-- AddForeignKey
ALTER TABLE "service_counter" ADD CONSTRAINT "service_counter_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_counter_id_fkey" FOREIGN KEY ("counter_id") REFERENCES "service_counter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
