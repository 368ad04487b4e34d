-- Codes live ten minutes; one that is on its way is asked for again.
DELETE FROM "forum_code";

-- AlterTable
ALTER TABLE "forum_code" DROP CONSTRAINT "forum_code_pkey",
ADD COLUMN     "asker_hash" TEXT NOT NULL,
ADD CONSTRAINT "forum_code_pkey" PRIMARY KEY ("asker_hash");

-- CreateIndex
CREATE INDEX "forum_code_mailbox_key_idx" ON "forum_code"("mailbox_key");
