import { Text, View } from "@react-pdf/renderer";
import { targetText } from "@/lib/text/progress";
import { Bullet } from "./guides";
import { paperStyles } from "./paper";

/** A result of the qualitative form: what shows that it was reached stands in a list under it (docs/rules.md#plan). */
export const ResultAboveList = ({ text }: { readonly text: string }) => (
  <View>
    <Text>{text}</Text>
    <Text style={[paperStyles.bold, { marginTop: 3 }]}>
      Ukuran keberhasilan/Indikator Kinerja Individu dan Target:
    </Text>
  </View>
);

type Measure = Parameters<typeof targetText>[0] & { readonly text: string };

/** One line of that list. */
export const MeasureLine = ({ measure }: { readonly measure: Measure }) => (
  <Bullet>{`${measure.text}: ${targetText(measure)}`}</Bullet>
);
