-- AlterEnum
ALTER TYPE "complaint_term" ADD VALUE 'PUBLIC_INFORMATION';

-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "extended_days" INTEGER NOT NULL DEFAULT 0;
