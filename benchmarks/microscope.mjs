// The virtual microscope: ns per pixel of each look, 10⁴ cells at 1280 × 800.
import { microscope } from "../dist/index.js";

const { lookNamed, renderTissue, viewOf } = microscope;

/** 10⁴ cells on 1200 × 750 µm in a lattice of types, with a state and a field. */
function manyCells() {
  const [nx, ny] = [128, 80];
  const column = (of) => Float32Array.from({ length: nx * ny }, (_, i) => of(i));
  const radii = [6.5, 4, 6.5, 7, 5];
  return {
    minutes: 0,
    width: 1200,
    height: 750,
    depth: 0,
    cells: {
      count: nx * ny,
      id: Uint32Array.from({ length: nx * ny }, (_, i) => i + 1),
      x: column((i) => 9.375 * ((i % nx) + 0.5) + ((i * 7) % 5) - 2),
      y: column((i) => 9.375 * (Math.floor(i / nx) + 0.5) + ((i * 3) % 5) - 2),
      z: column(() => 0),
      radius: column((i) => radii[i % 5]),
      type: Uint8Array.from({ length: nx * ny }, (_, i) => [0, 1, 0, 2, 3][i % 5]),
      clone: new Uint16Array(nx * ny),
      types: ["tumor", "CD8", "macrophage", "stroma"],
      clones: ["wild type"],
      columns: { pdl1: column((i) => 1 + (i % 9)), pstat1: column((i) => (i % 10) / 10) },
    },
    fields: {
      ifng: { nx: 120, ny: 75, nz: 1, voxel: 10, unit: "pM", value: new Float32Array(9000).map((_, i) => i % 120) },
    },
  };
}

const looks = ["types", "if", "he", "ihc", "state:pdl1", "field:ifng"];

/** Best of three pictures of each look. */
export function microscopeRows() {
  const many = manyCells();
  const view = viewOf(many, { width: 1280, height: 800 });
  return looks.map((name) => {
    const look = lookNamed(name);
    let best = Number.POSITIVE_INFINITY;
    for (let k = 0; k < 4; k++) {
      const start = performance.now();
      renderTissue(many, view, look);
      best = Math.min(best, performance.now() - start);
    }
    const what = `microscope, ${name}, ${many.cells.count} cells, 1280 × 800`;
    return { what, unit: "pixel", ns: (1e6 * best) / (view.width * view.height) };
  });
}
