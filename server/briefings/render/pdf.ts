import type { FrozenPack } from '../../../shared/briefings/pack.ts';
import { typeset } from '../../printing/typeset.ts';
import { paperData } from './paper-data.ts';
import { paperTemplate } from './paper-template.ts';

/** The paper of a frozen pack: A4, tagged, with bookmarks. The same pack gives the same bytes. */
export async function renderPdf(frozen: FrozenPack): Promise<Uint8Array> {
  const { json, pictures } = paperData(frozen);
  return typeset(paperTemplate, '/paper.json', json, pictures);
}
