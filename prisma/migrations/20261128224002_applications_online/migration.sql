-- AlterEnum
ALTER TYPE "application_state" ADD VALUE 'SUBMITTED';

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "is_online" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "service" ADD COLUMN     "accepts_online" BOOLEAN NOT NULL DEFAULT false;
