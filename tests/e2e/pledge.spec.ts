import { expect, test } from "@playwright/test";
import { paths } from "@/lib/paths";
import { aService } from "@/tests/factories/survey";
import { expectAccessible } from "./support/accessibility";
import { aComplaintDesk, windowOf } from "./support/complaint-desk";

test("[PUBLIK-04] Kepala unit menerbitkan maklumat pelayanan, dan warga membacanya di halaman unit dan layanannya @phone", async ({
  page,
  browser,
}) => {
  const { unit, head: actor } = await aComplaintDesk();
  const service = await aService({ unitId: unit.id });
  const head = await windowOf(browser, actor);
  await head.goto(paths.hr.service(service.id));
  await head.getByRole("link", { name: "Maklumat pelayanan" }).click();
  await head.getByLabel("Nomor keputusan").fill("065/12/2026");
  await head.getByLabel("Tanggal keputusan").fill("2026-01-05");
  await head.getByLabel("Nama penanda tangan").fill("Rahmat Contoh");
  await head.getByLabel("Jabatan penanda tangan").fill("Kepala Dinas Contoh");
  await expectAccessible(head);
  await head.getByRole("button", { name: "Terbitkan maklumat" }).click();
  await head.waitForURL("**langkah=terbit");
  await expectAccessible(head);
  await expect(head.getByLabel("Bunyi maklumat")).toBeHidden();
  await head.getByRole("link", { name: "Ganti maklumat" }).click();
  await expect(head.getByLabel("Bunyi maklumat")).toBeVisible();
  await head.context().close();

  for (const address of [paths.unit(unit.code), paths.service(service.slug)]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Maklumat pelayanan" })).toBeVisible();
    await expect(page.getByText("sanggup menyelenggarakan pelayanan")).toBeVisible();
    await expect(page.getByText("Rahmat Contoh, Kepala Dinas Contoh. Nomor 065/12/2026")).toBeVisible();
    await expectAccessible(page);
  }
});
