import type { Dictionary, Phrase } from './language.ts';

export const settingsWords = {
  auditLead: {
    id: 'Siapa melakukan apa dan kapan, siapa membuka kontak pelapor, dan bukti bahwa jejaknya utuh.',
    en: 'Who did what and when, who opened contacts of reporters, and the proof that the trail is whole.',
  },
  title: { id: 'Pengaturan', en: 'Settings' },
  protection: { id: 'Pengaman basis data', en: 'What protects the database' },
  protectedEmbedded: {
    id: 'Basis data tertanam: satu sesi program memiliki semua tabel, jadi basis data tidak menyekat barisnya sendiri. Yang menyekat ialah program: setiap permintaan hanya mengambil baris yang boleh dilihat peran penanya.',
    en: 'Embedded database: one session of the program owns all tables, so the database does not keep its rows apart by itself. The program does: every request fetches only the rows that the role of the asker may see.',
  },
  protectedByRows: {
    id: 'PostgreSQL: pengamanan per baris (row-level security) berlaku. Di samping program, basis data sendiri menolak baris yang tidak boleh dilihat peran penanya.',
    en: 'PostgreSQL: row-level security is in force. Besides the program, the database itself refuses rows that the role of the asker may not see.',
  },
  unprotectedRows: {
    id: 'PostgreSQL: pengamanan per baris (row-level security) TIDAK berlaku, karena akun basis data yang dipakai program adalah superuser atau dikecualikan darinya. Hanya program yang menyekat baris. Pakailah akun biasa di DATABASE_URL.',
    en: 'PostgreSQL: row-level security is NOT in force, because the database account of the program is a superuser or exempt from it. Only the program keeps rows apart. Use an ordinary account in DATABASE_URL.',
  },
  trailOwned: {
    id: 'Jejak audit: pemicu menolak perubahan, tetapi pemilik tabel dapat mencabutnya. Karena itu buktinya ada pada segel dan jangkar harian: perubahan yang tetap dilakukan akan ketahuan.',
    en: 'Audit trail: a trigger refuses changes, but the owner of the tables could take it away. The proof therefore lies in the seal and the daily anchor: a change made all the same comes to light.',
  },
  trailClosed: {
    id: 'Jejak audit: akun basis data tidak berhak mengubahnya; segel dan jangkar harian membuktikan keutuhannya.',
    en: 'Audit trail: the database account has no right to change it; seal and daily anchor prove that it is whole.',
  },
  own: { id: 'Akun Anda', en: 'Your account' },
  name: { id: 'Nama', en: 'Name' },
  email: { id: 'Alamat surel', en: 'Email address' },
  roles: { id: 'Peran', en: 'Roles' },
  look: { id: 'Tampilan dan bahasa', en: 'Appearance and language' },
  language: { id: 'Bahasa', en: 'Language' },
  indonesian: { id: 'Bahasa Indonesia', en: 'Bahasa Indonesia' },
  english: { id: 'English', en: 'English' },
  accounts: { id: 'Akun', en: 'Accounts' },
  created: { id: 'Dibuat', en: 'Created' },
  lastSeen: { id: 'Terakhir aktif', en: 'Last active' },
  never: { id: 'belum pernah', en: 'never' },
  state: { id: 'Keadaan', en: 'State' },
  open: { id: 'aktif', en: 'active' },
  closed: { id: 'ditutup', en: 'closed' },
  actions: { id: 'Tindakan', en: 'Actions' },
  reset: { id: 'Tautan kata sandi baru', en: 'Link for a new password' },
  partnerAgency: { id: 'Instansi', en: 'Agency' },
  noAgency: { id: 'belum ditentukan', en: 'not set' },
  partnerAgencyText: {
    id: 'Anggota Timpora mengimpor dan menandatangani angka instansinya sendiri; tanpa instansi ia tidak dapat mengimpor.',
    en: 'A member of Timpora imports and signs the figures of its own agency; without one it cannot import.',
  },
  partnerAreas: { id: 'Wilayah dan instansi mitra', en: 'Areas and agencies of partners' },
  partnerAreasText: {
    id: 'Permintaan cek dikirim kepada mitra yang menjawab untuk wilayah itu. Tanpa wilayah, mitra dapat ditanya tentang semua wilayah, tetapi mitra setempat tidak melihat skor apa pun.',
    en: 'Requests to check go to partners who answer for the area. Without an area, a partner can be asked about any, but a local partner sees no score.',
  },
  noPartners: { id: 'Belum ada mitra yang memiliki akun.', en: 'No partner has an account yet.' },
  allAreas: { id: 'tanpa wilayah', en: 'no area' },
  addArea: { id: 'Tambah wilayah', en: 'Add an area' },
  removeArea: { id: 'Hapus', en: 'Remove' },
  close: { id: 'Tutup akun', en: 'Close account' },
  closeText: {
    id: 'Akun ini langsung keluar dan tidak dapat masuk lagi. Catatannya tetap tersimpan. Akun tidak dapat dibuka kembali; undangan baru membuat akun baru.',
    en: 'This account is signed out at once and cannot sign in again. Its records are kept. It cannot be reopened; a new invitation makes a new account.',
  },
  cancel: { id: 'Batal', en: 'Cancel' },
  invite: { id: 'Undang orang', en: 'Invite someone' },
  inviteText: {
    id: 'Undangan menghasilkan tautan sekali pakai. Serahkan dengan cara yang aman; aplikasi tidak mengirim surel.',
    en: 'An invitation makes a one-time link. Hand it over in a safe way; the product sends no email.',
  },
  chooseRoles: { id: 'Pilih paling sedikit satu peran.', en: 'Choose at least one role.' },
  tooManyRoles: { id: 'Paling banyak lima peran.', en: 'At most five roles.' },
  makeInvitation: { id: 'Buat tautan undangan', en: 'Make an invitation link' },
  linkOnce: {
    id: 'Tautan ini hanya ditampilkan sekali. Setelah halaman ditutup, tautan tidak dapat dilihat lagi.',
    en: 'This link is shown once. After you leave the page it cannot be seen again.',
  },
  copy: { id: 'Salin', en: 'Copy' },
  copied: { id: 'Tersalin.', en: 'Copied.' },
  copyByHand: {
    id: 'Tautan terpilih: tekan Ctrl+C untuk menyalin.',
    en: 'The link is selected: press Ctrl+C to copy.',
  },
  link: { id: 'Tautan sekali pakai', en: 'One-time link' },
  done: { id: 'Selesai', en: 'Done' },
  factorColumn: { id: 'Faktor kedua', en: 'Second factor' },
  yes: { id: 'ada', en: 'yes' },
  no: { id: 'belum', en: 'no' },
  asleep: { id: 'tertidur', en: 'asleep' },
  closeAsked: { id: 'diminta ditutup', en: 'to be closed' },
  manage: { id: 'Kelola', en: 'Manage' },
  asleepText: {
    id: 'Akun ini tertidur karena 60 hari tidak dipakai. Bangunkan hanya bila orangnya masih bertugas.',
    en: 'This account sleeps because it was not used for 60 days. Wake it only if the person is still on duty.',
  },
  wake: { id: 'Bangunkan', en: 'Wake' },
  rolesText: {
    id: 'Perubahan peran langsung mengeluarkan akun ini; ia masuk lagi dengan peran baru.',
    en: 'A change of roles signs the account out at once; it signs in again with the new roles.',
  },
  saveRoles: { id: 'Simpan peran', en: 'Save the roles' },
  resetFactorText: {
    id: 'Ponsel dan kode cadangannya hilang? Pastikan dahulu bahwa yang meminta memang orangnya. Setelah diatur ulang, akun keluar dan faktor kedua diatur lagi saat masuk berikutnya.',
    en: 'Phone and recovery codes lost? First make sure that it is the person who asks. After a reset the account is signed out and sets a factor up again at its next sign-in.',
  },
  noFactor: { id: 'Akun ini belum memiliki faktor kedua.', en: 'This account has no second factor.' },
  resetFactor: { id: 'Atur ulang faktor kedua', en: 'Reset the second factor' },
  endSessionsText: {
    id: 'Mengeluarkan akun ini dari semua perangkat.',
    en: 'Signs this account out everywhere.',
  },
  endSessions: { id: 'Akhiri semua sesinya', en: 'End all its sessions' },
  doneOut: { id: 'Selesai. Sesi akun ini sudah berakhir.', en: 'Done. The account’s sessions have ended.' },
  review: { id: 'Siapa yang masih perlu akses?', en: 'Who still needs access?' },
  reviewText: {
    id: 'Tiap triwulan kepala seksi memastikan setiap akun. Yang tidak perlu lagi ditutup oleh administrator.',
    en: 'Each quarter the section head confirms every account. Those no longer needed are closed by an administrator.',
  },
  reviewDone: {
    id: 'Semua akun sudah ditinjau untuk triwulan ini.',
    en: 'All accounts have been looked at for this quarter.',
  },
  reviewNobody: { id: 'Belum ada akun selain akun Anda.', en: 'There is no account but yours yet.' },
  needed: { id: 'masih perlu', en: 'still needed' },
  toClose: { id: 'minta ditutup', en: 'to be closed' },
  notSaid: { id: 'belum ditinjau', en: 'not looked at' },
  confirmNeeded: { id: 'Masih perlu', en: 'Still needed' },
  askToClose: { id: 'Minta ditutup', en: 'Ask to close' },
  adminOnly: {
    id: 'Akun orang lain diatur oleh administrator.',
    en: 'Other people’s accounts are managed by an administrator.',
  },
} satisfies Dictionary;

export const settingsPhrases = {
  linkFor: { id: (email) => `Tautan untuk ${email}`, en: (email) => `Link for ${email}` } satisfies Phrase<
    [string]
  >,
  closeWho: {
    id: (name) => `Tutup akun ${name}?`,
    en: (name) => `Close the account of ${name}?`,
  } satisfies Phrase<[string]>,
  manageWho: {
    id: (name) => `Kelola akun ${name}`,
    en: (name) => `Manage the account of ${name}`,
  } satisfies Phrase<[string]>,
  closedOn: { id: (when) => `ditutup ${when}`, en: (when) => `closed ${when}` } satisfies Phrase<[string]>,
};
