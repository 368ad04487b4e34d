import { type Browser, expect, type Page } from "@playwright/test";
import type { GrantedRole } from "@/lib/permissions/roles";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { type Actor, enterAs, freeNip } from "./cast";

/** A unit with its head, a coordinator and an inspector of a journey's own. */
export async function aComplaintDesk() {
  const root = await aUnit({ name: "Kota Perjalanan" });
  const unit = await aUnit({ name: `Dinas Uji ${freeNip().slice(8)}`, parent: root });
  const officer = async (role: GrantedRole, name: string): Promise<Actor> => {
    const employee = await anEmployee({ name, nip: freeNip(), unitId: unit.id });
    await grantRole(employee.id, role, role === "UNIT_HEAD" ? unit.id : undefined);
    return contextOf(viewerOf(employee, [{ role }]), new Date().toISOString());
  };
  return {
    unit,
    coordinator: await officer("COMPLAINT_COORDINATOR", "Koordinator Perjalanan"),
    head: await officer("UNIT_HEAD", "Kepala Perjalanan"),
    inspector: await officer("INSPECTOR", "Inspektur Perjalanan"),
  };
}

/** A window of this person; scripts run in it whatever the journey's own page does. */
export async function windowOf(browser: Browser, officer: Pick<Actor, "viewer">): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  await enterAs(context, officer);
  return context.newPage();
}

interface Report {
  readonly unit: string;
  readonly title: string;
  readonly text: string;
  readonly ticks?: readonly string[];
}

/** Fills the citizen's form; what may stay empty stays so. */
export async function fillReport(page: Page, { unit, title, text, ticks = [] }: Report): Promise<void> {
  await page.goto("/pengaduan");
  await page.getByRole("radio", { name: /^Pengaduan/ }).check();
  await page.getByLabel("Unit yang dituju").selectOption({ label: unit });
  await page.getByLabel("Judul").fill(title);
  await page.getByLabel("Apa yang terjadi").fill(text);
  if (ticks.length > 0) await page.getByText("Nama, kontak, dan kerahasiaan").click();
  for (const tick of ticks) await page.getByLabel(tick).check();
}

/** Sends it and answers the code and PIN that are shown once. */
export async function sendReport(page: Page) {
  await page.getByRole("button", { name: "Kirim laporan" }).click();
  await expect(page.getByRole("heading", { name: "Laporan Anda sudah kami terima" })).toBeVisible();
  const textOf = async (id: string) => ((await page.getByTestId(id).textContent()) ?? "").trim();
  return { code: await textOf("code"), pin: await textOf("pin") };
}

export async function track(page: Page, code: string, pin: string): Promise<void> {
  await page.goto("/pengaduan/lacak");
  await page.getByLabel("Kode lacak").fill(code);
  await page.getByLabel("PIN").fill(pin);
  await page.getByRole("button", { name: "Lihat laporan" }).click();
}

/** Every complaint that the list of this group shows to the officer. */
export async function openFromDesk(page: Page, group: string, title: string): Promise<void> {
  await page.goto(`/sdm/pengaduan?kelompok=${group}`);
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}
