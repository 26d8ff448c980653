/**
 * Pass 3: the stain. Fluorescence adds the light of eight channels; bright field absorbs by Beer–Lambert with the
 * Ruifrok–Johnston vectors of haematoxylin, eosin and DAB; the others colour each cell by its tint.
 * Texture is fixed to the tissue (µm), so that it moves with it.
 */
import { glslHeader } from "./gl";
import { noiseGlsl } from "./noise";
import { cellGlsl, TABLE_WIDTH } from "./owner-pass";

export const stainNumber = { tint: 0, if: 1, he: 2, dab: 3, field: 4 } as const;

export const stainFragment = `${glslHeader}${cellGlsl}${noiseGlsl}
uniform usampler2D owners;
uniform sampler2D compartments, levels, tints, field, ramp;
uniform vec2 centre, viewport, tissue, fieldRange, fieldSize;
uniform float pixelsPerMicron;
uniform int stain, selected;
uniform bool scope, hasField;
uniform vec3 channelColour[8], channelPlace[8];
out vec4 colour;

struct Pixel { uint own; Cell cell; float membrane, nucleus, depth, grain, cytoplasm, emphasis; vec3 tint; vec4 low, high; };

Pixel pixelAt(ivec2 p) {
  Pixel px;
  px.own = texelFetch(owners, p, 0).r;
  vec4 c = texelFetch(compartments, p, 0);
  px.membrane = c.r; px.nucleus = c.g; px.depth = c.b * 1.5; px.grain = c.a;
  px.cytoplasm = (1. - px.nucleus) * (1. - .4 * px.membrane);
  px.emphasis = 1.;
  if (px.own == 0u) { px.cytoplasm = 0.; return px; }
  int row = int(px.own) - 1;
  px.cell = cellAt(row);
  px.low = texelFetch(levels, ivec2((2 * row) % ${TABLE_WIDTH}, (2 * row) / ${TABLE_WIDTH}), 0);
  px.high = texelFetch(levels, ivec2((2 * row + 1) % ${TABLE_WIDTH}, (2 * row + 1) / ${TABLE_WIDTH}), 0);
  vec4 tint = texelFetch(tints, ivec2(row % ${TABLE_WIDTH}, row / ${TABLE_WIDTH}), 0);
  px.tint = tint.rgb;
  px.emphasis = tint.a;
  return px;
}

vec2 micronsAt(vec2 p) { return (p - .5 * viewport) / pixelsPerMicron + centre; }
bool outside(vec2 at) { return at.x < 0. || at.y < 0. || at.x > tissue.x || at.y > tissue.y; }
float grey(vec3 c) { return dot(c, vec3(.299, .587, .114)); }

float shareAt(vec2 at) {
  float value = texture(field, at / fieldSize).r;
  return (value - fieldRange.x) / max(1e-9, fieldRange.y - fieldRange.x);
}
vec3 rampAt(float t) { return texture(ramp, vec2((clamp(t, 0., 1.) * 255. + .5) / 256., .5)).rgb; }

vec3 tinted(Pixel px, vec2 at) {
  if (px.own == 0u) {
    if (!hasField) return vec3(.055, .067, .086);
    vec3 ground = rampAt(shareAt(at));
    return mix(vec3(grey(ground)), ground, .55) * .5;
  }
  vec3 c = px.tint * (1.02 - .16 * px.depth + .1 * (px.grain - .45));
  c = mix(c, px.tint * (.56 + .22 * px.grain), px.nucleus * .8);
  return mix(c, c * .2, px.membrane * .85);
}

vec3 lightAt(ivec2 p) {
  Pixel px = pixelAt(p);
  if (px.own == 0u) return vec3(0);
  vec3 place = vec3(px.membrane, px.nucleus * (.62 + .75 * px.grain), px.cytoplasm * (.5 + .9 * px.grain)), sum = vec3(0);
  for (int k = 0; k < 8; k++) {
    float level = k < 4 ? px.low[k] : px.high[k - 4];
    sum += level * dot(place, channelPlace[k]) * channelColour[k];
  }
  return sum * mix(.25, 1., px.emphasis);
}

vec3 fluorescence(ivec2 p) {
  vec3 sum = vec3(0);
  if (scope) {
    ivec2 last = ivec2(viewport) - 1;
    for (int y = -1; y <= 1; y++) for (int x = -1; x <= 1; x++)
      sum += exp(-float(x * x + y * y) / 1.3) * lightAt(clamp(p + ivec2(x, y), ivec2(0), last));
    sum /= 3.9;
    sum += .018 + (hash(p) - .5) * (.02 + .22 * sqrt(sum));
  } else sum = lightAt(p);
  return 1. - exp(-max(vec3(0), sum) * 1.9) + .012;
}

vec3 brightfield(Pixel px, vec2 at, bool dab) {
  float lines = across(at);
  float fibres = fbm(vec2(at.x * .02 + lines * .4, lines * 2.4)), fine = fbm(at * .45);
  float collagen = smoothstep(.3, .62, fibres);
  float haematoxylin = .015, eosin = .13 + .5 * collagen * (.75 + .5 * fine), brown = 0.;
  eosin *= 1. - .8 * smoothstep(.60, .74, fbm(at * .021 + 31.));
  if (px.own > 0u) {
    int type = px.cell.type;
    bool tumor = type == 0, lymphocyte = type == 1, stroma = type == 3, vessel = type == 4;
    float coarse = smoothstep(.28, .62, px.grain);
    float rim = px.nucleus * smoothstep(.12, .75, 1. - px.nucleus) * 2.4;
    eosin = (tumor ? .34 : lymphocyte ? .26 : stroma ? .5 : .46) * (.72 + .62 * px.grain) + (stroma ? .14 * collagen : 0.);
    eosin *= 1. - .55 * px.nucleus;
    eosin += .10 * px.membrane * (tumor ? 1. : .5);
    haematoxylin = tumor ? .05 + px.nucleus * (.32 + .5 * coarse) + .5 * rim
      : lymphocyte ? .04 + px.nucleus * (1.05 + .45 * coarse)
      : stroma ? px.nucleus * (.62 + .4 * coarse) : .02 + px.nucleus * (.52 + .5 * coarse) + .25 * rim;
    if (tumor) {
      vec2 local = localOf(px.cell, at - px.cell.at);
      vec2 seat = (vec2(hashId(px.cell.id, 11u), hashId(px.cell.id, 13u)) - .5) * .45;
      float spot = smoothstep(.125, .085, length(local - seat)) * step(.3, hashId(px.cell.id, 12u));
      haematoxylin += .55 * spot * px.nucleus;
    }
    if (vessel) {
      float lumen = smoothstep(.74, .6, px.depth), blood = smoothstep(.62, .3, px.depth);
      haematoxylin = 1.05 * (1. - lumen) * smoothstep(.3, .4, abs(px.cell.axis.x) * .5 + px.grain * .5);
      eosin = mix(.5, .12 + 1.1 * blood, lumen);
    }
    if (dab) {
      float pdl1 = px.low.x;
      brown = pdl1 * (1.25 * px.membrane + .2 * px.cytoplasm * (.4 + px.grain));
      haematoxylin *= .72;
      eosin *= .1;
    }
  } else if (dab) eosin *= .12;
  vec3 density = haematoxylin * vec3(.650, .704, .286) * 1.3 + eosin * vec3(.072, .990, .105) * .56 + brown * vec3(.268, .570, .776) * 1.7;
  vec3 c = exp(-density * 1.2) * vec3(.975, .968, .978);
  return mix(mix(vec3(grey(c)), vec3(1), .45), c, px.emphasis);
}

vec3 fieldLook(Pixel px, vec2 at) {
  float t = shareAt(at);
  vec3 c = rampAt(t);
  if (px.own > 0u) c = mix(c, vec3(0), .34 * px.membrane);
  float lines = t * 8., width = fwidth(lines), d = abs(fract(lines - .5) - .5);
  if (t > .01 && t < 1.) c = mix(c, vec3(1), .5 * (1. - smoothstep(.5 * width, 1.6 * width, d)));
  return c;
}

void main() {
  ivec2 p = ivec2(gl_FragCoord.xy);
  vec2 at = micronsAt(gl_FragCoord.xy);
  bool bright = stain == 2 || stain == 3;
  if (outside(at)) {
    colour = vec4(bright ? vec3(.957, .945, .957) : vec3(.04, .047, .06), 1);
    return;
  }
  vec3 c;
  Pixel px = pixelAt(p);
  if (stain == 1) c = fluorescence(p);
  else if (bright) c = brightfield(px, at, stain == 3);
  else if (stain == 4) c = fieldLook(px, at);
  else c = tinted(px, at);
  if (stain != 1 && !bright && px.own > 0u && px.emphasis < 1.) c = mix(vec3(grey(c)) * .4, c, px.emphasis);
  if (selected > 0 && int(px.own) == selected) c = mix(c, bright ? vec3(.05, .1, .9) : vec3(1., .83, .29), smoothstep(.06, .4, px.membrane));
  colour = vec4(c, 1);
}`;
