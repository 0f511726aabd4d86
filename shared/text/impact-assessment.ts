import type { Words } from '../composite/types.ts';
import type { ImpactSection } from '../domain/data-protection.ts';

/** What could harm people, how, and what guards against it: the core of the impact assessment. */
export const harms: readonly { harm: Words; how: Words; guard: Words }[] = [
  {
    harm: { id: 'Pelapor dikenali', en: 'A reporter is recognised' },
    how: {
      id: 'Nomor di tangkapan layar, desa kecil, gaya tulisan, atau kode laporan ditemukan orang',
      en: 'A number in a screenshot, a small village, a way of writing, or a receipt that is found',
    },
    guard: {
      id: 'Tanpa akun dan nama, teks disamarkan, tempat dibulatkan menurut peran, halaman kode tidak menampilkan isi laporan, paparan tidak mengutip',
      en: 'No account and no name, masked texts, places as coarse as the role, a status page without content, packs that quote nobody',
    },
  },
  {
    harm: { id: 'Pekerja asing diburu', en: 'Foreign workers are hunted' },
    how: {
      id: 'Peta dibaca sebagai daftar tempat mereka berada',
      en: 'A map is read as a list of where they are',
    },
    guard: {
      id: 'Tidak ada data orang, angka kecil ditutup, kapal tidak disebut dengan awaknya, keberadaan tidak tampil di peta publik',
      en: 'No data of persons, small counts hidden, no ship with its crew, presence never on a public map',
    },
  },
  {
    harm: { id: 'Peringatan yang memicu kejadiannya sendiri', en: 'An alarm that fulfils itself' },
    how: {
      id: 'Tanda "tinggi" bocor dan memicu kepanikan atau razia',
      en: 'A leaked "high" starts panic or a sweep',
    },
    guard: {
      id: 'Klasifikasi dan TLP, pencegahan disebut lebih dulu, kata-kata tenang, tidak ada skor kecamatan untuk publik',
      en: 'Classification and TLP, prevention first, calm words, no public district scores',
    },
  },
  {
    harm: { id: 'Pengawasan berlebihan', en: 'Too much policing' },
    how: {
      id: 'Lebih banyak kunjungan, lebih banyak laporan, skor naik',
      en: 'More visits, more reports, a higher score',
    },
    guard: { id: 'Temuan petugas tidak masuk sinyal', en: 'What officers find does not feed the signal' },
  },
  {
    harm: { id: 'Kabar bohong sebagai senjata', en: 'A hoax as a weapon' },
    how: {
      id: 'Ratusan salinan untuk menaikkan skor atau menjatuhkan pesaing',
      en: 'Hundreds of copies to raise a score or hit a rival',
    },
    guard: {
      id: 'Salinan dihitung satu sumber, pesan berantai ke meja rumor',
      en: 'Copies count as one source, chain messages go to the rumour desk',
    },
  },
  {
    harm: { id: 'Serikat atau unjuk rasa ditekan', en: 'Unions or protest are suppressed' },
    how: { id: 'Unjuk rasa damai dinilai berbahaya', en: 'Peaceful protest is scored as danger' },
    guard: {
      id: 'Unjuk rasa damai berbobot rendah; tuntutan dibaca sebagai kesempatan menjawab',
      en: 'Peaceful protest weighs little; a demand is read as a chance to answer',
    },
  },
  {
    harm: { id: 'Sunyi dikira tenang', en: 'Silence taken for calm' },
    how: { id: 'Tidak ada sinyal di laut', en: 'No signal at sea' },
    guard: { id: 'Titik buta ditandai', en: 'Blind spots are marked' },
  },
  {
    harm: { id: 'Penyalahgunaan oleh orang dalam', en: 'Misuse by insiders' },
    how: { id: 'Mencari data tetangga', en: 'Looking up a neighbour' },
    guard: {
      id: 'Kontak dibuka satu per satu dengan alasan, semua pembukaan tercatat, tidak ada pencarian nama atau nomor',
      en: 'Contacts open one at a time with a reason, each look is recorded, no search by name or number',
    },
  },
  {
    harm: { id: 'Pemakaian melebar dari tujuan semula', en: 'Function creep' },
    how: {
      id: '"Tambahkan kebangsaan, tambahkan foto"',
      en: '“Add nationality, add photos”',
    },
    guard: {
      id: 'Program menolak kolom seperti itu; perubahan perlu penilaian baru dan tanda tangan pimpinan',
      en: 'The program refuses such columns; a change needs a new assessment and the head’s signature',
    },
  },
];

