import type { UploadSettings } from './settings';
import type { Announcement, Uploader } from './upload';

/** Who announces what, and what one sender may. */
export interface Announcing {
  readonly uploader: Uploader;
  readonly announcement: Announcement;
  readonly settings: UploadSettings;
}
