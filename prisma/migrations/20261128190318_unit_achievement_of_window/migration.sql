-- AlterTable
ALTER TABLE "unit_achievement" DROP CONSTRAINT "unit_achievement_pkey",
ADD COLUMN     "window_number" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "unit_achievement_pkey" PRIMARY KEY ("unit_id", "period_id", "window_number");
