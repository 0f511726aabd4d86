import { median } from 'simple-statistics';
import type {
  ChosenArea,
  KeyFigure,
  LedgerCount,
  PackChoice,
  PackInput,
} from '../../shared/briefings/pack-input.ts';
import { defaultModel } from '../../shared/composite/default-model.ts';
import { evaluateScores } from '../../shared/composite/evaluate-scores.ts';
import { evidenceAgainst } from '../../shared/composite/evidence-against.ts';
import { explainChange } from '../../shared/composite/explain-change.ts';
import type { IncidentInput, ObservationInput, ScoreInput } from '../../shared/composite/types.ts';
import { monthRange } from '../../shared/domain/month.ts';

/** Invented regencies with longer names than any real one; nothing here is a figure of a real place. */
export const sampleNames: readonly string[] = [
  'Kabupaten Tanjung Rangkai Pasir Seberang Timur Laut',
  'Kabupaten Muara Lintang Hulu',
  'Kabupaten Rangkas Sungai Besar Selatan',
  'Kabupaten Pulau Karang',
  'Kabupaten Teluk Semaran Barat Daya',
  'Kabupaten Bukit Lada',
  'Kota Pelabuhan Timah Lama',
];
export const sampleMonth = '2025-12';
const first = '2022-01';
const codeOf = (at: number) => `98.0${at + 1}`;
const months = monthRange(first, sampleMonth);
const source = { id: 1, title: 'Rilis ketenagakerjaan rekaan (DATA SIMULASI)', url: null };
const dataCut = '2026-01-12T02:00:00.000Z';

/** The sixth has no figures of its own or above it, nobody listens to the fifth: two reasons for no score. */
function scoreInput(): ScoreInput {
  const codes = sampleNames.map((_, at) => codeOf(at));
  let id = 0;
  const figure = (
    indicatorCode: string,
    areaCode: string,
    [start, end]: [string, string],
    value: number,
  ): ObservationInput => ({
    id: ++id,
    areaCode,
    indicatorCode,
    periodStart: start,
    periodEnd: end,
    value,
    definition: indicatorCode === 'layoffs' ? 'year' : '',
    relativeStandardError: null,
  });
  const observations = codes.flatMap((code, at) =>
    at === 5
      ? []
      : ['2023', '2024', '2025'].flatMap((year, y) => [
          figure(
            'open_unemployment_rate',
            code,
            [`${year}-08-01`, `${year}-08-31`],
            3.1 + at * 0.7 + y * 0.4,
          ),
          figure('poverty_rate', code, [`${year}-03-01`, `${year}-03-31`], 4.2 + at * 0.3),
          figure('layoffs', code, [`${year}-01-01`, `${year}-12-31`], 60 * (at + 1) * (y + 1)),
        ]),
  );
  const incident = (
    at: number,
    month: string,
    category: IncidentInput['category'],
    relation: IncidentInput['relation'],
  ) => ({
    id: `rekaan-${++id}`,
    areaCode: codeOf(at),
    month,
    category,
    setting: 'public' as const,
    relation,
    origin: 'citizen' as const,
    status: id % 3 === 0 ? ('unverified' as const) : ('verified' as const),
    grades: [{ reliability: 'B' as const, credibility: '2' as const }],
    grievance: null,
    assessment: null,
  });
  return {
    level: 'regency',
    areas: codes.map((code, at) => ({
      code,
      level: 'regency',
      ancestors: ['98'],
      neighbours: [codeOf((at + 1) % 7), codeOf((at + 6) % 7)],
    })),
    months,
    observations,
    populations: codes.map((areaCode, at) => ({
      id: 900 + at,
      areaCode,
      year: 2025,
      population: 120_000 + at * 31_000,
    })),
    foreignWorkers: [],
    incidents: [
      incident(0, '2025-12', 'rejection_of_foreign_workers', 'yes'),
      incident(0, '2025-11', 'peaceful_protest', 'partly'),
      incident(0, '2025-12', 'threat', 'yes'),
      incident(1, '2025-09', 'labour_dispute', 'no'),
      incident(2, '2025-12', 'clash', 'no'),
      incident(2, '2025-06', 'grievance', 'no'),
      incident(6, '2025-10', 'violence', 'unknown'),
      incident(6, '2025-12', 'peaceful_protest', 'no'),
    ],
    coverage: codes.flatMap((areaCode, at) =>
      at === 4
        ? []
        : [
            {
              channel: at % 2 === 0 ? 'whatsapp' : 'press',
              areaCode,
              level: 'regency' as const,
              fromMonth: at === 3 ? '2025-06' : '2022-01',
              toMonth: null,
              sensitivity: 'medium' as const,
            },
          ],
    ),
    engagements: [{ id: 'dialog-1', areaCode: codeOf(0), date: '2025-11-20', kind: 'dialogue' }],
    followUps: [],
    seed: 5,
    draws: 200,
  };
}

