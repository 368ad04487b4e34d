-- CreateEnum
CREATE TYPE "rating_scheme" AS ENUM ('PP46', 'PP30', 'PERMENPANRB6');

-- CreateEnum
CREATE TYPE "rating_register" AS ENUM ('BINA', 'E_KINERJA');

-- AlterEnum
ALTER TYPE "import_kind" ADD VALUE 'RATINGS';

-- AlterTable
ALTER TABLE "period" ADD COLUMN     "register" "rating_register" NOT NULL DEFAULT 'BINA';

-- CreateTable
CREATE TABLE "external_rating" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "span" TEXT NOT NULL,
    "scheme" "rating_scheme" NOT NULL,
    "results_rating" "rating",
    "behaviour_rating" "rating",
    "predikat" "predikat",
    "word" TEXT NOT NULL,
    "score" DECIMAL(6,2),
    "appraiser_nip" TEXT,
    "rated_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "import_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "external_rating_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "external_rating_employee_id_year_span_key" ON "external_rating"("employee_id", "year", "span");

-- AddForeignKey
ALTER TABLE "external_rating" ADD CONSTRAINT "external_rating_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
