import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { aCounter, aService } from "@/tests/factories/survey";
import { expectAccessible } from "./support/accessibility";
import { freeNip } from "./support/cast";
import { windowOf } from "./support/complaint-desk";

const ELEMENTS = ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"];

test("[SURVEI-11] Petugas mengisikan survei bagi warga yang tidak dapat memakai ponsel; jumlahnya tampak tanpa nama petugas @phone", async ({
  browser,
}) => {
  const unit = await aUnit({ name: `Kelurahan Bantu ${freeNip().slice(8)}` });
  const service = await aService({ unitId: unit.id, name: `Surat Bantu ${freeNip().slice(8)}` });
  const counter = await aCounter(service.id, { name: "Loket lansia" });
  const person = async (name: string) => anEmployee({ name, nip: freeNip(), unitId: unit.id });
  const now = new Date().toISOString();
  const officer = contextOf(viewerOf(await person("Petugas Bantu")), now);
  const headed = await person("Kepala Bantu");
  await grantRole(headed.id, "UNIT_HEAD", unit.id);
  const head = contextOf(viewerOf(headed, [{ role: "UNIT_HEAD" }]), now);

  const desk = await windowOf(browser, officer);
  await desk.goto("/permohonan");
  await desk.getByRole("link", { name: "Isikan survei bagi warga" }).click();
  await desk.waitForURL("**/permohonan/survei");
  await expectAccessible(desk);
  await desk.getByRole("link", { name: `Isikan survei ${service.name}, Loket lansia` }).click();
  await desk.waitForURL(`**/permohonan/survei/${service.id}?loket=${counter.id}`);
  await expect(desk.getByRole("heading", { level: 1, name: service.name })).toBeVisible();
  await desk.getByRole("button", { name: "Kirim jawaban" }).click();
  const summary = desk.getByRole("alert").filter({ hasText: "Pertanyaan 1 belum dijawab" });
  await expect(summary).toBeVisible();
  await expectAccessible(desk);
  for (const element of ELEMENTS) await desk.locator(`input[name=${element}][value="3"]`).check();
  await desk.getByLabel("Umur").fill("71");
  await desk.getByRole("button", { name: "Kirim jawaban" }).click();
  await desk.waitForURL("**langkah=terkirim");
  await expect(desk.getByText("Jawaban terkirim.", { exact: false })).toBeVisible();
  for (const element of ELEMENTS) await expect(desk.locator(`input[name=${element}]:checked`)).toHaveCount(0);

  const [answer, ...others] = await db().surveyResponse.findMany({ where: { serviceId: service.id } });
  expect(others).toEqual([]);
  expect(answer).toMatchObject({ channel: "ASSISTED", counterId: counter.id, age: 71, u1: 3 });

  const office = await windowOf(browser, head);
  await office.goto("/sdm/survei");
  const row = office.getByRole("row").filter({ hasText: service.name }).filter({ hasText: "Loket lansia" });
  await expect(row.getByRole("cell").last()).toContainText("1");
  await expect(office.getByText("Petugas Bantu")).toHaveCount(0);
  await expectAccessible(office);
});
