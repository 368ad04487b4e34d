import { Text, View } from "@react-pdf/renderer";
import { type PlanForm, printedFormOf } from "@/lib/domain/plan/plan";
import { targetText } from "@/lib/text/progress";
import { Bullet } from "./guides";
import { paperStyles } from "./paper";

/** What each printed form is called, under its title. */
const NAMES = {
  JPT: "Bagi pejabat pimpinan tinggi dan pimpinan unit kerja mandiri",
  QUANTITATIVE: "Pendekatan hasil kerja kuantitatif, bagi pejabat administrasi dan pejabat fungsional",
  QUALITATIVE: "Pendekatan hasil kerja kualitatif, bagi pejabat administrasi dan pejabat fungsional",
} as const;

/** The line under the title that says which form it is. */
export const FormName = ({ form }: { readonly form: PlanForm }) => (
  <Text style={paperStyles.subtitle}>{NAMES[printedFormOf(form)]}</Text>
);

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
