import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { askAction, registerAction, voteAction } from "@/app/(public)/dialog/actions";
import {
  forgetOwnParticipantAction,
  openTicketAction,
  withdrawAction,
} from "@/app/(public)/dialog/kode/actions";
import { rateAction, sendCommentAction, sendStatementAction } from "@/app/(public)/forum/actions";
import { askCodeAction, enterCodeAction } from "@/app/(public)/forum/masuk/actions";
import { appealAction, forgetMemberAction } from "@/app/(public)/forum/saya/actions";
import { proposeTopicAction } from "@/app/(public)/forum/usul/actions";
import { submitApplicationAction } from "@/app/(public)/layanan/[slug]/ajukan/actions";
import { fileComplaintAction } from "@/app/(public)/pengaduan/actions";
import {
  closeComplaintAction,
  forgetOwnReporterAction,
  openTrackingAction,
  reopenComplaintAction,
  tellSolvedAction,
  writeMessageAction,
} from "@/app/(public)/pengaduan/lacak/actions";
import {
  forgetOwnApplicantAction,
  openApplicationAction,
  withdrawOwnApplicationAction,
} from "@/app/(public)/permohonan/lacak/actions";
import { POST as similar } from "@/app/api/pengaduan/serupa/route";
import type { ActionState } from "@/lib/actions/action-state";
import { giveForumCookie } from "@/lib/actions/forum-cookie";
import { giveApplicationCookie, giveTicketCookie, giveTrackingCookie } from "@/lib/actions/tracking-cookie";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { openApplication } from "@/lib/services/application/open-application";
import { openTracking } from "@/lib/services/complaint/open-tracking";
import { openTicket } from "@/lib/services/consultation/open-ticket";
import { storage } from "@/lib/storage/disk-storage";
import { UNREADABLE_FIELD, UNSOUND_FORM } from "@/lib/text/refusals";
import { aCounter } from "@/tests/factories/applications";
import { aHost, anOpenConsultation } from "@/tests/factories/consultations";
import { aMember, anOpenTopic } from "@/tests/factories/forum";
import { aUnit } from "@/tests/factories/people";

/** What the browser of the test keeps, and where its files go. */
const jar = new Map<string, string>();
const stored = vi.hoisted(() => ({ root: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => (value === "" ? jar.delete(name) : jar.set(name, value)),
  }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("@/lib/storage/disk-storage", async (original) => {
  const { diskStorage } = await original<typeof import("@/lib/storage/disk-storage")>();
  return { diskStorage, storage: () => diskStorage(stored.root) };
});

const MEGABYTE = "a".repeat(1_000_000);
const UNKNOWN = crypto.randomUUID();

type Given = Readonly<Record<string, string | readonly (string | File)[] | undefined>>;
// biome-ignore lint/suspicious/noExplicitAny: each form answers with other data
type Action = (state: ActionState<any>, form: FormData) => Promise<ActionState<any>>;

function formOf(given: Given): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(given))
    for (const one of typeof value === "string" ? [value] : (value ?? [])) form.append(name, one);
  return form;
}

/** What a form is answered: its sentences by field, the sentence of a refusal, or where it leads. */
async function answerOf(action: Action, given: Given) {
  try {
    const state = await action({ status: "idle" }, formOf(given));
    if (state.status === "invalid") return { status: state.status, errors: state.reply.error ?? {} };
    return state;
  } catch (error) {
    const { digest = "" }: { digest?: string } = Object(error);
    if (!digest.startsWith("NEXT_REDIRECT")) throw error;
    return { status: "redirect", to: digest.split(";")[2] };
  }
}

/** Everything that citizens write, and what is written of it. */
async function everything() {
  const tables = [
    ...["complaint", "complaint_event", "complaint_message", "complaint_attachment", "stored_file"],
    ...["application", "application_step", "consultation_registration", "consultation_participant"],
    ...["consultation_question", "consultation_vote", "forum_code", "forum_member", "forum_contribution"],
    ...["forum_vote", "outbox_mail", "audit_event"],
  ];
  const each = tables.map((table) => `SELECT '${table}' AS "table", count(*)::int AS n FROM "${table}"`);
  const rows = await db().$queryRawUnsafe<{ table: string; n: number }[]>(each.join(" UNION ALL "));
  const counts = Object.fromEntries(rows.map(({ table, n }) => [table, n]));
  return { counts, files: (await readdir(stored.root, { recursive: true })).length };
}

