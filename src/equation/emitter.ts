/**
 * Instructions of one kernel's loop body. A subtree that occurs twice is computed once and kept in a local.
 */
import { LEAST, LN2, LOG2E, products } from "./evaluate-f32.js";
import type { Instruction, KernelFunction } from "./kernel.js";
import { wins } from "./lottery.js";
import * as s from "./simd.js";
import type { Space, Tree } from "./tree.js";
import { Bytes, v128 } from "./wasm-module.js";

type Code = readonly number[];
type Call = Extract<Tree, { kind: "call" }>;

/** Different subtrees of a kernel, at most; a pair of them and an operator make one number. */
const MOST_TREES = 1 << 24;
const OPERATORS = ["+", "-", "*", "/"] as const;

export class Emitter {
  readonly code = new Bytes();
  readonly locals: number[] = [];
  /** How often each subtree occurs, and where its value is kept once it is known. */
  private readonly uses = new Map<number, number>();
  private readonly kept = new Map<number, number>();
  /** Numbers of expressions, by what they are made of and by tree. */
  private readonly known = new Map<string | number, number>();
  /** By how many names were given a value before. */
  private readonly ids: Map<Tree, number>[] = [new Map()];
  private given = 0;
  /** Names that were given a value in this kernel. */
  private readonly defined = new Map<string, number>();
  private readonly mask: number | undefined;
  private bits: number | undefined;

  constructor(
    private readonly kernel: KernelFunction,
    private readonly at: number,
    private readonly functions: { exp2: number; log2: number; growth: number; threefry: number },
  ) {
    this.mask = kernel.only ? this.local() : undefined;
  }

  private local(): number {
    this.locals.push(v128);
    return 1 + this.locals.length;
  }

  private push(...codes: readonly Code[]): void {
    for (const code of codes) this.code.push(code);
  }

  private load(address: number): Code {
    return [...s.get(this.at), ...s.load(address)];
  }

  /** Leaves the group where no lane is of this kernel's type. */
  guard(): Code {
    const { only } = this.kernel;
    if (!only || this.mask === undefined) return [];
    return [
      ...[...this.load(only.column), ...s.integers(only.value), ...s.op.equalIntegers, ...s.tee(this.mask)],
      ...[...s.op.anyTrue, 0x45, 0x0d, 0x00], // leave the block when no lane is
    ];
  }

  /** Note all subtrees, in the order of instructions, before any is emitted. */
  count(instructions: readonly Instruction[]): void {
    const visit = (tree: Tree): void => {
      const id = this.idOf(tree);
      const uses = (this.uses.get(id) ?? 0) + 1;
      this.uses.set(id, uses);
      if (uses > 1) return;
      if (tree.kind === "minus") visit(tree.of);
      else if (tree.kind === "binary") [tree.left, tree.right].forEach(visit);
      else if (tree.kind === "call") tree.of.forEach(visit);
    };
    for (const instruction of instructions) {
      visit(instruction.tree);
      if (instruction.kind === "let") this.define(instruction.space, instruction.name, 0);
    }
    this.defined.clear();
    this.given = 0;
  }

  /** The same number for the same expression of the same values. */
  private idOf(tree: Tree): number {
    const ids = this.ids[this.given]!;
    let id = ids.get(tree);
    if (id !== undefined) return id;
    const of = (inner: Tree) => this.idOf(inner);
    let key: string | number;
    if (tree.kind === "number") key = `${Object.is(tree.value, -0) ? "-0" : tree.value}`;
    else if (tree.kind === "name") {
      const name = `${tree.space}.${tree.name}`;
      key = this.defined.has(name) ? `new ${name}` : name;
    } else if (tree.kind === "minus") key = `−${of(tree.of)}`;
    else if (tree.kind === "binary")
      key = (of(tree.left) * MOST_TREES + of(tree.right)) * 4 + OPERATORS.indexOf(tree.operator);
    else key = `${tree.name} ${tree.of.map(of).join(" ")}`;
    id = this.known.get(key);
    if (id === undefined) {
      id = this.known.size;
      this.known.set(key, id);
    }
    ids.set(tree, id);
    return id;
  }

  /** Emits a tree and leaves its value in a local. */
  value(tree: Tree): number {
    this.emit(tree);
    const local = this.local();
    this.push(s.set(local));
    return local;
  }

  /** From here on a name has the value of this local. */
  define(space: Space, name: string, local: number): void {
    this.defined.set(`${space}.${name}`, local);
    this.given++;
    if (this.ids.length === this.given) this.ids.push(new Map());
  }

  write(address: number, local: number): void {
    this.push(s.get(this.at), s.get(local));
    if (this.mask !== undefined) this.push(this.load(address), s.get(this.mask), s.op.bitselect);
    this.push(s.store(address));
  }

