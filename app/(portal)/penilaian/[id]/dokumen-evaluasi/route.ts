import { appraisalDownload } from "../appraisal-download";

type RouteProps = { readonly params: Promise<{ readonly id: string }> };

/** The document of the evaluation with its numbered sections and signatures. */
export async function GET(_request: Request, { params }: RouteProps): Promise<Response> {
  return await appraisalDownload("appraisalDocument", params);
}
