-- AlterEnum
ALTER TYPE "dialogue_state" ADD VALUE 'REPLACED';

-- AlterTable
ALTER TABLE "performance_dialogue" ADD COLUMN     "replaced_by_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "performance_dialogue_replaced_by_id_key" ON "performance_dialogue"("replaced_by_id");

-- AddForeignKey
ALTER TABLE "performance_dialogue" ADD CONSTRAINT "performance_dialogue_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "performance_dialogue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
