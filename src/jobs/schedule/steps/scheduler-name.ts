/** Who stands for the unattended job where an officer's name is put down. */
export const SCHEDULER = '自动任务 scheduler';
