import type { CellFault } from "@/lib/domain/imports/row-plan";
import { maskNik } from "@/lib/domain/people/nik";
import { firstLetters, textOf } from "./cell-values";
import type { FieldRow } from "./sheet-columns";

const SHOWN_LENGTH = 80;

/** What a fault shows of its cell: enough to find it, and nothing of a NIK but its ends. */
function shown(field: string, cell: unknown): string {
  const text = typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
  if (field === "nik") return maskNik(text.replace(/^'/, ""));
  return text.length > SHOWN_LENGTH ? `${firstLetters(text, SHOWN_LENGTH)}…` : text;
}

/** Reads the cells of one row and collects what is wrong (refused) and what is odd (warned) with their columns. */
export class RowReader<Field extends string> {
  readonly faults: CellFault[] = [];
  readonly warnings: CellFault[] = [];

  constructor(readonly source: FieldRow<Field>) {}

  text(field: Field): string | null {
    return textOf(this.source.cell(field));
  }

  /** The text, or the fault that it is missing. */
  requiredText(field: Field): string | null {
    const text = this.text(field);
    if (text === null) this.refuse(field, "REQUIRED");
    return text;
  }

  /** The value that the cell means, or null with the refusal where it means nothing that is known. */
  required<Value>(field: Field, read: (text: string) => Value | null, reason: string): Value | null {
    const text = this.requiredText(field);
    if (text === null) return null;
    const value = read(text);
    if (value === null) this.refuse(field, reason);
    return value;
  }

  /** The value of a cell that may be empty; what is there must be good. */
  optional<Value>(field: Field, read: (text: string) => Value | null, reason: string): Value | null {
    const text = this.text(field);
    if (text === null) return null;
    const value = read(text);
    if (value === null) this.refuse(field, reason);
    return value;
  }

  /** The value of a cell that is not worth losing the row: what cannot be read is left out and pointed at. */
  lenient<Value>(field: Field, read: (text: string) => Value | null, reason: string): Value | null {
    const text = this.text(field);
    if (text === null) return null;
    const value = read(text);
    if (value === null) this.warn(field, reason);
    return value;
  }

  refuse(field: Field, reason: string): void {
    this.faults.push(this.#fault(field, reason));
  }

  warn(field: Field, reason: string): void {
    this.warnings.push(this.#fault(field, reason));
  }

  #fault(field: Field, reason: string): CellFault {
    const { cell, heading } = this.source;
    return { column: heading(field), value: shown(field, cell(field)), reason };
  }
}
