-- AlterTable
ALTER TABLE "outbox_mail" ADD COLUMN     "employee_id" UUID,
ADD COLUMN     "secret_cipher" TEXT,
ADD COLUMN     "secret_ends_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "outbox_mail_employee_id_idx" ON "outbox_mail"("employee_id");

-- AddForeignKey
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Letters from before: whoever still waits for one asks for it again, which costs a minute; a link that lies readable in
-- the outbox costs an account.
UPDATE "outbox_mail" SET "text" = regexp_replace("text", 'https?://[^[:space:]]*/masuk/atur-ulang/[^[:space:]]+', '[tautan rahasia]', 'g'),
  "secret_ends_at" = "created_at"
WHERE "text" LIKE '%/masuk/atur-ulang/%';
