import { inspect } from "node:util";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { encrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { queueSchema, stopSender } from "@/lib/db/job-queue";
import { MAILBOX_PURPOSE, SEALED_RECIPIENTS } from "@/lib/domain/access/sealed-letter";
import { SECRET_MARK } from "@/lib/domain/access/secret-letter";
import { parseEnv } from "@/lib/env";
import { startWorker } from "@/lib/jobs/start-worker";
import { queueMail } from "@/lib/services/mail/queue-mail";
import { sendMail } from "@/lib/services/mail/send-mail";
import { anEmployee } from "@/tests/factories/people";

const settings = vi.hoisted(() => ({ smtpUrl: "" }));
vi.mock("@/lib/env", async (original) => {
  const actual = await original<typeof import("@/lib/env")>();
  return { ...actual, env: () => parseEnv({ ...process.env, SMTP_URL: settings.smtpUrl }) };
});

const NOW = new Date("2026-06-15T03:00:00Z");
const MAIL = { recipient: "sari@contoh.test", subject: "Kata sandi", text: "Isi surat" };
const received: string[] = [];
/** Addresses behind which this server knows nobody. It names them, as servers do. */
const unknown = new Set<string>();
let isRefusing = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo({ address }, _session, done) {
    done(unknown.has(address) ? new Error(`<${address}>: no such user`) : undefined);
  },
  onData(stream, _session, done) {
    let text = "";
    stream.on("data", (chunk) => {
      text += chunk;
    });
    stream.on("end", () => {
      if (isRefusing) return done(new Error("mailbox full"));
      received.push(text);
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  settings.smtpUrl = typeof address === "object" && address ? `smtp://127.0.0.1:${address.port}` : "";
});
afterAll(async () => {
  await stopSender();
  await new Promise<void>((resolve) => server.close(resolve));
});
beforeEach(() => {
  received.length = 0;
  isRefusing = false;
});

const queue = () => db().$transaction((tx) => queueMail(tx, NOW, MAIL));
const lastMail = () => db().outboxMail.findFirstOrThrow({ orderBy: { id: "desc" } });

async function jobCount(): Promise<number> {
  const sql = `SELECT count(*)::int AS n FROM "${queueSchema()}"."job" WHERE "name" = 'mail.send'`;
  const [row] = await db().$queryRawUnsafe<{ n: number }[]>(sql);
  return row?.n ?? 0;
}

describe("mail", () => {
  it("leaves with the worker, once, and is marked as sent", async () => {
    const worker = await startWorker();
    await queue();
    await vi.waitFor(async () => expect((await lastMail()).sentAt).not.toBeNull(), 15_000);
    await sendMail((await lastMail()).id, NOW);
    await worker.stop({ graceful: false });
    expect(received).toHaveLength(1);
    expect(received[0]).toContain("To: sari@contoh.test");
  });

  it("leaves with its link, keeps none after it, and does not leave when the link is over", async () => {
    const letter = { ...MAIL, text: `Buka ${SECRET_MARK} segera` };
    const owner = await anEmployee();
    const endsAt = new Date("2026-06-15T03:30:00Z");
    const secret = { employeeId: owner.id, value: "https://contoh.test/masuk/$&rahasia", endsAt };
    await db().$transaction((tx) => queueMail(tx, NOW, letter, secret));
    const { id } = await lastMail();
    isRefusing = true;
    await expect(sendMail(id, NOW)).rejects.toThrow("mailbox full");
    expect((await lastMail()).secretCipher).not.toBeNull();
    isRefusing = false;
    await sendMail(id, endsAt);
    expect(received).toHaveLength(0);
    await sendMail(id, NOW);
    expect(received[0]).toContain("Buka https://contoh.test/masuk/$&rahasia segera");
    expect(await lastMail()).toMatchObject({ sentAt: NOW, secretCipher: null, text: letter.text });
  });

  it("to a citizen leaves for an address that no row can be read for, which goes with it", async () => {
    const recipientCipher = encrypt("warga@contoh.test", MAILBOX_PURPOSE);
    const letter = { ...MAIL, recipient: SEALED_RECIPIENTS.forum, recipientCipher };
    await db().$transaction((tx) => queueMail(tx, NOW, letter));
    const { id } = await lastMail();
    await sendMail(id, NOW);
    expect(received[0]).toContain("To: warga@contoh.test");
    expect(await lastMail()).toMatchObject({
      sentAt: NOW,
      recipient: SEALED_RECIPIENTS.forum,
      recipientCipher: null,
    });
    await db().outboxMail.update({ where: { id }, data: { sentAt: null } });
    received.length = 0;
    await sendMail(id, NOW);
    expect(received).toHaveLength(0);
  });

  it("to a citizen that no server takes says why without the address, in the outbox and to the queue", async () => {
    const address = "warga.lain@contoh.test";
    const recipientCipher = encrypt(address, MAILBOX_PURPOSE);
    const letter = { ...MAIL, recipient: SEALED_RECIPIENTS.forum, recipientCipher };
    await db().$transaction((tx) => queueMail(tx, NOW, letter));
    const { id } = await lastMail();
    unknown.add(address);
    const failed: unknown = await sendMail(id, NOW).catch((error: unknown) => error);
    unknown.delete(address);
    expect(inspect(failed, { depth: 9 })).toContain("550");
    expect(inspect(failed, { depth: 9 })).not.toContain(address);
    const { lastError } = await lastMail();
    expect(lastError).toContain("550");
    expect(lastError).not.toContain("warga");
  });

  it("does not exist, nor its job, when the change rolls back", async () => {
    await queue();
    const mails = await db().outboxMail.count();
    const before = await jobCount();
    expect(before).toBeGreaterThan(0);
    const failing = db().$transaction(async (tx) => {
      await queueMail(tx, NOW, MAIL);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await db().outboxMail.count()).toBe(mails);
    expect(await jobCount()).toBe(before);
  });

  it("notes a refused attempt and stays unsent", async () => {
    await queue();
    isRefusing = true;
    const { id } = await lastMail();
    await expect(sendMail(id, NOW)).rejects.toThrow("mailbox full");
    expect(await lastMail()).toMatchObject({ sentAt: null, attempts: 1 });
    expect((await lastMail()).lastError).toContain("mailbox full");
  });

  it("stays in the outbox without SMTP settings", async () => {
    const smtpUrl = settings.smtpUrl;
    settings.smtpUrl = "";
    await queue();
    await sendMail((await lastMail()).id, NOW);
    settings.smtpUrl = smtpUrl;
    expect((await lastMail()).sentAt).toBeNull();
    expect(received).toHaveLength(0);
  });
});
