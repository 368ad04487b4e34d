-- CreateTable
CREATE TABLE "consultation_scan" (
    "consultation_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultation_scan_pkey" PRIMARY KEY ("consultation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "consultation_scan_file_id_key" ON "consultation_scan"("file_id");

-- AddForeignKey
ALTER TABLE "consultation_scan" ADD CONSTRAINT "consultation_scan_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_scan" ADD CONSTRAINT "consultation_scan_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
