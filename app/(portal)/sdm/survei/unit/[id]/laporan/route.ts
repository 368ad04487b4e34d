import { reportPaper } from "../../../report-files";

export const GET = reportPaper("unit");
