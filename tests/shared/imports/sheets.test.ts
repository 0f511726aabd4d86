import { describe, expect, test } from 'vitest';
import type { SheetValue } from '../../../shared/tabular/workbook.ts';
import { findingWordsOf, readBack, type ReadOptions, rowWords } from './read-back.ts';
import { fileOf } from './sheets.ts';
import type { Sheet } from '../../../shared/tabular/workbook.ts';

interface Case extends ReadOptions {
  rule: string;
  rows: readonly (string | SheetValue[])[];
  more?: Partial<Sheet>;
  gives: string[];
  finds?: string[];
}

const long = 'wilayah|indikator|periode|nilai';
const layouts: Case[] = [
  {
    rule: 'one figure a row',
    rows: [long, 'Kab. Bangka Barat|TPT|2024-08|2,61', 'Kota Pangkalpinang|TPAK|Agustus 2024|65,02'],
    gives: [
      '19.05 open_unemployment_rate 2024-08 august 2.61',
      '19.71 labour_force_participation_rate 2024-08 august 65.02',
    ],
  },
  {
    rule: 'years across under a title that names the indicator, the unit and the round',
    rows: [
      'Tabel 3. Tingkat Pengangguran Terbuka menurut Kabupaten/Kota (persen), Agustus 2023-2024',
      'Kabupaten/Kota|2023|2024',
      '(1)|(2)|(3)',
      'Bangka|4,56|4,40',
      'Bangka Selatan|3,27|3,11',
      'Sumber: BPS, Sakernas',
    ],
    gives: [
      '19.01 open_unemployment_rate 2023-08 august 4.56',
      '19.01 open_unemployment_rate 2024-08 august 4.4',
      '19.03 open_unemployment_rate 2023-08 august 3.27',
      '19.03 open_unemployment_rate 2024-08 august 3.11',
    ],
  },
  {
    rule: 'two indicators, each over its years, in a heading of two rows that is not merged',
    rows: [
      'Kab/Kota|TPT (%)||TPAK (%)|',
      '|Agt 2023|Agt 2024|Agt 2023|Agt 2024',
      'Bangka Tengah|3,6|3,4|68,1|67,9',
    ],
    gives: [
      '19.04 open_unemployment_rate 2023-08 august 3.6',
      '19.04 open_unemployment_rate 2024-08 august 3.4',
      '19.04 labour_force_participation_rate 2023-08 august 68.1',
      '19.04 labour_force_participation_rate 2024-08 august 67.9',
    ],
  },
  {
    rule: 'the same with merged cells, where the heading of areas stands over both rows',
    rows: [
      ['Wilayah', 'TPT (%)', null, 'Penduduk Bekerja (ribu orang)', null],
      [null, 'Februari 2024', 'Agustus 2024', 'Februari 2024', 'Agustus 2024'],
      ['Kabupaten Belitung Timur', 3.2, 3.4, 61.5, 62.25],
    ],
    more: {
      merged: [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 0, right: 2 },
        { top: 0, left: 3, bottom: 0, right: 4 },
      ],
    },
    gives: [
      '19.06 open_unemployment_rate 2024-02 february 3.2',
      '19.06 open_unemployment_rate 2024-08 august 3.4',
      '19.06 employed 2024-02 february 61500',
      '19.06 employed 2024-08 august 62250',
    ],
    finds: ['warning unit_multiplied D3', 'warning unit_multiplied E3'],
  },
  {
    rule: 'a year over months, stacked',
    rows: [
      'PHK menurut kabupaten/kota (orang)',
      'Kabupaten/Kota|2025|||2026|',
      '|Okt|Nov|Des|Jan|Feb',
      'Bangka|10|0|3|7|-',
      'Bangka Barat|4|5|6|7|8',
    ],
    gives: [
      '19.01 layoffs 2025-10 month 10',
      '19.01 layoffs 2025-11 month 0',
      '19.01 layoffs 2025-12 month 3',
      '19.01 layoffs 2026-01 month 7',
      '19.05 layoffs 2025-10 month 4',
      '19.05 layoffs 2025-11 month 5',
      '19.05 layoffs 2025-12 month 6',
      '19.05 layoffs 2026-01 month 7',
      '19.05 layoffs 2026-02 month 8',
    ],
  },
  {
    rule: 'periods down and areas across',
    rows: [
      'Upah Minimum Kabupaten/Kota (rupiah)',
      'Tahun|Bangka|Belitung|Bangka Barat',
      '2024|3.640.000|3.641.000|3.642.000',
      '2025|3.876.600|3.876.700|3.876.800',
    ],
    gives: [
      '19.01 minimum_wage 2024 3640000',
      '19.02 minimum_wage 2024 3641000',
      '19.05 minimum_wage 2024 3642000',
      '19.01 minimum_wage 2025 3876600',
      '19.02 minimum_wage 2025 3876700',
      '19.05 minimum_wage 2025 3876800',
    ],
  },
  {
    rule: 'months down and years across for one regency that the title names',
    rows: ['Laporan APOA Kabupaten Bangka Selatan', 'Bulan|2024|2025', 'Januari|12|15', 'Februari|9|11'],
    gives: [
      '19.03 apoa_reports 2024-01 month 12',
      '19.03 apoa_reports 2025-01 month 15',
      '19.03 apoa_reports 2024-02 month 9',
      '19.03 apoa_reports 2025-02 month 11',
    ].map((row) => row.replace(' month', '')),
  },
  {
    rule: 'areas and years down, indicators across',
    rows: [
      'Nama Kabupaten|Thn|IPM|Persentase Penduduk Miskin (P0)',
      'Bangka|2024|73,9|4,51',
      'Bangka|2025|74,3|4,2',
    ],
    gives: [
      '19.01 human_development_index 2024 base_unstated 73.9',
      '19.01 poverty_rate 2024 annual 4.51',
      '19.01 human_development_index 2025 base_unstated 74.3',
      '19.01 poverty_rate 2025 annual 4.2',
    ],
  },
  {
    rule: 'a year and a month in two columns',
    rows: ['Kecamatan|Tahun|Bulan|Laporan APOA', 'Toboali|2026|1|3', 'Kec. Sungai Liat|2026|Mrt|5'],
    gives: ['19.03.01 apoa_reports 2026-01 3', '19.01.01 apoa_reports 2026-03 5'],
  },
  {
    rule: 'quarters in roman numbers',
    rows: [
      'Pertumbuhan Ekonomi (%)',
      'Provinsi|TW I 2025|Triwulan II-2025|Q3 2025',
      'Kep. Bangka Belitung|4,6|4,09|-0,5',
    ],
    gives: [
      '19 grdp_growth 2025-Q1 quarter_yoy 4.6',
      '19 grdp_growth 2025-Q2 quarter_yoy 4.09',
      '19 grdp_growth 2025-Q3 quarter_yoy -0.5',
    ],
  },
  {
    rule: 'rows under a repeated heading are read on, with totals and notes passed over',
    rows: [
      'Kabupaten/Kota|Lowongan kerja terdaftar Agustus 2025',
      'Bangka|10',
      'Belitung|20',
      'Jumlah|30',
      'Kabupaten/Kota|Lowongan kerja terdaftar Agustus 2025',
      'Bangka Barat|5',
      'Kota',
      'Pangkalpinang|6',
      'Total|11',
      'Catatan: angka sementara',
    ],
    gives: [
      '19.01 vacancies 2025-08 10',
      '19.02 vacancies 2025-08 20',
      '19.05 vacancies 2025-08 5',
      '19.71 vacancies 2025-08 6',
    ],
  },
  {
    rule: 'indicators down with their units, years across, for the regency of the title',
    rows: [
      'Indikator Strategis Kabupaten Bangka Tengah',
      'Uraian|Satuan|2023|2024',
      'Jumlah Penduduk|ribu jiwa|205,1|207,2',
      'IPM|indeks|72,1|72,5',
      'TPT (Agustus)|%|3,6|3,4',
      'Garis Kemiskinan|Rp/kapita/bulan|700.000|720.000',
    ],
    constants: { accepted: ['round_missing'] },
    gives: [
      '19.04 population 2023 205100',
      '19.04 population 2024 207200',
      '19.04 human_development_index 2023 base_unstated 72.1',
      '19.04 human_development_index 2024 base_unstated 72.5',
      '19.04 open_unemployment_rate 2023-08 august 3.6',
      '19.04 open_unemployment_rate 2024-08 august 3.4',
    ],
    finds: ['warning unit_multiplied C3', 'warning unit_multiplied D3', 'question indicator_unknown A6'],
  },
  {
    rule: 'layoffs since January, as the title says',
    rows: [
      'Laporan PHK Januari s.d. Juni 2025',
      'Kab/Kota|Jumlah Perusahaan|Jumlah Pekerja Ter-PHK',
      'Bangka|3|44',
      'Belitung|1|12',
      'Total|4|56',
    ],
    gives: ['19.01 layoffs_ytd 2025-06 ytd 44', '19.02 layoffs_ytd 2025-06 ytd 12'],
  },
  {
    rule: 'whole periods in a column headed "Bulan", areas across with their total',
    rows: [
      'PHK (orang)',
      'Bulan|Bangka|Belitung|Jumlah',
      'Januari 2025|1|2|3',
      'Februari 2025|4|5|10',
      'Jumlah|5|7|13',
    ],
    gives: [
      '19.01 layoffs 2025-01 month 1',
      '19.02 layoffs 2025-01 month 2',
      '19.01 layoffs 2025-02 month 4',
      '19.02 layoffs 2025-02 month 5',
    ],
    finds: ['question total_differs D4'],
  },
  {
    rule: 'a BPS table in two languages, with the sexes beside the whole and section rows',
    rows: [
      '4.1.1 Jumlah Pencari Kerja Terdaftar Menurut Kabupaten/Kota dan Jenis Kelamin, 2024',
      'Number of Registered Job Seekers by Regency/Municipality and Sex, 2024',
      '',
      'Kabupaten/Kota Regency/Municipality|Jenis Kelamin/Sex||Jumlah Total',
      '|Laki-laki Male|Perempuan Female|',
      '(1)|(2)|(3)|(4)',
      'Kabupaten/Regency|||',
      '1. Bangka|1.234|567|1.801',
      'Kota/Municipality|||',
      '1. Pangkalpinang|50|40|90',
      'Sumber/Source: Dinas Tenaga Kerja',
    ],
    gives: ['19.01 job_seekers_registered 2024 1801', '19.71 job_seekers_registered 2024 90'],
  },
  {
    rule: 'headings with underscores',
    rows: [
      ['Kode', 'Kabupaten', 'TPAK_2023', 'IPM_2024'],
      ['19.01', 'Bangka', 66.1, 73.4],
    ],
    constants: { accepted: ['round_missing'] },
    gives: [
      '19.01 labour_force_participation_rate 2023-08 august 66.1',
      '19.01 human_development_index 2024 base_unstated 73.4',
    ],
  },
  {
    rule: 'English headings',
    rows: [
      'Regency/Municipality|Year|Month|Registered job seekers|Vacancies (persons)|Source|Remarks',
      'Bangka Regency|2025|Aug|120|x|BPS|-',
      'Pangkalpinang City|2025|October|95|-|BPS|',
    ],
    gives: ['19.01 job_seekers_registered 2025-08 120', '19.71 job_seekers_registered 2025-10 95'],
  },
  {
    rule: 'men and women are left out where the whole stands beside them',
    rows: [
      'Penduduk Bekerja, Agustus 2024 (orang)',
      'Kabupaten/Kota|Laki-laki|Perempuan|Jumlah',
      'Bangka|100|60|160',
      'Belitung|50|40|90',
    ],
    gives: ['19.01 employed 2024-08 august 160', '19.02 employed 2024-08 august 90'],
  },
  {
    rule: 'shares of employment by sector under one title',
    rows: [
      'Persentase Penduduk Bekerja menurut Lapangan Pekerjaan Utama, Agustus 2025',
      'Kabupaten/Kota|A. Pertanian|B. Pertambangan|C. Industri Pengolahan',
      'Bangka|20,1|21,2|9,3',
    ],
    gives: [
      '19.01 employment_share_agriculture 2025-08 august 20.1',
      '19.01 employment_share_mining 2025-08 august 21.2',
      '19.01 employment_share_manufacturing 2025-08 august 9.3',
    ],
  },
  {
    rule: 'the same for the province with the sectors down',
    rows: [
      'Distribusi Persentase Penduduk Bekerja menurut Lapangan Usaha di Provinsi Kepulauan Bangka Belitung',
      'Lapangan Usaha|Februari 2025|Agustus 2025',
      'Pertambangan dan Penggalian|22,1|21,2',
      'Konstruksi|5,1|5,2',
      'Jumlah|100,0|100,0',
    ],
    gives: [
      '19 employment_share_mining 2025-02 february 22.1',
      '19 employment_share_mining 2025-08 august 21.2',
      '19 employment_share_construction 2025-02 february 5.1',
      '19 employment_share_construction 2025-08 august 5.2',
    ],
  },
  {
    rule: 'residents are a table of their own',
    rows: ['Kabupaten/Kota|Jumlah Penduduk (jiwa) 2025', 'Bangka|337.755', 'Belitung|192.405'],
    gives: ['19.01 population 2025 337755', '19.02 population 2025 192405'],
  },
  {
    rule: 'layoffs by firm are summed by area and period; firms are not kept',
    rows: [
      'Data PHK Oktober 2025',
      'No|Nama Perusahaan|Kabupaten/Kota|Jumlah PHK',
      '1|PT Contoh Satu|Bangka|12',
      '2|PT Contoh Dua|Bangka|3',
      '3|CV Contoh Tiga|Belitung|7',
    ],
    gives: ['19.01 layoffs 2025-10 month 15', '19.02 layoffs 2025-10 month 7'],
    finds: ['warning firms_summed B'],
  },
];

