/** The file is not what it should be: one line for the operator; nothing was changed. */
export class BackupError extends Error {}
