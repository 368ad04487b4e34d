import { env } from "@/lib/env";
import { publicConsultation } from "@/lib/queries/consultation/read-consultation";
import { publicTopic } from "@/lib/queries/forum/topics";
import { publicService } from "@/lib/queries/service/public-service";
import { publicUnit } from "@/lib/queries/unit/public-unit";
import { localToday } from "@/lib/time";
import { drawPicture } from "./picture";

interface Shown {
  readonly title: string;
  readonly above: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Pages that are there once. */
const PAGES: Readonly<Record<string, Shown>> = {
  beranda: { title: "Warga menilai, layanan membaik", above: "Program Pembinaan ASN Berbasis Kinerja" },
  layanan: { title: "Layanan", above: "Syarat, alur, biaya, dan lama" },
  statistik: { title: "Statistik layanan publik", above: "Menurut warga" },
  data: { title: "Data terbuka", above: "Untuk dihitung ulang oleh siapa saja" },
  dialog: { title: "Dialog publik", above: "Warga dan unit pelayanan" },
  forum: { title: "Forum warga", above: "Nilai, tulis, dan baca jawaban unit" },
  privasi: { title: "Data pribadi Anda di Bina", above: "Apa yang disimpan, dan hak Anda" },
  aksesibilitas: { title: "Kemudahan akses", above: "Agar dapat dipakai semua orang" },
  pengaduan: { title: "Sampaikan laporan", above: "Pengaduan, aspirasi, permintaan informasi" },
};

/** Pages that there are many of, by what stands in their address. */
const RECORDS: Readonly<Record<string, (key: string) => Promise<Shown | null>>> = {
  layanan: async (slug) => {
    const service = await publicService(slug);
    return service && { title: service.name, above: service.unitName };
  },
  unit: async (code) => {
    const unit = await publicUnit(code);
    return unit && { title: unit.name, above: "Bagaimana unit ini melayani" };
  },
  dialog: async (id) => {
    const consultation = UUID.test(id) ? await publicConsultation(id) : null;
    return consultation && { title: consultation.title, above: `Dialog publik, ${consultation.unitName}` };
  },
  forum: async (id) => {
    const topic = UUID.test(id) ? await publicTopic(id, localToday()) : null;
    // The words of one that was withdrawn are not drawn for everybody who shares its address.
    return topic?.withdrawReason === null
      ? { title: topic.title, above: `Forum warga, ${topic.unitName}` }
      : null;
  },
};

/** Drawing takes the process a tenth of a second or two: the last ones are kept, and browsers and hosts keep theirs a day. */
const MOST_KEPT = 300;
const kept = new Map<string, Promise<ArrayBuffer>>();
/** One is drawn at a time, whoever asks for how many, and those who ask for the same one get the same one. */
let lastDrawn: Promise<unknown> = Promise.resolve();

function pictureOf({ title, above }: Shown): Promise<ArrayBuffer> {
  const government = env().BINA_GOVERNMENT;
  const key = JSON.stringify([title, above, government]);
  const found = kept.get(key) ?? drawInTurn(() => drawPicture({ title, above, government }));
  kept.delete(key);
  kept.set(key, found);
  // What could not be drawn is not kept: the next one who asks tries again.
  found.catch(() => kept.get(key) === found && kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

function drawInTurn(draw: () => Promise<ArrayBuffer>): Promise<ArrayBuffer> {
  const drawn = lastDrawn.then(draw, draw);
  lastDrawn = drawn;
  return drawn;
}

async function shownOf([kind = "", key, ...rest]: readonly string[]): Promise<Shown | null> {
  if (rest.length > 0) return null;
  if (key === undefined) return Object.hasOwn(PAGES, kind) ? (PAGES[kind] ?? null) : null;
  return Object.hasOwn(RECORDS, kind) ? ((await RECORDS[kind]?.(key)) ?? null) : null;
}

interface PictureProps {
  readonly params: Promise<{ readonly name: readonly string[] }>;
}

/** The picture of a public page (Open Graph), made of what stands in its address and of nothing that a caller writes. */
export async function GET(_request: Request, { params }: PictureProps): Promise<Response> {
  const parts = (await params).name;
  const last = parts.at(-1) ?? "";
  const shown = last.endsWith(".png") ? await shownOf([...parts.slice(0, -1), last.slice(0, -4)]) : null;
  if (!shown) return new Response(null, { status: 404 });
  return new Response(await pictureOf(shown), {
    headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=86400" },
  });
}
