import { Text, View } from "@react-pdf/renderer";
import type { PaperParty } from "@/lib/queries/people/paper-party";
import { paperStyles } from "./paper";
import { type PaperColumn, PaperRows, PaperTable } from "./paper-table";

/** "Penata Muda, III/a"; "IX" for PPPK, who have no pangkat. */
const rankText = ({ rank, golongan }: PaperParty): string =>
  [rank, golongan].filter((part) => part !== null).join(", ") || "–";

export const partyLines = (party: PaperParty): readonly (readonly [string, string])[] => [
  ["Nama", party.name],
  ["NIP", party.nip],
  ["Pangkat/gol. ruang", rankText(party)],
  ["Jabatan", party.positionTitle ?? "–"],
  ["Unit kerja", party.unit ?? "–"],
];

const COLUMNS: readonly PaperColumn[] = [
  { header: "No", width: 4, align: "center" },
  { header: "Pegawai yang dinilai", width: 46 },
  { header: "No ", width: 4, align: "center" },
  { header: "Pejabat penilai kinerja", width: 46 },
];

type PartiesProps = { readonly employee: PaperParty; readonly appraiser: PaperParty };

/** The head of a form: who is appraised beside who appraises. */
export function PaperParties({ employee, appraiser }: PartiesProps) {
  const right = partyLines(appraiser);
  return (
    <PaperTable columns={COLUMNS}>
      <PaperRows
        columns={COLUMNS}
        rows={partyLines(employee).map(([term, value], index) => ({
          key: term,
          cells: [
            String(index + 1),
            <Line key="left" term={term} value={value} />,
            String(index + 1),
            <Line key="right" term={term} value={right[index]?.[1] ?? ""} />,
          ],
        }))}
      />
    </PaperTable>
  );
}

const Line = ({ term, value }: { readonly term: string; readonly value: string }) => (
  <View style={{ flexDirection: "row" }}>
    <Text style={{ width: 90 }}>{term}</Text>
    <Text style={{ flex: 1 }}>{value}</Text>
  </View>
);

export interface Signature {
  /** "Pegawai yang dinilai". */
  readonly role: string;
  /** Null where nobody is on file. */
  readonly person: Pick<PaperParty, "name" | "nip"> | null;
  /** The day as it is written; null for an empty line to write on. */
  readonly day: string | null;
  /** What the portal knows of it: "Diajukan melalui Bina, 6 Januari 2026 pukul 09.00". */
  readonly note: string | null;
  /** Signs for citizens, who have no NIP. */
  readonly isCitizen?: boolean;
}

/** Room to sign, with the day above and the name below; what was done in the portal stands under it. */
export const Signatures = ({ of }: { readonly of: readonly Signature[] }) => (
  <View
    wrap={false}
    style={{
      flexDirection: "row",
      justifyContent: of.length === 1 ? "flex-end" : "space-between",
      marginTop: 24,
      gap: 24,
    }}
  >
    {of.map(({ role, person, day, note, isCitizen = false }) => (
      <View key={role} style={{ flex: 1, maxWidth: 260 }}>
        <Text>{day ?? "…………………………………"}</Text>
        <Text>{role}</Text>
        <View style={{ height: 44 }} />
        <Text style={[paperStyles.bold, { textDecoration: person ? "underline" : "none" }]}>
          {person?.name ?? "…………………………………"}
        </Text>
        {!isCitizen && <Text>{person ? `NIP ${person.nip}` : "NIP"}</Text>}
        {note && <Text style={[paperStyles.small, { marginTop: 3 }]}>{note}</Text>}
      </View>
    ))}
  </View>
);
