/** Preloaded into a child process: its clock is off by so many milliseconds, as a badly kept host's is. */
const skew = Number(process.env.MINSHENG_TEST_SKEW_MS ?? 0);
const RealDate = Date;
const now = () => RealDate.now() + skew;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(now());
    else super(...parts);
  }
  static now() {
    return now();
  }
};
