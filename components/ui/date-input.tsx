import type { ComponentProps } from "react";
import { Input } from "@/components/ui/input";

type DateInputProps = Omit<ComponentProps<typeof Input>, "type" | "width"> & {
  readonly precision?: "date" | "month" | "datetime-local" | "time";
};

/** The browser's own date picker; the value travels as ISO (`2026-11-24`), shown as the device writes dates. */
export function DateInput({ precision = "date", ...rest }: DateInputProps) {
  return <Input type={precision} width="short" {...rest} />;
}
