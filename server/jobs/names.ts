/** Every job by name, with what it carries: ids only. A feature adds its own here. */
export interface JobPayloads {
  'report-retention': Record<string, never>;
  'whatsapp-event': { eventId: string };
  'whatsapp-reply': { replyId: string };
}
export type JobName = keyof JobPayloads;

export type JobHandlers = { [Name in JobName]?: (payload: JobPayloads[Name]) => Promise<void> };
