/**
 * Pass 2: what of the cell lies at this pixel? Red: membrane, the share of a small window that others own. Green: nucleus.
 * Blue: distance from the centre in radii / 1.5. Alpha: grain of chromatin and cytoplasm, fixed to the cell.
 */
import { glslHeader } from "./gl";
import { noiseGlsl } from "./noise";
import { cellGlsl } from "./owner-pass";

export const fullScreenVertex = `${glslHeader}
void main() { gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4. - 1., 0., 1.); }`;

export const compartmentFragment = `${glslHeader}${cellGlsl}${noiseGlsl}
uniform usampler2D owners;
uniform vec2 centre, viewport;
uniform float pixelsPerMicron;
out vec4 compartments;
void main() {
  ivec2 p = ivec2(gl_FragCoord.xy), last = ivec2(viewport) - 1;
  uint own = texelFetch(owners, p, 0).r;
  compartments = vec4(0);
  if (own == 0u) return;
  float stride = max(1., .28 * pixelsPerMicron), sum = 0., differing = 0.;
  for (int y = -2; y <= 2; y++) for (int x = -2; x <= 2; x++) {
    float weight = exp(-float(x * x + y * y) / 2.6);
    uint other = texelFetch(owners, clamp(p + ivec2(vec2(x, y) * stride), ivec2(0), last), 0).r;
    sum += weight;
    if (other != own) differing += weight;
  }
  float membrane = clamp(2.4 * differing / sum, 0., 1.);
  Cell c = cellAt(int(own) - 1);
  vec2 at = (gl_FragCoord.xy - .5 * viewport) / pixelsPerMicron + centre;
  vec2 local = localOf(c, at - c.at);
  vec2 shift = (vec2(hashId(c.id, 3u), hashId(c.id, 4u)) - .5) * .3 * (1. - c.nucleus);
  float turn = atan(local.y - shift.y, local.x - shift.x);
  float dented = 1. + .09 * sin(2. * turn + 6.283 * hashId(c.id, 5u)) + .05 * sin(3. * turn + 6.283 * hashId(c.id, 6u));
  float size = c.nucleus * (.9 + .22 * hashId(c.id, 7u));
  float soft = max(.05, 1.1 / (c.radius * pixelsPerMicron));
  float nucleus = smoothstep(size + soft, size - soft, length(local - shift) * dented) * (1. - .85 * membrane);
  float grain = fbm(local * 3.2 + 40. * vec2(hashId(c.id, 8u), hashId(c.id, 9u)));
  compartments = vec4(membrane, nucleus, length(local) / 1.5, grain);
}`;
