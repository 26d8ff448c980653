// The same numbers as ../random.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

/** A uniform number in [0, 1) of a key and a counter: the first word of Threefry2x32-20. */
export function uniform(key0: i32, key1: i32, counter0: i32, counter1: i32): f64 {
  let k0 = key0;
  let k1 = key1;
  let k2 = 0x1bd11bda ^ k0 ^ k1;
  let a = counter0 + k0;
  let b = counter1 + k1;
  for (let injection = 1; injection <= 5; injection++) {
    const odd = (injection & 1) == 1;
    a += b;
    b = rotl<i32>(b, odd ? 13 : 17) ^ a;
    a += b;
    b = rotl<i32>(b, odd ? 15 : 29) ^ a;
    a += b;
    b = rotl<i32>(b, odd ? 26 : 16) ^ a;
    a += b;
    b = rotl<i32>(b, odd ? 6 : 24) ^ a;
    a += k1;
    b += k2 + injection;
    const first = k0;
    k0 = k1;
    k1 = k2;
    k2 = first;
  }
  return <f64>(<u32>a) * 2.3283064365386963e-10;
}
