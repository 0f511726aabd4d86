import type { Fact, FactKind, FrozenPack, MapBlock, Pack } from '../../shared/briefings/pack.ts';
import {
  formatCount,
  formatDate,
  formatNumber,
  formatPercent,
  formatPoints,
  formatSigned,
} from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';

/** Invented regencies with names as long as names can be; every figure below is invented too. */
const places = [
  {
    code: '98.01',
    name: 'Kabupaten Kepulauan Tanjung Pandan Selatan Raya',
    shortName: 'Tanjung Pandan Selatan Raya',
  },
  { code: '98.02', name: 'Kabupaten Muara Sungai Bening', shortName: 'Muara Sungai Bening' },
  { code: '98.03', name: 'Kabupaten Bukit Kayu', shortName: 'Bukit Kayu' },
  {
    code: '98.04',
    name: 'Kabupaten Pulau Batu Besar dan Kepulauan Sekitarnya',
    shortName: 'Pulau Batu Besar',
  },
  { code: '98.05', name: 'Kabupaten Teluk Dalam', shortName: 'Teluk Dalam' },
  { code: '98.06', name: 'Kabupaten Rawa Panjang', shortName: 'Rawa Panjang' },
  { code: '98.71', name: 'Kota Pelabuhan Baru', shortName: 'Pelabuhan Baru' },
];
const scores: (number | null)[] = [71.3, 48.6, 33.2, null, 52.9, 18.4, 61.7];
const changes = [4.2, -1.3, 0, null, 2.6, -3.8, 1.1];
/** Null: one to four, withheld. */
const permits: (number | null)[] = [1573, 212, null, 87, 0, null, 640];
const signals = [28.1, 30.4, 29.7, null, 35.2, 41.9, 38.8, 47.3, 52.6, 58.9, 66.4, 71.3];

const say = (language: Language, id: string, en: string) => (language === 'id' ? id : en);

/** A small pack with everything that is hard to print: long names, withheld, absent, edited, dissent, simulation. */
export function tinyFrozen(language: Language = 'id', change: (pack: Pack) => void = () => {}): FrozenPack {
  const pack = tinyPack(language);
  change(pack);
  return {
    pack,
    stamp: {
      number: 'TDH-2026-0007',
      sha256: 'c0ffee12ab34cd56ef7890c0ffee12ab34cd56ef7890c0ffee12ab34cd56ef78',
      frozenAt: '2026-11-24T02:05:00.000Z',
    },
  };
}

