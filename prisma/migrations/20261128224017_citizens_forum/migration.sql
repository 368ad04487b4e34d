-- CreateEnum
CREATE TYPE "forum_mode" AS ENUM ('STATEMENTS', 'COMMENTS');

-- CreateEnum
CREATE TYPE "contribution_kind" AS ENUM ('TOPIC', 'STATEMENT', 'COMMENT');

-- CreateEnum
CREATE TYPE "contribution_state" AS ENUM ('PENDING', 'SHOWN', 'REFUSED', 'APPEALED', 'UPHELD');

-- CreateEnum
CREATE TYPE "forum_choice" AS ENUM ('AGREE', 'DISAGREE', 'PASS');

-- AlterTable
ALTER TABLE "outbox_mail" ADD COLUMN     "recipient_cipher" TEXT;

-- CreateTable
CREATE TABLE "forum_member" (
    "id" UUID NOT NULL,
    "mailbox_key" TEXT,
    "mailbox_cipher" TEXT,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "forgotten_at" TIMESTAMPTZ(3),

    CONSTRAINT "forum_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forum_code" (
    "mailbox_key" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "forum_code_pkey" PRIMARY KEY ("mailbox_key")
);

-- CreateTable
CREATE TABLE "forum_topic" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "mode" "forum_mode" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "withdraw_reason" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "forum_topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forum_contribution" (
    "id" UUID NOT NULL,
    "kind" "contribution_kind" NOT NULL,
    "unit_id" UUID NOT NULL,
    "topic_id" UUID,
    "member_id" UUID NOT NULL,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "state" "contribution_state" NOT NULL DEFAULT 'PENDING',
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "moderated_by_id" UUID,
    "moderated_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "appeal" TEXT,
    "appealed_at" TIMESTAMPTZ(3),
    "appeal_decided_by_id" UUID,
    "appeal_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "ratings" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "forum_contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forum_vote" (
    "statement_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "choice" "forum_choice" NOT NULL,
    "voted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "forum_vote_pkey" PRIMARY KEY ("statement_id","member_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "forum_member_mailbox_key_key" ON "forum_member"("mailbox_key");

-- CreateIndex
CREATE INDEX "forum_code_ends_at_idx" ON "forum_code"("ends_at");

-- CreateIndex
CREATE INDEX "forum_topic_closes_on_id_idx" ON "forum_topic"("closes_on", "id");

-- CreateIndex
CREATE INDEX "forum_topic_unit_id_closes_on_id_idx" ON "forum_topic"("unit_id", "closes_on", "id");

-- CreateIndex
CREATE INDEX "forum_contribution_topic_id_kind_state_ratings_id_idx" ON "forum_contribution"("topic_id", "kind", "state", "ratings", "id");

-- CreateIndex
CREATE INDEX "forum_contribution_unit_id_state_sent_at_id_idx" ON "forum_contribution"("unit_id", "state", "sent_at", "id");

-- CreateIndex
CREATE INDEX "forum_contribution_member_id_sent_at_id_idx" ON "forum_contribution"("member_id", "sent_at", "id");

-- CreateIndex
CREATE INDEX "forum_vote_member_id_statement_id_idx" ON "forum_vote"("member_id", "statement_id");

-- AddForeignKey
ALTER TABLE "forum_topic" ADD CONSTRAINT "forum_topic_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_contribution" ADD CONSTRAINT "forum_contribution_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_contribution" ADD CONSTRAINT "forum_contribution_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "forum_topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_contribution" ADD CONSTRAINT "forum_contribution_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "forum_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_vote" ADD CONSTRAINT "forum_vote_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "forum_contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_vote" ADD CONSTRAINT "forum_vote_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "forum_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
