-- AlterTable
ALTER TABLE "survey_publication" ADD COLUMN     "behind" TEXT[] DEFAULT ARRAY[]::TEXT[];
