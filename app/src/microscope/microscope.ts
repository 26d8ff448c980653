/** The microscope: three passes over a canvas, drawn when something changed; a pixel read back tells the cell. */
import type { Camera, View } from "../document/document";
import type { Frame, Layout } from "../engine/frame";
import type { Between } from "../engine/recording";
import { rgbOf } from "../tokens";
import { compartmentFragment, fullScreenVertex } from "./compartment-pass";
import { type Program, programOf, Texture } from "./gl";
import { LIT } from "./markers";
import { ownerFragment, ownerVertex, TABLE_WIDTH } from "./owner-pass";
import { cividis, rampBytes } from "./ramps";
import { type Specimen, type Stain, stainOf } from "./stain";
import { stainFragment } from "./stain-pass";
import { cellTable, levelTable, pairsOf, rowsOf, tintTable } from "./tables";

/** What both microscopes offer: the one on the graphics card and the one without. */
export interface Instrument {
  readonly kind: "WebGL" | "CPU";
  show(between: Between, layout: Layout, view: View, specimen: Specimen, camera: Camera, selected?: number): void;
  /** Whether the last picture is finished, so that pictures do not queue. */
  ready(): boolean;
  /** Row of the cell at a pixel of the canvas, or −1. */
  pick(x: number, y: number): number;
  dispose(): void;
}

export class Microscope implements Instrument {
  readonly kind = "WebGL";
  private readonly gl: WebGL2RenderingContext;
  private readonly owner: Program;
  private readonly compartment: Program;
  private readonly stain: Program;
  private readonly owners: Texture;
  private readonly compartments: Texture;
  private readonly cells: Texture;
  private readonly levels: Texture;
  private readonly tints: Texture;
  private readonly field: Texture;
  private readonly ramp: Texture;
  private readonly depth: WebGLRenderbuffer;
  private readonly ownerTarget: WebGLFramebuffer;
  private readonly compartmentTarget: WebGLFramebuffer;
  private pairs: { before: unknown; after: unknown; rows: Int32Array } | undefined;
  /** What colours the cells stays the same while they only move. */
  private stained: { before: Frame; view: View; highlighted: unknown; stain: Stain } | undefined;
  private readonly angles = new Map<number, number>();
  private shown = "";
  private fence: WebGLSync | null = null;

  /** @throws when the browser offers no WebGL2. */
  constructor(private readonly canvas: HTMLCanvasElement) {
    const gl = canvas.getContext("webgl2", { antialias: false, alpha: false, preserveDrawingBuffer: true });
    if (!gl) throw new Error("no WebGL2");
    this.gl = gl;
    this.owner = programOf(gl, ownerVertex, ownerFragment);
    this.compartment = programOf(gl, fullScreenVertex, compartmentFragment);
    this.stain = programOf(gl, fullScreenVertex, stainFragment);
    const bytes = { internal: gl.RGBA8, format: gl.RGBA, type: gl.UNSIGNED_BYTE };
    this.owners = new Texture(gl, { internal: gl.R32UI, format: gl.RED_INTEGER, type: gl.UNSIGNED_INT });
    this.compartments = new Texture(gl, bytes);
    this.cells = new Texture(gl, { internal: gl.RGBA32F, format: gl.RGBA, type: gl.FLOAT });
    this.levels = new Texture(gl, bytes);
    this.tints = new Texture(gl, bytes);
    this.field = new Texture(gl, { internal: gl.R16F, format: gl.RED, type: gl.FLOAT, smooth: true });
    this.ramp = new Texture(gl, bytes);
    this.ramp.fill(256, 1, rampBytes(cividis));
    this.depth = gl.createRenderbuffer();
    this.ownerTarget = gl.createFramebuffer();
    this.compartmentTarget = gl.createFramebuffer();
  }

