-- AlterTable
ALTER TABLE "forum_member" ADD COLUMN     "signed_in_on" DATE;

-- When they were last used is not known: the year begins anew.
UPDATE "forum_member" SET "signed_in_on" = CURRENT_DATE;

ALTER TABLE "forum_member" ALTER COLUMN "signed_in_on" SET NOT NULL;

-- CreateIndex
CREATE INDEX "forum_member_signed_in_on_id_idx" ON "forum_member"("signed_in_on", "id");