function tinyPack(language: Language): Pack {
  const facts: Record<string, Fact> = {};
  const shownAs: Partial<Record<FactKind, (value: number) => string>> = {
    score: (value) => formatNumber(value, language),
    signed_score: (value) => formatSigned(value, language),
    count: (value) => formatCount(value, language),
    percent: (value) => formatPercent(value, language),
    percentage_points: (value) => formatPoints(value, language),
    rate: (value) => formatNumber(value, language, 2),
    days: (value) =>
      say(language, `${formatCount(value, language)} hari`, `${formatCount(value, language)} days`),
  };
  const put = (
    id: string,
    label: string,
    kind: FactKind,
    value: number | string | null,
    sources: string[],
    none: 'withheld' | 'absent' = 'absent',
  ) => {
    const nothing = none === 'withheld' ? '<5' : say(language, 'tidak ada data', 'no data');
    const shown =
      value === null
        ? nothing
        : typeof value === 'string'
          ? kind === 'date'
            ? formatDate(value, language)
            : value
          : (shownAs[kind]?.(value) ?? String(value));
    facts[id] = { label, value, shown, kind, state: value === null ? none : 'known', sources };
    return { fact: id };
  };
  const month = say(language, 'Oktober 2026', 'October 2026');
  places.forEach(({ code, name }, at) => {
    put(
      `risk.${code}`,
      `${say(language, 'Skor risiko', 'Risk score')}, ${name}, ${month}`,
      'score',
      scores[at]!,
      ['model'],
    );
    put(
      `low.${code}`,
      `${say(language, 'Batas bawah', 'Lower bound')}, ${name}`,
      'score',
      scores[at] === null ? null : scores[at]! - 6.5,
      ['model'],
    );
    put(
      `high.${code}`,
      `${say(language, 'Batas atas', 'Upper bound')}, ${name}`,
      'score',
      scores[at] === null ? null : scores[at]! + 7.5,
      ['model'],
    );
    put(
      `change.${code}`,
      `${say(language, 'Perubahan tiga bulan', 'Change over three months')}, ${name}`,
      'signed_score',
      changes[at]!,
      ['model'],
    );
    put(
      `permits.${code}`,
      `${say(language, 'Izin tinggal terbatas', 'Limited stay permits')}, ${name}`,
      'count',
      permits[at]!,
      ['ledger'],
      'withheld',
    );
  });
  for (const [at, value] of signals.entries()) {
    put(`signal.${at}`, `${say(language, 'Skor', 'Score')} ${at + 1}`, 'score', value, ['model']);
  }
  put('tpt', say(language, 'Pengangguran terbuka', 'Open unemployment'), 'percent', 12.6, ['bps']);
  put(
    'tpt.change',
    say(language, 'Perubahan pengangguran', 'Change of unemployment'),
    'percentage_points',
    1.2,
    ['bps'],
  );
  put('dialogue', say(language, 'Hari sejak dialog terakhir', 'Days since the last dialogue'), 'days', 134, [
    'meetings',
  ]);
  put('due', say(language, 'Tenggat', 'Due date'), 'date', '2026-11-30', ['meetings']);
  put('state', say(language, 'Status', 'State'), 'word', say(language, 'terlambat', 'overdue'), ['meetings']);
  put(
    'rate',
    say(language, 'Peristiwa per 100.000 penduduk', 'Incidents per 100,000 residents'),
    'rate',
    2.35,
    ['press'],
  );

  const notes = (alt: string, reliability: string | null = 'C') => ({
    source: say(
      language,
      'Sumber: Badan Pusat Statistik; buku besar izin kantor (tiruan)',
      'Source: Badan Pusat Statistik; the office ledger (invented)',
    ),
    date: say(
      language,
      'Oktober 2025 – Oktober 2026; data s.d. 24 November 2026',
      'October 2025 – October 2026; data to 24 November 2026',
    ),
    reliability:
      reliability &&
      say(
        language,
        `Keandalan ${reliability}: cukup, sebagian angka berumur lebih dari setahun`,
        `Reliability ${reliability}: fair, some figures are more than a year old`,
      ),
    alt,
  });
  const f = (id: string) => ({ fact: id });
  const edited = say(
    language,
    'Skor Tanjung Pandan Selatan Raya 71,3 dari 100, tertinggi di wilayah kerja.\nMenurut rapat lapangan, sekitar 45 orang menunggu mediasi.\nPengangguran pernah 11,9%.',
    'The score of Tanjung Pandan Selatan Raya is 71.3 of 100, the highest of the area.\nAccording to the field meeting some 45 persons wait for mediation.\nUnemployment was 11.9%.',
  );
  const number = (shown: string) => ({ start: edited.indexOf(shown), shown });
  const paragraph = say(
    language,
    'Kenaikan terutama berasal dari sinyal peristiwa, sedangkan tekanan struktural hampir tidak berubah; kedua bagian itu dibaca terpisah supaya tindakan yang dipilih sesuai dengan penyebabnya. ',
    'The rise comes from event signals above all, while structural pressure hardly changed; both parts are read apart so that the action chosen fits its cause. ',
  );
  const map: MapBlock = {
    kind: 'map',
    id: 'situation.map',
    heading: null,
    caption: say(
      language,
      'Skor risiko menurut kabupaten/kota, Oktober 2026',
      'Risk score by regency, October 2026',
    ),
    areas: places.map(({ code, name }, at) => ({
      code,
      name,
      step: scores[at] === null ? null : Math.min(4, Math.floor(scores[at]! / 20)),
      isUnreliable: at === 2 || at === 4,
      fact: `risk.${code}`,
      words: [name],
      isChosen: at === 0,
    })),
    legend: [
      ...[0, 1, 2, 3, 4].map((step) => ({ step, label: `${step * 20}–${step * 20 + 20}` })),
      { step: null, label: say(language, 'Tidak ada data', 'No data') },
    ],
    notes: notes(
      say(
        language,
        'Peta tujuh kabupaten/kota. Tertinggi: Tanjung Pandan Selatan Raya 71,3. Tidak ada data: Pulau Batu Besar.',
        'Map of seven regencies. Highest: Tanjung Pandan Selatan Raya 71.3. No data: Pulau Batu Besar.',
      ),
    ),
  };
  return {
    head: {
      title: say(
        language,
        'Bahan Rapat Koordinasi Timpora: ketegangan warga dan tenaga kerja asing di wilayah kerja',
        'Material for the Timpora meeting: tension between residents and foreign workers in the area of work',
      ),
      language,
      audience: 'timpora',
      month: '2026-10',
      areas: [...places],
      meeting: {
        id: '00000000-0000-4000-8000-000000000001',
        title: say(language, 'Rapat Koordinasi Timpora triwulan IV', 'Timpora meeting, fourth quarter'),
        date: '2026-11-26',
        time: '09.00',
        place: say(language, 'Aula kantor', 'Office hall'),
      },
      letterhead: {
        lines: [
          'KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN',
          'DIREKTORAT JENDERAL IMIGRASI',
          'KANTOR WILAYAH CONTOH',
          'KANTOR IMIGRASI CONTOH',
        ],
        address: 'Jalan Contoh Nomor 1, Pelabuhan Baru',
        logo: null,
      },
      memo: {
        number: 'W.98-UM.01.01-0007',
        to: say(language, 'Ketua Timpora', 'Chair of Timpora'),
        from: say(
          language,
          'Kepala Seksi Intelijen dan Penindakan Keimigrasian',
          'Head of the intelligence section',
        ),
        subject: say(
          language,
          'Bahan rapat koordinasi triwulan IV',
          'Material for the meeting of the fourth quarter',
        ),
        date: '2026-11-24',
        copies: [
          say(language, 'Kepala Kantor Wilayah', 'Head of the regional office'),
          say(language, 'Anggota Timpora', 'Members of Timpora'),
        ],
      },
      signer: { position: say(language, 'Kepala Kantor', 'Head of office'), name: '', number: '' },
      legalBasis: [
        'Undang-Undang Nomor 6 Tahun 2011 tentang Keimigrasian',
        'Peraturan Menteri tentang Tim Pengawasan Orang Asing',
      ],
      marking: { classification: 'TERBATAS', tlp: 'TLP:AMBER', urgency: 'Segera' },
      maker: 'Kantor Imigrasi Contoh, Seksi Intelijen dan Penindakan Keimigrasian',
      dataCut: '2026-11-24T01:00:00.000Z',
      model: { code: 'babel', version: 3 },
      engine: 'teduh 0.1.0',
      isSimulation: true,
      dissent: say(
        language,
        'Anggota dari dinas tenaga kerja menilai kenaikan ini musiman. Alasannya: kontrak tambang berakhir setiap Oktober.',
        'The member from the labour office takes this rise for seasonal. The reason given: mining contracts end every October.',
      ),
    },
    facts,
    sources: [
      {
        id: 'model',
        title: say(language, 'Model skor yang berlaku', 'Score model in force'),
        url: null,
        date: '2026-11-24',
      },
      {
        id: 'ledger',
        title: say(language, 'Buku besar izin kantor', 'Office ledger of permits'),
        url: null,
        date: '2026-11-01',
      },
      { id: 'bps', title: 'Badan Pusat Statistik', url: 'https://babel.bps.go.id/', date: '2026-11-05' },
      {
        id: 'press',
        title: say(language, 'Basis peristiwa pers', 'Press incident base'),
        url: null,
        date: null,
      },
      { id: 'meetings', title: say(language, 'Notula rapat', 'Minutes'), url: null, date: '2026-08-20' },
    ],
    sections: [
      {
        code: 'decisions',
        title: say(language, 'Keputusan rapat lalu', 'Decisions of the last meeting'),
        blocks: [
          {
            kind: 'table',
            id: 'decisions.table',
            heading: null,
            caption: say(
              language,
              'Keputusan rapat lalu dan statusnya',
              'Decisions of the last meeting and their state',
            ),
            columns: [
              { label: say(language, 'Keputusan', 'Decision'), align: 'start', width: 5 },
              { label: say(language, 'Penanggung jawab', 'Owner'), align: 'start', width: 3 },
              { label: say(language, 'Tenggat', 'Due'), align: 'start', width: 2 },
              { label: say(language, 'Status', 'State'), align: 'start', width: 2 },
            ],
            rows: Array.from({ length: 18 }, (_, at) => [
              say(
                language,
                `Dialog warga dan perusahaan di ${places[at % 7]!.name}, putaran lanjutan`,
                `Dialogue of residents and companies in ${places[at % 7]!.name}, continued`,
              ),
              say(language, 'Dinas Tenaga Kerja dan Transmigrasi', 'Labour office'),
              f('due'),
              f('state'),
            ]),
            notes: notes(
              say(
                language,
                'Tabel keputusan rapat lalu; semuanya terlambat.',
                'Table of decisions; all are overdue.',
              ),
              null,
            ),
          },
        ],
      },
      {
        code: 'overview',
        title: say(language, 'Gambaran wilayah dan orang asing', 'The area and its foreigners'),
        blocks: [
          {
            kind: 'table',
            id: 'overview.table',
            heading: null,
            caption: say(
              language,
              'Izin tinggal terbatas menurut kabupaten/kota',
              'Limited stay permits by regency',
            ),
            columns: [
              { label: say(language, 'Kabupaten/kota', 'Regency'), align: 'start', width: 5 },
              { label: say(language, 'Izin', 'Permits'), align: 'end', width: 2 },
              { label: say(language, 'Skor', 'Score'), align: 'end', width: 2 },
              { label: say(language, 'Perubahan', 'Change'), align: 'end', width: 2 },
            ],
            rows: places.map(({ code, name }) => [
              name,
              f(`permits.${code}`),
              f(`risk.${code}`),
              f(`change.${code}`),
            ]),
            notes: notes(
              say(
                language,
                'Tabel izin tinggal menurut kabupaten/kota; dua sel disembunyikan.',
                'Table of permits; two cells are withheld.',
              ),
            ),
          },
          {
            kind: 'chart',
            id: 'overview.permits',
            heading: null,
            caption: say(language, 'Izin tinggal terbatas', 'Limited stay permits'),
            chart: 'bar',
            unit: say(language, 'izin', 'permits'),
            categories: places.map(({ shortName }) => shortName),
            series: [
              {
                name: say(language, 'Izin', 'Permits'),
                role: 'main',
                facts: places.map(({ code }) => `permits.${code}`),
              },
            ],
            notes: notes(
              say(
                language,
                'Diagram batang izin tinggal; dua wilayah disembunyikan.',
                'Bar chart of permits; two areas are withheld.',
              ),
            ),
          },
        ],
      },
      {
        code: 'situation',
        title: say(language, 'Situasi dan kecenderungan', 'Situation and trend'),
        blocks: [
          map,
          {
            kind: 'chart',
            id: 'situation.bars',
            heading: null,
            caption: say(
              language,
              'Skor risiko dengan rentang ketidakpastian',
              'Risk score with its range of uncertainty',
            ),
            chart: 'bar',
            unit: say(language, 'skor (0–100)', 'score (0–100)'),
            categories: places.map(({ shortName }) => shortName),
            series: [
              {
                name: say(language, 'Skor', 'Score'),
                role: 'main',
                facts: places.map(({ code }) => `risk.${code}`),
              },
              {
                name: say(language, 'Batas bawah', 'Lower bound'),
                role: 'low',
                facts: places.map(({ code }) => `low.${code}`),
              },
              {
                name: say(language, 'Batas atas', 'Upper bound'),
                role: 'high',
                facts: places.map(({ code }) => `high.${code}`),
              },
            ],
            notes: notes(
              say(
                language,
                'Diagram batang skor risiko tujuh kabupaten/kota.',
                'Bar chart of the risk score.',
              ),
            ),
          },
          {
            kind: 'chart',
            id: 'situation.trend',
            heading: 'Tanjung Pandan Selatan Raya',
            caption: say(
              language,
              'Skor risiko dua belas bulan terakhir',
              'Risk score of the last twelve months',
            ),
            chart: 'line',
            unit: say(language, 'skor (0–100)', 'score (0–100)'),
            categories: signals.map((_, at) =>
              at < 2
                ? `${say(language, ['Nov', 'Des'][at]!, ['Nov', 'Dec'][at]!)} 2025`
                : `${say(language, ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt'][at - 2]!, ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'][at - 2]!)} 2026`,
            ),
            series: [
              {
                name: 'Tanjung Pandan Selatan Raya',
                role: 'main',
                facts: signals.map((_, at) => `signal.${at}`),
              },
              {
                name: say(language, 'Rata-rata wilayah', 'Mean of the area'),
                role: 'reference',
                facts: signals.map((_, at) => (at % 2 ? 'risk.98.02' : 'risk.98.05')),
              },
            ],
            notes: notes(
              say(
                language,
                'Diagram garis: skor naik sejak Maret.',
                'Line chart: the score rises since March.',
              ),
            ),
          },
          {
            kind: 'text',
            id: 'situation.words',
            heading: null,
            style: 'paragraph',
            sentences: [],
            edited: {
              text: edited,
              numbers: [
                { ...number(say(language, '71,3', '71.3')), fact: 'risk.98.01', state: 'same', now: null },
                { ...number('45'), fact: null, state: 'unlinked', now: null },
                {
                  ...number(say(language, '11,9%', '11.9%')),
                  fact: 'tpt',
                  state: 'changed',
                  now: say(language, '12,6%', '12.6%'),
                },
              ],
            },
          },
        ],
      },
      {
        code: 'drivers',
        title: say(language, 'Tiga pendorong utama', 'Three main drivers'),
        blocks: places.slice(0, 5).map(({ code, name }) => ({
          kind: 'text' as const,
          id: `drivers.${code}`,
          heading: name,
          style: 'list' as const,
          sentences: [
            [
              say(language, 'Pengangguran terbuka ', 'Open unemployment is '),
              f('tpt'),
              say(language, ', berubah ', ', a change of '),
              f('tpt.change'),
              '.',
            ],
            [
              say(language, 'Dialog terakhir ', 'The last dialogue was '),
              f('dialogue'),
              say(language, ' yang lalu.', ' ago.'),
            ],
            [paragraph + paragraph],
            [
              say(language, 'Skor ', 'The score is '),
              f(`risk.${code}`),
              say(language, ', berubah ', ', a change of '),
              f(`change.${code}`),
              '.',
            ],
          ],
          edited: null,
        })),
      },
      {
        code: 'incidents',
        title: say(language, 'Peristiwa', 'Incidents'),
        blocks: [
          {
            kind: 'text',
            id: 'incidents.words',
            heading: null,
            style: 'paragraph',
            sentences: [
              [
                say(language, 'Peristiwa per 100.000 penduduk: ', 'Incidents per 100,000 residents: '),
                f('rate'),
                '. ',
              ],
              [paragraph.repeat(14)],
            ],
            edited: null,
          },
        ],
      },
      {
        code: 'method',
        title: say(language, 'Metode dan batasan', 'Method and limits'),
        blocks: [
          {
            kind: 'text',
            id: 'method.words',
            heading: null,
            style: 'list',
            sentences: [
              [
                say(
                  language,
                  'Skor menggambarkan wilayah, bukan orang.',
                  'The score describes places, not persons.',
                ),
              ],
              [say(language, 'Sel kecil ditulis <5.', 'Small cells are written <5.')],
            ],
            edited: null,
          },
        ],
      },
    ],
    map: {
      width: 800,
      height: 620,
      attribution: say(
        language,
        'Peta skematis, batas tiruan untuk latihan',
        'Schematic map, invented boundaries for exercise',
      ),
      areas: [
        ['98.01', 'M60 60L230 40L300 150L240 240L90 220Z', 170, 140, 'Tanjung Pandan Selatan Raya'],
        ['98.02', 'M300 150L430 90L520 190L430 290L240 240Z', 380, 200, 'Muara Sungai Bening'],
        ['98.03', 'M90 220L240 240L260 380L130 410L50 320Z', 160, 320, 'Bukit Kayu'],
        ['98.04', 'M600 60L750 90L740 230L620 220Z M690 250L740 260L720 300Z', 675, 150, 'Pulau Batu Besar'],
        ['98.05', 'M240 240L430 290L420 430L260 380Z', 340, 340, 'Teluk Dalam'],
        ['98.06', 'M430 290L520 190L620 330L560 470L420 430Z', 510, 350, 'Rawa Panjang'],
        ['98.71', 'M260 380L420 430L400 560L280 540L220 460Z', 325, 475, 'Pelabuhan Baru'],
      ].map(([code, path, labelX, labelY, label]) => ({
        code: code as string,
        path: path as string,
        labelX: labelX as number,
        labelY: labelY as number,
        label: label as string,
      })),
    },
  };
}
