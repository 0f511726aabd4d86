/**
 * Words of Indonesian and English reports that say whether the word after them is a place, and of which level. Kept apart
 * from the finder because they belong to the language, not to one office; place names themselves come from the gazetteer.
 */

/** Shortened words as people type them before or inside a place name, after dots are taken off. */
export const shortened: Record<string, string> = {
  tj: 'tanjung',
  tg: 'tanjung',
  tjg: 'tanjung',
  tanjong: 'tanjung',
  sei: 'sungai',
  sungei: 'sungai',
  aik: 'air',
  aek: 'air',
  kp: 'kampung',
  kpg: 'kampung',
  kampong: 'kampung',
  p: 'pulau',
  tlk: 'teluk',
  tl: 'teluk',
  bkt: 'bukit',
  smp: 'simpang',
  spg: 'simpang',
  sp: 'simpang',
  kep: 'kepulauan',
  pkl: 'pangkal',
  gn: 'gunung',
  prov: 'provinsi',
  propinsi: 'provinsi',
  kec: 'kecamatan',
  kab: 'kabupaten',
  kel: 'kelurahan',
  ds: 'desa',
  dsn: 'dusun',
  i: 'satu',
  ii: 'dua',
  iii: 'tiga',
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const districtWords = words('kecamatan camat polsek koramil district subdistrict');
export const regencyWords = words(
  'kabupaten pemkab bupati polres kodim kejari disnaker disnakertrans regency kota pemkot walikota',
);
export const provinceWords = words('provinsi polda gubernur province');
export const villageWords = words('desa kelurahan dusun kampung lingkungan lurah kades kadus village hamlet');
/** "Pulau Bangka" is the island; the regency is part of it. */
export const islandWords = words('pulau island');
export const waterWords = words(
  'laut perairan teluk selat muara alur pantai pesisir waters sea bay strait off',
);

export const levelWords = words(
  'provinsi kabupaten kota kecamatan kelurahan desa dusun kampung pulau tanjung teluk pantai',
);

export const placePrepositions = words(
  'di d dkt dekat sekitar kawasan wilayah daerah seputar lokasi in at near around on',
);
export const directionPrepositions = words('ke menuju to towards');
export const originPrepositions = words('dari dr asal from');
/** People of a place are most often at it, but not always. */
export const peopleWords = words(
  'warga masyarakat nelayan penduduk pemuda petani buruh penambang residents fishers fishermen people',
);
export const looseOriginWords = words('orang anak urang pendatang logat bahasa');
/** Between a cue and its name without a meaning of its own. */
export const fillers = words('of the');
/** An office that may serve more than the place it is named after. */
export const wideOffices = words('immigration imigrasi kanim lanal lapas universitas bandara pengadilan');
export const streetWords = words('jalan jl jln gang gg street');
export const personWords = words('pak bapak bu ibu bang sdr sdri mr mrs haji h');
export const joiningWords = words('dan atau apa sama & / or and antara');

/** Work on the water, anywhere in the text. */
export const seaWork =
  /\b(kapal (isap|hisap|keruk|trawl|pukat|cantrang)|kip|ponton|pip|ti apung|tambang laut|melaut|di laut|di tengah laut|dredgers?|offshore)\b/;
/** A place where people stand: work at sea named beside it is what they talk about. */
export const landVenue =
  /\b(balai|kantor|masjid|mushola|pasar|dermaga|pelabuhan|mess|rumah|sekolah|jalan|permukiman|ke darat|lurah|sosialisasi|rapat|pulau dante|harbour|port|market)\b/;
export const landWords = words(
  'dermaga pelabuhan pasar kantor mess balai simpang kebun harbour port market darat',
);

/**
 * Words that are more often something else than a place: such a name needs a word before it or its regency beside it.
 * A name of several words counts as everyday when all of its words stand here.
 */
export const everydayWords = words(
  `payung kelapa gantung damar badau manggar dendang tanjung kota parit padang baru asam tebing labu gudang paku nangka
  lalang lumut kapuk benteng jeruk bintang keramat kenanga rias tiram malik serdang teladan melintang terentang pusuk
  riau jada dalil mangka rukam mayang berang tumbak   ketapang kejaksaan penyamun lintang belimbing
  bacang sungai air putih besar pulau simpang tiga pasir
  buku taman bunga pintu pasar padi batu itam bukit gunung muda mawar pinang
  tanah bawah kayu besi arang labuh pandan masjid jamik gedung nasional gajah mada opas indah karya makmur suka
  fajar sinar bulan surya jaya mekar kurnia panca tunggal sumber permai satu dua tujuh kepala   kampung damai sukajaya sukamandi pembaharuan lenggang balok sriwijaya selat permis koba lepar pemali
  kurau gabek pancur`.trim(),
);
/** Of these the place is the more usual meaning in a report from here, though the word exists. */
export const usuallyPlace = words('koba lepar pemali permis manggar badau kurau gabek mapur dul riau');

/** Fixed phrases in which such a word is certainly no place. */
export const notPlaces =
  /\b(kelapa sawit|kelapa (muda|tua|parut)|(buah|pohon|kebun|harga|minyak|air|batok|sabut) kelapa|payung hukum|organisasi payung|gantung diri|jembatan gantung|jalan gantung|lampu damar|air putih|pasir putih|gudang baru|simpang (tiga|empat) lampu|padang sumatera( barat)?|kepulauan riau|provinsi riau|riau daratan|rumah gadang)\b/gi;