const workers: Case[] = [
  {
    rule: 'a list by firm is summed by area, sector and level; firms are not kept',
    rows: [
      'TKA yang bekerja tahun 2025 (Disnaker)',
      'No|Nama Perusahaan|Lokasi|Sektor Usaha|Jabatan|Jumlah TKA',
      '1|PT Contoh A|Kab. Bangka|Pertambangan|Teknisi|3',
      '2|PT Contoh B|Kab. Bangka|Pertambangan|Teknisi|4',
      '3|PT Contoh C|Kab. Belitung|Smelter|Manajer|1',
      '|JUMLAH||||8',
    ],
    gives: [
      '19.01 persons_working_reported 2025 stock 7 B teknisi',
      '19.02 persons_working_reported 2025 stock 1 C manajer',
    ],
    finds: ['warning firms_summed B'],
  },
  {
    rule: 'our columns, one count a row',
    rows: [
      'periode|jenis_ukuran|sumber|kode_wilayah|lokasi_kerja|kbli_versi|kbli|jenis_dokumen|level_jabatan|jumlah',
      '2025-12|stok|imigrasi|19.03|perairan|2020|07291|itas_perairan|teknisi|12',
      '2025|terbit|imigrasi|19.05|darat|2025|24202|itas||0',
      '2025-Q4|perpanjang|disnaker|19.01|darat||||manajer|3',
    ],
    gives: [
      '19.03 itas_sea_holders 2025-12 stock 12 B 07291 teknisi itas_perairan sea',
      '19.05 itas_issued 2025 flow 0 C 24202 itas land',
      '19.01 permits_extended 2025-Q4 flow 3 manajer land',
    ],
  },
  {
    rule: 'areas by sector, with the total over sectors as a count of its own',
    rows: [
      'Jumlah TKA pemegang ITAS menurut kabupaten/kota dan sektor',
      'Keadaan 31 Desember 2025',
      'Kabupaten/Kota|Pertambangan|Industri Pengolahan|Jumlah',
      'Bangka|10|20|30',
      'Bangka Barat|7|8|15',
      'Jumlah|17|28|45',
    ],
    gives: [
      '19.01 itas_holders 2025-12 stock 10 B',
      '19.01 itas_holders 2025-12 stock 20 C',
      '19.01 itas_holders 2025-12 stock 30',
      '19.05 itas_holders 2025-12 stock 7 B',
      '19.05 itas_holders 2025-12 stock 8 C',
      '19.05 itas_holders 2025-12 stock 15',
    ],
  },
  {
    rule: 'areas by level of position',
    rows: [
      'TKA yang bekerja menurut level jabatan, 2025 (Disnaker)',
      'Wilayah|Direksi|Manajer|Konsultan/Penasihat|Teknisi/Supervisor',
      'Bangka Selatan|1|2|0|17',
    ],
    gives: [
      '19.03 persons_working_reported 2025 stock 1 direksi',
      '19.03 persons_working_reported 2025 stock 2 manajer',
      '19.03 persons_working_reported 2025 stock 0 konsultan',
      '19.03 persons_working_reported 2025 stock 17 teknisi',
    ],
  },
  {
    rule: 'one regency a sheet, sectors down',
    rows: [
      'TENAGA KERJA ASING DI KABUPATEN BANGKA BARAT',
      'TKA yang bekerja, Desember 2025',
      'Lapangan Usaha|Jumlah',
      'A. Pertanian, Kehutanan dan Perikanan|14',
      'Pertambangan / kapal isap produksi|16',
      'Jumlah|30',
    ],
    gives: [
      '19.05 persons_working_reported 2025-12 stock 14 A',
      '19.05 persons_working_reported 2025-12 stock 16 B',
      '19.05 persons_working_reported 2025-12 stock 30',
    ],
  },
  {
    rule: 'definitions across: holders and permits issued side by side stay apart',
    rows: [
      'Orang asing 2025',
      'Kabupaten/Kota|Pemegang ITAS|ITAS diterbitkan|Perpanjangan',
      'Bangka|40|25|12',
    ],
    gives: [
      '19.01 itas_holders 2025 stock 40',
      '19.01 itas_issued 2025 flow 25',
      '19.01 permits_extended 2025 flow 12',
    ],
  },
  {
    rule: 'stock and flow are never added: a total over both is refused',
    rows: ['Orang asing 2025', 'Kabupaten/Kota|Pemegang ITAS|ITAS diterbitkan|Jumlah', 'Bangka|40|25|65'],
    gives: ['19.01 itas_holders 2025 stock 40', '19.01 itas_issued 2025 flow 25'],
    finds: ['error stock_flow_total D2'],
  },
  {
    rule: 'a row that adds stock and flow is refused too',
    rows: [
      'kode_wilayah|jenis_ukuran|periode|jumlah tka',
      '19.01|stok itas|2025|4',
      '19.01|terbit itas|2025|6',
      'Jumlah|||10',
    ],
    gives: ['19.01 itas_holders 2025 stock 4', '19.01 itas_issued 2025 flow 6'],
    finds: ['error stock_flow_total D4'],
  },
  {
    rule: 'a measure and a definition that contradict each other are refused',
    rows: ['periode|jenis_ukuran|definition|kode_wilayah|jumlah tka', '2025|terbit|itas_holders|19.01|5'],
    gives: [],
    finds: ['error stock_flow_differ B2'],
  },
  {
    rule: 'waters are places of work',
    rows: [
      'TKA pemegang izin tinggal, Desember 2025',
      'Perairan|Jumlah TKA',
      'Perairan Toboali|9',
      'perairan Muntok|4',
      'Teluk Kelabat|2',
    ],
    gives: [
      '19.03.P01 persons_permit 2025-12 stock 9',
      '19.05.P01 persons_permit 2025-12 stock 4',
      '19.01.P01 persons_permit 2025-12 stock 2',
    ],
  },
  {
    rule: 'a stock keeps its day',
    rows: [
      'TKA berada, pemegang izin tinggal',
      'Kabupaten/Kota|Per tanggal|Jumlah TKA',
      ['Bangka', { kind: 'date', day: '2025-11-14' }, 4],
      ['Belitung', '14 November 2025', 5],
    ],
    gives: ['19.01 persons_present 2025-11-14 stock 4', '19.02 persons_present 2025-11-14 stock 5'],
  },
  {
    rule: 'what is counted must be said',
    rows: ['TKA 2025', 'Kabupaten/Kota|Jumlah TKA', 'Bangka|4'],
    gives: [],
    finds: ['question count_definition_missing'],
  },
  {
    rule: 'a code that lost its leading zero is asked for',
    rows: [
      'periode|jenis_ukuran|kode_wilayah|kbli|jumlah tka',
      ['2025', 'stok pemegang itas', '19.01', 7291, 6],
    ],
    gives: [],
    finds: ['question kbli_lost_zero D2'],
  },
  {
    rule: 'lead is not tin',
    rows: ['periode|jenis_ukuran|kode_wilayah|kbli|jumlah tka', '2025|stok pemegang itas|19.01|07292|6'],
    gives: ['19.01 itas_holders 2025 stock 6 B 07292'],
    finds: ['warning kbli_lead D2'],
  },
  {
    rule: 'letters from J on need an edition, those before do not',
    rows: [
      'periode|jenis_ukuran|kode_wilayah|kbli|jumlah tka',
      '2025|stok pemegang itas|19.01|K|6',
      '2025|stok pemegang itas|19.01|C|7',
    ],
    gives: ['19.01 itas_holders 2025 stock 7 C'],
    finds: ['question kbli_version D2'],
  },
  {
    rule: 'a division is the same in both editions where its letter is',
    rows: [
      'periode|jenis_ukuran|kode_wilayah|kbli|jumlah tka',
      '2025|stok pemegang itas|19.01|24|6',
      '2025|stok pemegang itas|19.01|62|7',
    ],
    gives: ['19.01 itas_holders 2025 stock 6 C 24'],
    finds: ['question kbli_version D3'],
  },
];

