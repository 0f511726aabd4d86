import type { Dictionary, Phrase } from './language.ts';

/** Words of Simulasi: other weights, supposed shocks, and what they would do to the scores. */
export const scenarioWords = {
  title: { id: 'Simulasi', en: 'What if' },
  lead: {
    id: 'Ubah bobot atau andaikan kejadian; skor dihitung ulang di peramban ini dengan kode yang sama. Tidak ada yang berubah pada skor resmi.',
    en: 'Change weights or suppose events; scores are computed again in this browser by the same code. Nothing changes in the official scores.',
  },
  unofficial: { id: 'TIDAK RESMI – simulasi', en: 'UNOFFICIAL – simulation' },
  level: { id: 'Tingkat', en: 'Level' },
  regency: { id: 'Kabupaten/kota', en: 'Regencies' },
  outOfSight: {
    id: 'Simulasi memerlukan angka semua wilayah sekaligus; peran Anda melihat wilayahnya sendiri. Hasil simulasi dapat diminta kepada Inteldakim.',
    en: 'A simulation needs the numbers of all areas at once; your role sees its own. Ask Inteldakim for the results of a simulation.',
  },
  districtsOutOfSight: {
    id: 'Untuk kecamatan Anda melihat kelasnya; simulasi dengan angka kecamatan dilakukan Inteldakim dan anggota Timpora.',
    en: 'Of districts you see the class; simulations with their numbers are made by Inteldakim and the members of Timpora.',
  },
  toRegencies: { id: 'Simulasi kabupaten/kota', en: 'Simulate regencies' },
  district: { id: 'Kecamatan', en: 'Districts' },
  weights: { id: 'Bobot', en: 'Weights' },
  strain: {
    id: 'Tekanan penghidupan dalam tekanan struktural',
    en: 'Loss of livelihoods in structural pressure',
  },
  structural: { id: 'Tekanan struktural dalam risiko', en: 'Structural pressure in risk' },
  copingBase: {
    id: 'Sisa tekanan struktural bila daya tanggap penuh',
    en: 'Structural pressure left at full coping capacity',
  },
  indicators: { id: 'Bobot tiap indikator', en: 'Weight of each indicator' },
  indicatorsNote: {
    id: 'Faktor terhadap bobot model: 1 = seperti model, 0 = tidak dipakai.',
    en: 'Factor on the weight of the model: 1 = as in the model, 0 = not used.',
  },
  shocks: { id: 'Andaian', en: 'Suppositions' },
  noShocks: { id: 'Belum ada andaian.', en: 'No suppositions yet.' },
  add: { id: 'Tambahkan', en: 'Add' },
  remove: { id: 'Buang', en: 'Remove' },
  kind: { id: 'Apa yang terjadi', en: 'What happens' },
  layoffs: { id: 'PHK bertambah', en: 'More layoffs' },
  incidents: { id: 'Peristiwa terjadi', en: 'Incidents happen' },
  dialogue: { id: 'Dialog atau mediasi diadakan', en: 'A dialogue or mediation is held' },
  indicator: { id: 'Indikator bernilai lain', en: 'An indicator has another value' },
  persons: { id: 'Jumlah orang', en: 'Persons' },
  count: { id: 'Banyaknya', en: 'Number' },
  category: { id: 'Jenis', en: 'Kind' },
  relation: { id: 'Kaitan dengan TKA', en: 'Relation to foreign workers' },
  verified: { id: 'Terverifikasi', en: 'Verified' },
  value: { id: 'Nilai', en: 'Value' },
  whichIndicator: { id: 'Indikator', en: 'Indicator' },
  reset: { id: 'Kembalikan ke model', en: 'Back to the model' },
  official: { id: 'Resmi', en: 'Official' },
  simulated: { id: 'Simulasi', en: 'Simulation' },
  result: { id: 'Perubahan skor dan peringkat', en: 'Change of scores and ranks' },
  resultNote: {
    id: 'Tanpa selang: andaian tidak mempunyai kesalahan ukur. Keandalan datanya tetap seperti aslinya.',
    en: 'Without intervals: a supposition has no measurement error. The reliability of the data stays as it is.',
  },
  structuralOnly: {
    id: 'Kecamatan tanpa skor risiko dibandingkan menurut tekanan struktural.',
    en: 'Districts without a risk score are compared by structural pressure.',
  },
  map: { id: 'Peta simulasi', en: 'Map of the simulation' },
  change: { id: 'Perubahan', en: 'Change' },
  rank: { id: 'Peringkat', en: 'Rank' },
  untouched: {
    id: 'Belum ada yang diubah. Geser sebuah bobot atau tambahkan andaian untuk melihat akibatnya.',
    en: 'Nothing is changed yet. Move a weight or add a supposition to see its effect.',
  },
  noEffect: {
    id: 'Andaian ini tidak mengubah skor mana pun.',
    en: 'These suppositions change no score.',
  },
  notHeard: {
    id: 'Peristiwa di wilayah yang belum didengar kanal mana pun tidak mengubah apa pun: tidak ada sinyal yang dapat dihitung.',
    en: 'Incidents in an area that no channel listens to change nothing: there is no signal to compute.',
  },
  foreignWorkers: {
    id: 'Jumlah TKA sengaja tidak dapat diandaikan: jumlahnya saja tidak pernah mengubah skor.',
    en: 'The number of foreign workers cannot be supposed, on purpose: it alone never changes a score.',
  },
  save: { id: 'Simpan skenario', en: 'Save the scenario' },
  name: { id: 'Nama skenario', en: 'Name of the scenario' },
  nameHelp: { id: 'Tanpa nama orang atau nomor.', en: 'Without names of persons or numbers.' },
  saved: { id: 'Skenario tersimpan', en: 'Saved scenarios' },
  noSaved: { id: 'Belum ada skenario tersimpan.', en: 'No saved scenarios yet.' },
  putAway: { id: 'Singkirkan', en: 'Put away' },
  copied: { id: 'Tautannya ada di bilah alamat.', en: 'Its link is in the address bar.' },
} satisfies Dictionary;

