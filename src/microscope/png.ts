/** A picture as a PNG, in bytes or as a data URL. */
import { encode } from "fast-png";
import type { Picture } from "./looks.js";

declare function btoa(binary: string): string;

export const pngOf = ({ width, height, rgb }: Picture): Uint8Array =>
  encode({ width, height, data: rgb, channels: 3, depth: 8 });

export function pngUrl(picture: Picture): string {
  let binary = "";
  for (const byte of pngOf(picture)) binary += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(binary)}`;
}