const places: Case[] = [
  {
    rule: 'the pair 19.03 and 1905, 19.05 and 1903: codes without dots are asked for where no name stands beside them',
    rows: [
      'kode wilayah|indikator|periode|nilai',
      '1903|TPT|2024-08|2,61',
      '1905|TPT|2024-08|3,11',
      '1901|TPT|2024-08|4,4',
    ],
    gives: ['19.01 open_unemployment_rate 2024-08 august 4.4'],
    finds: ['question area_code_scheme A2', 'question area_code_scheme A3'],
  },
  {
    rule: 'with the scheme of BPS 1903 is Bangka Barat',
    rows: [
      'kode BPS|indikator|periode|nilai',
      '1903|TPT|2024-08|2,61',
      ['1905000', 'TPT', '2024-08', '3,11'],
    ],
    gives: [
      '19.05 open_unemployment_rate 2024-08 august 2.61',
      '19.03 open_unemployment_rate 2024-08 august 3.11',
    ],
  },
  {
    rule: 'a name beside the code settles the list',
    rows: ['kode|kabupaten|TPT Agustus 2024 (%)', '1903|Bangka Barat|2,61', '1905|Bangka Selatan|3,11'],
    gives: [
      '19.05 open_unemployment_rate 2024-08 august 2.61',
      '19.03 open_unemployment_rate 2024-08 august 3.11',
    ],
  },
  {
    rule: 'codes of both lists in one sheet are asked about',
    rows: ['kode|kabupaten|TPT Agustus 2024 (%)', '1903|Bangka Barat|2,61', '1903|Bangka Selatan|3,11'],
    gives: ['19.05 open_unemployment_rate 2024-08 august 2.61'],
    finds: ['question area_code_scheme A3'],
  },
  {
    rule: 'a code and a name that disagree are an error',
    rows: ['kode|kabupaten|TPT Agustus 2024 (%)', '19.03|Bangka Barat|2,61', '1904|Kota Pangkalpinang|5,5'],
    gives: [],
    finds: ['error area_code_name_differ B2', 'error area_code_name_differ B3'],
  },
  {
    rule: 'a code that became a number, or got a comma, is read',
    rows: ['kode|TPT Agustus 2024 (%)', [19.71, 5.7], ['19,03', 3.1], [19.01, 4.4], ['19.03.01', 2.2]],
    gives: [
      '19.71 open_unemployment_rate 2024-08 august 5.7',
      '19.03 open_unemployment_rate 2024-08 august 3.1',
      '19.01 open_unemployment_rate 2024-08 august 4.4',
      '19.03.01 open_unemployment_rate 2024-08 august 2.2',
    ],
  },
  {
    rule: '"Bangka" alone may be the island: it is asked',
    rows: ['lokasi|TPT Agustus 2024 (%)', 'Bangka|4,4', 'Toboali|2,2'],
    gives: ['19.03.01 open_unemployment_rate 2024-08 august 2.2'],
    finds: ['question area_ambiguous A2'],
  },
  {
    rule: 'an answer for the sheet says what a name means',
    rows: ['lokasi|TPT Agustus 2024 (%)', 'Bangka|4,4', 'Toboali|2,2', 'Luar daerah|9,9'],
    constants: { areaNames: { Bangka: '19.01', 'Luar daerah': '' } },
    gives: [
      '19.01 open_unemployment_rate 2024-08 august 4.4',
      '19.03.01 open_unemployment_rate 2024-08 august 2.2',
    ],
  },
  {
    rule: 'in a list of regencies "Bangka" is one of them',
    rows: [
      'lokasi|TPT Agustus 2024 (%)',
      'Bangka|4,4',
      'Bateng|3,4',
      'Basel|3,1',
      'Babar|2,6',
      'Beltim|3,9',
      'Pangkal Pinang|5,7',
    ],
    gives: ['19.01', '19.04', '19.03', '19.05', '19.06', '19.71'].map(
      (code, at) => `${code} open_unemployment_rate 2024-08 august ${[4.4, 3.4, 3.1, 2.6, 3.9, 5.7][at]}`,
    ),
  },
  {
    rule: 'an island and an unknown place are errors, a slip of the pen gets a suggestion',
    rows: ['wilayah|TPT Agustus 2024 (%)', 'Pulau Bangka|4,4', 'Bangka Sletan|3,4', 'Jakarta|1,1'],
    gives: [],
    finds: ['error area_island A2', 'error area_unknown A3', 'error area_unknown A4'],
  },
  {
    rule: 'names with numbers before and marks behind',
    rows: [
      'Kab/Kota|TPT Agustus 2024 (%)',
      '1. Kab. Bangka|4,4',
      '[1905] Bangka Selatan|3,1',
      'Bangka Barat*)|2,6',
      'KOTA PANGKALPINANG (19.71)|5,7',
      'Bangka Tengah¹|3,3',
    ],
    gives: ['19.01', '19.03', '19.05', '19.71', '19.04'].map(
      (code, at) => `${code} open_unemployment_rate 2024-08 august ${[4.4, 3.1, 2.6, 5.7, 3.3][at]}`,
    ),
  },
  {
    rule: 'figures are not kept for waters or villages',
    rows: ['wilayah|TPT Agustus 2024 (%)', 'Perairan Toboali|4,4', '19.03.01.2001|3,4'],
    gives: [],
    finds: ['error area_at_sea A2', 'error area_too_fine A3'],
  },
  {
    rule: 'an area in a merged cell speaks for all its rows; an empty one is missing',
    rows: [
      ['wilayah', 'indikator', 'periode', 'nilai'],
      ['Kab. Belitung', 'TPT', '2024-08', 3.1],
      [null, 'TPAK', '2024-08', 66.6],
      [null, 'IPM', '2024', 74.1],
    ],
    more: { merged: [{ top: 1, left: 0, bottom: 2, right: 0 }] },
    gives: [
      '19.02 open_unemployment_rate 2024-08 august 3.1',
      '19.02 labour_force_participation_rate 2024-08 august 66.6',
    ],
    finds: ['error area_missing A4'],
  },
];

