// Kernels of the fields in AssemblyScript; every file here mirrors one of the TypeScript reference, operation by operation.
//
// Arguments of type usize are byte addresses of f32 arrays, x fastest. The order of operations of each voxel is that of
// ../stencil.ts, ../transfer.ts and ../pointwise.ts, where the equations are, so that every bit agrees.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

export { begin, extrapolate, finish, invert, weigh } from "./pointwise";
export { residual, sweep, sweepFromZero } from "./stencil";
export { prolong, restrict } from "./transfer";
