-- CreateEnum
CREATE TYPE "question_state" AS ENUM ('PENDING', 'SHOWN', 'REJECTED');

-- CreateTable
CREATE TABLE "consultation_question" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "form_key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "pin_hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "question_state" NOT NULL DEFAULT 'PENDING',
    "reject_reason" TEXT,
    "votes" INTEGER NOT NULL DEFAULT 0,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultation_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_vote" (
    "question_id" UUID NOT NULL,
    "device_key" TEXT NOT NULL,

    CONSTRAINT "consultation_vote_pkey" PRIMARY KEY ("question_id","device_key")
);

-- CreateIndex
CREATE UNIQUE INDEX "consultation_question_form_key_key" ON "consultation_question"("form_key");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_question_code_key" ON "consultation_question"("code");

-- CreateIndex
CREATE INDEX "consultation_question_consultation_id_state_votes_id_idx" ON "consultation_question"("consultation_id", "state", "votes" DESC, "id");

-- AddForeignKey
ALTER TABLE "consultation_question" ADD CONSTRAINT "consultation_question_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_vote" ADD CONSTRAINT "consultation_vote_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "consultation_question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
