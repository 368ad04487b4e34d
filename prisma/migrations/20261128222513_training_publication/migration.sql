-- CreateTable
CREATE TABLE "training_publication" (
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "staff" INTEGER NOT NULL,
    "jp" INTEGER NOT NULL,
    "obliged" INTEGER NOT NULL,
    "reached" INTEGER NOT NULL,
    "published_on" DATE NOT NULL,

    CONSTRAINT "training_publication_pkey" PRIMARY KEY ("unit_id","year")
);

-- CreateIndex
CREATE INDEX "training_publication_year_idx" ON "training_publication"("year");

-- AddForeignKey
ALTER TABLE "training_publication" ADD CONSTRAINT "training_publication_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "training_publication" ADD CONSTRAINT "training_publication_counts_check"
  CHECK ("staff" >= "obliged" AND "obliged" >= "reached" AND "reached" >= 0 AND "jp" >= 0);
CREATE TRIGGER "training_publication_append_only" BEFORE UPDATE OR DELETE ON "training_publication" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
