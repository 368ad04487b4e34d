import { describe, expect, it } from "vitest";
import {
  INDICATOR_SOURCES,
  type IndicatorSource,
  measuredSourceOf,
  OWN_LOG,
  sourceChoice,
  sourceOfChoice,
} from "@/lib/domain/measured/source";

const ID = "0192f0c4-6b1e-7aaa-8bbb-0123456789ab";
const SOURCES = Object.keys(INDICATOR_SOURCES) as IndicatorSource[];

describe("the table of sources", () => {
  it("gives every measured one a unit and a direction, and leaves both of the log to the owner", () => {
    for (const source of SOURCES) {
      const { unit, direction } = INDICATOR_SOURCES[source];
      expect([unit === null, direction === null]).toEqual([source === "log", source === "log"]);
    }
  });

  it("tells a measured source from the log, and knows no other", () => {
    expect(SOURCES.map(measuredSourceOf)).toEqual([null, ...SOURCES.slice(1)]);
    for (const strange of ["", "LOG", "toString", "SERVICE_SKM.1"]) {
      expect(() => measuredSourceOf(strange)).toThrow(RangeError);
    }
  });
});

describe("a source as a choice", () => {
  const named = {
    log: OWN_LOG,
    SERVICE_SKM: { source: "SERVICE_SKM", sourceServiceId: ID, sourceUnitId: null },
    UNIT_SKM: { source: "UNIT_SKM", sourceServiceId: null, sourceUnitId: ID },
    SERVICE_ON_TIME: { source: "SERVICE_ON_TIME", sourceServiceId: ID, sourceUnitId: null },
    SERVICE_MEDIAN_MINUTES: { source: "SERVICE_MEDIAN_MINUTES", sourceServiceId: ID, sourceUnitId: null },
    UNIT_COMPLAINTS_ON_TIME: { source: "UNIT_COMPLAINTS_ON_TIME", sourceServiceId: null, sourceUnitId: ID },
    PERSON_TRAINING_HOURS: { source: "PERSON_TRAINING_HOURS", sourceServiceId: null, sourceUnitId: null },
  } as const satisfies Record<IndicatorSource, object>;

  it.each(SOURCES)("comes back as it was chosen: %s", (source) => {
    expect(sourceOfChoice(sourceChoice(named[source]))).toEqual(named[source]);
  });

  it.each([
    "",
    "SERVICE_SKM",
    "UNIT_SKM.",
    `log.${ID}`,
    `PERSON_TRAINING_HOURS.${ID}`,
    `UNIT_SKM.${ID}.${ID}`,
    "UNIT_SKM.DROP TABLE",
    `constructor.${ID}`,
  ])("is none when it names no source, or too much or too little beside it: %s", (choice) => {
    expect(sourceOfChoice(choice)).toBeNull();
  });
});