export const scenarioPhrases = {
  andOthers: {
    id: (name, others) => `${name} dan ${others} lainnya`,
    en: (name, others) => `${name} and ${others} others`,
  } satisfies Phrase<[string, string]>,
  rankChanges: {
    id: (count, among) => `${count} dari ${among} wilayah berganti peringkat.`,
    en: (count, among) => `${count} of ${among} areas change their rank.`,
  } satisfies Phrase<[string, string]>,
  layoffs: {
    id: (area, persons) => `${area}: ${persons} PHK dalam 12 bulan`,
    en: (area, persons) => `${area}: ${persons} layoffs in 12 months`,
  } satisfies Phrase<[string, string]>,
  incidents: {
    id: (area, count, category, relation, verified) =>
      `${area}: ${count} peristiwa (${category}; ${relation}; ${verified})`,
    en: (area, count, category, relation, verified) =>
      `${area}: ${count} incidents (${category}; ${relation}; ${verified})`,
  } satisfies Phrase<[string, string, string, string, string]>,
  dialogue: {
    id: (area) => `${area}: dialog atau mediasi di akhir bulan`,
    en: (area) => `${area}: dialogue or mediation at the end of the month`,
  } satisfies Phrase<[string]>,
  indicator: {
    id: (area, name, value) => `${area}: ${name} menjadi ${value}`,
    en: (area, name, value) => `${area}: ${name} becomes ${value}`,
  } satisfies Phrase<[string, string, string]>,
  share: {
    id: (share, model) => `${share} (model: ${model})`,
    en: (share, model) => `${share} (model: ${model})`,
  } satisfies Phrase<[string, string]>,
  savedBy: {
    id: (name, at) => `${name}, ${at}`,
    en: (name, at) => `${name}, ${at}`,
  } satisfies Phrase<[string, string]>,
  opened: {
    id: (name, cut) => `Skenario “${name}”, dihitung dari data yang diketahui sampai ${cut}.`,
    en: (name, cut) => `Scenario “${name}”, computed from data known up to ${cut}.`,
  } satisfies Phrase<[string, string]>,
  otherModel: {
    id: (saved, now) => `Disimpan dengan model versi ${saved}; kini dihitung dengan versi ${now}.`,
    en: (saved, now) => `Saved under model version ${saved}; now computed under version ${now}.`,
  } satisfies Phrase<[string, string]>,
};
