/**
 * A uniform draw in [0, 1) for every unit, a hash of (seed, purpose, unit id): a reform, another row or another thread
 * never reshuffles anybody's luck. Murmur-style mixing in two lanes (after A. Appleby, MurmurHash3), 53 bits kept.
 */
export function keyedDraws(ids: readonly string[], seed: number, purpose: string): Float64Array {
  const start = absorb(seedLanes(seed), purpose);
  const draws = new Float64Array(ids.length);
  const lanes: Lanes = [0, 0];
  for (let i = 0; i < ids.length; i++) {
    lanes[0] = start[0];
    lanes[1] = start[1];
    draws[i] = uniform(absorb(lanes, ids[i]));
  }
  return draws;
}

type Lanes = [number, number];

function seedLanes(seed: number): Lanes {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, seed);
  return [mix(view.getUint32(0) ^ 0x9e3779b9), mix(view.getUint32(4) ^ 0x85ebca6b)];
}

function absorb(lanes: Lanes, text: string): Lanes {
  let a = lanes[0];
  let b = lanes[1];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(rotate(a ^ Math.imul(unit, 0xcc9e2d51), 13), 5) + 0xe6546b64;
    b = Math.imul(rotate(b ^ Math.imul(unit, 0x1b873593), 17), 9) + 0x38b34ae5;
  }
  lanes[0] = mix(a ^ text.length);
  lanes[1] = mix((b ^ Math.imul(text.length, 0x27d4eb2f)) + lanes[0]);
  lanes[0] = mix(lanes[0] + lanes[1]);
  return lanes;
}

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

function mix(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function uniform(lanes: Lanes): number {
  return ((lanes[0] >>> 5) * 67108864 + (lanes[1] >>> 6)) / 9007199254740992;
}
