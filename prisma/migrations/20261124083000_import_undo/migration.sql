-- The uploaded file waits here, sealed, until its rows are planned; it goes with the plan or with the batch.
CREATE TABLE "import_file" (
    "batch_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("batch_id")
);
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "import_batch" DROP COLUMN "file_key";
ALTER TABLE "import_batch" ADD COLUMN "failure_detail" TEXT;
ALTER TABLE "import_batch" ADD COLUMN "confirmed_by_id" UUID;
ALTER TABLE "import_batch" ADD COLUMN "made" JSONB;

ALTER TABLE "import_row" ADD COLUMN "employee_id" UUID;
ALTER TABLE "import_row" ADD COLUMN "written" TEXT;
