-- CreateTable
CREATE TABLE "service_pledge" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "signer" TEXT NOT NULL,
    "signer_title" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_pledge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_pledge_unit_id_version_key" ON "service_pledge"("unit_id", "version");

-- AddForeignKey
ALTER TABLE "service_pledge" ADD CONSTRAINT "service_pledge_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