async function expectSentence(action: Action, given: Given, field: string, sentence: string) {
  const before = await everything();
  const answer = await answerOf(action, given);
  expect(answer).toMatchObject({ status: "invalid", errors: { [field]: [sentence] } });
  expect(await everything()).toEqual(before);
}

async function expectRefusal(action: Action, given: Given, code: string, message: string | RegExp) {
  const before = await everything();
  const answer = await answerOf(action, given);
  expect(answer).toMatchObject({ status: "failed", code });
  expect("message" in answer && answer.message).toMatch(message);
  expect(await everything()).toEqual(before);
}

let complaint: () => Given;
let registration: () => Given;
let question: () => Given;
let application: () => Given;
let statement: () => Given;
let proposal: () => Given;
let consultationId: string;
let memberId: string;

beforeAll(async () => {
  stored.root = await mkdtemp(path.join(tmpdir(), "bina-strangers-"));
  const { head, unit } = await aHost();
  const at = { startsAt: "2099-07-10T09:00", endsAt: "2099-07-10T12:00" };
  consultationId = await anOpenConsultation(head, unit.id, at);
  const { service } = await aCounter();
  await db().service.update({ where: { id: service.id }, data: { acceptsOnline: true } });
  const topic = await anOpenTopic({ opensOn: "2026-06-15", closesOn: "2099-06-30" });
  memberId = await aMember();
  const id = () => crypto.randomUUID();
  complaint = () => ({
    id: id(),
    category: "COMPLAINT",
    title: "Lampu jalan di depan sekolah padam",
    text: "Sejak minggu lalu lampu jalan di depan sekolah padam.",
  });
  registration = () => ({ id: id(), consultationId, name: "Warga Contoh", group: "USERS" });
  question = () => ({ id: id(), consultationId, text: "Mengapa loket baru dibuka jam sembilan?" });
  application = () => ({
    id: id(),
    serviceId: service.id,
    name: "Siti Rahmawati",
    request: "Akta kelahiran anak kedua",
  });
  statement = () => ({ id: id(), topicId: topic.id, text: "Loket perlu dibuka jam tujuh." });
  proposal = () => ({
    id: id(),
    unitId: unit.id,
    title: "Antrean di puskesmas",
    text: "Antrean pagi terlalu panjang bagi lansia.",
  });
});
beforeEach(async () => {
  jar.clear();
  await db().$executeRaw`DELETE FROM rate_limit`;
});
afterAll(async () => {
  await rm(stored.root, { recursive: true, force: true });
  await stopSender();
});

/** Signs the browser of the test in as a member, as the code of a letter does. */
async function asMember() {
  await giveForumCookie({ memberId, mailboxKey: "" });
}

/** No writing at all: PostgreSQL knows no NUL, and the others have no shape. */
const NO_WRITING = "\u0000\u0001\u0008 \u001b\u0085";

