import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { nipOfCells, type RosterCells } from "@/tests/factories/roster-workbook";
import { TOWN, TRADES } from "./offices";
import type { Random } from "./random";

const two = (n: number) => String(n).padStart(2, "0");
/** "2026-11-28" as SIASN writes it: "28-11-2026". */
const written = (day: LocalDate) => day.split("-").reverse().join("-");

const WOMEN = [
  "Siti",
  "Dewi",
  "Yeni",
  "Novi",
  "Ratna",
  "Lina",
  "Ika",
  "Marlina",
  "Rosmala",
  "Fitri",
  "Wulan",
  "Yulia",
];
const MEN = [
  "Ahmad",
  "Rudi",
  "Budi",
  "Eko",
  "Joni",
  "Hendra",
  "Deni",
  "Zulkifli",
  "Iwan",
  "Yusuf",
  "Andi",
  "Rizal",
];
const LAST = [
  "Pratama",
  "Lestari",
  "Saputra",
  "Hidayat",
  "Wahyuni",
  "Efendi",
  "Irawan",
  "Susanti",
  "Gunawan",
  "Anggraini",
  "Syahputra",
  "Maryani",
  "Hartono",
  "Puspita",
  "Ramadhan",
  "Oktaviani",
];

/** Years of birth: who leads is older than who is led, so a unit's head stands first by NIP. */
const BORN = { head: [1968, 6], deputy: [1974, 5], staff: [1979, 18] } as const;
type Rank = keyof typeof BORN;

interface Post {
  readonly rank: Rank;
  readonly unit: string;
  readonly office: string;
  readonly kind: string;
  readonly title: string;
}

const HEADS_KIND: Readonly<Record<string, string>> = { "Kepala Sekolah": "Jabatan Fungsional Tertentu" };
const kindOfHead = (title: string) => HEADS_KIND[title] ?? "Jabatan Struktural";

/** Every so manieth of the staff came with a contract, later than the others. */
const CONTRACT_EVERY = 6;

/** Every so manieth of the staff has no appraiser yet, so that HR finds something to put right. */
const FORGOTTEN_EVERY = 95;

function cellsOf(random: Random, serial: number, post: Post): RosterCells {
  const isWoman = random.next() < 0.56;
  const [from, years] = BORN[post.rank];
  const born = { year: from + random.below(years), month: 1 + random.below(12), day: 1 + random.below(28) };
  const isContract = post.rank === "staff" && serial % CONTRACT_EVERY === 0;
  const appointed = isContract ? "202121" : `${born.year + 24}${two(1 + random.below(12))}`;
  const birth = `${born.year}${two(born.month)}${two(born.day)}`;
  const number = String(serial).padStart(3, "0");
  const name = `${random.pick(isWoman ? WOMEN : MEN)} ${random.pick(LAST)}`;
  return {
    "NIP BARU": `'${birth}${appointed}${isWoman ? 2 : 1}${number}`,
    NAMA: name.toUpperCase(),
    "GELAR BELAKANG": post.rank === "staff" ? null : "S.E., M.Si.",
    "TANGGAL LAHIR": `${two(born.day)}-${two(born.month)}-${born.year}`,
    "JENIS KELAMIN": isWoman ? "F" : "M",
    NIK: `'170105${two(born.day + (isWoman ? 40 : 0))}${two(born.month)}${two(born.year % 100)}0${number}`,
    "NOMOR HP": `0812${String(10_000_000 + serial)}`,
    // An address that no mail can leave for.
    "EMAIL GOV": `${name.toLowerCase().replace(" ", ".")}.${number}@peragaan.test`,
    "KEDUDUKAN HUKUM NAMA": "Aktif",
    "STATUS CPNS PNS": isContract ? "K" : "P",
    "GOL AKHIR NAMA": isContract ? "IX" : { head: "IV/b", deputy: "IV/a", staff: "III/b" }[post.rank],
    "JENIS JABATAN NAMA": post.kind,
    "JABATAN NAMA": post.title,
    "TMT JABATAN": isContract ? "01-02-2022" : `01-${two(1 + random.below(12))}-${2019 + random.below(4)}`,
    "TINGKAT PENDIDIKAN NAMA": post.rank === "staff" ? "S-1/Sarjana" : "S-2",
    "UNOR NAMA": post.unit,
    "SATUAN KERJA KERJA NAMA": post.office,
  };
}

export interface TownRoster {
  /** Rows as SIASN's export has them. */
  readonly people: readonly RosterCells[];
  /** Rows of the list of appraisers. */
  readonly appraisers: readonly RosterCells[];
  /** Whose appraiser is the regent, who is no employee. */
  readonly topNip: string;
  /** Who leads an office or a part of one. */
  readonly headNips: readonly string[];
}

/**
 * The invented people of the town, office by office, and who appraises whom since a day: the head of a unit those who
 * work in it, the head of the unit above each head, and the regional secretary the heads of offices.
 */
export function townRoster(random: Random, since: LocalDate): TownRoster {
  const people: RosterCells[] = [];
  const appraisers: RosterCells[] = [];
  const employ = (post: Post, superior: string | null): string => {
    const cells = cellsOf(random, people.length + 1, post);
    const nip = nipOfCells(cells);
    people.push(cells);
    const isForgotten = post.rank === "staff" && people.length % FORGOTTEN_EVERY === 0;
    if (superior && !isForgotten)
      appraisers.push({ NIP: nip, NAMA: cells.NAMA ?? null, "NIP PENILAI": superior, TMT: written(since) });
    return nip;
  };
  const headNips: string[] = [];
  let topNip: string | null = null;
  for (const office of TOWN) {
    const post = (rank: Rank, unit: string, kind: string, title: string): Post => ({
      rank,
      unit,
      office: office.name,
      kind,
      title,
    });
    const crew = (unit: string, head: string, trade: keyof typeof TRADES, staff: number) => {
      for (let index = 0; index < staff; index += 1) {
        const [kind = "", title = ""] = TRADES[trade][index % TRADES[trade].length] ?? [];
        employ(post("staff", unit, kind, title), head);
      }
    };
    const head: string = employ(post("head", office.name, kindOfHead(office.head), office.head), topNip);
    topNip ??= head;
    headNips.push(head);
    if (office.deputy) employ(post("deputy", office.name, "Jabatan Struktural", office.deputy), head);
    crew(office.name, head, office.as ?? "clerk", office.staff);
    for (const part of office.parts ?? []) {
      const leader = employ(post("deputy", part.name, kindOfHead(part.head), part.head), head);
      headNips.push(leader);
      crew(part.name, leader, part.as, part.staff);
    }
  }
  return { people, appraisers, topNip: topNip ?? "", headNips };
}
