import { reportWorkbook } from "../../../report-files";

export const GET = reportWorkbook("service");
