// Whole steps: everything that ships, in a section and in a block, with the share of each part.
import { addCell, createState } from "../dist/engine/state.js";
import { Stepper } from "../dist/engine/step.js";
import { biology, parseScenario, prepare, vocabularyOf } from "../dist/index.js";

const dense =
  "tumor: { density: 8600 /mm2 }, cd8: { density: 600 /mm2 }, treg: { density: 60 /mm2 }, macrophage: { density: 300 /mm2 }, stroma: { density: 400 /mm2 }";
const tissues = [
  ["2-D, 1 mm², 10⁴ cells", `size: [1 mm, 1 mm], pattern: inflamed, ${dense}`, 60],
  ["3-D, 0.43 mm³, 10⁵ cells", "size: [750 um, 750 um, 750 um], pattern: inflamed", 6],
];

/** A stepper over the tissue, ten minutes in. */
function begun(generate) {
  const text = `ifng-lab: 1\nname: benchmark\nduration: 1 day\ntissue: { generate: { ${generate} } }\n`;
  const experiment = prepare(parseScenario(text, "benchmark.yaml", vocabularyOf(biology)), { memory: 16e9 });
  const { model, domain, clones, tissue } = experiment;
  const { cells } = tissue;
  const state = createState(model, domain, clones, 1, Math.ceil(1.3 * tissue.count));
  cells.type.forEach((type, i) => {
    const clone = clones[type === "tumor" ? 1 : 0].name;
    addCell(state, { type, clone, x: cells.x[i], y: cells.y[i], z: cells.z[i], radius: cells.radius[i] });
  });
  const stepper = new Stepper(state);
  stepper.relax();
  for (let t = 0; t < 10; t++) stepper.step();
  return { state, stepper };
}

/** Bytes of state and scratch columns per cell. */
function bytesPerCell({ tables }) {
  let bytes = 0;
  let count = 0;
  for (const table of tables.values()) {
    bytes += table.count * 4 * (5 + table.floats.size + table.scratch.size);
    count += table.count;
  }
  return bytes / count;
}

export function wholeRows() {
  return tissues.flatMap(([name, generate, minutes]) => {
    const { state, stepper } = begun(generate);
    const cells = [...state.tables.values()].reduce((sum, table) => sum + table.count, 0);
    const start = process.cpuUsage();
    for (let t = 0; t < minutes; t++) stepper.step();
    const { user, system } = process.cpuUsage(start);
    const ns = (1000 * (user + system)) / minutes;
    const { nx, ny, nz } = state.grid;
    const fields = `${state.model.ligands.length} fields of ${nx} × ${ny}${nz > 1 ? ` × ${nz}` : ""}`;
    return [
      {
        what: `whole step, ${name}`,
        unit: "cell and minute",
        ns: ns / cells,
        note: `${((ns * 1440) / 1e9).toFixed(1)} s of processor time a day; ${cells} cells, ${fields}, ${state.model.mechanisms.length} mechanisms`,
      },
      { what: "  its columns", unit: "cell", bytes: bytesPerCell(state) },
    ];
  });
}
