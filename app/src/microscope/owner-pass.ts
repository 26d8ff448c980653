/**
 * Pass 1: who owns this pixel? Every cell is a quad; cells compete by d² − r² in the depth buffer, so neighbours meet in
 * straight walls: a power diagram. Vertices are pulled by number, which software renderers draw ten times faster than
 * instances. The target holds the row of the cell + 1; 0 is nobody.
 */
import { glslHeader } from "./gl";
import { noiseGlsl } from "./noise";

export const TABLE_WIDTH = 1024;

/** How a cell lies in the table: two texels. */
export const cellGlsl = `
uniform sampler2D cells;
struct Cell { vec2 at; float radius; int type; vec2 axis; float elongation; float nucleus; uint id; };
Cell cellAt(int row) {
  int k = row * 3;
  vec4 a = texelFetch(cells, ivec2(k % ${TABLE_WIDTH}, k / ${TABLE_WIDTH}), 0);
  vec4 b = texelFetch(cells, ivec2((k + 1) % ${TABLE_WIDTH}, (k + 1) / ${TABLE_WIDTH}), 0);
  vec4 c = texelFetch(cells, ivec2((k + 2) % ${TABLE_WIDTH}, (k + 2) / ${TABLE_WIDTH}), 0);
  return Cell(a.xy, a.z, int(a.w), b.xy, b.z, b.w, uint(c.x));
}
/** Coordinates along and across the cell, in its radii; a stretched cell keeps its area. */
vec2 localOf(Cell c, vec2 offset) {
  vec2 turned = vec2(dot(offset, c.axis), dot(offset, vec2(-c.axis.y, c.axis.x)));
  float s = sqrt(c.elongation);
  return turned / vec2(s, 1. / s) / c.radius;
}
`;

export const ownerVertex = `${glslHeader}${cellGlsl}
uniform vec2 centre, viewport;
uniform float pixelsPerMicron;
out vec2 offset;
flat out int row;
void main() {
  row = gl_VertexID / 6;
  int corner = gl_VertexID % 6;
  vec2 unit = vec2(corner == 1 || corner == 2 || corner == 4, corner == 2 || corner == 4 || corner == 5) * 2. - 1.;
  Cell c = cellAt(row);
  offset = unit * c.radius * 1.36 * sqrt(c.elongation);
  gl_Position = vec4((c.at + offset - centre) * pixelsPerMicron * 2. / viewport, 0., 1.);
}`;

export const ownerFragment = `${glslHeader}${cellGlsl}${noiseGlsl}
in vec2 offset;
flat in int row;
out uint owner;
void main() {
  Cell c = cellAt(row);
  vec2 local = localOf(c, offset);
  float turn = atan(local.y, local.x);
  float uneven = 1. + .055 * sin(3. * turn + 6.283 * hashId(c.id, 1u)) + .04 * sin(5. * turn + 6.283 * hashId(c.id, 2u));
  float d = length(local) * uneven * c.radius;
  if (d > c.radius * 1.2) discard;
  gl_FragDepth = clamp(.5 + (d * d - c.radius * c.radius) / 3200., 0., 1.);
  owner = uint(row) + 1u;
}`;