describe("a form of a citizen", () => {
  it.each([
    ["title", MEGABYTE, "Judul paling panjang 120 huruf."],
    ["title", NO_WRITING.repeat(20), "Judul paling sedikit 10 huruf."],
    ["title", "🕳️", "Judul paling sedikit 10 huruf."],
    ["text", MEGABYTE, "Isi laporan paling panjang 5.000 huruf."],
    ["place", MEGABYTE, "Tempat paling panjang 200 huruf."],
    ["name", MEGABYTE, "Nama paling panjang 100 huruf."],
    ["contact", MEGABYTE, "Kontak paling panjang 100 huruf."],
    ["category", "LAINNYA", "Pilih jenis laporan Anda."],
    ["unitId", "1'; DROP TABLE complaint; --", "Pilih unit dari daftar."],
    ["villageCode", "17.01.05.2001\n", "Pilih kelurahan atau desa dari daftar."],
    ["id", "bukan-uuid", UNREADABLE_FIELD],
    ["isConfidential", "barangkali", UNREADABLE_FIELD],
    ["title", ["Lampu jalan padam", "Dua kali judul"], "Tulis judulnya dalam satu kalimat."],
    ["place", ["Simpang empat", "Simpang lima"], UNREADABLE_FIELD],
  ] as const)(
    "of a complaint says what is wrong with %s (%#), and nothing is written",
    async (field, value, sentence) => {
      await expectSentence(fileComplaintAction, { ...complaint(), [field]: value }, field, sentence);
    },
  );

  it.each([
    ["name", MEGABYTE, "Nama paling panjang 100 huruf."],
    ["name", NO_WRITING, "Nama paling sedikit 2 huruf."],
    ["group", "TAMU", "Pilih Anda datang sebagai apa."],
    ["contact", MEGABYTE, "Kontak paling panjang 100 huruf."],
    ["consultationId", "1", UNREADABLE_FIELD],
    ["id", "1", UNREADABLE_FIELD],
  ] as const)(
    "of a registration says what is wrong with %s (%#), and nothing is written",
    async (field, value, sentence) => {
      await expectSentence(registerAction, { ...registration(), [field]: value }, field, sentence);
    },
  );

  it.each([
    ["text", MEGABYTE, "Pertanyaan paling panjang 500 huruf."],
    ["text", NO_WRITING, "Pertanyaan paling sedikit 10 huruf."],
    ["consultationId", "1", UNREADABLE_FIELD],
  ] as const)(
    "of a question says what is wrong with %s (%#), and nothing is written",
    async (field, value, sentence) => {
      await expectSentence(askAction, { ...question(), [field]: value }, field, sentence);
    },
  );

  it.each([
    ["name", MEGABYTE, "Nama paling panjang 100 huruf."],
    ["name", NO_WRITING, "Isi nama Anda."],
    ["request", MEGABYTE, "Keperluan paling panjang 1.000 huruf."],
    ["contact", MEGABYTE, "Surel atau telepon paling panjang 100 huruf."],
    ["serviceId", "kartu-keluarga", UNREADABLE_FIELD],
  ] as const)(
    "of an application says what is wrong with %s (%#), and nothing is written",
    async (field, value, sentence) => {
      await expectSentence(submitApplicationAction, { ...application(), [field]: value }, field, sentence);
    },
  );

  it.each([
    [sendStatementAction, "text", MEGABYTE, "Pernyataan paling panjang 140 huruf."],
    [sendStatementAction, "text", NO_WRITING, "Pernyataan paling sedikit 10 huruf."],
    [sendStatementAction, "topicId", "1", UNREADABLE_FIELD],
    [sendCommentAction, "text", MEGABYTE, "Tanggapan paling panjang 2.000 huruf."],
    [proposeTopicAction, "title", MEGABYTE, "Topik paling panjang 120 huruf."],
    [proposeTopicAction, "text", MEGABYTE, "Penjelasan paling panjang 3.000 huruf."],
    [proposeTopicAction, "unitId", "1", "Pilih unit yang dituju."],
    [rateAction, "choice", "MAYBE", UNREADABLE_FIELD],
    [appealAction, "appeal", MEGABYTE, "Keberatan paling panjang 500 huruf."],
    [askCodeAction, "address", `${MEGABYTE}@contoh.id`, "Alamat surel paling panjang 254 huruf."],
    [askCodeAction, "address", "warga\u0001@contoh.id", "Tulis alamat surel, misalnya nama@contoh.id."],
    [
      askCodeAction,
      "address",
      "warga@contoh.id\nBcc: x@y.id",
      "Tulis alamat surel, misalnya nama@contoh.id.",
    ],
    [enterCodeAction, "code", "٠١٢٣٤٥", "Kode terdiri atas 6 angka."],
  ] as const)(
    "of the forum says what is wrong with the field (%#), and nothing is written",
    async (action, field, value, sentence) => {
      await asMember();
      const given = { ...statement(), ...proposal(), statementId: UNKNOWN, choice: "AGREE", appeal: "" };
      await expectSentence(action, { ...given, [field]: value }, field, sentence);
    },
  );

  it.each([
    ["trackingCode", MEGABYTE, "Kode lacak terdiri atas 12 huruf dan angka."],
    ["trackingCode", "ＡＢＣＤＥＦＧＨＪＫＬＭ", "Kode lacak terdiri atas 12 huruf dan angka."],
    ["pin", MEGABYTE, "PIN terdiri atas 6 angka."],
    ["pin", "١٢٣٤٥٦", "PIN terdiri atas 6 angka."],
  ] as const)(
    "of code and PIN says what is wrong with %s (%#), and sends no PIN back",
    async (field, value, sentence) => {
      const given = { trackingCode: "K7MP-X2QA-9FHN", pin: "123456", [field]: value };
      for (const action of [openTrackingAction, openTicketAction, openApplicationAction]) {
        await expectSentence(action, given, field, sentence);
        const state = await action({ status: "idle" }, formOf(given));
        expect(JSON.stringify(state)).not.toContain("123456");
      }
    },
  );

  it("is not read at all with thousands of fields or lists without end", async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`x${n}`, "1"]));
    const bombs = [many, { "title[4294967294]": "a" }, { "title.length": "4294967295" }, { __state__: "{" }];
    for (const bomb of bombs)
      await expectRefusal(fileComplaintAction, { ...complaint(), ...bomb }, "REFUSED", UNSOUND_FORM);
  });

  it("keeps emoji, marks of direction and HTML as they are written", async () => {
    const title = "<b>Jalan</b> rusak \u202eamat\u202c 🕳️ 'x' \"y\"";
    expect(await answerOf(fileComplaintAction, { ...complaint(), title: `${title}\u0000` })).toMatchObject({
      status: "success",
    });
    expect(await db().complaint.count({ where: { title } })).toBe(1);
  });
});

