-- AlterEnum
ALTER TYPE "import_kind" ADD VALUE 'SURVEY';

-- AlterEnum
ALTER TYPE "survey_channel" ADD VALUE 'PAPER';

-- AlterTable
ALTER TABLE "survey_publication" ADD COLUMN     "withdrawn" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "survey_response" ADD COLUMN     "import_id" UUID;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written: few answers come on paper.
CREATE INDEX "survey_response_import" ON "survey_response"("import_id") WHERE "import_id" IS NOT NULL;
