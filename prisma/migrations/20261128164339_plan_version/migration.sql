-- DropForeignKey
ALTER TABLE "performance_plan" DROP CONSTRAINT "performance_plan_previous_id_fkey";

-- DropIndex
DROP INDEX "performance_plan_previous_id_key";

-- AlterTable
ALTER TABLE "performance_plan" DROP COLUMN "previous_id";

-- CreateTable
CREATE TABLE "plan_version" (
    "plan_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("plan_id","revision")
);

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "performance_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
