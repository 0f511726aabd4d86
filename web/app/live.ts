import type { ReportCounts } from '../../shared/api/reports.ts';

/** Dispatched on window when the counts of the inbox have changed. */
export const liveChanged = 'teduh-live';

let source: EventSource | null = null;
let counts: ReportCounts | null = null;
let title = 'Teduh';

/** The counts of the inbox as they stand; null for who does not read reports, and until the server has said them. */
export const liveCounts = (): ReportCounts | null => counts;

/** Listens to the server as long as somebody is signed in who reads reports. Quiet: no sound, only the counts change. */
export function followLive(may: boolean): void {
  if (!may) {
    source?.close();
    source = null;
    counts = null;
    writeTitle();
    return;
  }
  if (source && source.readyState !== EventSource.CLOSED) return;
  source = new EventSource('/api/reports/live');
  source.addEventListener('counts', (event) => {
    counts = JSON.parse((event as MessageEvent<string>).data) as ReportCounts;
    writeTitle();
    dispatchEvent(new Event(liveChanged));
  });
}

/** The title of the window, with the number of waiting reports before it. */
export function setTitle(words: string): void {
  title = words;
  writeTitle();
}
function writeTitle(): void {
  document.title = counts && counts.waiting > 0 ? `(${counts.waiting}) ${title}` : title;
}
