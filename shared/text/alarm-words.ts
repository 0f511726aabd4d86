import type { AlarmCandidate, AlarmKind } from '../surveillance/alarm-candidate.ts';
import { formatCount, formatMonth, formatNumber, inSentence } from './format.ts';
import type { Language } from './language.ts';
import { classNames } from './terms.ts';
import type { Words } from '../composite/types.ts';

export const alarmKindNames: Record<AlarmKind, Words> = {
  protective: { id: 'Perlindungan', en: 'Protective' },
  surveillance: { id: 'Lonjakan', en: 'Surge' },
  cluster: { id: 'Gugus', en: 'Cluster' },
  class_rise: { id: 'Kelas naik', en: 'Class rise' },
  blind_spot: { id: 'Titik buta', en: 'Blind spot' },
};

const small = (value: number, language: Language) => formatNumber(value, language, value < 10 ? 1 : 0);

/** One sentence that says what happened and what was to be expected; `area` is the place's name. */
export function alarmSentence(
  candidate: Pick<AlarmCandidate, 'words' | 'month'>,
  area: string,
  language: Language,
): string {
  const { words, month } = candidate;
  const when = formatMonth(month, language, 'long');
  const id = language === 'id';
  switch (words.key) {
    case 'more_than_expected': {
      const { observed, expected, upper } = words.parameters;
      const [seen, usual, limit] = [
        formatCount(observed, language),
        small(expected, language),
        small(upper, language),
      ];
      return id
        ? `${area}, ${when}: ${seen} peristiwa ketegangan, biasanya sekitar ${usual}, paling banyak ${limit}.`
        : `${area}, ${when}: ${seen} incidents of tension, usually about ${usual}, at most ${limit}.`;
    }
    case 'cluster': {
      const { observed, expected, from, areas, onceInMonths } = words.parameters;
      const [seen, usual, since] = [
        formatCount(observed, language),
        small(expected, language),
        formatMonth(from, language, 'long'),
      ];
      const rare = formatCount(onceInMonths, language);
      const around =
        areas > 1 ? (id ? ` dan ${areas - 1} wilayah di sekitarnya` : ` and ${areas - 1} around it`) : '';
      return id
        ? `${area}${around}, ${since} sampai ${when}: ${seen} peristiwa, diperkirakan ${usual}. Kebetulan seperti ini muncul sekitar sekali dalam ${rare} bulan.`
        : `${area}${around}, ${since} to ${when}: ${seen} incidents where ${usual} were expected. Chance brings this about once in ${rare} months.`;
    }
    case 'class_rise': {
      const [before, now] = [words.parameters.before, words.parameters.now].map((one) =>
        inSentence(classNames[one as 0 | 1 | 2 | 3 | 4][language]),
      );
      return id
        ? `${area}, ${when}: kelas risiko naik dari ${before} ke ${now}.`
        : `${area}, ${when}: the risk class rose from ${before} to ${now}.`;
    }
    case 'fewer_reports': {
      const { observed, expected, months } = words.parameters;
      const [seen, usual] = [formatCount(observed, language), small(expected, language)];
      return id
        ? `${area}: ${seen} laporan dalam ${months} bulan sampai ${when}, diperkirakan ${usual}. Sepi bukan berarti tenang.`
        : `${area}: ${seen} reports in the ${months} months to ${when} where ${usual} were expected. Silence is not calm.`;
    }
    case 'violence_to_residents':
      return id
        ? `${area}, ${when}: tercatat kekerasan terhadap warga.`
        : `${area}, ${when}: violence against residents is recorded.`;
    case 'violence_to_foreign_workers':
      return id
        ? `${area}, ${when}: tercatat kekerasan terhadap TKA.`
        : `${area}, ${when}: violence against foreign workers is recorded.`;
    case 'threat_to_residents':
      return id
        ? `${area}, ${when}: tercatat ancaman terhadap warga.`
        : `${area}, ${when}: a threat to residents is recorded.`;
    case 'threat_to_foreign_workers':
      return id
        ? `${area}, ${when}: tercatat ancaman terhadap TKA.`
        : `${area}, ${when}: a threat to foreign workers is recorded.`;
  }
}

/**
 * The letter of an alarm, in Indonesian. The subject names the kind and no place, since it is read on locked screens;
 * the text says what happened, that a place is meant and no person, and that it is no order to act against anyone.
 */
export function alarmLetter(
  candidate: Pick<AlarmCandidate, 'words' | 'month'>,
  kind: AlarmKind,
  area: string,
  link: string | null,
): { subject: string; text: string } {
  const lines = [
    alarmSentence(candidate, area, 'id'),
    '',
    kind === 'protective'
      ? 'Pastikan dahulu keselamatan warga dan pekerja: hubungi penghubung setempat, siapkan dialog.'
      : 'Periksa dahulu catatannya dan bukti yang menyanggah; alarm adalah alasan untuk bertanya, bukan untuk merazia.',
    'Alarm ini tentang wilayah, bukan tentang orang.',
    ...(link ? ['', link] : []),
  ];
  return { subject: `Teduh: alarm ${alarmKindNames[kind].id.toLowerCase()}`, text: lines.join('\n') };
}