/** Draft that comes with the program; it counts for nothing until people have approved what became of it. */
export const assessmentDraft: Record<ImpactSection, Words> = {
  description: {
    id: 'Kantor menerima laporan dari warga dan pekerja melalui formulir web, WhatsApp, telepon, Kolang Kaling, dan instansi mitra; menyamarkan data orang di dalamnya; menilainya; dan menghitung risiko ketegangan per kecamatan dan bulan bersama angka resmi. Yang dinilai adalah wilayah. Data pribadi: kontak pelapor yang ingin dijawab (K1), teks asli dan lampiran (K2), akun petugas (K7).',
    en: 'The office receives reports from residents and workers by web form, WhatsApp, telephone, Kolang Kaling and partner agencies; masks the data of persons in them; assesses them; and computes the risk of tension by district and month together with official figures. Areas are assessed. Personal data: contacts of reporters who want an answer (K1), original texts and media (K2), staff accounts (K7).',
  },
  necessity: {
    id: 'Tujuannya mencegah kekerasan dan menjawab keluhan, termasuk melindungi pekerja asing. Nama, kebangsaan, suku, dan agama tidak diperlukan untuk itu dan tidak dikumpulkan. Kontak hanya atas permintaan pelapor. Teks asli diperlukan paling lama 90 hari untuk memeriksa penyamaran; sesudah itu cukup teks yang disamarkan.',
    en: 'The purpose is to prevent violence and answer complaints, which protects foreign workers too. Names, nationality, ethnicity and religion are not needed for that and not collected. Contacts are taken only at the reporter’s wish. Original texts are needed for at most 90 days, to check the masking; then the masked text is enough.',
  },
  risks: {
    id: 'Pelapor dapat dikenali dan dibalas; pekerja asing dapat diburu; peringatan yang bocor dapat memicu hal yang ingin dicegah; kunjungan petugas dapat menaikkan skor sendiri; kabar bohong dapat dipakai sebagai senjata; unjuk rasa damai dapat ditekan; sunyi dapat dikira tenang; orang dalam dapat menyalahgunakan; pemakaian dapat melebar dari tujuan semula. Rinciannya ada pada tabel bahaya di halaman ini.',
    en: 'Reporters can be recognised and suffer for it; foreign workers can be hunted; a leaked alarm can start what it was to prevent; visits of officers can raise a score by themselves; a hoax can be a weapon; peaceful protest can be suppressed; silence can be taken for calm; insiders can misuse; functions can creep. The table of harms on this page has the details.',
  },
  measures: {
    id: 'Enkripsi per rekaman dengan kunci di luar basis data; penyamaran otomatis dan pemeriksaan orang; ketelitian tempat menurut peran; angka kecil ditutup; penghapusan setiap malam menurut masa simpan; hak pelapor dengan kode tanpa akun; jejak audit berantai; penulis dan penerbit bahan paparan dua orang yang berbeda.',
    en: 'Encryption of each record with a key outside the database; masking by machine and checking by people; places as coarse as the role; small counts hidden; nightly removal by term; rights of reporters by code without an account; a chained audit trail; author and publisher of a pack are two people.',
  },
  remaining: {
    id: 'Tersisa: gaya tulisan di desa kecil, tangkapan layar oleh petugas, dan pengolahan pesan WhatsApp di luar negeri. Ditinjau pada setiap versi model, setelah setiap insiden data, dan paling lambat setahun sekali.',
    en: 'What remains: a way of writing in a small village, screenshots taken by staff, and the processing of WhatsApp messages abroad. Reviewed at each model version, after each data incident, and at least once a year.',
  },
};
