import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { decrypt, encrypt } from "@/lib/auth/cipher";
import { newSecretCipher, pairingOf } from "@/lib/auth/one-time-code";
import { runCommand } from "@/lib/cli/run-command";
import { terminalOn } from "@/lib/cli/terminal";
import { db } from "@/lib/db/client";
import { MAILBOX_PURPOSE } from "@/lib/domain/access/sealed-letter";
import { SECRET_PURPOSE } from "@/lib/domain/access/secret-letter";
import { REPORTER_PURPOSE } from "@/lib/domain/complaint/complaint";
import { PARTICIPANT_PURPOSE } from "@/lib/domain/consultation/registration";
import { unsealFile } from "@/lib/imports/sealed-file";
import { systemContext } from "@/lib/jobs/system-context";
import { findApplication } from "@/lib/queries/application/find-application";
import { readCounselling } from "@/lib/queries/coaching/counselling";
import { openCounselling } from "@/lib/services/coaching/open-counselling";
import { register } from "@/lib/services/consultation/register";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { undoImport } from "@/lib/services/imports/undo-import";
import { queueMail } from "@/lib/services/mail/queue-mail";
import { rotateKeys } from "@/lib/services/system/rotate-keys";
import { SEALED_COLUMNS } from "@/lib/services/system/sealed-columns";
import { confirmationLetter } from "@/lib/text/consultation-letters";
import { addressNotice } from "@/lib/text/people-letters";
import { aCounter, anApplication } from "@/tests/factories/applications";
import { aComplaint } from "@/tests/factories/complaints";
import {
  aCitizen,
  aHost,
  anOpenConsultation,
  registerInput,
  registrationOf,
} from "@/tests/factories/consultations";
import { aMember, lettersToCitizens, newMailbox } from "@/tests/factories/forum";
import { anEmployee, contextOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { nipOfCells, rosterCells, rosterRange, workbookOf } from "@/tests/factories/roster-workbook";
import { contentsOfDatabase, expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { applied, batchOf, hrContext, planned, upload } from "@/tests/support/import-steps";

const keys = vi.hoisted(() => {
  const one = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString("base64")}`;
  return { old: one("old", 1), fresh: one("new", 2), newest: one("newest", 3), given: one("old", 1) };
});
// As after a restart of every process with other keys: the settings are otherwise read once a process.
vi.mock("@/lib/env", async (original) => {
  const real = await original<typeof import("@/lib/env")>();
  return { ...real, env: () => ({ ...real.env(), BINA_KEYS: keys.given }) };
});

async function cli(...args: readonly string[]) {
  const written = { out: "", errors: "" };
  const out = { write: (text: string) => (written.out += text) };
  const errors = { write: (text: string) => (written.errors += text) };
  const code = await runCommand(args, terminalOn(out, errors, args.includes("--json")));
  return { code, ...written };
}

const runs = () => db().auditEvent.findMany({ where: { action: "keys.rotate" }, orderBy: { id: "asc" } });

/** Everything that stands in the database, to be searched for what must not. */
async function everything(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT relname AS "name" FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'`;
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ text: string }[]>(`SELECT t::text AS "text" FROM "${name}" t`);
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join("\n");
}
/** The beginning of a cipher: the key's name and an initialisation vector of 12 bytes. */
const cipherOf = (id: string) => new RegExp(`\\b${id}:[A-Za-z0-9+/]{16}:`, "g");

/** One of each, written by the services themselves under the keys of now. */
async function aSecretOfEachKind() {
  const hr = await hrContext();
  const from = Math.floor(Math.random() * 90_000);
  const rows = rosterRange(from, from + 5);
  await applied(hr, await workbookOf(rows));
  // A second file changes them, so that what stood before is kept too; a third waits with a row to write and a refused one, a fourth unread.
  const renamed = rows.map((cells) => ({ ...cells, NAMA: "NAMA BARU" }));
  const changed = await applied(hr, await workbookOf(renamed));
  const waiting = await planned(
    hr,
    await workbookOf([rosterCells(from + 6, { NAMA: null }), rosterCells(from + 8)]),
  );
  const bytes = await workbookOf([rosterCells(from + 7)]);
  const uploaded = await upload(hr, bytes);

  const person = await anEmployee();
  const account = await db().account.update({
    where: { employeeId: person.id },
    data: { totpCipher: newSecretCipher() },
  });
  const { secret } = pairingOf(account.totpCipher ?? "", person.nip);
  const value = `https://bina.test/${randomUUID()}`;
  const letter = { recipient: `${randomUUID()}@bina.test`, subject: "Tautan", text: "[tautan rahasia]" };
  const endsAt = new Date("2099-01-01");
  await db().$transaction((tx) =>
    queueMail(tx, new Date(), letter, { employeeId: person.id, value, endsAt }),
  );
  const complaint = await aComplaint({ name: "Warga Uji", contact: "warga@bina.test" });
  const { unit, head } = await aHost();
  const place = registerInput(await anOpenConsultation(head, unit.id));
  const { code } = await register(aCitizen(), place, confirmationLetter);
  const counter = await aCounter();
  const application = await anApplication(counter, { name: "Pemohon Uji" });
  const { staff, appraiser } = await aLadderWithPlan();
  const talk = {
    id: randomUUID(),
    entryId: randomUUID(),
    colleagueId: appraiser.employeeId,
    text: `rahasia ${randomUUID()}`,
  };
  await openCounselling(contextOf(staff), talk);

  const mailbox = newMailbox();
  const memberId = await aMember(mailbox);

  /** Reads each again, as people would. */
  const check = async () => {
    for (const cells of rows) {
      const { nikCipher } = await db().employee.findUniqueOrThrow({ where: { nip: nipOfCells(cells) } });
      expect(decrypt(nikCipher ?? "", "nik")).toBe(String(cells.NIK).replace("'", ""));
    }
    const { totpCipher } = await db().account.findUniqueOrThrow({ where: { id: account.id } });
    expect(pairingOf(totpCipher ?? "", person.nip).secret).toBe(secret);
    const mail = await db().outboxMail.findFirstOrThrow({ where: { recipient: letter.recipient } });
    expect(decrypt(mail.secretCipher ?? "", SECRET_PURPOSE)).toBe(value);
    const { reporterCipher } = await db().complaint.findUniqueOrThrow({ where: { id: complaint.id } });
    expect(JSON.parse(decrypt(reporterCipher ?? "", REPORTER_PURPOSE))).toMatchObject({ name: "Warga Uji" });
    const shown = await findApplication(counter.officer, application.id, new Date());
    expect(shown?.applicant?.name).toBe("Pemohon Uji");
    expect((await readCounselling(staff, talk.id))?.entries.map(({ text }) => text)).toEqual([talk.text]);
    const { participant } = await registrationOf(code);
    const comer = decrypt(participant?.personCipher ?? "", PARTICIPANT_PURPOSE);
    expect(JSON.parse(comer)).toMatchObject({ name: place.name });
    const { sealed } = await db().importFile.findUniqueOrThrow({ where: { batchId: uploaded } });
    expect(unsealFile(sealed).equals(bytes)).toBe(true);
    const { mailboxCipher } = await db().forumMember.findUniqueOrThrow({ where: { id: memberId } });
    expect(decrypt(mailboxCipher ?? "", MAILBOX_PURPOSE)).toBe(mailbox);
    const toCitizens = await lettersToCitizens();
    expect(toCitizens.map((sent) => decrypt(sent.recipientCipher ?? "", MAILBOX_PURPOSE))).toContain(mailbox);
    const refused = await db().importRow.findFirstOrThrow({
      where: { batchId: waiting.id, fate: "REFUSED" },
    });
    const { cells } = refused.data as { cells: { NIK: string } };
    expect(decrypt(cells.NIK, "nik")).toMatch(/^'?\d{16}$/);
  };
  return { hr, changed, talk, rows, check };
}

beforeEach(() => {
  keys.given = keys.old;
});

describe("keys rotate", () => {
  it("puts one of each kind of secret under the new key, goes on where it was ended, and then does nothing", async () => {
    const { hr, changed, rows, check } = await aSecretOfEachKind();
    expect((await everything()).match(cipherOf("old"))?.length).toBeGreaterThan(15);
    const found = await Promise.all(
      SEALED_COLUMNS.map(
        ({ table, value }) => db().$queryRaw<unknown[]>`SELECT 1 FROM ${table} t WHERE ${value} LIKE 'old:%'`,
      ),
    );
    expect(found.filter((one) => one.length === 0)).toEqual([]);

    keys.given = `${keys.fresh},${keys.old}`;
    let batches = 0;
    const killed = rotateKeys(
      systemContext("cli"),
      () => {
        batches += 1;
        if (batches === 7) throw new Error("killed");
      },
      2,
    );
    await expect(killed).rejects.toThrow("killed");
    const half = await everything();
    expect(half).toMatch(cipherOf("old"));
    expect(half).toMatch(cipherOf("new"));
    await check();

    const second = await cli("keys", "rotate", "--json");
    expect([second.code, second.errors]).toEqual([0, ""]);
    const answer = JSON.parse(second.out);
    expect(answer).toMatchObject({ isDone: true, keyId: "new", unreadable: [], remaining: 0 });
    expect(Object.keys(answer.rotated)).toContain("counselling_entry.sealed");
    expect(await everything()).not.toMatch(cipherOf("old"));
    keys.given = keys.fresh;
    await check();

    // One row a run, with names of keys and numbers only.
    const trail = await runs();
    expect(trail).toHaveLength(2);
    expect(trail[1]).toMatchObject({
      actorKind: "system:cli",
      before: { keyIds: ["old"], values: answer.rotated },
      after: { keyId: "new" },
    });
    const before = await everything();
    const third = await cli("keys", "rotate", "--json");
    expect(third.code).toBe(0);
    expect(JSON.parse(third.out)).toMatchObject({ rotated: {}, remaining: 0 });
    expect(await everything()).toBe(before);

    // An import from before the rotation is still undone, and gives back what stays readable.
    await requestUndo(hr, { batchId: changed.id, version: changed.version }, "byCaller");
    await undoImport(hr, changed.id, addressNotice);
    expect((await batchOf(changed.id)).state).toBe("UNDONE");
    const [cells = {}] = rows;
    const person = await db().employee.findUniqueOrThrow({ where: { nip: nipOfCells(cells) } });
    expect(person.name).toBe(cells.NAMA);
    await check();
  });

  it("knows every column that by its name holds a cipher", async () => {
    const columns = await db().$queryRaw<{ name: string }[]>`
      SELECT table_name || '.' || column_name AS "name" FROM information_schema.columns
      WHERE table_schema = current_schema() AND (column_name LIKE '%cipher' OR column_name = 'sealed')`;
    const known = SEALED_COLUMNS.map(({ name }) => name);
    expect(columns.length).toBeGreaterThan(5);
    expect(columns.filter(({ name }) => !known.includes(name))).toEqual([]);
  });

  it("changes nothing and says so in one line when an old key is missing", async () => {
    const person = await anEmployee();
    const nikCipher = encrypt("1701010101010001", "nik");
    await db().employee.update({ where: { id: person.id }, data: { nikCipher } });
    keys.given = keys.fresh;
    const noted = (await runs()).length;
    const before = await everything();
    const { code, out, errors } = await cli("keys", "rotate");
    expect([code, out]).toEqual([1, ""]);
    expect(errors).toMatch(/^BINA_KEYS tidak memuat kunci "old".*Tidak ada yang diubah\.\n$/);
    const json = await cli("keys", "rotate", "--json");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ isDone: false, missing: ["old"] });
    expect(await everything()).toBe(before);
    expect(await runs()).toHaveLength(noted);
  });

  it("leaves what somebody wrote meanwhile, and tells of what a process with the old keys still writes", async () => {
    const [one, other] = [await anEmployee(), await anEmployee()];
    for (const { id } of [one, other]) {
      const nikCipher = encrypt("1701010101010002", "nik");
      await db().employee.update({ where: { id }, data: { nikCipher } });
    }
    const written = encrypt("1701010101010003", "nik");
    keys.given = `${keys.newest},${keys.fresh},${keys.old}`;
    const { rotating } = await db().$transaction(async (tx) => {
      await tx.employee.update({ where: { id: one.id }, data: { nikCipher: written } });
      const rotating = cli("keys", "rotate", "--json");
      // It has read the old cipher and waits for this very row.
      await vi.waitFor(async () => {
        const waiting = await db().$queryRaw<unknown[]>`
          SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(waiting).toHaveLength(1);
      }, 4_000);
      // Wrapped, or the transaction would wait for whoever waits for it.
      return { rotating };
    });
    const done = await rotating;
    expect(done.code).toBe(1);
    expect(JSON.parse(done.out)).toMatchObject({ unreadable: [], remaining: 1 });
    expect(done.errors).toMatch(/^1 nilai masih ditulis dengan kunci lama: .*\n$/);
    const nikOf = async ({ id }: { readonly id: string }) =>
      (await db().employee.findUniqueOrThrow({ where: { id } })).nikCipher ?? "";
    expect(await nikOf(one)).toBe(written);
    expect(await nikOf(other)).toMatch(/^newest:/);

    const again = await cli("keys", "rotate");
    expect(again).toMatchObject({ code: 0, errors: "" });
    expect(again.out).toContain('1 nilai dienkripsi ulang dengan kunci "newest".');
    expect(decrypt(await nikOf(one), "nik")).toBe("1701010101010003");
  });

  it("names a value that its key does not open, leaves it, and does all others", async () => {
    const [broken, whole] = [await anEmployee(), await anEmployee()];
    const sealed = encrypt("1701010101010004", "elsewhere");
    await db().employee.update({ where: { id: broken.id }, data: { nikCipher: sealed } });
    await db().employee.update({
      where: { id: whole.id },
      data: { nikCipher: encrypt("1701010101010005", "nik") },
    });
    keys.given = `${keys.newest},${keys.fresh},${keys.old}`;
    const { code, errors } = await cli("keys", "rotate");
    expect(code).toBe(1);
    expect(errors).toBe(
      `1 nilai tidak terbaca dengan kuncinya dan tetap seperti semula: employee.nik_cipher ${broken.id}.\n`,
    );
    const left = await db().employee.findUniqueOrThrow({ where: { id: broken.id } });
    expect(left.nikCipher).toBe(sealed);
    const { nikCipher } = await db().employee.findUniqueOrThrow({ where: { id: whole.id } });
    expect(nikCipher).toMatch(/^newest:/);
  });

  it("encrypts nothing anew when its line in the trail cannot be written", async () => {
    const { id } = await anEmployee();
    await db().employee.update({ where: { id }, data: { nikCipher: encrypt("1701010101010006", "nik") } });
    keys.given = `${keys.newest},${keys.fresh},${keys.old}`;
    const before = await contentsOfDatabase();
    const rotating = rotateKeys(withBrokenTrail(systemContext("test")), () => {});
    await expectNothingWithoutTrail(rotating, contentsOfDatabase, before);
    expect(await rotateKeys(systemContext("test"), () => {})).toMatchObject({ isDone: true });
    expect(await contentsOfDatabase()).not.toEqual(before);
  });

  it("opens the words of a counselling to no other change", async () => {
    const { talk } = await aSecretOfEachKind();
    const attempt = (assignment: string, isRotation: boolean) =>
      db().$transaction([
        db().$executeRaw`SELECT set_config('bina.rotates_keys', ${isRotation ? "on" : "off"}, true)`,
        db().$executeRawUnsafe(`UPDATE "counselling_entry" SET ${assignment} WHERE "id" = '${talk.entryId}'`),
      ]);
    await expect(attempt(`"sealed" = 'x' || "sealed"`, false)).rejects.toThrow("append-only");
    await expect(attempt(`"sealed" = "sealed" || 'x'`, true)).rejects.toThrow("append-only");
    await expect(
      attempt(`"sealed" = 'x' || "sealed", "created_at" = "created_at" + interval '1 day'`, true),
    ).rejects.toThrow("append-only");
    const removal = db().$executeRaw`DELETE FROM "counselling_entry" WHERE "id" = ${talk.entryId}::uuid`;
    await expect(removal).rejects.toThrow("append-only");
  });

  it("names its usage when called with other words", async () => {
    expect((await cli("keys")).code).toBe(2);
    expect((await cli("keys", "rotate", "now")).code).toBe(2);
  });
});
