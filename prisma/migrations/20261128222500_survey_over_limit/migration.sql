-- AlterEnum
ALTER TYPE "survey_mark" ADD VALUE 'OVER_LIMIT';

-- AlterTable
ALTER TABLE "survey_response" ADD COLUMN     "is_over_limit" BOOLEAN NOT NULL DEFAULT false;
