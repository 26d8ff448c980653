/**
 * What a random number is for. Purposes are hashed from names, so adding or removing a mechanism leaves the draws of
 * all others as they were.
 */

/** FNV-1a of a name, 32 bits. */
export function purpose(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash ^= name.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
