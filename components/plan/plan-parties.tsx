import { Card } from "@/components/ui/card";

type Party = {
  readonly name: string;
  readonly nip: string;
  readonly golongan: string | null;
  readonly positionTitle: string | null;
  readonly unit: string | null;
};

type PlanPartiesProps = { readonly employee: Party; readonly appraiser: Party };

/** The head of the form: who is appraised beside who appraises (docs/rules.md#plan). */
export function PlanParties({ employee, appraiser }: PlanPartiesProps) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <PartyCard title="Pegawai yang dinilai" party={employee} />
      <PartyCard title="Pejabat penilai kinerja" party={appraiser} />
    </div>
  );
}

function PartyCard({ title, party }: { readonly title: string; readonly party: Party }) {
  const rows = [
    ["Nama", party.name],
    ["NIP", party.nip],
    ["Golongan ruang", party.golongan ?? "Belum tercatat"],
    ["Jabatan", party.positionTitle ?? "Belum tercatat"],
    ["Unit kerja", party.unit ?? "Belum tercatat"],
  ] as const;
  return (
    <Card title={title}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1 sm:gap-x-5 sm:gap-y-1.5">
        {rows.map(([term, description]) => (
          <div key={term} className="contents">
            <dt className="max-w-20 text-sm text-ink-soft sm:max-w-none sm:text-base">{term}</dt>
            <dd className="min-w-0 font-medium figures">{description}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
