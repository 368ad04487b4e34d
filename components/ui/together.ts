import type { ReactNode } from "react";

/**
 * A figure of one to three digits, also with thousands or decimals, and the word or the sign that it counts. Nothing here
 * looks behind: older telephones would not read the script that asks for it.
 */
const FIGURE_AND_WORD = /(^|[^\d.,/\u00a0])(\d{1,3}(?:[.,]\d+)?) (?=[\p{L}%])/gu;
const WORKING_DAYS = /\u00a0hari (?=kerja)/g;
const HOUR = /\bpukul (?=\d)/g;

/** The hour of a moment stays with its word, as in the narrow cell of a table. */
export const withHour = (content: ReactNode): ReactNode =>
  typeof content === "string" ? content.replace(HOUR, "pukul\u00a0") : content;

/**
 * Keeps a figure and what it counts on one line: "72 jam", "5 hari kerja", "17 Desember", "87 %", "pukul 19.29". Words with
 * something else between them, as a link, pass as they are.
 */
export function together(content: ReactNode): ReactNode {
  const parts = Array.isArray(content) ? content : [content];
  if (!parts.every((part) => typeof part === "string" || typeof part === "number")) return content;
  return parts
    .join("")
    .replace(HOUR, "pukul\u00a0")
    .replace(FIGURE_AND_WORD, "$1$2\u00a0")
    .replace(WORKING_DAYS, "\u00a0hari\u00a0");
}
