/**
 * A minute of motion in WebAssembly, four neighbours at a time, on a working copy of the cells in the order of bins.
 *
 * Kernels take ranges of cells; each is called for `parts` ranges, with the same bits however many there are. Each range has
 * its share of the room for lists. A cell whose list might not fit goes without: it looks through its bins at every push,
 * which takes longer and gives the same bits, because sums of whole numbers do not depend on their order.
 */
import type { Crew } from "./crew.js";
import { type Box, unitRootFor } from "./forces.js";
import { instantiate } from "./kernel-module.js";
import { mechanicsKernels } from "./kernels.generated.js";
import type { MovingBodies } from "./mechanics.js";
import type { MakeMotion, Motion } from "./motion.js";
import { binsFor, createDesk, type Desk, deskBytes, SCRATCH, word } from "./motion-desk.js";
import type { Seekers } from "./seekers.js";

/** Words of list per cell: in a dense block one at rest needs about 11, one that walks 10 µm/min about 45. */
const LISTED = 32;
/** Share of the room that a walking cell has, or a seeker at rest, against one at rest. */
const WALKER = 4;

/** Fewer cells than this are done by one thread: where each looks at its neighbours, and where it is only moved. */
const WORTH_SHARING = 256;
const LIGHT = 16_384;

/** Columns of `bodies`, in the order of the desk. */
const columns = [
  ...(["x", "y", "z", "radius", "speed", "headingX", "headingY", "headingZ"] as const),
  ...(["pressure", "repulsionRoot", "adhesionRoot", "kind"] as const),
];

/** Columns of the seekers, in the order of the desk. */
const sought = ["cell", "kinds", "id", "known", "chance", "met"] as const;

/** Arguments are addresses, then ranges of cells, then what a kernel needs besides. */
interface Kernels {
  survey(desk: number): number;
  sort(desk: number): void;
  appoint(desk: number, seekers: number): number;
  columns(desk: number, first: number, last: number): void;
  listResting(desk: number, first: number, last: number, from: number, to: number, scratch: number): void;
  listWalking(desk: number, first: number, last: number, from: number, to: number): void;
  listSeeking(desk: number, first: number, last: number, from: number, to: number): void;
  boundWalking(desk: number): void;
  pushResting(desk: number, first: number, last: number, scratch: number): void;
  settle(desk: number, first: number, last: number): void;
  walk(desk: number, first: number, last: number): void;
  meetWalking(desk: number, first: number, last: number, step: number, pushes: number, scratch: number): void;
  meetAtRest(desk: number, first: number, last: number, step: number, scratch: number): void;
  end(desk: number, first: number, last: number): void;
}

/** What is done with the cells from `from` to `to`, the n-th part. */
type Part = (from: number, to: number, n: number) => void;

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
    let seeking = 0;
    let known: MovingBodies | undefined;

    /** End of a part of the cells from `first` to `last`. */
    const cut = (part: number, first: number, last: number) => (first + ((last - first) * part) / parts) | 0;

    const scratchOf = (part: number) => desk.scratch + part * SCRATCH;

    /** Address up to which lists of the first n may reach, of cells and then of seekers at rest. */
    function roomUpTo(n: number): number {
      const weight = (cells: number) => Math.min(cells, resting) + WALKER * Math.max(0, cells - resting);
      return desk.room + 16 * (((desk.roomWords / 4) * (weight(n) / weight(count + seeking))) | 0);
    }

    function locate(bodies: MovingBodies): void {
      if (bodies.x.buffer !== memory.memory.buffer) throw new TypeError("bodies must lie in the memory of mechanics");
      for (const [n, name] of columns.entries()) integers[word.bodies + n] = bodies[name].byteOffset;
      known = bodies;
    }

    function eachPart(first: number, last: number, call: Part): void {
      for (let part = 0; part < parts; part++) {
        const from = cut(part, first, last);
        const to = cut(part + 1, first, last);
        if (from < to) call(from, to, part);
      }
    }

    const atOnce = (crew: Crew, first: number, last: number, call: Part) =>
      crew.together(() => eachPart(first, last, call));

    /** Threads do the parts at once, if there are threads and enough cells. */
    function inParts(first: number, last: number, call: Part, least = WORTH_SHARING): void {
      if (memory.crew && last - first >= least) atOnce(memory.crew, first, last, call);
      else eachPart(first, last, call);
    }

    // Made once, so that a step allocates nothing; what they need besides lies here.
    let step = 0;
    let pushes = 0;
    const part: Readonly<Record<keyof Omit<Kernels, "survey" | "sort" | "appoint" | "boundWalking">, Part>> = {
      columns: (from, to) => kernels.columns(at, from, to),
      listResting: (from, to, n) => kernels.listResting(at, from, to, roomUpTo(from), roomUpTo(to), scratchOf(n)),
      listWalking: (from, to) => kernels.listWalking(at, from, to, roomUpTo(from), roomUpTo(to)),
      listSeeking: (from, to) => kernels.listSeeking(at, from, to, roomUpTo(count + from), roomUpTo(count + to)),
      pushResting: (from, to, n) => kernels.pushResting(at, from, to, scratchOf(n)),
      settle: (from, to) => kernels.settle(at, from, to),
      walk: (from, to) => kernels.walk(at, from, to),
      meetWalking: (from, to, n) => kernels.meetWalking(at, from, to, step, pushes, scratchOf(n)),
      meetAtRest: (from, to, n) => kernels.meetAtRest(at, from, to, step, scratchOf(n)),
      end: (from, to) => kernels.end(at, from, to),
    };

    function appoint(seekers: Seekers | undefined): number {
      if (!seekers) return kernels.appoint(at, 0);
      for (const [n, name] of sought.entries()) integers[word.seekers + n] = seekers[name].byteOffset;
      floats[word.touch] = seekers.touch;
      integers[word.seed] = seekers.seed;
      integers[word.minute] = seekers.minute;
      integers[word.purpose] = seekers.purpose;
      return kernels.appoint(at, seekers.count);
    }

    function list(): void {
      inParts(0, count, part.columns, LIGHT);
      inParts(0, resting, part.listResting);
      inParts(resting, count, part.listWalking);
      inParts(0, seeking, part.listSeeking);
    }

    return {
      begin(bodies, cells, seekers) {
        count = cells;
        if (bodies !== known) locate(bodies);
        integers[word.count] = count;
        const walking = kernels.survey(at);
        resting = count - walking;
        const unitRoot = unitRootFor(floats[word.largestRoot]!);
        floats[word.unitRoot] = unitRoot;
        floats[word.unitSize] = 1 / (unitRoot * unitRoot);
        integers[word.steps] = 0;
        layBins(desk, box, count);
        kernels.sort(at);
        desk.hide(count);
        seeking = appoint(seekers);
        list();
        kernels.boundWalking(at);
        return walking;
      },
      pushResting() {
        if (integers[word.steps] !== 0) inParts(0, resting, part.settle, LIGHT);
        integers[word.steps] = 0;
        inParts(0, resting, part.pushResting);
      },
      glide(steps) {
        integers[word.steps] = steps;
      },
      meet(now, alsoPushes) {
        step = now;
        pushes = alsoPushes ? 1 : 0;
        inParts(resting, count, part.meetWalking);
        if (step > 0) inParts(0, seeking, part.meetAtRest);
      },
      walk: () => inParts(resting, count, part.walk, LIGHT),
      end: () => inParts(0, count, part.end, LIGHT),
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
