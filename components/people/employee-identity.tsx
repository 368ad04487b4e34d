import { DescriptionList } from "@/components/ui/description-list";
import type { EmploymentKind, Sex } from "@/lib/domain/people/employment";
import { rankOf } from "@/lib/domain/people/golongan";
import { formatNip } from "@/lib/domain/people/nip";
import { formatDay } from "@/lib/text/format";
import { EMPLOYMENT_KIND_LABELS, SEX_LABELS } from "@/lib/text/people";

type Identity = {
  readonly nip: string;
  readonly kind: EmploymentKind;
  readonly golongan: string | null;
  readonly educationLevel: string | null;
  readonly appointedOn: string | null;
  readonly unitName: string | null;
  readonly positionTitle: string | null;
  readonly private: {
    readonly birthDate: string;
    readonly sex: Sex;
    readonly email: string | null;
    readonly phone: string | null;
    readonly maskedNik: string | null;
  } | null;
};

const UNKNOWN = "Belum tercatat";

function golonganText(golongan: string | null): string {
  if (golongan === null) return UNKNOWN;
  const rank = rankOf(golongan);
  return rank ? `${golongan}, ${rank}` : golongan;
}

/**
 * Who somebody is; birth, address, telephone and NIK only for those to whom the law gives them
 * (docs/rules.md#who-reads-what).
 */
export function EmployeeIdentity({ employee }: { readonly employee: Identity }) {
  const { private: kept } = employee;
  const common = [
    { term: "NIP", description: <span className="figures">{formatNip(employee.nip)}</span> },
    { term: "Jabatan", description: employee.positionTitle ?? UNKNOWN },
    { term: "Unit kerja", description: employee.unitName ?? UNKNOWN },
    { term: "Status kepegawaian", description: EMPLOYMENT_KIND_LABELS[employee.kind] },
    { term: "Golongan", description: golonganText(employee.golongan) },
    { term: "Pendidikan", description: employee.educationLevel ?? UNKNOWN },
    { term: "Diangkat", description: employee.appointedOn ? formatDay(employee.appointedOn) : UNKNOWN },
  ];
  if (!kept) return <DescriptionList items={common} />;
  return (
    <DescriptionList
      items={[
        ...common,
        { term: "Tanggal lahir", description: formatDay(kept.birthDate) },
        { term: "Jenis kelamin", description: SEX_LABELS[kept.sex] },
        { term: "Surel", description: <span className="wrap-anywhere">{kept.email ?? UNKNOWN}</span> },
        { term: "Nomor HP", description: <span className="figures">{kept.phone ?? UNKNOWN}</span> },
        { term: "NIK", description: <span className="figures">{kept.maskedNik ?? UNKNOWN}</span> },
      ]}
    />
  );
}
