import { formatDayShort, formatDaysShort } from "@/lib/text/format";

/** "1 Jan 2026 s.d. 30 Jun 2026", or "sejak 1 Jan 2026". */
export const tenureText = ({
  startsOn,
  endsOn,
}: {
  readonly startsOn: string;
  readonly endsOn: string | null;
}) => (endsOn ? formatDaysShort(startsOn, endsOn) : `sejak ${formatDayShort(startsOn)}`);
