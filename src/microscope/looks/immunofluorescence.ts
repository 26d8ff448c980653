/**
 * Multiplex immunofluorescence: each channel lights one compartment of the cells that carry its marker; lights add up, the
 * objective blurs them a little. Levels span the 1st to 99th percentile of the cells that carry the marker.
 */
import { exp, log } from "../../numerics/math.js";
import type { Channel } from "../channels.js";
import type { Legend } from "../legend.js";
import { blurred, counted, exposed } from "../light.js";
import { hashed, valueNoise } from "../noise.js";
import { cellsInView } from "../paint.js";
import { rgbOf } from "../palette.js";
import { rangeOf } from "../range.js";
import type { Section } from "../section.js";
import type { Painted, Ranges } from "./look.js";

const MEMBRANE = 0.62; // µm on either side of the wall
const SPREAD = 0.32; // µm, of the point-spread function
const TYPE_VARIATION = 0.3; // of a marker that stands for a type only

interface Lit {
  readonly channel: Channel;
  /** 0–1 of each cell; 0 where it does not carry the marker. */
  readonly level: Float32Array;
  readonly carriers: number;
  /** Whether a column gives the level; else all cells of some types carry it. */
  readonly graded: boolean;
}

export function paintFluorescence(
  section: Section,
  channels: readonly Channel[],
  noisy: boolean,
  ranges: Ranges,
): Painted {
  const lit: Lit[] = [];
  const absent: string[] = [];
  for (const channel of channels) {
    const found = levelsOf(section, channel, ranges);
    if (found) lit.push(found);
    else absent.push(channel.name);
  }
  const { owners } = section;
  const light = lightOf(section, lit);
  blurred(light, owners.width, owners.height, Math.max(0.55, SPREAD * owners.pixelsPerMicron));
  const rgb = light;
  for (let at = 0, k = 0; at < owners.cell.length; at++)
    for (let c = 0; c < 3; c++, k++) {
      const value = light[k]! + 0.006;
      rgb[k] = exposed(noisy ? counted(value, at % owners.width, Math.floor(at / owners.width), c) : value);
    }
  const counts = Object.fromEntries(lit.map(({ channel, carriers }) => [channel.name, carriers]));
  const legend: Legend = {
    title: "Multiplex immunofluorescence",
    ground: "dark",
    entries: lit.map(({ channel, carriers, graded }) => ({
      label: `${channel.name}, ${channel.compartment}`,
      colour: rgbOf(channel.colour),
      ...(!graded && { count: carriers }),
    })),
    bars: [],
    notes: [
      "each channel: 1st to 99th percentile",
      ...(absent.length > 0 ? [`not in this tissue: ${absent.join(", ")}`] : []),
      ...(noisy ? ["with shot noise"] : []),
    ],
  };
  return { rgb, legend, counts };
}

function levelsOf(section: Section, channel: Channel, ranges: Ranges): Lit | undefined {
  const { cells } = section.snapshot;
  const name = channel.columns.find((column) => cells.columns[column]);
  const seen = cellsInView(section);
  const level = new Float32Array(cells.count);
  let carriers = 0;
  if (name !== undefined) {
    const values = cells.columns[name]!;
    const range = channel.range ?? ranges[name] ?? rangeOf(values);
    const power = log2Power(channel.gamma);
    for (let i = 0; i < cells.count; i++) {
      if (Number.isNaN(values[i]!)) continue;
      level[i] = power(Math.min(1, Math.max(0, (values[i]! - range.low) / (range.high - range.low))));
      if (seen[i]) carriers++;
    }
    return { channel, level, carriers, graded: true };
  }
  if (channel.types.length === 0) return undefined;
  for (let i = 0; i < cells.count; i++) {
    if (channel.types !== "all" && !channel.types.includes(cells.types[cells.type[i]!]!)) continue;
    level[i] = 1 - TYPE_VARIATION * hashed(cells.id[i]!, channel.name.length, 19);
    if (seen[i]) carriers++;
  }
  return { channel, level, carriers, graded: false };
}

const log2Power = (gamma: number) => (x: number) => (gamma === 1 ? x : x <= 0 ? 0 : exp(gamma * log(x)));

function lightOf({ owners, nuclei, shapes, snapshot }: Section, lit: readonly Lit[]): Float32Array {
  const { width, pixelsPerMicron: scale, cell, edge, left, top } = owners;
  const { id, x: xs, y: ys } = snapshot.cells;
  const light = new Float32Array(3 * cell.length);
  const parts = lit.map(({ channel, level }) => {
    const [red, green, blue] = rgbOf(channel.colour);
    return {
      channel,
      level,
      red: (channel.gain * red) / 255,
      green: (channel.gain * green) / 255,
      blue: (channel.gain * blue) / 255,
    };
  });
  const dapi = parts.map(({ channel }) => channel.types === "all");
  const band = Math.max(MEMBRANE, 1 / scale);
  for (let at = 0; at < cell.length; at++) {
    const i = cell[at]!;
    if (i < 0) continue;
    const dx = left + ((at % width) + 0.5) / scale - xs[i]!;
    const dy = top - (Math.floor(at / width) + 0.5) / scale - ys[i]!;
    const seed = id[i]!;
    const nucleus = nuclei.cover[at]!;
    const near = edge[at]! / band;
    const membrane = near >= 2 ? 0 : near <= 0.5 ? 1 : (2 - near) / 1.5;
    const film = membrane > 0 ? membrane * membrane * (0.7 + 0.5 * valueNoise(dx / 1.1, dy / 1.1, seed)) : 0;
    const cytoplasm = (1 - nucleus) * (1 - 0.5 * membrane);
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let k = 0; k < parts.length; k++) {
      const part = parts[k]!;
      const level = part.level[i]!;
      if (level <= 0) continue;
      let amount = 0;
      if (part.channel.compartment === "nucleus") {
        if (nucleus === 0) continue;
        const { chromatin, clumps } = shapes.morphology[i]!;
        const texture = 1 + 1.5 * clumps * (valueNoise(dx / 0.9, dy / 0.9, seed) - 0.5);
        amount = nucleus * texture * (dapi[k] ? 0.45 + 0.6 * chromatin : 0.95);
      } else if (part.channel.compartment === "membrane") amount = film + 0.07 * cytoplasm;
      else if (part.channel.granular) {
        const grain = valueNoise(dx / 0.85, dy / 0.85, seed + 3);
        amount = cytoplasm * (grain > 0.55 ? 0.35 + 2.4 * (grain - 0.55) : 0.16 + 0.3 * grain);
      } else amount = cytoplasm * (0.55 + 0.5 * valueNoise(dx / 1.6, dy / 0.8, seed + 5)) + 0.2 * membrane;
      amount *= level;
      red += amount * part.red;
      green += amount * part.green;
      blue += amount * part.blue;
    }
    light[3 * at] = red;
    light[3 * at + 1] = green;
    light[3 * at + 2] = blue;
  }
  return light;
}
