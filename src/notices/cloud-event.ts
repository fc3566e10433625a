import type { Change } from '../changelog';
import type { ToldChange } from './told/told-change';

/** Loaded with the first event that is sent. */
const cloudevents = (): typeof import('cloudevents') => require('cloudevents');

const SOURCE = 'urn:cn:zhongshan:minsheng-hub';
const TYPE = 'cn.zhongshan.minsheng.status-change';

export const EVENT_MEDIA_TYPE = 'application/cloudevents+json';

/**
 * A change as a CloudEvent 1.0, structured JSON. `id` is the number of the change, the same for ever: the key by which a receiver knows it again.
 * `time` is when the hub knew it, to the millisecond; `data.knownAt` has it to the microsecond.
 */
export function cloudEventOf(change: Change, data: ToldChange): string {
  return written({
    id: change.id,
    type: `${TYPE}.${kindWord(change)}`,
    time: change.knownAt,
    ...(change.person === null ? {} : { subject: change.person }),
    data,
  });
}

/** What the test button sends: signed as a change is, and of nobody. */
export function pingEvent(id: string, time: string): string {
  return written({ id, type: 'cn.zhongshan.minsheng.ping', time, data: {} });
}

/** `membership-began`. */
export function kindWord({ kind }: Pick<Change, 'kind'>): string {
  return kind.toLowerCase().replaceAll('_', '-');
}

interface EventWords {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly subject?: string;
  readonly data: object;
}

function written(words: EventWords): string {
  const { CloudEvent, HTTP } = cloudevents();
  const { body } = HTTP.structured(new CloudEvent({ ...words, source: SOURCE, datacontenttype: 'application/json' }));
  return String(body);
}
