import { db } from "@/lib/db/client";

/** Posts whose holders lead a unit. */
const LEADS = ["JPT", "ADMINISTRATOR", "PENGAWAS"] as const;
const MOST = 2;

interface Leader {
  readonly unitId: string | null;
  readonly positionId: string | null;
}

/**
 * What whoever leads a unit with services promises beside the rest: that citizens are content with them. The figures are
 * those that the citizens give, so nobody logs them.
 */
export async function measuredResults({ unitId, positionId }: Leader): Promise<readonly object[]> {
  if (!unitId || !positionId) return [];
  const leads = await db().position.count({ where: { id: positionId, kind: { in: [...LEADS] } } });
  if (leads === 0) return [];
  const services = await db().service.findMany({
    where: { unitId, isActive: true },
    orderBy: { name: "asc" },
    take: MOST,
  });
  if (services.length === 0) return [];
  const indicator = { aspect: "QUALITY", direction: "HIGHER" };
  return [
    {
      kind: "MAIN",
      text: "Warga puas dengan layanan unit",
      superiorText: "Meningkatnya mutu pelayanan publik",
      perspective: "RECIPIENT",
      indicators: [
        ...services.map(({ id, name }) => ({
          ...indicator,
          text: `Indeks kepuasan masyarakat ${name}`,
          targetLow: "80",
          source: `SERVICE_SKM.${id}`,
        })),
        ...services.slice(0, 1).map(({ id, name }) => ({
          ...indicator,
          aspect: "TIME",
          text: `Permohonan ${name} selesai dalam standar waktunya`,
          targetLow: "90",
          source: `SERVICE_ON_TIME.${id}`,
        })),
        {
          ...indicator,
          aspect: "TIME",
          text: "Pengaduan warga dijawab dalam tenggat",
          targetLow: "90",
          source: `UNIT_COMPLAINTS_ON_TIME.${unitId}`,
        },
      ],
    },
  ];
}
