-- AlterTable
ALTER TABLE "account" ADD COLUMN     "confirmed_email" TEXT;
