/** Whether the hub believed something at a point of the knowledge axis (`knownUntil` exclusive, null = until now). */
export function believed(span: { knownFrom: number; knownUntil: number | null }, knowledge: number): boolean {
  return span.knownFrom <= knowledge && (span.knownUntil === null || span.knownUntil > knowledge);
}
