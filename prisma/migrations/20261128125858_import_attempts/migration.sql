-- DropForeignKey
ALTER TABLE "outbox_mail" DROP CONSTRAINT "outbox_mail_employee_id_fkey";

-- AlterTable
ALTER TABLE "import_batch" ADD COLUMN     "read_attempts" INTEGER NOT NULL DEFAULT 0;

-- AddForeignKey
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE CASCADE ON UPDATE CASCADE;
