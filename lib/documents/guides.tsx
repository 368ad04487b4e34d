import { Text, View } from "@react-pdf/renderer";
import { BEHAVIOUR_GUIDES, type Behaviour } from "@/lib/domain/plan/behaviours";
import { paperStyles } from "./paper";

/** A value with its three guides, in the words of the circular. */
export function Guides({ value }: { readonly value: Behaviour }) {
  const { name, guides } = BEHAVIOUR_GUIDES[value];
  return (
    <View>
      <Text style={paperStyles.bold}>{name}</Text>
      {guides.map((guide) => (
        <Bullet key={guide}>{guide}</Bullet>
      ))}
    </View>
  );
}

export const Bullet = ({ children }: { readonly children: string }) => (
  <View style={{ flexDirection: "row" }}>
    <Text style={{ width: 10 }}>•</Text>
    <Text style={{ flex: 1 }}>{children}</Text>
  </View>
);
