package id.serkom.kernel.letter;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.Conflict;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.PerubahanSertifikat;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatDiberitahukan;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Akibat;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.api.tahap.KeadaanBerkas;
import id.serkom.api.tahap.PutusanPermohonan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.clock.Clocks;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Kunci;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a letter brings about beyond its own words, once it has its number: rows, and of those of another berkas an entry in that one's
 * chain for each, so that whoever decided there from what was on file meanwhile decides anew.
 */
public final class AkibatSurat {

    private AkibatSurat() {
    }

    /**
     * What is written with the commit that numbers the letter.
     *
     * @param bersama other berkas that it rests on, as they were read: the commit holds them
     */
    public record Hasil(List<Catatan> rows, List<Kunci> bersama) {

        public Hasil {
            rows = List.copyOf(rows);
            bersama = List.copyOf(bersama);
        }

        /** Adds it to that of the commit. */
        public void ke(List<Catatan> semua, List<Kunci> dipegang) {
            semua.addAll(rows);
            dipegang.addAll(bersama);
        }
    }

    /**
     * Of one letter, to be written with the commit that numbers it.
     *
     * @param clocks of its own berkas: those of a permohonan that it refuses end
     * @throws Conflict when a certificate, or the berkas that it is about, does not stand any more as the letter presumes
     */
    public static Hasil of(Ports ports, LetterDesk.Meja meja, SuratRequest surat, Clocks clocks) {
        List<Catatan> rows = new ArrayList<>();
        List<Kunci> bersama = new ArrayList<>();
        dicabut(surat).ifPresent(id -> rows.addAll(belumDiberitahukan(ports, id)));
        for (Akibat akibat : surat.akibat().stream().toList()) {
            akibat.selama().ifPresent(k -> bersama.add(selama(ports, k)));
            akibat.sertifikat().ifPresent(p -> rows.addAll(sertifikat(ports, p, surat.id(), meja.tanggal())));
            // Ids sort by time: what was marked while the letter was a draft came before it.
            akibat.arsip().forEach(k -> rows.add(new Kelengkapan(ports.idBaru(), 0, k.berkas(), k.tahap(), k.putaran(), k.kode(), k.jenis(),
                    k.permohonan(), k.asesi(), k.dokumen(), k.rujukan())));
            rows.addAll(diberitahukan(ports, akibat.diberitahukan(), meja.tanggal()));
            akibat.permohonan().forEach(p -> rows.add(diputuskan(ports, meja, p, clocks)));
        }
        return new Hasil(rows, bersama);
    }

    private static Permohonan diputuskan(Ports ports, LetterDesk.Meja meja, PutusanPermohonan putusan, Clocks clocks) {
        Permohonan diputuskan = ports.berkas.isi(meja.berkas().id()).permohonan(putusan.permohonan()).orElseThrow()
                .menjadi(putusan.status(), Optional.of(putusan.alasan()));
        if (!diputuskan.status().aktif()) {
            clocks.end(diputuskan, meja.tanggal());
        }
        return diputuskan;
    }

    /**
     * That it stands there, until the commit: held with the number of its chain, since certificates are given out there by many who hold
     * it shared.
     */
    private static Kunci selama(Ports ports, KeadaanBerkas keadaan) {
        long ke = ports.journal.ke(keadaan.berkas());
        Berkas kini = ports.berkas.find(keadaan.berkas()).orElseThrow();
        if (!KeadaanBerkas.dari(kini, ports.berkas.isi(kini.id())).equals(keadaan)) {
            throw new Conflict(Reason.of("surat.akibat-berkas-bergerak", "berkas", kini.nama()).with("tahap", kini.tahap()));
        }
        return new Kunci(kini.id(), kini.epoch(), false, OptionalLong.of(ke));
    }

    private static List<Sertifikat> sertifikat(Ports ports, PerubahanSertifikat perubahan, String surat, LocalDate tanggal) {
        Sertifikat kini = kini(ports, perubahan.berkas(), perubahan.sertifikat());
        Optional<Sertifikat> baru = perubahan.pengganti().filter(p -> p.revision() > 0).map(p -> kini(ports, p.berkas(), p.id()));
        perubahan.halangan(kini, baru, tanggal).ifPresent(h -> {
            throw halangan(h, kini);
        });
        return perubahan.terapkan(kini, baru, surat, tanggal);
    }

