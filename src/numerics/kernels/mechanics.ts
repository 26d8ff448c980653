// Kernels of cell mechanics in AssemblyScript; every file here mirrors one of the TypeScript reference, so that every bit
// agrees. They take ranges of cells and write only what belongs to these, so that ranges may run at once.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

export { columns, sort, survey } from "./mechanics-bins";
export { pushResting, pushWalking } from "./mechanics-forces";
export { listResting, listWalking } from "./mechanics-lists";
export { end, glide, walk } from "./mechanics-moves";
export { nearest } from "./mechanics-touch";
