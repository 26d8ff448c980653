/** The little of WebGL2 that the microscope needs. */
export const glslHeader = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;
`;

export type Uniforms = Readonly<Record<string, WebGLUniformLocation>>;

export interface Program {
  readonly program: WebGLProgram;
  readonly uniforms: Uniforms;
}

export function programOf(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram();
  for (const [stage, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(stage)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost())
      throw new Error(`shader: ${gl.getShaderInfoLog(shader)}`);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`program: ${gl.getProgramInfoLog(program)}`);
  const uniforms: Record<string, WebGLUniformLocation> = {};
  const count = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) as number;
  for (let i = 0; i < count; i++) {
    const name = gl.getActiveUniform(program, i)!.name;
    uniforms[name.replace("[0]", "")] = gl.getUniformLocation(program, name)!;
  }
  return { program, uniforms };
}

export interface TextureFormat {
  readonly internal: number;
  readonly format: number;
  readonly type: number;
  readonly smooth?: boolean;
}

/** A texture that is filled again and again, and made anew only when its size changes. */
export class Texture {
  readonly texture: WebGLTexture;
  private width = 0;
  private height = 0;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly format: TextureFormat,
  ) {
    this.texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    const filter = format.smooth ? gl.LINEAR : gl.NEAREST;
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }

  /** True when the size changed. */
  fill(width: number, height: number, data: ArrayBufferView | null): boolean {
    const { gl } = this;
    const { internal, format, type } = this.format;
    const resized = width !== this.width || height !== this.height;
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    if (resized) gl.texImage2D(gl.TEXTURE_2D, 0, internal, width, height, 0, format, type, data);
    else if (data) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, format, type, data);
    this.width = width;
    this.height = height;
    return resized;
  }

  bind(unit: number, uniform: WebGLUniformLocation | undefined): void {
    if (uniform === undefined) return;
    this.gl.activeTexture(this.gl.TEXTURE0 + unit);
    this.gl.bindTexture(this.gl.TEXTURE_2D, this.texture);
    this.gl.uniform1i(uniform, unit);
  }
}