    private static List<Sertifikat> diberitahukan(Ports ports, List<SertifikatDiberitahukan> semua, LocalDate tanggal) {
        List<Sertifikat> kini = new ArrayList<>();
        perBerkas(semua).forEach((berkas, ids) -> kini.addAll(ports.berkas.isi(berkas).sertifikatById(ids)));
        for (Sertifikat s : kini) {
            SertifikatDiberitahukan.halangan(s, tanggal).ifPresent(h -> {
                throw halangan(h, s);
            });
        }
        return kini.stream().map(s -> s.diberitahukan(tanggal)).toList();
    }

    private static Map<String, List<String>> perBerkas(List<SertifikatDiberitahukan> semua) {
        return semua.stream().collect(Collectors.groupingBy(SertifikatDiberitahukan::berkas, TreeMap::new,
                Collectors.mapping(SertifikatDiberitahukan::sertifikat, Collectors.toList())));
    }

    private static Optional<String> dicabut(SuratRequest surat) {
        return surat.merujuk().filter(r -> r.jenis() == JenisRujukan.PENCABUTAN).map(Rujukan::surat);
    }

    /**
     * Whom the withdrawn letter told when his certificate ends is to be told anew: the entry of that certificate, and of one that has
     * come in its place since and took the note over.
     */
    private static List<Sertifikat> belumDiberitahukan(Ports ports, String dicabut) {
        Surat surat = ports.surat.find(dicabut).orElseThrow();
        List<SertifikatDiberitahukan> semua = ports.surat.isi(dicabut).map(i -> i.model()).filter(m -> m.has("akibat"))
                .flatMap(m -> m.as(SuratRequest.class).akibat()).map(Akibat::diberitahukan).orElse(List.of());
        List<Sertifikat> kini = new ArrayList<>();
        perBerkas(semua).forEach((berkas, ids) -> {
            BerkasReader isi = ports.berkas.isi(berkas);
            kini.addAll(isi.sertifikat(isi.sertifikatById(ids).stream().map(Sertifikat::asesi).distinct().toList()));
        });
        return kini.stream().filter(s -> s.diberitahukan().filter(surat.tanggal()::equals).isPresent())
                .map(Sertifikat::belumDiberitahukan).toList();
    }

    private static Conflict halangan(String apa, Sertifikat kini) {
        return new Conflict(switch (apa) {
            case "unit-sudah-dikeluarkan", "unit-habis" -> Reason.of("surat.akibat-lingkup", "nomor", kini.nomor());
            case "pembaruan-berubah" -> Reason.of("surat.akibat-pembaruan", "nomor", kini.nomor());
            case "sudah-diberitahukan" -> Reason.of("surat.akibat-diberitahukan", "nomor", kini.nomor());
            case "batas-lewat" -> Reason.of("surat.akibat-batas", "nomor", kini.nomor());
            case "sudah-kedaluwarsa" -> Reason.of("surat.akibat-kedaluwarsa", "nomor", kini.nomor())
                    .with("sampai", Tanggal.panjang(kini.berlakuSampai()));
            default -> Reason.of("surat.akibat-tidak-berlaku", "nomor", kini.nomor()).with("status", RecordBinder.kode(kini.status()));
        });
    }

    private static Sertifikat kini(Ports ports, String berkas, String id) {
        return ports.berkas.isi(berkas).sertifikatById(List.of(id)).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("sertifikat tidak ada: " + id));
    }

    /** What is told in the chains of other berkas of the rows that are theirs. */
    public static List<JournalEntry> jurnal(Berkas berkas, List<Catatan> rows, Actor actor, Optional<String> untuk, Instant saat) {
        List<JournalEntry> entries = new ArrayList<>();
        for (Catatan row : rows) {
            if (row instanceof Sertifikat s && !s.berkas().equals(berkas.id())) {
                entries.add(entri(s.berkas(), "sertifikat.ubah", s, Data.of(s), berkas, actor, untuk, saat));
            } else if (row instanceof Kelengkapan k && !k.berkas().equals(berkas.id())) {
                entries.add(entri(k.berkas(), "berkas.arsip", k, Data.of(k), berkas, actor, untuk, saat));
            }
        }
        return entries;
    }

    private static JournalEntry entri(String rantai, String kejadian, Catatan row, Data isi, Berkas oleh, Actor actor,
            Optional<String> untuk, Instant saat) {
        return JournalEntry.baru(rantai, saat, actor.akun(), untuk, kejadian, Optional.of(rantai), row.id(),
                isi.with("olehBerkas", oleh.id()));
    }
}