describe("a record that a stranger names", () => {
  it("is not found, or refused with a sentence, and nothing is written", async () => {
    await expectRefusal(
      registerAction,
      { ...registration(), consultationId: UNKNOWN },
      "NOT_FOUND",
      /tidak ditemukan/,
    );
    await expectRefusal(
      askAction,
      { ...question(), consultationId: UNKNOWN },
      "NOT_FOUND",
      /tidak ditemukan/,
    );
    await expectRefusal(voteAction, { questionId: UNKNOWN }, "NOT_FOUND", /tidak ditemukan/);
    await expectRefusal(
      submitApplicationAction,
      { ...application(), serviceId: UNKNOWN },
      "NOT_FOUND",
      /tidak ditemukan/,
    );
    await expectRefusal(fileComplaintAction, { ...complaint(), unitId: UNKNOWN }, "REFUSED", /unit/i);
    await expectRefusal(
      fileComplaintAction,
      { ...complaint(), villageCode: "99.99.99.9999" },
      "REFUSED",
      /kelurahan atau desa/,
    );
    await asMember();
    await expectRefusal(
      sendStatementAction,
      { ...statement(), topicId: UNKNOWN },
      "NOT_FOUND",
      /tidak ditemukan/,
    );
    await expectRefusal(
      rateAction,
      { statementId: UNKNOWN, choice: "AGREE" },
      "NOT_FOUND",
      /tidak ditemukan/,
    );
    await expectRefusal(proposeTopicAction, { ...proposal(), unitId: UNKNOWN }, "REFUSED", /unit/i);
    await expectRefusal(
      appealAction,
      { id: UNKNOWN, appeal: "Menurut saya keputusan itu keliru." },
      "NOT_FOUND",
      /tidak ditemukan/,
    );
  });

  it("is refused where its unit is closed", async () => {
    const unit = await aUnit();
    await db().workUnit.update({ where: { id: unit.id }, data: { isActive: false } });
    await expectRefusal(fileComplaintAction, { ...complaint(), unitId: unit.id }, "REFUSED", /unit/i);
  });
});

