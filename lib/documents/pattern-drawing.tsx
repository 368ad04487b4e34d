import { Rect, Svg, Text, View } from "@react-pdf/renderer";
import type { OrganisationPredikat, PatternShares } from "@/lib/domain/appraisal/distribution";
import { PREDIKAT_VALUES, type Predikat } from "@/lib/domain/appraisal/predikat";
import { ORGANISATION_PREDIKAT_TEXT, PREDIKAT_TEXT, patternText } from "@/lib/text/appraisal";
import { paperStyles } from "./paper";

/**
 * Heights of the pattern in tenths: what must be many is high, what may be is low (SE MenPANRB 03/2023). It is a picture of
 * the rule; how many people of a unit hold what is for those who rate, and no paper shows it.
 */
const HEIGHTS: Readonly<Record<OrganisationPredikat, Readonly<Record<Predikat, number>>>> = {
  ISTIMEWA: { SANGAT_BAIK: 7, BAIK: 4, BUTUH_PERBAIKAN: 2, KURANG: 1, SANGAT_KURANG: 1 },
  BAIK: { SANGAT_BAIK: 2, BAIK: 7, BUTUH_PERBAIKAN: 3, KURANG: 2, SANGAT_KURANG: 1 },
  BUTUH_PERBAIKAN: { SANGAT_BAIK: 1, BAIK: 2, BUTUH_PERBAIKAN: 6, KURANG: 2, SANGAT_KURANG: 1 },
  KURANG: { SANGAT_BAIK: 1, BAIK: 1, BUTUH_PERBAIKAN: 2, KURANG: 6, SANGAT_KURANG: 2 },
  SANGAT_KURANG: { SANGAT_BAIK: 0, BAIK: 1, BUTUH_PERBAIKAN: 2, KURANG: 2, SANGAT_KURANG: 6 },
};

const BAR = { width: 44, gap: 12, unit: 5, highest: 7 } as const;
const STEP = BAR.width + BAR.gap;

type PatternProps = {
  readonly unitName: string;
  readonly predikat: OrganisationPredikat;
  readonly shares: PatternShares;
};

/** The achievement of the unit and, as a small drawing, the pattern that follows from it. */
export function Pattern({ unitName, predikat, shares }: PatternProps) {
  const heights = HEIGHTS[predikat];
  return (
    <View wrap={false} style={{ flexDirection: "row", gap: 24, alignItems: "flex-end" }}>
      <View style={{ flex: 1 }}>
        <Text>
          Capaian kinerja organisasi ({unitName}):{" "}
          <Text style={paperStyles.bold}>{ORGANISATION_PREDIKAT_TEXT[predikat]}</Text>
        </Text>
        <Text style={{ marginTop: 4 }}>Pola distribusi: {patternText(predikat, shares)}</Text>
        <Text style={[paperStyles.small, { marginTop: 4 }]}>
          Gambar menunjukkan pola menurut aturan, bukan jumlah pegawai di unit ini.
        </Text>
      </View>
      <View>
        <Svg width={STEP * PREDIKAT_VALUES.length} height={BAR.highest * BAR.unit + 1}>
          {PREDIKAT_VALUES.map((value, index) => (
            <Rect
              key={value}
              x={index * STEP + BAR.gap / 2}
              y={(BAR.highest - heights[value]) * BAR.unit}
              width={BAR.width}
              height={heights[value] * BAR.unit}
              fill="#d9d9d9"
              stroke="#000000"
              strokeWidth={0.6}
            />
          ))}
        </Svg>
        <View style={{ flexDirection: "row" }}>
          {PREDIKAT_VALUES.map((value) => (
            <Text key={value} style={[paperStyles.small, { width: STEP, textAlign: "center" }]}>
              {PREDIKAT_TEXT[value]}
            </Text>
          ))}
        </View>
      </View>
    </View>
  );
}
