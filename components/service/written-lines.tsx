import { cx } from "@/components/ui/cx";

/** The number or dash that a unit put before a line itself. */
const OWN_MARK = /^\s*(?:\d{1,2}[.)]|[-•*])\s+/;

type WrittenLinesProps = {
  readonly text: string;
  /** The lines follow one another. */
  readonly isNumbered?: boolean;
};

/** What a unit wrote line by line: one line as it stands, several as a list. */
export function WrittenLines({ text, isNumbered = false }: WrittenLinesProps) {
  const parts = text
    .split("\n")
    .map((line) => line.replace(OWN_MARK, "").trim())
    .filter((line) => line !== "");
  if (parts.length < 2) return <p className="font-normal">{text}</p>;
  const List = isNumbered ? "ol" : "ul";
  return (
    <List className={cx("space-y-1 pl-5 font-normal figures", isNumbered ? "list-decimal" : "list-disc")}>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </List>
  );
}
