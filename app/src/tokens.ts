/**
 * One typed source of every colour: CSS variables for the page, palettes for the shaders.
 * Contrasts of text, borders and signals on the three surfaces are tested.
 */
import { typeColours } from "ifng-lab/microscope/palette";

export type Theme = "dark" | "light";

export const themes = {
  dark: {
    bg: "#0e1116",
    surface: "#161b22",
    raised: "#1f262f",
    line: "#2b333d",
    text: "#e8ecf1",
    muted: "#a3adba",
    control: "#6b7684",
    accent: "#5db0ff",
    onAccent: "#06121f",
    eradication: "#4fc3b0",
    escape: "#ff8a5c",
    warn: "#f2b84b",
    error: "#ff7b88",
    focus: "#ffd54a",
  },
  light: {
    bg: "#ffffff",
    surface: "#f5f7f9",
    raised: "#e9edf1",
    line: "#d5dbe1",
    text: "#15191e",
    muted: "#525c67",
    control: "#76808c",
    accent: "#0b62c4",
    onAccent: "#ffffff",
    eradication: "#0b7467",
    escape: "#b3420f",
    warn: "#8a5a00",
    error: "#b3122a",
    focus: "#0b62c4",
  },
} as const satisfies Record<Theme, Record<string, string>>;

export const colourOfType = (type: string): string =>
  (typeColours as Readonly<Record<string, string>>)[type] ?? typeColours.other;

/** Tumor clones: lightness within the pink family; the first is the tumor's own colour. */
export const clonePalette = [typeColours.tumor, "#ffe7ef", "#ff9ac2", "#9a2456", "#ffc2a8", "#c65bd6"] as const;

/** What held back an attack, in the balance and the plots. */
export const causePalette = {
  dark: ["#d9703f", "#6fa8e8", "#c9a14a", "#b58ade", "#e27fa5", "#93a56b", "#8e9aa8"],
  light: ["#b34a17", "#2b68b0", "#86640f", "#72489c", "#a63a66", "#56652f", "#5a6673"],
} as const satisfies Record<Theme, readonly string[]>;

/** How a run ends, and the ink that is read on it. */
export const fatePalette = {
  dark: {
    eradication: ["#4fc3b0", "#06121f"],
    control: ["#8a96a4", "#06121f"],
    escape: ["#ff8a5c", "#06121f"],
    undecided: ["#3a4450", "#e8ecf1"],
  },
  light: {
    eradication: ["#0b7467", "#ffffff"],
    control: ["#66717d", "#ffffff"],
    escape: ["#b3420f", "#ffffff"],
    undecided: ["#d5dbe1", "#15191e"],
  },
} as const satisfies Record<Theme, Record<string, readonly [colour: string, ink: string]>>;

export type Rgb = readonly [red: number, green: number, blue: number];

/** Components between 0 and 1. */
export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

const variables = (theme: Theme) =>
  Object.entries(themes[theme])
    .map(([name, value]) => `--${name}:${value};`)
    .join("");

/** The style sheet of both themes. */
export const themeSheet = (): string =>
  `:root[data-theme="dark"]{color-scheme:dark;${variables("dark")}}:root[data-theme="light"]{color-scheme:light;${variables("light")}}`;
