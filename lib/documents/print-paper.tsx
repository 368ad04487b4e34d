import { Font, renderToBuffer } from "@react-pdf/renderer";
import { AppraisalDocument } from "./appraisal-document";
import { AppraisalSheetDocument } from "./appraisal-sheet";
import { MinutesPaperDocument } from "./minutes-paper";
import { FAMILY } from "./paper";
import type { PaperOrder } from "./paper-order";
import { PlanPaperDocument } from "./plan-paper";
import { PosterPaperDocument } from "./poster-paper";
import { printable } from "./printable";
import { SurveyReportDocument } from "./survey-report-paper";

/** The layout of each kind of paper. */
function documentOf(order: PaperOrder) {
  switch (order.kind) {
    case "plan":
      return PlanPaperDocument(order);
    case "appraisalSheet":
      return AppraisalSheetDocument(order);
    case "appraisalDocument":
      return AppraisalDocument(order);
    case "consultationMinutes":
      return MinutesPaperDocument(order);
    case "publicMinutes":
      return MinutesPaperDocument({ ...order, isPublic: true });
    case "surveyReport":
      return SurveyReportDocument(order);
    case "surveyPoster":
      return PosterPaperDocument(order);
  }
}

/**
 * A paper as a PDF. It takes its time (a second for a usual plan, many for the largest) and lets nothing else run
 * meanwhile: routes ask the press, which has a thread for it.
 */
export async function printPaper(order: PaperOrder): Promise<Buffer> {
  return renderToBuffer(documentOf(printable(order, await glyphsOfFont())));
}

async function glyphsOfFont(): Promise<(codePoint: number) => boolean> {
  const regular = { fontFamily: FAMILY, fontWeight: 400 } as const;
  await Font.load(regular);
  const font = Font.getFont(regular)?.data;
  if (!font) throw new Error(`the font ${FAMILY} is not there`);
  return (codePoint) => font.hasGlyphForCodePoint(codePoint);
}
