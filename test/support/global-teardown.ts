/** Drops the template and stops what the global setup started. */
// biome-ignore lint/style/noDefaultExport: jest calls the default export
export default async function globalTeardown(): Promise<void> {
  await globalThis.endTestServer?.();
}
