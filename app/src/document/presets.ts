/** Scenarios to begin with: the examples of the package, and two small tissues for a question each. */
import adaptiveResistance from "../../../examples/adaptive-resistance.yaml?raw";
import antiPd1 from "../../../examples/anti-pd-1.yaml?raw";

export interface Preset {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly text: string;
}

const excluded = `# T cells that stay outside: the tumor's nests are closed to them.
ifng-lab: 1
name: An excluded tumor
description: T cells gather in the stroma around the nests and hardly enter them.
duration: 4 days
seed: 1
tissue:
  generate:
    size: [560 um, 560 um]
    pattern: excluded
    tumor: { density: 3000 /mm2 }
    cd8: { density: 350 /mm2 }
    treg: { density: 120 /mm2 }
    macrophage: { density: 300 /mm2 }
    stroma: { density: 1000 /mm2 }
observe: { every: 2 h }
`;

const deaf = `# Half of the tumor has lost JAK1: it neither hears IFN-γ nor answers it.
ifng-lab: 1
name: A tumor half deaf
description: Two clones side by side. One raises MHC-I and PD-L1 when IFN-γ comes; the other hears nothing.
duration: 4 days
seed: 1
tissue:
  generate:
    size: [480 um, 480 um]
    pattern: inflamed
    tumor: { density: 3300 /mm2 }
    cd8: { density: 450 /mm2 }
    macrophage: { density: 300 /mm2 }
    stroma: { density: 700 /mm2 }
clones:
  - { name: wild type }
  - { name: deaf to IFN-γ, fraction: 50 %, lost: [JAK1] }
observe: { every: 2 h }
`;

export const presets: readonly Preset[] = [
  {
    id: "adaptive-resistance",
    title: "Adaptive resistance",
    words: "An inflamed tumor raises its shield",
    text: adaptiveResistance,
  },
  { id: "anti-pd-1", title: "Anti-PD-1", words: "The same tumor, with PD-1 blocked from day 1", text: antiPd1 },
  { id: "excluded", title: "An excluded tumor", words: "T cells that stay outside the nests", text: excluded },
  { id: "half-deaf", title: "A tumor half deaf", words: "Two clones, one without JAK1", text: deaf },
];
