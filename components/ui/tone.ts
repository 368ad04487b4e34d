import { CircleCheck, Info, type LucideIcon, Minus, OctagonAlert, TriangleAlert } from "lucide-react";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

type ToneStyle = { readonly icon: LucideIcon; readonly text: string; readonly box: string };

/** Each tone has an icon of its own shape, so that nothing is told by colour alone. */
export const TONES = {
  neutral: { icon: Minus, text: "text-ink-soft", box: "border-line-strong bg-sunken" },
  info: { icon: Info, text: "text-info", box: "border-info bg-info-soft" },
  success: { icon: CircleCheck, text: "text-success", box: "border-success bg-success-soft" },
  warning: { icon: TriangleAlert, text: "text-warning", box: "border-warning bg-warning-soft" },
  danger: { icon: OctagonAlert, text: "text-danger", box: "border-danger bg-danger-soft" },
} as const satisfies Record<Tone, ToneStyle>;
