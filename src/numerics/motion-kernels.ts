/**
 * A minute of motion in WebAssembly, four neighbours at a time, on a working copy of the cells in the order of bins.
 *
 * Kernels take ranges of cells; each is called for `parts` ranges, with the same bits however many there are. Each range has
 * its share of the room for lists. A cell whose list might not fit goes without: it looks through its bins at every push,
 * which takes longer and gives the same bits, because sums of whole numbers do not depend on their order.
 */
import { type Box, unitRootFor } from "./forces.js";
import { instantiate } from "./kernel-module.js";
import { mechanicsKernels } from "./kernels.generated.js";
import type { MovingBodies } from "./mechanics.js";
import type { MakeMotion, Motion } from "./motion.js";
import { binsFor, createDesk, type Desk, deskBytes, SCRATCH, word } from "./motion-desk.js";

/** Words of list per cell: in a dense block a cell at rest lists about 13 others, one that walks 10 µm/min about 45. */
const LISTED = 32;
/** Share of the room that a walking cell has, against one at rest. */
const WALKER = 3;

/** Fewer cells than this are done by one thread. */
const WORTH_SHARING = 256;

/** Columns of `bodies`, in the order of the desk. */
const columns = [
  ...(["x", "y", "z", "radius", "speed", "headingX", "headingY", "headingZ"] as const),
  ...(["pressure", "repulsionRoot", "adhesionRoot", "kind"] as const),
];

/** Arguments are addresses, then ranges of cells, then what a kernel needs besides. */
interface Kernels {
  survey(desk: number): number;
  sort(desk: number): void;
  columns(desk: number, first: number, last: number): void;
  listResting(desk: number, first: number, last: number, from: number, to: number, scratch: number): void;
  listWalking(desk: number, first: number, last: number, from: number, to: number): void;
  pushResting(desk: number, first: number, last: number): void;
  pushWalking(desk: number, first: number, last: number, scratch: number): void;
  glide(desk: number, first: number, last: number, steps: number): void;
  walk(desk: number, first: number, last: number): void;
  end(desk: number, first: number, last: number): void;
  nearest(desk: number, first: number, last: number, of: number, masks: number, touch: number, out: number): void;
}

/** As many parts as threads. */
export const kernelMotion: MakeMotion = (box, memory, capacity) =>
  motionInParts(memory.crew?.size ?? 1, LISTED)(box, memory, capacity);

export const motionBytes = (capacity: number, parts = 1) => deskBytes(capacity, LISTED, parts);

/** @param listed words of list per cell, on average. */
export const motionInParts =
  (parts: number, listed: number): MakeMotion =>
  (box, memory, capacity): Motion => {
    const desk = createDesk(box, memory, capacity, listed, parts);
    const kernels = instantiate(mechanicsKernels, memory) as unknown as Kernels;
    const { at, integers, floats } = desk;
    let count = 0;
    let resting = 0;
    let known: MovingBodies | undefined;

    /** End of a part of the cells from `first` to `last`. */
    const cut = (part: number, first: number, last: number) => (first + ((last - first) * part) / parts) | 0;

    const scratchOf = (part: number) => desk.scratch + part * SCRATCH;

    /** Address up to which the lists of the first n cells may reach. */
    function roomUpTo(n: number): number {
      const weight = (cells: number) => Math.min(cells, resting) + WALKER * Math.max(0, cells - resting);
      return desk.room + 16 * (((desk.roomWords / 4) * (weight(n) / weight(count))) | 0);
    }

    function locate(bodies: MovingBodies): void {
      if (bodies.x.buffer !== memory.memory.buffer) throw new TypeError("bodies must lie in the memory of mechanics");
      for (const [n, name] of columns.entries()) integers[word.bodies + n] = bodies[name].byteOffset;
      known = bodies;
    }

    /** Threads do the parts at once, if there are threads and enough cells. */
    function inParts(first: number, last: number, call: (from: number, to: number, part: number) => void): void {
      const calls = () => {
        for (let part = 0; part < parts; part++) {
          const from = cut(part, first, last);
          const to = cut(part + 1, first, last);
          if (from < to) call(from, to, part);
        }
      };
      if (memory.crew && last - first >= WORTH_SHARING) memory.crew.together(calls);
      else calls();
    }

    function list(): void {
      inParts(0, count, (from, to) => kernels.columns(at, from, to));
      inParts(0, resting, (from, to, part) =>
        kernels.listResting(at, from, to, roomUpTo(from), roomUpTo(to), scratchOf(part)),
      );
      inParts(resting, count, (from, to) => kernels.listWalking(at, from, to, roomUpTo(from), roomUpTo(to)));
    }

    return {
      begin(bodies, cells) {
        count = cells;
        if (bodies !== known) locate(bodies);
        integers[word.count] = count;
        const walking = kernels.survey(at);
        resting = count - walking;
        const unitRoot = unitRootFor(floats[word.largestRoot]!);
        floats[word.unitRoot] = unitRoot;
        floats[word.unitSize] = 1 / (unitRoot * unitRoot);
        layBins(desk, box, count);
        kernels.sort(at);
        desk.hide(count);
        list();
        return walking;
      },
      pushResting: () => inParts(0, resting, (from, to) => kernels.pushResting(at, from, to)),
      glide: (steps) => inParts(0, resting, (from, to) => kernels.glide(at, from, to, steps)),
      pushWalking: () =>
        inParts(resting, count, (from, to, part) => kernels.pushWalking(at, from, to, scratchOf(part))),
      walk: () => inParts(resting, count, (from, to) => kernels.walk(at, from, to)),
      end: () => inParts(0, count, (from, to) => kernels.end(at, from, to)),
      nearest(seekers, masks, seekerCount, touch, out) {
        const [of, masked, into] = [seekers.byteOffset, masks.byteOffset, out.byteOffset];
        inParts(0, seekerCount, (from, to) => kernels.nearest(at, from, to, of, masked, touch, into));
      },
    };
  };

/** Bins as wide as resting cells look far, or wider if there would be too many. */
function layBins({ integers, floats }: Desk, { width, height, depth }: Box, count: number): void {
  let edge = Math.max(1, 2 * floats[word.farthestAtRest]! || floats[word.farthest]!) + 0.1;
  const most = binsFor(count);
  while (binsAlong(width, edge) * binsAlong(height, edge) * binsAlong(depth, edge) > most) edge *= 1.05;
  for (let axis = 0; axis < 3; axis++) {
    const extent = floats[word.extent + axis]!;
    const bins = binsAlong(extent, edge);
    integers[word.nx + axis] = bins;
    floats[word.perX + axis] = extent > 0 ? bins / extent : 0;
  }
}

const binsAlong = (extent: number, edge: number) => Math.max(1, Math.floor(extent / edge));