const times: Case[] = [
  {
    rule: 'periods as people write them',
    rows: [
      long,
      ...[
        '2024-08',
        'Agustus 2024',
        'Agt 2024',
        'Ags-24',
        '08/2024',
        'Aug-2024',
        '2024M08',
        '2024.08',
        'Agustus’24',
      ].map(
        (period, at) =>
          `${['19.01', '19.02', '19.03', '19.04', '19.05', '19.06', '19.71', '19.01.01', '19.01.02'][at]}|TPT|${period}|${at + 1},51`,
      ),
    ],
    gives: ['19.01', '19.02', '19.03', '19.04', '19.05', '19.06', '19.71', '19.01.01', '19.01.02'].map(
      (code, at) => `${code} open_unemployment_rate 2024-08 august ${at + 1}.51`,
    ),
  },
  {
    rule: 'a year of a survey with two rounds asks which; agreed means August',
    rows: [long, '19.01|TPT|2024|4,4'],
    gives: [],
    finds: ['question round_missing C2'],
  },
  {
    rule: 'agreed for the sheet',
    rows: [long, '19.01|TPT|2024|4,4'],
    constants: { accepted: ['round_missing'] },
    gives: ['19.01 open_unemployment_rate 2024-08 august 4.4'],
  },
  {
    rule: 'what is no period, lies ahead, or is of the wrong kind',
    rows: [
      long,
      '19.01|TPT|13/2024|4,4',
      '19.01|TPT|Agustus 2031|4,4',
      '19.01|TPT|Semester I 2024|4,4',
      '19.01|TPT|2023-2024|4,4',
      '19.01|TPT|kapan saja|4,4',
      '19.01|TPT||4,4',
      '19.01|TPT|1850|4,4',
      '19.01|TPT|TW I 2024|4,4',
      '19.01|IPM|2024-05|70,1',
    ],
    gives: [],
    finds: [
      'error period_impossible C2',
      'error period_future C3',
      'error period_semester C4',
      'error period_range C5',
      'error period_unreadable C6',
      'error period_missing C7',
      'error period_too_early C8',
      'error period_grain C9',
      'error period_grain C10',
    ],
  },
  {
    rule: 'a count since January may be written as its span',
    rows: [long, '19.01|layoffs_ytd|Januari s.d. Juni 2025|44', '19.02|layoffs_ytd|Jan-Mei 2025|12'],
    gives: ['19.01 layoffs_ytd 2025-06 ytd 44', '19.02 layoffs_ytd 2025-05 ytd 12'],
  },
  {
    rule: 'a date that can be read two ways is asked for; an answer settles it',
    rows: [
      'wilayah|tanggal|Jumlah TKA pemegang ITAS',
      'Kab. Bangka|05/06/2026|4',
      'Kab. Bangka|25/06/2026|5',
    ],
    gives: ['19.01 itas_holders 2026-06-25 stock 5'],
    finds: ['question date_order B2'],
  },
  {
    rule: 'day first, if that was answered',
    rows: ['wilayah|tanggal|Jumlah TKA pemegang ITAS', 'Kab. Bangka|05/06/2026|4'],
    constants: { dateOrder: 'day_first' },
    gives: ['19.01 itas_holders 2026-06-05 stock 4'],
  },
  {
    rule: 'a definition that says another month than the period is an error; other months are told',
    rows: [
      'wilayah|indikator|periode|definisi|nilai',
      '19.01|TPT|2024-02|agustus|4,4',
      '19.02|TPT|2024|agustus|4,1',
      '19.03|TPT|2024-05||4,2',
    ],
    gives: ['19.02 open_unemployment_rate 2024-08 august 4.1', '19.03 open_unemployment_rate 2024-05 4.2'],
    finds: ['error definition_period_differ D2', 'warning round_month E4'],
  },
  {
    rule: 'a release before its period ended, in the future, or unreadable',
    rows: [
      `${long}|tanggal terbit`,
      '19.01|TPT|2024-08|4,4|2024-08-05',
      '19.02|TPT|2024-08|4,4|2024-11-05',
      '19.03|TPT|2024-08|4,4|2027-11-05',
      '19.04|TPT|2024-08|4,4|kemarin',
      '19.05|layoffs_ytd|2026-10|5|2026-10-20',
    ],
    gives: [
      '19.02 open_unemployment_rate 2024-08 august 4.4',
      '19.03 open_unemployment_rate 2024-08 august 4.4',
      '19.04 open_unemployment_rate 2024-08 august 4.4',
      '19.05 layoffs_ytd 2026-10 ytd 5',
    ],
    finds: [
      'error published_before_period E2',
      'error published_future E4',
      'error published_unreadable E5',
      'warning published_within_period E6',
      'question same_everywhere D3',
    ].sort((a, b) => Number(a.at(-1)) - Number(b.at(-1)) || 0),
  },
];

