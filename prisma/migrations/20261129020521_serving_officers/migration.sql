-- AlterTable
ALTER TABLE "service" ADD COLUMN     "asks_officer" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "serving_officer" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "serves_from" DATE NOT NULL,
    "serves_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "serving_officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "officer_voice" (
    "officer_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "sum" INTEGER NOT NULL,

    CONSTRAINT "officer_voice_pkey" PRIMARY KEY ("officer_id","period_id")
);

-- CreateTable
CREATE TABLE "officer_voice_publication" (
    "officer_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "sum" INTEGER NOT NULL,

    CONSTRAINT "officer_voice_publication_pkey" PRIMARY KEY ("officer_id","period_id")
);

-- CreateIndex
CREATE INDEX "serving_officer_service_id_serves_from_idx" ON "serving_officer"("service_id", "serves_from");

-- CreateIndex
CREATE INDEX "serving_officer_employee_id_idx" ON "serving_officer"("employee_id");

-- CreateIndex
CREATE INDEX "officer_voice_period_id_idx" ON "officer_voice"("period_id");

-- CreateIndex
CREATE INDEX "officer_voice_publication_period_id_idx" ON "officer_voice_publication"("period_id");

-- AddForeignKey
ALTER TABLE "serving_officer" ADD CONSTRAINT "serving_officer_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "serving_officer" ADD CONSTRAINT "serving_officer_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer_voice" ADD CONSTRAINT "officer_voice_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "serving_officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer_voice" ADD CONSTRAINT "officer_voice_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer_voice_publication" ADD CONSTRAINT "officer_voice_publication_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "serving_officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer_voice_publication" ADD CONSTRAINT "officer_voice_publication_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
