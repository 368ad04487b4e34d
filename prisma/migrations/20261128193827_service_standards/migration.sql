-- AlterTable
ALTER TABLE "service" ADD COLUMN     "competence" TEXT,
ADD COLUMN     "evaluation" TEXT,
ADD COLUMN     "facilities" TEXT,
ADD COLUMN     "guarantee" TEXT,
ADD COLUMN     "internal_control" TEXT,
ADD COLUMN     "legal_basis" TEXT,
ADD COLUMN     "opening_hours" TEXT,
ADD COLUMN     "safety" TEXT,
ADD COLUMN     "staffing" TEXT;

-- CreateTable
CREATE TABLE "service_standard" (
    "service_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "requirements" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "standard_minutes" INTEGER NOT NULL,
    "cost" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "complaints" TEXT NOT NULL,
    "opening_hours" TEXT,
    "legal_basis" TEXT,
    "facilities" TEXT,
    "competence" TEXT,
    "internal_control" TEXT,
    "staffing" TEXT,
    "guarantee" TEXT,
    "safety" TEXT,
    "evaluation" TEXT,

    CONSTRAINT "service_standard_pkey" PRIMARY KEY ("service_id","version")
);

-- AddForeignKey
ALTER TABLE "service_standard" ADD CONSTRAINT "service_standard_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
-- What was promised before versions were kept: its beginning is not known, so it is that of the keeping.
INSERT INTO "service_standard" ("service_id", "version", "since", "requirements", "procedure", "standard_minutes", "cost", "product", "complaints")
SELECT "id", "version", CURRENT_TIMESTAMP, "requirements", "procedure", "standard_minutes", "cost", "product", "complaints" FROM "service";

CREATE TRIGGER "service_standard_append_only" BEFORE UPDATE OR DELETE ON "service_standard" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