  show(between: Between, layout: Layout, view: View, specimen: Specimen, camera: Camera, selected?: number): void {
    const { gl } = this;
    if (gl.isContextLost()) return;
    this.resize();
    const { before, after } = between;
    if (this.pairs?.before !== before || this.pairs.after !== after)
      this.pairs = { before, after, rows: pairsOf(before, after) };
    const { count } = before;
    this.cells.fill(TABLE_WIDTH, rowsOf(3 * count), cellTable(between, this.pairs.rows, layout.types, this.angles));
    const field = layout.fields.find(({ name }) => name === view.field);
    const values = field && before.fields[field.name];
    const stain = this.stainFor(before, view, specimen);
    if (field && values) this.field.fill(field.nx, field.ny, values);

    gl.enable(gl.DEPTH_TEST);
    gl.depthFunc(gl.LESS);
    this.pass(this.owner, this.ownerTarget, camera);
    gl.clearBufferuiv(gl.COLOR, 0, [0, 0, 0, 0]);
    gl.clearBufferfv(gl.DEPTH, 0, [1]);
    this.cells.bind(0, this.owner.uniforms.cells);
    gl.drawArrays(gl.TRIANGLES, 0, 6 * before.count);

    gl.disable(gl.DEPTH_TEST);
    const { compartment } = this;
    this.pass(compartment, this.compartmentTarget, camera);
    this.cells.bind(0, compartment.uniforms.cells);
    this.owners.bind(1, compartment.uniforms.owners);
    gl.drawArrays(gl.TRIANGLES, 0, 3);

    const { uniforms } = this.stain;
    const at = (name: string) => uniforms[name] ?? null;
    this.pass(this.stain, null, camera);
    this.cells.bind(0, uniforms.cells);
    this.owners.bind(1, uniforms.owners);
    this.compartments.bind(2, uniforms.compartments);
    this.levels.bind(3, uniforms.levels);
    this.tints.bind(4, uniforms.tints);
    this.field.bind(5, uniforms.field);
    this.ramp.bind(6, uniforms.ramp);
    gl.uniform1i(at("stain"), stain.number);
    gl.uniform1i(at("selected"), selected === undefined ? 0 : before.id.indexOf(selected) + 1);
    gl.uniform1i(at("scope"), view.scope ? 1 : 0);
    gl.uniform1i(at("hasField"), values && view.look === "types" ? 1 : 0);
    gl.uniform2f(at("tissue"), layout.width, layout.height);
    gl.uniform2f(at("fieldRange"), ...stain.range);
    gl.uniform2f(at("fieldSize"), (field?.nx ?? 1) * (field?.voxel ?? 1), (field?.ny ?? 1) * (field?.voxel ?? 1));
    const colours = new Float32Array(3 * LIT);
    const places = new Float32Array(3 * LIT);
    stain.lit.forEach((marker, k) => {
      colours.set(rgbOf(marker.colour), 3 * k);
      places.set(marker.place, 3 * k);
    });
    gl.uniform3fv(at("channelColour"), colours);
    gl.uniform3fv(at("channelPlace"), places);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    this.fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
  }

  private stainFor(before: Frame, view: View, specimen: Specimen): Stain {
    const { highlighted } = specimen;
    const kept = this.stained;
    if (kept?.before === before && kept.view === view && kept.highlighted === highlighted) return kept.stain;
    const { count } = before;
    const stain = stainOf(view, before, specimen);
    this.levels.fill(TABLE_WIDTH, rowsOf(2 * count), levelTable(stain.levels, count));
    this.tints.fill(TABLE_WIDTH, rowsOf(count), tintTable(count, stain.tint, stain.emphasis));
    this.stained = { before, view, highlighted, stain };
    return stain;
  }

  ready(): boolean {
    const { gl, fence } = this;
    if (!fence || gl.isContextLost()) return true;
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) return false;
    gl.deleteSync(fence);
    this.fence = null;
    return true;
  }

  pick(x: number, y: number): number {
    const { gl } = this;
    if (gl.isContextLost() || this.shown === "") return -1;
    const out = new Uint32Array(4);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.ownerTarget);
    gl.readPixels(Math.floor(x), this.canvas.height - 1 - Math.floor(y), 1, 1, gl.RGBA_INTEGER, gl.UNSIGNED_INT, out);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    return out[0]! - 1;
  }

  dispose(): void {
    this.gl.getExtension("WEBGL_lose_context")?.loseContext();
  }

  private pass({ program, uniforms }: Program, target: WebGLFramebuffer | null, camera: Camera): void {
    const { gl, canvas } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, target);
    gl.viewport(0, 0, canvas.width, canvas.height);
    // biome-ignore lint/correctness/useHookAtTopLevel: a call of WebGL, not a hook
    gl.useProgram(program);
    gl.uniform2f(uniforms.centre ?? null, camera.x, camera.y);
    gl.uniform2f(uniforms.viewport ?? null, canvas.width, canvas.height);
    gl.uniform1f(uniforms.pixelsPerMicron ?? null, camera.pixelsPerMicron);
  }

  private resize(): void {
    const { gl, canvas } = this;
    const size = `${canvas.width}×${canvas.height}`;
    if (size === this.shown) return;
    this.shown = size;
    this.owners.fill(canvas.width, canvas.height, null);
    this.compartments.fill(canvas.width, canvas.height, null);
    gl.bindRenderbuffer(gl.RENDERBUFFER, this.depth);
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.DEPTH_COMPONENT24, canvas.width, canvas.height);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.ownerTarget);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.owners.texture, 0);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.DEPTH_ATTACHMENT, gl.RENDERBUFFER, this.depth);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.compartmentTarget);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.compartments.texture, 0);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }
}
