// Kernels of the fields in AssemblyScript; every file here mirrors one of the TypeScript reference, operation by operation.
//
// Arguments of type usize are byte addresses. A voxel is one vector: the four fields of a quad, x fastest. The order of
// operations of each lane is that of the reference, where the equations are, so that every bit agrees. No kernel keeps
// anything between calls, and each takes a range (first, last), so that threads may share the work.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

export { assemble, factorise, solve } from "./coarsest";
export { clear, deposit, sample } from "./footprints";
export { place } from "./place";
export { balance, begin, extrapolate, finish } from "./pointwise";
export { stepQuad } from "./quad";
export { residual, sweep, sweepFromZero } from "./stencil";
export { prolong, restrictCapacity, restrictResidual } from "./transfer";