const ledgerCount = (
  id: number,
  at: number,
  count: number | null,
  fields: Partial<LedgerCount> = {},
): LedgerCount => ({
  id,
  areaScope: codeOf(at),
  areaName: sampleNames[at]!,
  sectorLetter: null,
  kbliVersion: null,
  sectorAsPublished: 'semua sektor',
  divisions: null,
  isWhole: true,
  period: '2025-06',
  periodEnd: '2025-06-30',
  count,
  suppressed: count === null ? 'small' : null,
  definition: 'persons_work_permit',
  kind: 'stock',
  agencyCode: `disnaker-${codeOf(at)}`,
  agencyName: `Dinas Tenaga Kerja ${sampleNames[at]}`,
  workplace: null,
  source: { id: 2, title: 'Lembar hitung rekaan (DATA SIMULASI)', url: 'https://contoh.id/rekaan' },
  ...fields,
});
const sector = (letter: string, words: string): Partial<LedgerCount> => ({
  isWhole: false,
  sectorLetter: letter,
  kbliVersion: '2020',
  sectorAsPublished: words,
});

let scored: ReturnType<typeof score> | null = null;
const scoredOnce = () => (scored ??= score());
function score() {
  const input = scoreInput();
  const { cells } = evaluateScores(defaultModel, { ...input, months: months.slice(-13) });
  const side = (month: string) => ({ model: defaultModel, input, month });
  const explained = input.areas.map(({ code }): ChosenArea => {
    const own = cells.filter((cell) => cell.areaCode === code);
    return {
      code,
      level: 'regency',
      cells: own,
      change: explainChange(code, side('2025-11'), side(sampleMonth)),
      against: evidenceAgainst(defaultModel, input, own.at(-1)!, own.at(-2)!),
    };
  });
  return { input, cells, explained };
}

