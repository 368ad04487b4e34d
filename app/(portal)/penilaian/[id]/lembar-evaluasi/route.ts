import { appraisalDownload } from "../appraisal-download";

type RouteProps = { readonly params: Promise<{ readonly id: string }> };

/** The evaluation sheet: results, behaviours and ratings row by row. */
export async function GET(_request: Request, { params }: RouteProps): Promise<Response> {
  return await appraisalDownload("appraisalSheet", params);
}
