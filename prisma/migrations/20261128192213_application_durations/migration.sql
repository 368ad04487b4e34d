-- CreateTable
CREATE TABLE "application_duration" (
    "service_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "on_time_n" INTEGER NOT NULL,

    CONSTRAINT "application_duration_pkey" PRIMARY KEY ("service_id","year","minutes")
);

-- CreateTable
CREATE TABLE "application_publication" (
    "service_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "on_time_n" INTEGER NOT NULL,

    CONSTRAINT "application_publication_pkey" PRIMARY KEY ("service_id","year","minutes")
);

-- AddForeignKey
ALTER TABLE "application_duration" ADD CONSTRAINT "application_duration_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_publication" ADD CONSTRAINT "application_publication_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "application_duration" ADD CONSTRAINT "application_duration_n_check" CHECK ("minutes" > 0 AND "n" > 0 AND "on_time_n" BETWEEN 0 AND "n");
