-- CreateEnum
CREATE TYPE "entry_state" AS ENUM ('LOGGED', 'ASKED', 'CORRECTED', 'ACCEPTED', 'WITHDRAWN', 'REPLACED');

-- AlterTable
ALTER TABLE "progress_entry" ADD COLUMN     "corrects_id" UUID;

-- CreateTable
CREATE TABLE "progress_review" (
    "entry_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "happened_on" DATE NOT NULL,
    "state" "entry_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "progress_review_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "progress_remark" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "progress_remark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "progress_remark_entry_id_at_idx" ON "progress_remark"("entry_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "progress_entry_corrects_id_key" ON "progress_entry"("corrects_id");

-- AddForeignKey
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "progress_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_review" ADD CONSTRAINT "progress_review_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "progress_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_review" ADD CONSTRAINT "progress_review_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "performance_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_remark" ADD CONSTRAINT "progress_remark_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "progress_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_remark" ADD CONSTRAINT "progress_remark_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Entries that are there already wait for nobody's answer but can be answered; what was withdrawn is gone.
INSERT INTO "progress_review" ("entry_id", "plan_id", "happened_on", "state")
SELECT e."id", r."plan_id", e."happened_on",
       CASE WHEN EXISTS (SELECT 1 FROM "progress_entry" w WHERE w."withdraws_id" = e."id")
            THEN 'WITHDRAWN'::"entry_state" ELSE 'LOGGED'::"entry_state" END
FROM "progress_entry" e
JOIN "plan_indicator" i ON i."id" = e."indicator_id"
JOIN "plan_result" r ON r."id" = i."result_id"
WHERE e."withdraws_id" IS NULL;

-- What waits within a plan, the oldest day first: the appraiser's queue reads nothing else.
CREATE INDEX "progress_review_waiting_idx" ON "progress_review" ("plan_id", "happened_on", "entry_id")
  WHERE "state" IN ('LOGGED', 'CORRECTED');

CREATE TRIGGER "progress_remark_append_only" BEFORE UPDATE OR DELETE ON "progress_remark" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The few that are to be corrected, for their author.
CREATE INDEX "progress_review_asked_idx" ON "progress_review" ("plan_id", "happened_on", "entry_id")
  WHERE "state" = 'ASKED';
