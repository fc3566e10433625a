import type { Database } from '../database';
import type { RosterReading } from '../intake';
import { rememberedHeaders, rememberHeaders } from '../intake/acceptance';
import type { DeliveryOrder } from './order';

/** The order with what its sender said of headers before; what is said now comes last and counts. */
export async function withRememberedHeaders(database: Database, order: DeliveryOrder): Promise<DeliveryOrder> {
  const remembered = await rememberedHeaders(database, { agency: order.sender, feed: order.feed });
  return { ...order, headers: [...remembered, ...(order.headers ?? [])] };
}

/** Remembers what was said of headers with a delivery, once the file that it was said of could be read, and only headers that stand in it. */
export async function rememberSaidHeaders(
  database: Database,
  { headers = [], ...order }: DeliveryOrder,
  reading: RosterReading,
): Promise<void> {
  const inFile = new Set(reading.columns.flatMap(({ header }) => header.split('/')).map(withoutBlanks));
  const aliases = headers.filter(({ header }) => inFile.has(withoutBlanks(header)));
  await rememberHeaders(database, { agency: order.sender, feed: order.feed }, { aliases, officer: order.officer });
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
