/** Makes a checkout ready: packages installed, sources compiled. Rejects with one readable reason. */
export function prepare(choices?: { quiet?: boolean }): Promise<void>;
/** The same; ends the process with the reason when it cannot. */
export function prepareOrExit(choices?: { quiet?: boolean }): Promise<void>;