describe("without a cookie of one's own", () => {
  const message = () => ({ id: crypto.randomUUID(), text: "Apakah lampunya sudah diganti?", version: "1" });
  const reason = "Lampunya masih padam sampai hari ini.";

  it.each(["none", "forged", "of somebody else's key"])(
    "(%s) nothing of a complaint, an application, a registration or an account is written",
    async (kind) => {
      const value = kind === "forged" ? "v1.aGFsbG8.aGFsbG8" : "\u0000";
      if (kind !== "none")
        for (const name of ["bina-lacak", "bina-permohonan", "bina-dialog", "bina-forum", "bina-forum-kode"])
          jar.set(name, value);
      const expired = /Waktu membaca sudah habis/;
      await expectRefusal(writeMessageAction, message(), "REFUSED", expired);
      await expectRefusal(closeComplaintAction, { version: "1" }, "REFUSED", expired);
      await expectRefusal(reopenComplaintAction, { version: "1", reason }, "REFUSED", expired);
      await expectRefusal(tellSolvedAction, { version: "1", solved: "yes" }, "REFUSED", expired);
      await expectRefusal(forgetOwnReporterAction, {}, "REFUSED", expired);
      await expectRefusal(withdrawOwnApplicationAction, { version: "1" }, "REFUSED", expired);
      await expectRefusal(withdrawAction, {}, "REFUSED", expired);
      await expectRefusal(forgetOwnApplicantAction, {}, "REFUSED", expired);
      await expectRefusal(forgetOwnParticipantAction, {}, "REFUSED", expired);
      const out = /masuk/i;
      await expectRefusal(sendStatementAction, statement(), "REFUSED", out);
      await expectRefusal(sendCommentAction, statement(), "REFUSED", out);
      await expectRefusal(proposeTopicAction, proposal(), "REFUSED", out);
      await expectRefusal(rateAction, { statementId: UNKNOWN, choice: "AGREE" }, "REFUSED", out);
      await expectRefusal(forgetMemberAction, {}, "REFUSED", out);
      await expectRefusal(enterCodeAction, { code: "123456" }, "REFUSED", /kode/i);
    },
  );

  it("the one of another kind opens nothing", async () => {
    const sent = await answerOf(fileComplaintAction, complaint());
    const { code, pin } = (sent as { data: { code: string; pin: string } }).data;
    await giveTrackingCookie(await openTracking({ trackingCode: code, pin }, null), new Date());
    const own = jar.get("bina-lacak") ?? "";
    jar.clear();
    jar.set("bina-permohonan", own).set("bina-dialog", own);
    const expired = /Waktu membaca sudah habis/;
    await expectRefusal(withdrawOwnApplicationAction, { version: "1" }, "REFUSED", expired);
    await expectRefusal(withdrawAction, {}, "REFUSED", expired);
    await expectRefusal(forgetOwnApplicantAction, {}, "REFUSED", expired);
    await expectRefusal(forgetOwnParticipantAction, {}, "REFUSED", expired);
  });
});

describe("code and PIN", () => {
  it("of two do not open each other, of whatever kind they are, and tell nothing of which was wrong", async () => {
    const secretOf = async (action: Action, given: Given) => {
      const answer = await answerOf(action, given);
      return (answer as { data: { code: string; pin: string } }).data;
    };
    const [one, other] = [
      await secretOf(fileComplaintAction, complaint()),
      await secretOf(fileComplaintAction, complaint()),
    ];
    const place = await secretOf(registerAction, registration());
    const asked = await secretOf(askAction, question());
    const sent = await secretOf(submitApplicationAction, application());
    const unknown = "Kode lacak atau PIN tidak cocok. Periksa kembali keduanya.";
    const wrong = [
      [openTrackingAction, one.code, other.pin],
      [openTrackingAction, place.code, place.pin],
      [openTrackingAction, sent.code, sent.pin],
      [openTicketAction, one.code, one.pin],
      [openTicketAction, place.code, asked.pin],
      [openApplicationAction, one.code, one.pin],
      [openApplicationAction, "AAAAAAAAAAAA", sent.pin],
    ] as const;
    for (const [action, trackingCode, pin] of wrong)
      await expectRefusal(action, { trackingCode, pin }, "REFUSED", unknown);
    expect([...jar.keys()]).toEqual([]);
    const right = [
      [openTrackingAction, one, "bina-lacak"],
      [openTicketAction, place, "bina-dialog"],
      [openApplicationAction, sent, "bina-permohonan"],
    ] as const;
    for (const [action, { code, pin }, cookie] of right) {
      expect(await answerOf(action, { trackingCode: code, pin })).toMatchObject({ status: "redirect" });
      expect(jar.has(cookie)).toBe(true);
    }
  });

  it("stop after five wrong ones, for the right one too", async () => {
    const sent = await answerOf(submitApplicationAction, application());
    const { code, pin } = (sent as { data: { code: string; pin: string } }).data;
    const wrong = pin === "000000" ? "111111" : "000000";
    for (let n = 0; n < 5; n += 1)
      await expectRefusal(
        openApplicationAction,
        { trackingCode: code, pin: wrong },
        "REFUSED",
        /tidak cocok/,
      );
    await expectRefusal(openApplicationAction, { trackingCode: code, pin }, "RATE_LIMITED", /menit/);
  });
});