  /** Sets a bit in the lanes where the event happens. */
  fire(instruction: Extract<Instruction, { kind: "chance" | "crossing" }>): void {
    if (this.bits === undefined) {
      this.bits = this.local();
      this.push(this.load(this.kernel.fired!), s.set(this.bits));
    }
    const local = this.value(instruction.tree);
    if (instruction.kind === "crossing") this.push(s.get(local), s.constant(0), s.op.greater);
    else this.push(wins(local, instruction.purpose, this.load(this.kernel.ids!), this.functions));
    this.push(s.integers(1 << instruction.bit), s.op.and, s.get(this.bits), s.op.or, s.set(this.bits));
  }

  writeFired(): void {
    if (this.bits !== undefined) this.write(this.kernel.fired!, this.bits);
  }

  private emit(tree: Tree): void {
    const defined = tree.kind === "name" ? this.defined.get(`${tree.space}.${tree.name}`) : undefined;
    const id = this.idOf(tree);
    const kept = defined ?? this.kept.get(id);
    if (kept !== undefined) {
      this.push(s.get(kept));
      return;
    }
    this.emitAnew(tree);
    if (tree.kind === "number" || (this.uses.get(id) ?? 0) < 2) return;
    const local = this.local();
    this.push(s.tee(local));
    this.kept.set(id, local);
  }

  private emitAnew(tree: Tree): void {
    if (tree.kind === "number") this.push(s.constant(tree.value));
    else if (tree.kind === "name") this.emitName(tree.space, tree.name);
    else if (tree.kind === "call") this.emitCall(tree);
    else if (tree.kind === "minus") {
      this.emit(tree.of);
      this.push(s.op.neg);
    } else {
      this.emit(tree.left);
      this.emit(tree.right);
      this.push(s.op[({ "+": "add", "-": "sub", "*": "mul", "/": "div" } as const)[tree.operator]]);
    }
  }

  private emitName(space: Space, name: string): void {
    const place = this.kernel.placeOf(space, name);
    if ("column" in place) this.push(this.load(place.column));
    else if ("uniform" in place) this.push(s.integer(0), s.splat(place.uniform));
    else this.emitGene(place.perClone);
  }

  private emitGene(row: number): void {
    const [clones, value] = [this.local(), this.local()];
    this.push(this.load(this.kernel.clones!), s.integer(2), s.op.shiftLeft, s.set(clones));
    for (let lane = 0; lane < 4; lane++) {
      this.push(s.get(clones), s.lane(lane), lane === 0 ? s.constant(0) : s.get(value));
      this.push(s.loadLane(row, lane), s.set(value));
    }
    this.push(s.get(value));
  }

  private emitCall({ name, of }: Call): void {
    const [a, b, c] = of as [Tree, Tree, Tree];
    if (name === "hill") this.emitHill(a, b, c);
    else if (name === "select") {
      for (const inner of [b, c, a]) this.emit(inner);
      this.push(s.constant(0), s.op.greater, s.op.bitselect);
    } else {
      this.emit(a);
      if (name === "min" || name === "max") {
        this.emit(b);
        this.push(s.op[name]);
      } else if (name === "sqrt") this.push(s.op.sqrt);
      else if (name === "growth") this.push(s.call(this.functions.growth));
      else if (name === "exp") this.push(s.constant(LOG2E), s.op.mul, s.call(this.functions.exp2));
      else this.push(s.call(this.functions.log2), s.constant(LN2), s.op.mul);
    }
  }

  private emitHill(x: Tree, halfMaximum: Tree, power: Tree): void {
    this.emit(x);
    const own = this.local();
    this.push(s.set(own));
    const literal = power.kind === "number" && (products as readonly number[]).includes(power.value);
    const raised = this.local();
    if (literal) {
      this.emit(halfMaximum);
      this.push(s.get(own), s.op.div, s.set(raised), product(raised, power.value), s.set(raised));
    } else {
      this.emit(power);
      this.emit(halfMaximum);
      this.push(s.call(this.functions.log2), s.get(own), s.call(this.functions.log2), s.op.sub, s.op.mul);
      this.push(s.constant(-120), s.op.max, s.constant(120), s.op.min, s.call(this.functions.exp2), s.set(raised));
    }
    this.push(s.constant(1), s.constant(1), s.get(raised), s.op.add, s.op.div);
    this.push(s.get(own), s.constant(LEAST), s.op.greater, s.op.and);
  }
}

/** (K/x)ⁿ from a ratio held in a local, for the powers that are products. */
function product(ratio: number, power: number): Code {
  const one = s.get(ratio);
  const square = [...one, ...one, ...s.op.mul];
  const root = [...one, ...s.op.sqrt];
  if (power === 0.5) return root;
  const whole = power < 2 ? one : power < 3 ? square : [...square, ...(power === 3 ? one : square), ...s.op.mul];
  return Number.isInteger(power) ? whole : [...whole, ...root, ...s.op.mul];
}
