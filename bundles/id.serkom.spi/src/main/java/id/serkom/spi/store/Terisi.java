package id.serkom.spi.store;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change set with its numbers in place of their marks: what every committer writes, so that numbering means the same over
 * each store. A letter that is no draft is frozen here: its hash is set, and a mark left in it is refused with
 * {@code simpan.tanda-tersisa}.
 *
 * @param catatan entries, marks replaced where entries carry them, and the documents of the letters
 * @param surat letters with number, agenda number, hash and text as they are to be stored
 * @param nomor one entry for every number taken, bound to its letter
 * @param journal entries; the first says under {@code baris} what each row that is written must hold ({@link SidikBaris})
 * @param cetak printed number for each mark
 */
public record Terisi(List<Catatan> catatan, List<SuratBaru> surat, List<NomorSurat> nomor, List<JournalEntry> journal,
        List<Idempotensi> idempotensi, Map<String, String> cetak) {

    private static final Set<SuratStatus> BELUM_BEKU = Set.of(SuratStatus.KONSEP, SuratStatus.DITOLAK);

    /** Takes each number that the set asks for, in its order, and fills it in. */
    public static Terisi dari(ChangeSet set, ToIntFunction<NomorDiminta> ambil) {
        Map<String, String> cetak = new HashMap<>();
        Map<String, Integer> urut = new HashMap<>();
        List<NomorSurat> nomor = new ArrayList<>();
        for (SuratBaru surat : set.surat()) {
            for (NomorDiminta diminta : surat.nomor()) {
                if (!beku(surat.surat())) {
                    throw new IllegalArgumentException("konsep meminta nomor: " + surat.surat().id());
                }
                int angka = ambil.applyAsInt(diminta);
                if (cetak.put(diminta.tanda(), diminta.cetak(angka)) != null) {
                    throw new IllegalArgumentException("tanda diminta dua kali: " + diminta.tanda());
                }
                urut.putIfAbsent(surat.surat().id(), angka);
                nomor.add(terikat(set, surat.surat(), diminta, angka));
            }
        }
        Tanda tanda = new Tanda(cetak);
        Tanda xhtml = new Tanda(cetak.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> xml(e.getValue()))));
        List<SuratBaru> letters = set.surat().stream().map(s -> isi(s, tanda, xhtml, urut.get(s.surat().id()))).toList();
        Set<String> konsep = set.surat().stream().map(SuratBaru::surat).filter(s -> !beku(s)).map(Surat::id)
                .collect(Collectors.toSet());
        List<Catatan> catatan = Stream.concat(set.catatan().stream().map(c -> isi(c, tanda, konsep)),
                letters.stream().flatMap(s -> s.cetakan().stream())).toList();
        List<Idempotensi> idempotensi = set.idempotensi().stream()
                .map(i -> new Idempotensi(i.akun(), i.kunci(), i.sidik(), tanda.isi(i.jawaban()), i.saat())).toList();
        List<Catatan> ditulis = new ArrayList<>(catatan);
        ditulis.addAll(nomor);
        return new Terisi(catatan, letters, List.copyOf(nomor),
                berbaris(set.journal().stream().map(e -> isi(e, tanda)).toList(), SidikBaris.semua(ditulis, letters, idempotensi)),
                idempotensi, Map.copyOf(cetak));
    }

    /** The first entry of the set says what every row that the commit wrote must hold. */
    private static List<JournalEntry> berbaris(List<JournalEntry> journal, List<SidikBaris> baris) {
        if (baris.isEmpty()) {
            return journal;
        }
        List<JournalEntry> semua = new ArrayList<>(journal);
        JournalEntry e = journal.get(0);
        semua.set(0, denganIsi(e, e.isi().with(SidikBaris.KUNCI, baris.stream().map(SidikBaris::teks).toList())));
        return List.copyOf(semua);
    }

    /** The data with printed numbers in place of their marks. */
    public static Data isi(Data data, Map<String, String> cetak) {
        return new Tanda(cetak).isi(data);
    }

    /** Whether the text of the letter never changes again. */
    public static boolean beku(Surat surat) {
        return !BELUM_BEKU.contains(surat.status());
    }

    private static NomorSurat terikat(ChangeSet set, Surat surat, NomorDiminta diminta, int urut) {
        return new NomorSurat(Ids.baru(set.saat()), 0, diminta.seri(), diminta.tahun(), urut, "", diminta.cetak(urut),
                NomorStatus.TERIKAT, Optional.of(surat.id()), Optional.empty(), surat.diterima().orElse(surat.tanggal()),
                surat.dicatatOleh(), surat.arah());
    }

    private static SuratBaru isi(SuratBaru baru, Tanda tanda, Tanda xhtml, Integer urut) {
        Surat s = baru.surat();
        String html = xhtml.isi(baru.html());
        Optional<NomorDiminta> sendiri = baru.nomor().stream().findFirst();
        Optional<String> cetak = sendiri.map(n -> n.cetak(urut));
        Optional<String> nomor = s.arah() == Arah.KELUAR && cetak.isPresent() ? cetak : s.nomor();
        Optional<String> agenda = s.arah() == Arah.MASUK && cetak.isPresent() ? cetak : s.agenda();
        String sha256 = beku(s) && !html.isEmpty() ? JournalHash.sha256(html) : s.sha256();
        Surat filled = new Surat(s.id(), s.revision(), s.arah(), s.jenis(), s.status(),
                sendiri.map(NomorDiminta::seri).orElse(s.seri()), sendiri.map(NomorDiminta::tahun).orElse(s.tahun()),
                sendiri.isPresent() ? Optional.of(urut) : s.urut(), nomor, agenda, s.tanggal(), s.diterima(), s.dikirim(),
                tanda.isi(s.hal()), s.pihak(), s.instansi(), s.klasifikasi(), s.sifat(), s.jumlahLampiran(), s.berkas(),
                s.tahap(), s.putaran(), s.permohonan(), s.asesi(), s.penandatangan(), s.merujuk(), s.dokumen(), sha256,
                s.keterangan().map(tanda::isi), s.dicatat(), s.dicatatOleh(), s.asesor(), s.lampiran(), s.asliDiterima(),
                s.dokumenAsli());
        if (beku(s)) {
            tanpaTanda(s.jenis(), html, filled.hal(), filled.pihak(), nomor.orElse(""), agenda.orElse(""),
                    filled.keterangan().orElse(""), filled.lampiran().orElse(""));
        }
        return new SuratBaru(filled, html, tanda.isi(baru.model()), baru.nomor(), baru.rupa(), baru.cetakan());
    }

    private static Catatan isi(Catatan catatan, Tanda tanda, Set<String> konsep) {
        if (catatan instanceof Sertifikat s) {
            Sertifikat filled = s.bernomor(tanda.isi(s.nomor()), tanda.isi(s.registrasi()));
            if (!konsep.contains(s.surat())) {
                tanpaTanda("sertifikat", filled.nomor(), filled.registrasi());
            }
            return filled;
        }
        if (catatan instanceof EntriReferensi e) {
            return isi(e, tanda);
        }
        return catatan instanceof PosisiTahap p ? p.dengan(tanda.isi(p.data())) : catatan;
    }

    /** What a register says of a letter it says for good: of a draft, which has no number yet, it can say nothing. */
    private static EntriReferensi isi(EntriReferensi e, Tanda tanda) {
        Data isi = tanda.isi(e.isi());
        isi.asMap().values().stream().filter(String.class::isInstance).map(String.class::cast).filter(Nomor::adaTanda).findFirst()
                .ifPresent(tersisa -> {
                    throw new InvalidInput(Reason.of("simpan.nomor-register-menunggu-paraf", "register", e.jenis()));
                });
        return new EntriReferensi(e.id(), e.revision(), e.jenis(), e.kode(), e.mulai(), e.sampai(), isi);
    }

    private static JournalEntry isi(JournalEntry e, Tanda tanda) {
        return denganIsi(e, tanda.isi(e.isi()));
    }

    private static JournalEntry denganIsi(JournalEntry e, Data isi) {
        return new JournalEntry(e.posisi(), e.rantai(), e.ke(), e.saat(), e.akun(), e.untuk(), e.kejadian(), e.berkas(),
                e.perihal(), isi, e.hash());
    }

    private static String xml(String teks) {
        return teks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void tanpaTanda(String jenis, String... teks) {
        for (String satu : teks) {
            if (Nomor.adaTanda(satu)) {
                throw new InvalidInput(Reason.of("simpan.tanda-tersisa", "jenis", jenis));
            }
        }
    }

    /** Puts numbers in place of the marks that are known; others stay. */
    private record Tanda(Map<String, String> cetak) {

        String isi(String teks) {
            int awal = teks.indexOf('\u27e6');
            if (awal < 0 || cetak.isEmpty()) {
                return teks;
            }
            StringBuilder hasil = new StringBuilder(teks.length());
            int sampai = 0;
            while (awal >= 0) {
                int akhir = teks.indexOf('\u27e7', awal);
                String nomor = akhir < 0 ? null : cetak.get(teks.substring(awal, akhir + 1));
                if (nomor != null) {
                    hasil.append(teks, sampai, awal).append(nomor);
                    sampai = akhir + 1;
                }
                awal = teks.indexOf('\u27e6', nomor == null ? awal + 1 : sampai);
            }
            return hasil.append(teks, sampai, teks.length()).toString();
        }

        Data isi(Data data) {
            return cetak.isEmpty() ? data : Data.of(map(data.asMap()));
        }

        private Map<String, Object> map(Map<?, ?> map) {
            Map<String, Object> hasil = new LinkedHashMap<>();
            map.forEach((k, v) -> hasil.put((String) k, value(v)));
            return hasil;
        }

        private Object value(Object v) {
            if (v instanceof String s) {
                return isi(s);
            }
            if (v instanceof Map<?, ?> m) {
                return map(m);
            }
            return v instanceof List<?> l ? l.stream().map(this::value).toList() : v;
        }
    }
}
