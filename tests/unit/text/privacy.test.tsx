import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import PrivacyPage from "@/app/(public)/privasi/page";
import { CONFIRMATION_HOURS } from "@/lib/domain/consultation/registration";
import { COOKIES } from "@/lib/domain/privacy/cookies";
import { retentionOf } from "@/lib/domain/privacy/retention";
import { formatNumber } from "@/lib/text/format";
import { citizenData, lastingText, TOLD_AT } from "@/lib/text/privacy";

const IDLE_DAYS = 217;
const CONTACT = "pdp@contoh.go.id";
const setting = vi.hoisted(() => ({ contact: undefined as string | undefined }));
vi.mock("@/lib/env", async (original) => ({
  ...(await original<typeof import("@/lib/env")>()),
  env: () => ({
    BINA_GOVERNMENT: "Pemerintah Kabupaten Contoh",
    BINA_FORUM_IDLE_DAYS: IDLE_DAYS,
    BINA_CONTACT: setting.contact,
    NEXTAUTH_URL: "http://localhost",
  }),
}));
afterEach(() => {
  setting.contact = undefined;
});

const page = () => renderToStaticMarkup(<PrivacyPage />);
/** The part of the page under an anchor. */
const partOf = (html: string, id: string): string =>
  html.split(/<section\b/).find((part) => part.startsWith(` id="${id}"`)) ?? "";

describe("the page about personal data", () => {
  it("names each cookie that Bina sets, and how long it stays", () => {
    const rows = partOf(page(), "kuki").split("<tr");
    for (const { name, seconds } of Object.values(COOKIES)) {
      const row = rows.find((one) => one.includes(`<code>${name}</code>`));
      expect(row, name).toContain(lastingText(seconds));
    }
  });

  it("tells each term by which something is forgotten, where it is about it", () => {
    const html = page();
    for (const [id, { days, atMostDays }] of Object.entries(retentionOf(IDLE_DAYS))) {
      const part = partOf(html, TOLD_AT[id as keyof typeof TOLD_AT]);
      expect(part, id).toContain(`${formatNumber(days)} hari`);
      if (atMostDays !== null) expect(part, id).toContain(`${formatNumber(atMostDays)} hari`);
    }
  });

  it("says how long a mail address that did not answer holds a place in a dialogue", () => {
    expect(partOf(page(), "dialog")).toContain(`ditahan ${CONFIRMATION_HOURS} jam`);
  });

  it("has every part that a form leads to", () => {
    const html = page();
    for (const { id } of citizenData(retentionOf(IDLE_DAYS))) {
      expect(partOf(html, id), id).not.toBe("");
      expect(html).toContain(`href="#${id}"`);
    }
  });

  it("names who is responsible, and how to reach them", () => {
    expect(page()).toContain("Pemerintah Kabupaten Contoh");
    expect(page()).not.toContain("mailto:");
    expect(partOf(page(), "penanggung-jawab")).toContain('href="/pengaduan"');
    setting.contact = CONTACT;
    expect(page()).toContain(`mailto:${CONTACT}`);
  });
});

describe("how long something lasts", () => {
  it.each([
    [365 * 86_400, "365 hari"],
    [43_200, "12 jam"],
    [1800, "30 menit"],
    [90, "90 detik"],
  ])("%i seconds is %s", (seconds, text) => {
    expect(lastingText(seconds)).toBe(text);
  });
});