describe("a form that is sent again, or twice at once", () => {
  it.each([
    ["complaint", () => complaint(), fileComplaintAction],
    ["registration", () => registration(), registerAction],
    ["question", () => question(), askAction],
    ["application", () => application(), submitApplicationAction],
  ] as const)(
    "writes one %s and gives the same code, and other words under its id are a conflict",
    async (_what, given, action) => {
      const form = given();
      const before = await everything();
      const answers = await Promise.all(Array.from({ length: 4 }, () => answerOf(action, form)));
      const after = await everything();
      const again = await answerOf(action, form);
      expect(again).toMatchObject({ status: "success" });
      for (const answer of answers) expect(answer).toEqual(again);
      expect(await everything()).toEqual(after);
      const grown = Object.values(after.counts).reduce((sum, n) => sum + n, 0);
      expect(grown - Object.values(before.counts).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(2);
      const other =
        "text" in form ? { text: "Kata lain yang panjangnya cukup juga." } : { name: "Nama Lain" };
      await expectRefusal(action as Action, { ...form, ...other }, "CONFLICT", /./);
    },
  );

  it("of a message writes one, of another's complaint none", async () => {
    const open = async () => {
      const sent = await answerOf(fileComplaintAction, complaint());
      const { code, pin } = (sent as { data: { code: string; pin: string } }).data;
      const opened = await openTracking({ trackingCode: code, pin }, null);
      await giveTrackingCookie(opened, new Date());
      return opened.complaintId;
    };
    const first = await open();
    const message = { id: crypto.randomUUID(), text: "Apakah lampunya sudah diganti?" };
    await Promise.all([answerOf(writeMessageAction, message), answerOf(writeMessageAction, message)]);
    expect(await db().complaintMessage.count({ where: { complaintId: first } })).toBe(1);
    await open();
    await expectRefusal(writeMessageAction, message, "NOT_FOUND", /tidak ditemukan/);
    await expectSentence(
      writeMessageAction,
      { id: crypto.randomUUID(), text: MEGABYTE },
      "text",
      "Pesan paling panjang 2.000 huruf.",
    );
    await expectRefusal(closeComplaintAction, { version: "1" }, "REFUSED", /./);
    await expectSentence(closeComplaintAction, { version: "-1" }, "version", UNREADABLE_FIELD);
    await expectSentence(tellSolvedAction, { version: "1", solved: "MAYBE" }, "solved", "Pilih satu.");
    await expectRefusal(tellSolvedAction, { version: "1", solved: "yes" }, "CONFLICT", /./);
  });

  it("of a withdrawal ends it once", async () => {
    const sent = await answerOf(registerAction, registration());
    const place = (sent as { data: { code: string; pin: string } }).data;
    await giveTicketCookie(await openTicket({ trackingCode: place.code, pin: place.pin }, null), new Date());
    expect(await answerOf(withdrawAction, {})).toMatchObject({ status: "redirect" });
    await expectRefusal(
      withdrawAction,
      {},
      "REFUSED",
      "Pendaftaran ini sudah berakhir: dibatalkan, atau alamat surelnya tidak dipastikan pada waktunya.",
    );
    const applied = await answerOf(submitApplicationAction, application());
    const own = (applied as { data: { code: string; pin: string } }).data;
    await giveApplicationCookie(
      await openApplication({ trackingCode: own.code, pin: own.pin }, null),
      new Date(),
    );
    expect(await answerOf(withdrawOwnApplicationAction, { version: "1" })).toMatchObject({
      status: "redirect",
    });
    await expectRefusal(withdrawOwnApplicationAction, { version: "1" }, "REFUSED", /./);
  });
});

describe("what a stranger attaches", () => {
  const file = (content: BlobPart, name: string, type = "") => new File([content], name, { type });
  const picture = async (side = 40) =>
    new Uint8Array(
      await sharp({ create: { width: side, height: side, channels: 3, background: "#0a6" } })
        .jpeg()
        .withExif({ IFD0: { Artist: "Nama Pemilik" }, IFD3: { GPSLatitude: "4/1 28/1 0/1" } })
        .toBuffer(),
    );

  it.each([
    [
      "an archive",
      new Uint8Array([0x50, 0x4b, 3, 4, ...Array.from({ length: 60 }, () => 0)]),
      /jenis|PDF|JPG|foto/i,
    ],
    ["a program", "#!/bin/sh\nrm -rf /", /jenis|PDF|JPG|foto/i],
    ["a page", "<html><script>alert(1)</script></html>", /jenis|PDF|JPG|foto/i],
    [
      "a drawing with a script",
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      /jenis|PDF|JPG|foto/i,
    ],
  ] as const)(
    "as a picture and is %s is refused by what it holds, whatever it says",
    async (_what, content, sentence) => {
      const files = [file(content, "foto.jpg", "image/jpeg")];
      await expectRefusal(fileComplaintAction, { ...complaint(), files }, "REFUSED", sentence);
    },
  );

  it("is refused where a small file unfolds to a picture of more points than any camera makes", async () => {
    const row = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: "#000" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(row.byteLength).toBeLessThan(2_000_000);
    const files = [file(new Uint8Array(row), "bom.png", "image/png")];
    await expectRefusal(fileComplaintAction, { ...complaint(), files }, "REFUSED", /dibaca|gambar|foto/i);
  });

  it("is refused where it is fifty, empty or too large, with a sentence at the field", async () => {
    const fifty = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => file(await picture(), `${n}.jpg`)),
    );
    await expectSentence(
      fileComplaintAction,
      { ...complaint(), files: fifty },
      "files",
      "Paling banyak 3 berkas.",
    );
    const large = [file(new Uint8Array(10 * 1024 * 1024 + 1), "besar.jpg")];
    await expectSentence(
      fileComplaintAction,
      { ...complaint(), files: large },
      "files",
      "Semua berkas bersama paling besar 10 MB.",
    );
    await expectSentence(
      fileComplaintAction,
      { ...complaint(), files: [file("", "kosong.jpg")] },
      "files[0]",
      "Berkas ini kosong. Pilih berkas lain.",
    );
  });

  it("loses place, owner and name", async () => {
    const files = [file(await picture(), "foto-siti-aminah.jpg", "image/jpeg")];
    const form = complaint();
    expect(await answerOf(fileComplaintAction, { ...form, files })).toMatchObject({ status: "success" });
    const row = await db().storedFile.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    expect(row).toMatchObject({ name: "lampiran-1.jpg", mediaType: "image/jpeg" });
    const bytes = Buffer.from((await storage().read(row.key)) ?? "");
    expect(bytes.byteLength).toBeGreaterThan(0);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.toString("latin1")).not.toContain("Nama Pemilik");
  });
});

describe("titles like the one that somebody types", () => {
  const ask = (body: string) =>
    similar(new Request("http://bina.test/api/pengaduan/serupa", { method: "POST", body }));

  it.each([
    [
      "half of a pair and NUL",
      String.raw`{"unitId":"${UNKNOWN}","title":"Lampu \ud800 jalan \u0000 padam"}`,
      200,
    ],
    [
      "nothing but NUL",
      String.raw`{"unitId":"${UNKNOWN}","title":"\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"}`,
      422,
    ],
    ["signs of a pattern", `{"unitId":"${UNKNOWN}","title":"%%%%____''''\\\\\\\\"}`, 200],
    ["no unit", '{"unitId":"1","title":"Lampu jalan padam"}', 422],
    ["no JSON", "{", 422],
    ["a list", "[]", 422],
  ])("are asked for with %s without breaking anything", async (_what, body, status) => {
    const answer = await ask(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual([]);
  });
});
