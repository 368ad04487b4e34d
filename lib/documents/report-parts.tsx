import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { paperStyles } from "./paper";

type ChapterProps = { readonly title: string; readonly children: ReactNode };

/** A chapter of a report under its title, which does not stay alone at the foot of a page. */
export const Chapter = ({ title, children }: ChapterProps) => (
  <>
    <Text
      style={[paperStyles.heading, { fontSize: 12, marginTop: 18, marginBottom: 6 }]}
      minPresenceAhead={90}
    >
      {title}
    </Text>
    {children}
  </>
);

export const Paragraph = ({ children }: { readonly children: ReactNode }) => (
  <Text style={{ marginBottom: 6, textAlign: "justify" }}>{children}</Text>
);

/** Short points under one another, numbered. */
export const Points = ({ items }: { readonly items: readonly string[] }) => (
  <View style={{ marginBottom: 5, marginLeft: 6 }}>
    {items.map((item, place) => (
      <View key={item} wrap={false} style={{ flexDirection: "row", gap: 4 }}>
        <Text style={{ width: 14 }}>{place + 1}.</Text>
        <Text style={{ flex: 1 }}>{item}</Text>
      </View>
    ))}
  </View>
);

/** A bar as long as its share (0 to 1) of the cell; the figure stands beside it in the table. */
export const Bar = ({ share }: { readonly share: number }) => (
  <View style={{ height: 8, marginTop: 2, backgroundColor: "#e4e7ea" }}>
    <View
      style={{
        height: 8,
        width: `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`,
        backgroundColor: "#1f5f7a",
      }}
    />
  </View>
);
