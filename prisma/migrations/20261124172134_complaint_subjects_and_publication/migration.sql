-- CreateEnum
CREATE TYPE "complaint_figure" AS ENUM ('RECEIVED', 'ANSWERED', 'NOT_HANDLED');

-- CreateTable
CREATE TABLE "complaint_subject" (
    "complaint_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,

    CONSTRAINT "complaint_subject_pkey" PRIMARY KEY ("complaint_id","employee_id")
);

-- CreateTable
CREATE TABLE "complaint_publication" (
    "id" BIGSERIAL NOT NULL,
    "year" SMALLINT NOT NULL,
    "figure" "complaint_figure" NOT NULL,
    "category" "complaint_category" NOT NULL,
    "unit_id" UUID,
    "days" INTEGER,
    "n" INTEGER NOT NULL,

    CONSTRAINT "complaint_publication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "complaint_subject_employee_id_idx" ON "complaint_subject"("employee_id");

-- CreateIndex
CREATE INDEX "complaint_publication_year_idx" ON "complaint_publication"("year");

-- AddForeignKey
ALTER TABLE "complaint_subject" ADD CONSTRAINT "complaint_subject_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_subject" ADD CONSTRAINT "complaint_subject_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_publication" ADD CONSTRAINT "complaint_publication_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
-- One row of each figure, also where no unit answered and where no days are counted.
CREATE UNIQUE INDEX "complaint_publication_key" ON "complaint_publication" ("year", "figure", "category", "unit_id", "days") NULLS NOT DISTINCT;
ALTER TABLE "complaint_publication" ADD CONSTRAINT "complaint_publication_n_check" CHECK ("n" > 0);
ALTER TABLE "complaint_publication" ADD CONSTRAINT "complaint_publication_days_check" CHECK (("figure" = 'ANSWERED') = ("days" IS NOT NULL) AND ("figure" = 'ANSWERED' OR "unit_id" IS NULL));
