import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { pressAccessKey } from "./support/access-key";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";
import { type Actor, enterAs, freeNip } from "./support/cast";
import { aReadyPlan } from "./support/made-plan";
import { aPerson } from "./support/person";

test("[SKP-01] Penilai membuka SKP anggota timnya dan melihat hasil kerja, realisasi, dan perilaku", async ({
  page,
}) => {
  await signInAs(page, "Penilai");
  await page.goto("/tim?keadaan=AGREED");
  await expectAccessible(page);
  await page.getByRole("table", { name: "Anggota tim" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("SKP");
  await expect(page.getByRole("heading", { name: "Hasil kerja" })).toBeVisible();
  await expect(page.getByText("Realisasi").first()).toBeVisible();
  await expectAccessible(page);
});

test("[SKP-02] Pegawai melihat daftar SKP-nya sendiri, dan SKP orang lain tidak ada baginya @phone", async ({
  page,
}) => {
  await signInAs(page, "Staf");
  await page.goto("/skp");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("SKP saya");
  await expectAccessible(page);
  const response = await page.goto(`/skp/${crypto.randomUUID()}`);
  expect(response?.status()).toBe(404);
});

test("[PERIODE-02] Pengelola SDM unit melihat penilai yang ditunggu dan mengingatkan semuanya; setiap orang disurati satu kali sehari", {
  tag: "@desktop",
}, async ({ page, context }) => {
  const officer = await aPerson({ name: "Yulianti Pengingat", role: "UNIT_HR" });
  const inUnit = async (name: string, role?: "SUPERVISOR"): Promise<Actor> => {
    const employee = await anEmployee({ name, unitId: officer.unit.id, nip: freeNip() });
    const email = `${employee.nip}@contoh.test`;
    await db().employee.update({ where: { id: employee.id }, data: { email } });
    return contextOf(viewerOf(employee, role ? [{ role }] : []), new Date().toISOString());
  };
  const appraiser = await inUnit("Sutrisno Penilai", "SUPERVISOR");
  const waiting = await inUnit("Ratna Menunggu");
  await appoint(waiting.viewer.employeeId, appraiser.viewer.employeeId);
  const planId = await aReadyPlan(waiting);
  const { version, periodId } = await db().performancePlan.findUniqueOrThrow({ where: { id: planId } });
  await submitPlan(waiting, { planId, version });
  const lettersTo = ({ viewer }: Actor) =>
    db().outboxMail.count({ where: { recipient: `${viewer.nip}@contoh.test` } });

  await enterAs(context, officer);
  await page.goto(`/sdm/periode/${periodId}`);
  const blockers = page.getByRole("region", { name: "Menunggu penilai" });
  await expect(blockers.getByText("Sutrisno Penilai")).toBeVisible();
  await expect(blockers.getByText("Ratna Menunggu")).toBeVisible();
  await expectAccessible(page);

  // The people behind a figure, and back.
  await page.getByRole("link", { name: "Diajukan", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "SKP menurut pegawai" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ratna Menunggu" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/sdm/periode/${periodId}`);

  const remind = async () => {
    await page.getByRole("button", { name: "Ingatkan semua" }).click();
    const question = page.getByRole("dialog", { name: `Ingatkan semua di ${officer.unit.name}?` });
    await expect(question).toContainText("1 SKP menunggu penilai");
    await question.getByRole("button", { name: "Ya, kirim pengingat" }).click();
    await expect(page.getByText("Pengingat sedang dikirim.")).toBeVisible();
  };
  await remind();
  // The appraiser has a plan to answer and one of the own to begin: one letter says both.
  await expect.poll(() => lettersTo(appraiser), { timeout: 30_000 }).toBe(1);
  await page.goto(`/sdm/periode/${periodId}`);
  await expect(page.getByText(/: 1\ssurat/)).toBeVisible();
  await expectAccessible(page);
  await remind();
  await expect
    .poll(
      () => db().planReminderRound.count({ where: { unitId: officer.unit.id, endedAt: { not: null } } }),
      {
        timeout: 30_000,
      },
    )
    .toBe(2);
  expect([await lettersTo(appraiser), await lettersTo(waiting)]).toEqual([1, 0]);

  // From one plan that waits to the next, by one key.
  const second = await inUnit("Teguh Berikutnya");
  await appoint(second.viewer.employeeId, appraiser.viewer.employeeId);
  const nextId = await aReadyPlan(second);
  const next = await db().performancePlan.findUniqueOrThrow({ where: { id: nextId } });
  await submitPlan(second, { planId: nextId, version: next.version });
  await enterAs(context, appraiser);
  await page.goto(`/skp/${planId}`);
  await expect(page.getByRole("link", { name: "Berikutnya: Teguh Berikutnya" })).toBeVisible();
  // It is not the appraiser's own plan, whatever its address.
  const own = page.getByRole("navigation", { name: "Menu utama" }).getByRole("link", { name: "SKP saya" });
  await expect(own).toBeVisible();
  await expect(own).not.toHaveAttribute("aria-current");
  await expectAccessible(page);
  await pressAccessKey(page, "b");
  await page.waitForURL(`**/skp/${nextId}`);
  await page.getByRole("button", { name: "Setujui SKP" }).click();
  await expect(page.getByText("SKP disetujui.")).toBeVisible();
  await page.getByRole("link", { name: "Berikutnya: Ratna Menunggu" }).click();
  await page.waitForURL(`**/skp/${planId}`);
});
