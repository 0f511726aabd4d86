import { describe, expect, test } from 'vitest';
import { indicatorReader } from '../../../shared/imports/indicator-words.ts';
import { countDefinition, measureWord } from '../../../shared/imports/worker-words.ts';
import { importReference } from './reference-input.ts';

const read = indicatorReader(importReference);

describe('headings of published tables', () => {
  test.each([
    ['TPT', 'open_unemployment_rate'],
    ['Tingkat Pengangguran Terbuka (TPT) Penduduk Umur 15 Tahun Ke Atas', 'open_unemployment_rate'],
    ['Pengangguran Terbuka (orang)', 'unemployed'],
    ['Pengangguran Terbuka (%)', 'open_unemployment_rate'],
    ['TPAK (persen)', 'labour_force_participation_rate'],
    ['Penduduk berumur 15 tahun ke atas yang bekerja', null],
    ['Penduduk yang Bekerja (ribu orang)', 'employed'],
    ['Angkatan Kerja', 'labour_force'],
    ['Bukan Angkatan Kerja', null],
    ['Persentase Penduduk Miskin', 'poverty_rate'],
    ['Jumlah Penduduk Miskin (ribu jiwa)', 'poor_population'],
    ['Jumlah Penduduk', 'population'],
    ['Kepadatan Penduduk', null],
    ['Laju Pertumbuhan Penduduk', null],
    ['Laju Pertumbuhan PDRB (persen)', 'grdp_growth'],
    ['Laju Pertumbuhan PDRB q-to-q', null],
    ['Laju Pertumbuhan PDRB Pertambangan', 'grdp_growth_mining'],
    ['PDRB Atas Dasar Harga Berlaku (miliar rupiah)', null],
    ['Distribusi PDRB Industri Pengolahan', 'grdp_share_manufacturing'],
    ['Persentase penduduk bekerja di Pertambangan', 'employment_share_mining'],
    ['Penduduk bekerja di Pertambangan (orang)', null],
    ['TPT Perempuan', null],
    ['TPT Perkotaan', null],
    ['TPT SMK', null],
    ['Perubahan TPT', null],
    ['Target TPT 2025', null],
    ['TPT Indonesia', null],
    ['Perubahan pangsa pekerja pertambangan', 'employment_share_mining_change_yoy'],
    ['UMK 2026', 'minimum_wage'],
    ['Upah Minimum Sektoral Perkebunan', null],
    ['Pencari Kerja Terdaftar', 'job_seekers_registered'],
    ['Pencari kerja terdaftar sejak Januari', 'job_seekers_registered_ytd'],
    ['Pencari kerja yang ditempatkan', 'job_placements_ytd'],
    ['Pencari kerja belum ditempatkan', null],
    ['Jumlah Pekerja Ter-PHK', 'layoffs'],
    ['Jumlah perusahaan yang melakukan PHK', null],
    ['Laporan APOA', 'apoa_reports'],
    ['IPM', 'human_development_index'],
    ['Rasio Gini', null],
    ['constructor', null],
  ])('%s', (heading, code) => {
    expect(read(heading)?.code ?? null).toBe(code);
  });

  test('every indicator is known by its code and by its name in both languages', () => {
    for (const one of importReference.indicators)
      for (const name of [one.code, one.name.id, one.name.en])
        expect([name, read(name)?.code]).toEqual([name, one.code]);
  });
});

describe('what is counted of foreign workers', () => {
  test.each([
    ['pemegang ITAS', 'stock'],
    ['izin tinggal diterbitkan', 'issued'],
    ['izin yang dikeluarkan', 'issued'],
    ['Perpanjangan ITAS', 'extended'],
    ['diterbitkan dan diperpanjang', null],
    ['izin berakhir', 'ended'],
    ['TKA dideportasi', 'deported'],
    ['Jumlah TKA', null],
    ['stok', 'stock'],
  ])('%s', (words, measure) => {
    expect(measureWord(words)).toBe(measure);
  });

  test('stock and flow of one document never have one definition', () => {
    const define = (measure: string, document: string) =>
      countDefinition({ definition: '', measure, document, agency: '' }, importReference);
    for (const document of ['itas', 'itap', 'itas_perairan', 'itk', 'rptka', 'imta', 'notifikasi']) {
      expect(define('stok', document)?.measure).toBe('stock');
      for (const flow of ['terbit', 'perpanjang', 'berakhir'])
        expect(define(flow, document)?.measure).toBe('flow');
    }
    expect(define('', 'itas')).toBeNull();
  });
});
