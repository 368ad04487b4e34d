-- AlterTable
ALTER TABLE "session" ADD COLUMN     "via_provider" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "revoked_by_id" UUID;
