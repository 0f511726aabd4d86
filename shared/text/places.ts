import type { Dictionary, Phrase } from './language.ts';

/** Words of choosing a place on the map. */
export const placeWords = {
  map: { id: 'Peta pilihan tempat', en: 'Map to choose a place' },
  openMap: { id: 'Pilih di peta', en: 'Choose on the map' },
  closeMap: { id: 'Tutup peta', en: 'Close the map' },
  wholeProvince: { id: 'Kepulauan Bangka Belitung', en: 'Bangka Belitung Islands' },
  back: { id: 'Ke seluruh provinsi', en: 'To the whole province' },
  chooseRegency: {
    id: 'Pilih kabupaten/kota dahulu. Tombol panah untuk berpindah, Enter untuk memilih.',
    en: 'Choose the regency first. Arrow keys to move, Enter to choose.',
  },
} satisfies Dictionary;

export const placePhrases = {
  chooseBelow: {
    id: (name) => `Pilih kecamatan atau perairan di ${name}, bila diketahui. Esc untuk kembali.`,
    en: (name) => `Choose a district or waters in ${name}, if known. Esc to go back.`,
  } satisfies Phrase<[string]>,
};
