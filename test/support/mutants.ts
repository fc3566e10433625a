import type { Seeded } from './seeded';

/** Ways to damage a file: each gives other bytes than it got, by chance. */
const DAMAGES: readonly ((bytes: Buffer, random: Seeded) => Buffer)[] = [
  (bytes, random) => {
    for (let flips = 1 + random.integer(8); flips > 0; flips--) bytes[random.integer(bytes.length)] = random.integer(256);
    return bytes;
  },
  (bytes, random) => {
    bytes[random.integer(bytes.length)] = random.pick([0, 0xff, 0x22, 0x0a, 0x0d, 0x2c, 0x09, 0x3c, 0x26, 0x80]);
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, random.integer(bytes.length)),
  (bytes, random) => bytes.subarray(random.integer(bytes.length)),
  (bytes, random) => {
    const at = random.integer(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + random.integer(40), random.integer(256)), bytes.subarray(at)]);
  },
  (bytes, random) => {
    const [from, at] = [random.integer(bytes.length), random.integer(bytes.length)];
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + random.integer(400)), bytes.subarray(at)]);
  },
  (bytes, random) => {
    const at = random.integer(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.integer(200))]);
  },
  (bytes, random) => {
    if (bytes.length < 8) return bytes;
    const at = random.integer(bytes.length - 4);
    bytes.writeUInt32LE(random.pick([0, 1, 0xffff, 0x7fffffff, 0xffffffff, 0xfffffffe]), at);
    return bytes;
  },
];

/** The file, damaged once to three times. */
export function aMutant(original: Buffer, random: Seeded): Buffer {
  let bytes: Buffer = Buffer.from(original);
  for (let times = 1 + random.integer(3); times > 0 && bytes.length > 0; times--) bytes = Buffer.from(random.pick(DAMAGES)(bytes, random));
  return bytes;
}
