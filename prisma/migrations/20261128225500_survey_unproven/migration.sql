-- AlterEnum
ALTER TYPE "survey_mark" ADD VALUE 'UNPROVEN';

-- AlterTable
ALTER TABLE "survey_response" ADD COLUMN     "is_unproven" BOOLEAN NOT NULL DEFAULT false;
