import pino from "pino";
import { describe, expect, it } from "vitest";
import { LOG_OPTIONS, newsOf } from "@/lib/log";

/** One line as the log would write it. */
function lineOf(fields: object, message = "action failed"): string {
  let line = "";
  pino(LOG_OPTIONS, { write: (text) => (line += text) }).error(fields, message);
  return line;
}

const NIP = "198107282009042001";
const NIK = "1701010101810001";
const TOKEN = "q8Jx0aVbN3Yk5mP7rT9uW1zC2dE4fG6hI8jK0lM2nO4";

describe("the log", () => {
  it("keeps the values of a row out that PostgreSQL puts into its errors", () => {
    const error = Object.assign(new Error('duplicate key value violates "employee_nip_key"'), {
      code: "23505",
      detail: `Key (nip)=(${NIP}) already exists.`,
      parameters: [NIK],
    });
    const line = lineOf({ err: error, requestId: "r-1" });
    expect(line).toContain("employee_nip_key");
    expect(line).toContain("23505");
    expect(line).toContain("log.test.ts");
    expect(line).not.toContain(NIP);
    expect(line).not.toContain(NIK);
  });

  it("keeps numbers and tokens out of messages, also of causes", () => {
    const cause = new Error(`invalid input syntax for type uuid: "${TOKEN}"`);
    const line = lineOf({ err: new Error(`no account for ${NIP}`, { cause }) });
    expect(line).toContain("no account for [angka]");
    expect(line).toContain("invalid input syntax for type uuid");
    expect(line).not.toContain(NIP);
    expect(line).not.toContain(TOKEN);
  });

  it("keeps mail addresses and codes of citizens out of messages", () => {
    const message =
      "550 <siti.aminah+forum@contoh.go.id> unknown; K7MP-X2QA-9FHN and k7mpx2qa9fhn, K7MPX2QA9FHN";
    const line = lineOf({ err: new Error(message) });
    expect(line).toContain("550 <[surel]> unknown; [kode] and k7mpx2qa9fhn, [kode]");
    expect(lineOf({ err: new Error("connect ECONNREFUSED 127.0.0.1:25") })).toContain("ECONNREFUSED");
  });

  it.each([
    ...["password", "passwordHash", "token", "nip", "nik", "code"],
    ...["trackingCode", "pin", "pinHash", "secret", "contact", "email", "address", "mailbox", "recipient"],
  ])("blanks a field named %s", (name) => {
    expect(lineOf({ [name]: "Manna-Peragaan-2026", person: { [name]: NIK } })).not.toMatch(/Manna|1701/);
  });

  it("keeps the id of a request, by which an error is found", () => {
    const requestId = "0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
    expect(lineOf({ err: new Error(`row ${requestId}`), requestId })).toContain(`row ${requestId}`);
  });

  it("says what a plain object tells of an error, and no more of it", () => {
    const told = { message: `no connection for ${NIP}`, stack: "Error\n    at queue.ts:1", detail: NIK };
    const line = lineOf({ err: told });
    expect(line).toContain("no connection for [angka]");
    expect(line).toContain("queue.ts:1");
    expect(line).not.toContain(NIK);
  });
});

describe("a message that repeats itself", () => {
  it("is news once a minute, each message for itself", () => {
    let now = 0;
    const isNews = newsOf(() => now);
    expect([isNews("down"), isNews("down"), isNews("full"), isNews("full")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    now = 59_999;
    expect(isNews("down")).toBe(false);
    now = 60_000;
    expect([isNews("down"), isNews("down")]).toEqual([true, false]);
  });
});
