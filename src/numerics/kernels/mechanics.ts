// Kernels of cell mechanics in AssemblyScript; every file here mirrors one of the TypeScript reference, so that every bit
// agrees. They take ranges of cells and write only what belongs to these, so that ranges may run at once.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

export { columns, sort, survey } from "./mechanics-bins";
export { boundWalking } from "./mechanics-bounds";
export { pushResting } from "./mechanics-forces";
export { listResting } from "./mechanics-listed-pairs";
export { listSeeking, listWalking } from "./mechanics-lists";
export { meetAtRest, meetWalking } from "./mechanics-meetings";
export { end, settle, walk } from "./mechanics-moves";
export { appoint } from "./mechanics-touch";
