-- CreateEnum
CREATE TYPE "participant_group" AS ENUM ('USERS', 'STAKEHOLDERS', 'ACADEMICS', 'CIVIL_SOCIETY', 'MEDIA', 'PUBLIC');

-- CreateEnum
CREATE TYPE "registration_state" AS ENUM ('PLACED', 'WAITING', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "consultation" ADD COLUMN     "registered" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "consultation_registration" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "form_key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "pin_hash" TEXT NOT NULL,
    "group" "participant_group" NOT NULL,
    "state" "registration_state" NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultation_registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_participant" (
    "registration_id" UUID NOT NULL,
    "person_cipher" TEXT NOT NULL,

    CONSTRAINT "consultation_participant_pkey" PRIMARY KEY ("registration_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "consultation_registration_form_key_key" ON "consultation_registration"("form_key");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_registration_code_key" ON "consultation_registration"("code");

-- CreateIndex
CREATE INDEX "consultation_registration_consultation_id_state_registered__idx" ON "consultation_registration"("consultation_id", "state", "registered_at", "id");

-- AddForeignKey
ALTER TABLE "consultation_registration" ADD CONSTRAINT "consultation_registration_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_participant" ADD CONSTRAINT "consultation_participant_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "consultation_registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