/** An invented region of seven regencies, as a pack is made from it; the first `areas` are chosen. */
export function samplePackInput(
  options: { areas?: number; language?: PackChoice['language']; audience?: PackChoice['audience'] } = {},
): PackInput {
  const { areas = 7, language = 'id', audience = 'timpora' } = options;
  const { input, cells, explained } = scoredOnce();
  const chosen = sampleNames.slice(0, areas).map((_, at) => codeOf(at));
  const now = cells.filter((cell) => cell.month === sampleMonth);
  const middle = (of: (number | null)[]) => {
    const there = of.filter((one): one is number => one !== null);
    return there.length < 3 ? null : median(there);
  };
  const observations: KeyFigure[] = chosen.flatMap((areaCode, at) =>
    at === 5
      ? []
      : [
          {
            areaCode,
            indicatorCode: 'open_unemployment_rate',
            name: { id: 'Tingkat pengangguran terbuka (TPT)', en: 'Open unemployment rate' },
            value: Math.round((3.9 + at * 0.7) * 100) / 100,
            unit: '%',
            definition: 'august',
            period: '2025-08',
            periodEnd: '2025-08-31',
            publishedDate: '2025-11-05',
            source,
          },
        ],
  );
  return {
    choice: { areaCodes: chosen, month: sampleMonth, audience, language, meetingId: null },
    head: {
      title: 'Bahan rapat koordinasi (latihan)',
      meeting: {
        id: '00000000-0000-4000-8000-000000000001',
        title: 'Rapat koordinasi latihan',
        date: '2026-01-20',
        time: '09.00',
        place: 'Aula kantor',
      },
      letterhead: {
        lines: ['KANTOR LATIHAN', 'SEKSI INFORMASI'],
        address: 'Jalan Contoh Nomor 1',
        logo: null,
      },
      memo: {
        number: 'LAT/1/2026',
        to: 'Kepala Kantor',
        from: 'Kepala Seksi',
        subject: 'Bahan rapat koordinasi',
        date: '2026-01-12',
        copies: ['Arsip'],
      },
      signer: { position: 'Kepala Seksi', name: '', number: '' },
      legalBasis: [
        'Undang-Undang Nomor 6 Tahun 2011 tentang Keimigrasian, Pasal 68 dan Pasal 69.',
        'Peraturan Menteri Dalam Negeri Nomor 50 Tahun 2010 tentang Pedoman Pemantauan Orang Asing.',
      ],
      marking: { classification: 'TERBATAS', tlp: 'TLP:AMBER', urgency: 'Biasa' },
      maker: 'Seksi latihan',
      isSimulation: true,
      dissent: '',
      anchor: { date: '2026-01-11', digits: '3fa0c12bd947' },
    },
    dataCut,
    today: '2026-01-12',
    engine: '4',
    model: defaultModel,
    areas: [
      { code: '98', name: 'Provinsi Rekaan', shortName: 'Rekaan', level: 'province', parentCode: null },
      ...sampleNames.map((name, at) => ({
        code: codeOf(at),
        name,
        shortName: name.replace(/^(Kabupaten|Kota) /, ''),
        level: 'regency' as const,
        parentCode: '98',
      })),
    ],
    chosen: explained.filter((one) => chosen.includes(one.code)),
    levels: [
      {
        level: 'regency',
        cells: now,
        medians: {
          risk: middle(now.map((cell) => cell.risk)),
          structural: middle(now.map((cell) => cell.structural)),
        },
      },
    ],
    ledger: chosen.map((regencyCode, at) => ({
      regencyCode,
      counts: sampleLedger(at),
      gaps:
        at === 0
          ? [
              {
                areaScope: regencyCode,
                firstDate: '2025-05-31',
                lastDate: '2025-06-30',
                lowId: 12,
                highId: 11,
                comparedIds: [11, 12],
                gap: 23,
                reason: {
                  kind: 'different_definition' as const,
                  words: '',
                  by: '',
                  at: dataCut,
                  isOfOtherCounts: false,
                },
              },
            ]
          : [],
    })),
    observations,
    releases: [
      {
        indicatorCode: 'open_unemployment_rate',
        name: { id: 'Tingkat pengangguran terbuka (TPT)', en: 'Open unemployment rate' },
        lastPeriodEnd: '2025-08-31',
        nextDue: '2026-05',
      },
      {
        indicatorCode: 'poverty_rate',
        name: { id: 'Persentase penduduk miskin', en: 'Poverty rate' },
        lastPeriodEnd: '2025-03-31',
        nextDue: '2025-10',
      },
    ],
    incidents: input.incidents
      .filter(
        (one) => chosen.includes(one.areaCode!) && (audience !== 'timpora' || one.status === 'verified'),
      )
      .map((one) => ({
        areaCode: one.areaCode!,
        month: one.month,
        category: one.category,
        relation: one.relation,
        isVerified: one.status === 'verified',
        count: 1,
      })),
    isVerifiedOnly: audience === 'timpora',
    engagements: input.engagements.map(({ areaCode, date, kind }) => ({ areaCode, date, kind })),
    listening: input.coverage
      .filter((one) => chosen.includes(one.areaCode))
      .map(({ areaCode, channel, fromMonth, toMonth }) => ({ areaCode, channel, fromMonth, toMonth })),
    blindSpots: [{ level: 'regency', refused: 'too_few_reports', from: '2024-01', areas: [] }],
    reports: [
      { channel: 'whatsapp', received: 43, due: 39, inTime: 31 },
      { channel: 'qr_form', received: 12, due: 9, inTime: audience === 'leadership' ? 3 : null },
    ],
    reportsFrom: '2024-12-01',
    decisions: sampleDecisions(),
    alarms:
      audience === 'leadership'
        ? [{ areaCode: codeOf(0), month: sampleMonth, kind: 'protective', state: 'open' }]
        : [],
    lastIncidentMonth: sampleMonth,
    map: {
      width: 1000,
      height: 400,
      areas: sampleNames.map((name, at) => {
        const x = 20 + at * 138;
        const y = 60 + (at % 2) * 120;
        return {
          code: codeOf(at),
          path: `M${x},${y}L${x + 130},${y}L${x + 130},${y + 130}L${x},${y + 130}Z`,
          labelX: x + 65,
          labelY: y + 65,
          label: name.replace(/^(Kabupaten|Kota) /, ''),
        };
      }),
      attribution: 'Peta rekaan; tidak menggambarkan tempat mana pun',
    },
  };
}

