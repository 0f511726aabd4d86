import { randomUUID } from 'node:crypto';

/** A report as an officer types it for a caller. */
export const typedReport = () => ({
  channel: 'phone',
  nonce: randomUUID(),
  parts: { what: 'Warga bertanya soal lowongan di gudang' },
  areaCode: '19.03.01',
  category: 'grievance',
  relation: 'no',
  occurredDate: null,
  urgent: false,
});
