import { anonymousContext } from "@/lib/actions/context";
import { openComplaintRows } from "@/lib/exports/open-complaints";
import { OPEN_DATA_IDS, type OpenDataId, openDataCsv } from "@/lib/exports/open-data";
import { openSurveyRows } from "@/lib/exports/open-survey";
import { publicComplaints } from "@/lib/queries/complaint/public-complaints";
import { openServices } from "@/lib/queries/service/open-services";
import { publicResults } from "@/lib/queries/survey/public-results";
import { publicTraining } from "@/lib/queries/training/public-training";
import { unitPerformance } from "@/lib/queries/unit/unit-performance";
import { publishDurations } from "@/lib/services/application/publish-durations";
import { publishComplaints } from "@/lib/services/complaint/publish-complaints";
import type { ServiceContext } from "@/lib/services/context";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { publishTraining } from "@/lib/services/training/publish-training";
import { openDataResponse } from "../open-data-response";

type Reading = (ctx: ServiceContext) => Promise<readonly object[]>;

/** How each set is read: first what it shows is brought up to date, as on the pages. */
const READINGS: Readonly<Record<OpenDataId, Reading>> = {
  skm: async (ctx) => {
    await publishFigures(ctx);
    return openSurveyRows(await publicResults());
  },
  layanan: async (ctx) => {
    await publishDurations(ctx);
    return openServices();
  },
  pengaduan: async (ctx) => {
    await publishComplaints(ctx);
    return openComplaintRows(await publicComplaints());
  },
  pelatihan: async (ctx) => {
    await publishTraining(ctx);
    return publicTraining();
  },
  "kinerja-unit": async (ctx) => {
    await Promise.all([publishFigures(ctx), publishDurations(ctx), publishComplaints(ctx)]);
    return unitPerformance(ctx.today);
  },
};

interface FileProps {
  readonly params: Promise<{ readonly file: string }>;
}

/** Open data: a set as rows (`skm.json`) or as a table (`skm.csv`). */
export async function GET(request: Request, { params }: FileProps): Promise<Response> {
  const [name, format, ...rest] = (await params).file.split(".");
  const id = OPEN_DATA_IDS.find((one) => one === name);
  if (!id || rest.length > 0 || (format !== "json" && format !== "csv"))
    return new Response(null, { status: 404 });
  const rows = await READINGS[id](await anonymousContext());
  return format === "json"
    ? openDataResponse(request, JSON.stringify(rows), "application/json")
    : openDataResponse(request, openDataCsv(id, rows), "text/csv");
}