const figures: Case[] = [
  {
    rule: 'nothing, a dash, dots and NA are not known; zero is zero',
    rows: [
      'wilayah|indikator|periode|nilai',
      ...['-', '–', '...', '…', 'NA', 'n.a.', 'tad', ''].map((cell) => `19.01|vacancies|2025-08|${cell}`),
      '19.02|vacancies|2025-08|0',
    ],
    gives: ['19.02 vacancies 2025-08 0'],
  },
  {
    rule: 'a count hidden by its source is left out and told',
    rows: [long, '19.01|vacancies|2025-08|<5', '19.02|vacancies|2025-08|7'],
    gives: ['19.02 vacancies 2025-08 7'],
    finds: ['warning small_cell D2'],
  },
  {
    rule: '1.234 is 1234 in a count, and a question in a rate or an amount',
    rows: [
      long,
      '19.01|vacancies|2025-08|1.234',
      '19.01|minimum_wage|2025|1.234',
      '19.01|area_km2|2025|3.011',
    ],
    gives: ['19.01 vacancies 2025-08 1234'],
    finds: ['question figure_ambiguous D3', 'question figure_ambiguous D4'],
  },
  {
    rule: 'if other cells of the sheet write a decimal comma, the point groups thousands, and that is shown in the mapping',
    rows: [long, '19.01|area_km2|2025|3.011', '19.02|area_km2|2025|2.266,11'],
    gives: ['19.01 area_km2 2025 3011', '19.02 area_km2 2025 2266.11'],
  },
  {
    rule: 'percent signs, footnote marks, apostrophes and full-width digits',
    rows: [
      long,
      '19.01|TPT|2024-08|4,23%',
      '19.02|TPT|2024-08|5,23*)',
      '19.03|TPT|2024-08|3,11¹',
      '19.04|TPT|2024-08|３，２５',
      "19.05|TPT|2024-08|'2,61",
      '19.06|TPT|2024-08|3,97 r',
    ],
    gives: ['19.01', '19.02', '19.03', '19.04', '19.05', '19.06'].map(
      (code, at) =>
        `${code} open_unemployment_rate 2024-08 august ${[4.23, 5.23, 3.11, 3.25, 2.61, 3.97][at]}`,
    ),
    finds: ['warning footnote_mark D3', 'warning footnote_mark D4', 'warning footnote_mark D7'],
  },
  {
    rule: 'impossible values',
    rows: [
      long,
      '19.01|TPT|2024-08|140',
      '19.02|vacancies|2025-08|-3',
      '19.03|vacancies|2025-08|3,5',
      '19.04|TPT|2024-08|empat',
      '19.05|TPT|2024-08|12 13',
      '19.06|TPT|2024-08|-1',
      '19.01|jumlah penduduk|2025|0',
    ],
    gives: [],
    finds: [
      'error figure_range D2',
      'error figure_negative D3',
      'error figure_fraction D4',
      'error figure_unreadable D5',
      'error figure_unreadable D6',
      'error figure_range D7',
      'error figure_range D8',
    ],
  },
  {
    rule: 'formulas give their last value; errors and formulas without one do not; a figure that became a date is said',
    rows: [
      ['wilayah', 'indikator', 'periode', 'nilai'],
      ['19.01', 'TPT', '2024-08', { kind: 'formula', value: 4.4 }],
      ['19.02', 'TPT', '2024-08', { kind: 'formula', value: null }],
      ['19.03', 'TPT', '2024-08', { kind: 'error', text: '#REF!' }],
      ['19.04', 'TPT', '2024-08', { kind: 'date', day: '2024-11-03' }],
      ['19.05', 'TPT', '2024-08', { kind: 'error', text: '#N/A' }],
      ['19.06', 'TPT', '2024-08', true],
    ],
    gives: ['19.01 open_unemployment_rate 2024-08 august 4.4'],
    finds: [
      'warning formula_cell D2',
      'error formula_without_value D3',
      'error error_cell D4',
      'error figure_is_date D5',
      'error figure_unreadable D7',
    ],
  },
  {
    rule: 'a unit that is another one is an error, a multiple is multiplied and told, an unknown one is asked for',
    rows: [
      'wilayah|indikator|periode|nilai|satuan',
      '19.01|TPT|2024-08|4,4|orang',
      '19.02|employed|2024-08|98,5|ribu orang',
      '19.03|employed|2024-08|98,5|ember',
      '19.04|layoffs|2024-08|9|kasus',
    ],
    gives: ['19.02 employed 2024-08 august 98500'],
    finds: [
      'error unit_mismatch D2',
      'warning unit_multiplied D3',
      'question unit_unknown E4',
      'error unit_mismatch D5',
    ],
  },
  {
    rule: 'an indicator that is not known is asked for; "" for a text leaves its rows out',
    rows: [long, '19.01|Indeks kebahagiaan|2024|70', '19.01|Rasio gini|2024|0,3', '19.01|IPM|2024|70,1'],
    constants: { indicatorNames: { 'Rasio gini': '' } },
    gives: ['19.01 human_development_index 2024 base_unstated 70.1'],
    finds: ['question indicator_unknown B2'],
  },
  {
    rule: 'the same figure twice is stored once; two figures for one thing name both cells',
    rows: [long, '19.01|TPT|2024-08|4,41', '19.01|TPT|2024-08|4,41', '19.01|TPT|2024-08|4,42'],
    gives: ['19.01 open_unemployment_rate 2024-08 august 4.41'],
    finds: ['warning duplicate_same D3', 'error duplicate_differs D4'],
  },
  {
    rule: 'a total that is not the sum of its rows is asked about',
    rows: ['Kabupaten/Kota|Lowongan kerja terdaftar Agustus 2025', 'Bangka|10', 'Belitung|20', 'Jumlah|31'],
    gives: ['19.01 vacancies 2025-08 10', '19.02 vacancies 2025-08 20'],
    finds: ['question total_differs B4'],
  },
  {
    rule: 'rates have no sum: a mean under the table is passed over',
    rows: ['Kabupaten/Kota|TPT Agustus 2024 (%)', 'Bangka|4,41', 'Belitung|3,2', 'Rata-rata|3,8'],
    gives: [
      '19.01 open_unemployment_rate 2024-08 august 4.41',
      '19.02 open_unemployment_rate 2024-08 august 3.2',
    ],
  },
  {
    rule: 'a total with a part that is not known is not compared',
    rows: [
      'Kabupaten/Kota|Lowongan kerja terdaftar Agustus 2025',
      'Bangka|10',
      'Belitung|-',
      'Bangka Barat|2',
      'Jumlah|31',
    ],
    gives: ['19.01 vacancies 2025-08 10', '19.05 vacancies 2025-08 2'],
  },
  {
    rule: 'hidden rows and columns are read and told',
    rows: [long, '19.01|TPT|2024-08|4,41', '19.02|TPT|2024-08|3,22'],
    more: { hiddenRows: [2], hiddenColumns: [3], isHidden: true },
    gives: [
      '19.01 open_unemployment_rate 2024-08 august 4.41',
      '19.02 open_unemployment_rate 2024-08 august 3.22',
    ],
    finds: ['warning hidden_sheet', 'warning hidden_columns D', 'warning hidden_rows A3'],
  },
  {
    rule: 'a note with a number of a person is masked before it is stored',
    rows: [`${long}|keterangan`, '19.01|TPT|2024-08|4,41|hubungi 0812-3456-7890'],
    gives: ['19.01 open_unemployment_rate 2024-08 august 4.41'],
    finds: ['warning note_redacted E2'],
  },
  {
    rule: 'a fix replaces what stands in the cell',
    rows: [long, '19.01|TPT|2024-08|4;41'],
    fixes: [{ sheet: 0, row: 1, column: 3, text: '4,41' }],
    gives: ['19.01 open_unemployment_rate 2024-08 august 4.41'],
  },
  {
    rule: 'without a source nothing is stored unasked',
    rows: [long, '19.01|TPT|2024-08|4,41'],
    constants: { sourceTitle: '' },
    gives: ['19.01 open_unemployment_rate 2024-08 august 4.41'],
    finds: ['question source_missing'],
  },
  {
    rule: 'hostile headings and names do nothing',
    rows: [
      '__proto__|constructor|wilayah|indikator|periode|nilai',
      'toString|hasOwnProperty|__proto__|TPT|2024-08|4,4',
      'x|y|constructor|valueOf|2024-08|4,4',
      'x|y|19.01|TPT|2024-08|4,4',
    ],
    constants: {
      areaNames: JSON.parse('{"__proto__":"19.02"}') as Record<string, string>,
      indicatorNames: {},
    },
    gives: [
      '19.02 open_unemployment_rate 2024-08 august 4.4',
      '19.01 open_unemployment_rate 2024-08 august 4.4',
    ],
    finds: ['error area_unknown C3', 'question indicator_unknown D3'],
  },
];

for (const [name, cases] of Object.entries({ layouts, 'foreign workers': workers, places, times, figures }))
  describe(name, () => {
    test.each(cases)('$rule', ({ rows, more, gives, finds = [], ...options }) => {
      const checked = readBack(fileOf(rows, more), options);
      expect(checked.rows.map(rowWords)).toEqual(gives);
      expect(findingWordsOf(checked).sort()).toEqual([...finds].sort());
    });
  });
