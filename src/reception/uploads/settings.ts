import type { UploadLimits } from '../../environment';

/** What one account may upload, and how long it is kept; times run on the database's clock. From the environment. */
export type UploadSettings = UploadLimits;

/** How often one account delivers in an hour, where nothing else was set (UPLOADS_PER_HOUR). */
export const USUAL_PER_HOUR = 60;

/** Plain bytes of one part; sealed it is 28 bytes longer. */
export const PART_BYTES = 512 * 1024;