/** Counts above 4, hidden ones below, and for two regencies none at all. */
function sampleLedger(at: number): LedgerCount[] {
  if (at === 3 || at === 5) return [];
  const base = 10 * (at + 1);
  return [
    ledgerCount(base + 1, at, 60 + at * 17),
    ledgerCount(base + 2, at, 37 + at * 17, {
      agencyCode: 'kanim-contoh',
      agencyName: 'Kantor Imigrasi Contoh',
      definition: 'persons_permit',
      period: '2025-05',
      periodEnd: '2025-05-31',
    }),
    ledgerCount(base + 3, at, null, sector('A', 'perkebunan kelapa sawit')),
    ledgerCount(base + 4, at, null, { ...sector('B', 'pertambangan'), suppressed: 'complementary' }),
    ledgerCount(base + 5, at, 31 + at * 17, sector('C', 'peleburan')),
    ledgerCount(base + 6, at, 120, {
      definition: 'permits_issued',
      kind: 'flow',
      agencyCode: 'kanim-contoh',
      agencyName: 'Kantor Imigrasi Contoh',
      period: '2024',
      periodEnd: '2024-12-31',
    }),
  ];
}

function sampleDecisions(): PackInput['decisions'] {
  return [
    {
      id: '00000000-0000-4000-8000-00000000000a',
      words:
        'Adakan dialog antara warga dan perusahaan di 2 desa, dengan notulen dan tindak lanjut yang diumumkan.',
      areaCode: codeOf(0),
      ownerName: {
        id: 'Badan Kesatuan Bangsa dan Politik Contoh',
        en: 'National unity office of the example',
      },
      dueDate: '2025-12-15',
      state: 'in_progress',
      evidence: '',
      doneDate: null,
      meetingDate: '2025-10-20',
      daysOverdue: 28,
    },
    {
      id: '00000000-0000-4000-8000-00000000000b',
      words: 'Kirim angka TKA per sektor kepada sekretariat.',
      areaCode: null,
      ownerName: { id: 'Dinas Tenaga Kerja Contoh', en: 'Manpower office of the example' },
      dueDate: '2025-11-30',
      state: 'done',
      evidence: 'Surat tercatat pada lembar hitung',
      doneDate: '2025-11-21',
      meetingDate: '2025-10-20',
      daysOverdue: 0,
    },
    {
      id: '00000000-0000-4000-8000-00000000000c',
      words: 'Terbitkan fakta bersama tentang lowongan.',
      areaCode: codeOf(2),
      ownerName: { id: 'Dinas Tenaga Kerja Contoh', en: 'Manpower office of the example' },
      dueDate: '2026-02-10',
      state: 'open',
      evidence: '',
      doneDate: null,
      meetingDate: '2025-10-20',
      daysOverdue: 0,
    },
  ];
}
