-- AlterTable
ALTER TABLE "plan_review" ADD COLUMN     "lines" JSONB NOT NULL DEFAULT '[]';
