/**
 * An event of a subscription that can be resumed: whoever asks again with `after: cursor` goes on behind it. The hub gives the cursor to the
 * client beside the data, whether or not the client selects it: as `extensions.cursor`, and over SSE as the id of the event.
 */
export interface ResumableEvent {
  readonly cursor: string;
}

/** The cursor of an event, undefined when its subscription cannot be resumed. */
export function cursorOfEvent(event: unknown): string | undefined {
  if (typeof event !== 'object' || event === null || !('cursor' in event)) return undefined;
  return typeof event.cursor === 'string' ? event.cursor : undefined;
}
