import { buildPack } from '../../shared/briefings/build-pack.ts';
import type { Pack } from '../../shared/briefings/pack.ts';
import { samplePackInput } from './sample-pack-input.ts';

/** A pack about an invented region with long names, withheld counts and missing scores; `areas` regencies of seven. */
export function samplePack(options: Parameters<typeof samplePackInput>[0] = {}): Pack {
  return buildPack(samplePackInput(options));
}
